//! Validation: turns a form into a valid proposal, or lists all errors in the order of the form.

use crate::{
    calendar::Date,
    form::{
        content::FormContent,
        error::{ErrorKind, FieldError},
        field::Field,
        reader::{FormReader, in_order},
    },
    lang::Lang,
    proposal::{
        codes::{ProposalKind, Theme},
        content::{Contact, Funding, Partner, Proposal, Proposer, Subjects},
        form::{FormTexts, ProposalForm},
        limits,
    },
    region::RegionCode,
};
use std::collections::BTreeMap;

/// The proposal of a form that is submitted today.
///
/// # Errors
/// All errors, in the order of the form.
pub fn validate(form: &ProposalForm, today: Date) -> Result<Proposal, Vec<FieldError>> {
    let open_until: Option<Date> = form.open_until.parse().ok();
    let wrong = open_until.and_then(|date| wrong_day(date, today));
    match (validate_on_any_day(form), wrong) {
        (proposal, None) => proposal,
        (proposal, Some(error)) => {
            let mut errors = proposal.err().unwrap_or_default();
            errors.push(FieldError {
                field: Field::OpenUntil,
                lang: None,
                error,
            });
            Err(in_order(errors))
        }
    }
}

/// The proposal of a form that is submitted on a day that isn't known: its last day is compared with none.
///
/// # Errors
/// All errors, in the order of the form.
pub fn validate_on_any_day(form: &ProposalForm) -> Result<Proposal, Vec<FieldError>> {
    content(FormReader::new(form), form)
}

/// The proposal of a form that was valid when it was submitted, whatever the rules are now.
///
/// # Errors
/// What can't be read at all, in the order of the form.
pub fn read(form: &ProposalForm) -> Result<Proposal, Vec<FieldError>> {
    content(FormReader::stored(form), form)
}

fn content(mut reader: FormReader<'_>, form: &ProposalForm) -> Result<Proposal, Vec<FieldError>> {
    let proposal = proposal(&mut reader, form);
    reader.finish(proposal)
}

fn wrong_day(open_until: Date, today: Date) -> Option<ErrorKind> {
    let latest = today.plus_months(limits::OPEN_MONTHS);
    if open_until < today {
        Some(ErrorKind::InThePast { earliest: today })
    } else if open_until > latest {
        Some(ErrorKind::TooFarAhead {
            most_months: limits::OPEN_MONTHS,
            latest,
        })
    } else {
        None
    }
}

/// Reads every field before giving up, so that all errors are found; `None` only if there are errors.
fn proposal(reader: &mut FormReader<'_>, form: &ProposalForm) -> Option<Proposal> {
    let organisation = organisation(reader);
    let contact = contact(reader, form);
    let kind = reader.code(Field::Kind);
    let partner = match kind {
        Some(ProposalKind::NamedPartner) => reader.text(Field::Partner).map(Partner::Named),
        Some(ProposalKind::NewPartners) => Some(Partner::Sought),
        None => None,
    };
    let regions = reader.optional_codes(Field::Regions, RegionCode::ALL.len());
    let partner_areas = reader.lines(Field::PartnerAreas, limits::PARTNER_AREAS);
    let subjects = subjects(reader);
    let lang = reader.code(Field::Lang);
    let texts = texts(reader, form);
    let parallel = parallel(reader, form, lang);
    let open_until = reader.parsed(Field::OpenUntil, ErrorKind::NotADate);
    let situation = reader.optional_parsed(Field::Funding, ErrorKind::UnknownCode);
    let note = reader.optional(Field::FundingNote);
    let languages = reader.optional_codes(Field::Languages, usize::MAX);
    let privacy_version = reader.text(Field::PrivacyVersion);
    let (organisation, lang) = (organisation?, lang?);
    let home = organisation.municipality.region();
    Some(Proposal {
        organisation,
        contact: contact?,
        partner: partner?,
        regions: regions.map(|chosen| chosen_or(chosen, home))?,
        partner_areas,
        subjects: subjects?,
        lang,
        texts,
        parallel,
        open_until: open_until?,
        funding: Funding { situation, note },
        languages: languages.map(|chosen| chosen_or(chosen, lang.into()))?,
        privacy_version: privacy_version?,
    })
}

/// What was chosen; `meant` where nothing was, as [`codes`](super::unsaid::codes) says it.
fn chosen_or<T>(chosen: Vec<T>, meant: T) -> Vec<T> {
    if chosen.is_empty() {
        vec![meant]
    } else {
        chosen
    }
}

fn organisation(reader: &mut FormReader<'_>) -> Option<Proposer> {
    let name = reader.text(Field::Organisation);
    let kind = reader.code(Field::OrganisationType);
    let municipality = reader.code(Field::Municipality);
    let website = reader.optional_parsed(Field::Website, ErrorKind::NotAWebAddress);
    Some(Proposer {
        name: name?,
        kind: kind?,
        municipality: municipality?,
        website,
    })
}

fn contact(reader: &mut FormReader<'_>, form: &ProposalForm) -> Option<Contact> {
    let name = reader.text(Field::ContactName);
    let role = reader.optional(Field::ContactRole);
    let email = reader.parsed(Field::ContactEmail, ErrorKind::NotAnEmail);
    let phone = reader.optional_parsed(Field::ContactPhone, ErrorKind::NotAPhoneNumber);
    Some(Contact {
        name: name?,
        role,
        email: email?,
        phone,
        is_public: form.publish_contact,
    })
}

fn subjects(reader: &mut FormReader<'_>) -> Option<Subjects> {
    let sector = reader.code(Field::Sector);
    let themes: Option<Vec<Theme>> = reader.codes(Field::Themes, limits::THEMES);
    let has_other = themes.as_ref().is_some_and(|it| it.contains(&Theme::Other));
    let other = if has_other {
        reader.text(Field::ThemeOther)
    } else {
        None
    };
    Some(Subjects {
        sector: sector?,
        themes: themes?,
        other,
    })
}

/// The fields with parallel texts, earlier ones too.
fn text_fields() -> impl Iterator<Item = Field> {
    Field::TEXTS.into_iter().chain(Field::EARLIER)
}

fn texts(reader: &mut FormReader<'_>, form: &ProposalForm) -> FormTexts {
    for field in text_fields() {
        let required = form.is_required(field, None);
        reader.check(field, None, required);
    }
    form.texts()
}

/// The texts in other languages: each language has at least a title and a summary, or nothing.
fn parallel(
    reader: &mut FormReader<'_>,
    form: &ProposalForm,
    own: Option<Lang>,
) -> BTreeMap<Lang, FormTexts> {
    let mut parallel = BTreeMap::new();
    for (lang, texts) in &form.parallel {
        let lang = *lang;
        if !text_fields().any(|field| reader.is_written(field, Some(lang))) {
            continue;
        }
        if own == Some(lang) {
            reader.add_error(Field::Lang, Some(lang), ErrorKind::SameLanguage);
        }
        for field in text_fields() {
            reader.check(field, Some(lang), form.is_required(field, Some(lang)));
        }
        parallel.insert(lang, texts.clone());
    }
    parallel
}

//! A proposal that isn't public yet, as its page would show it.

use crate::{
    form::{
        content::{FieldValue, FormContent},
        error::{ErrorKind, FieldError},
        field::Field,
    },
    lang::Lang,
    proposal::{
        codes::{FundingSituation, OrganisationType, ProposalKind, Sector, SpokenLanguage, Theme},
        content::Proposal,
        form::ProposalForm,
        number::ProposalNumber,
        unsaid::codes,
        validate::{read, validate_on_any_day},
        wire::{PublicProposal, PublicStatus},
    },
    region::RegionCode,
    time::Timestamp,
};

/// What stands for a text that is missing. It is shown nowhere.
const GAP: &str = "\u{2026}";
/// Gaps are found in steps: some errors show once others are gone.
const MOST_STEPS: usize = 4;

/// A proposal of an author who may still be writing.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What its page would show. Fields that are missing hold any value.
    pub proposal: PublicProposal,
    /// The fields that are missing or can't be read, which aren't shown
    pub missing: Vec<Field>,
}

impl Preview {
    /// The preview of a form in a language; `None` for a form in which no gap can be filled.
    pub fn new(written: &ProposalForm, lang: Lang) -> Option<Self> {
        let mut form = written.clone();
        let mut missing = Vec::new();
        for _ in 0..MOST_STEPS {
            let gaps = gaps(&form);
            if gaps.is_empty() {
                break;
            }
            for gap in gaps {
                fill(&mut form, gap.field, gap.lang, lang);
                if gap.lang.is_none() && !missing.contains(&gap.field) {
                    missing.push(gap.field);
                }
            }
        }
        let proposal = read(&form).ok()?;
        // What is meant where nothing is chosen would follow from a gap.
        for field in [Field::Regions, Field::Languages] {
            if codes(written, field).is_empty() {
                missing.push(field);
            }
        }
        Some(Self {
            proposal: public(&without_gaps(proposal), lang)?,
            missing,
        })
    }

    /// True if none of the fields is missing.
    pub fn has(&self, fields: &[Field]) -> bool {
        fields.iter().all(|field| !self.missing.contains(field))
    }
}

/// The fields that are missing in a form or can't be read. A text that is too long is shown.
fn gaps(form: &ProposalForm) -> Vec<FieldError> {
    let mut gaps = validate_on_any_day(form).err().unwrap_or_default();
    gaps.retain(|gap| gap.error == ErrorKind::Missing);
    gaps.extend(read(form).err().unwrap_or_default());
    gaps
}

/// The public part. The number and the time are those of no proposal.
fn public(proposal: &Proposal, lang: Lang) -> Option<PublicProposal> {
    let number: ProposalNumber = "001/2000".parse().ok()?;
    let at = Timestamp::default();
    let status = PublicStatus::Published;
    Some(PublicProposal::new(number, status, at, proposal, lang))
}

/// Puts a valid value in the place of a missing or wrong one. `of` is the language of a parallel text.
fn fill(form: &mut ProposalForm, field: Field, of: Option<Lang>, lang: Lang) {
    match (field, of) {
        // A parallel text in the language of the proposal itself.
        (Field::Lang, Some(of)) => return drop(form.parallel.remove(&of)),
        (_, Some(of)) => {
            if let Some(text) = form.parallel_text_mut(field, of) {
                text.clear();
            }
            return;
        }
        (_, None) => {}
    }
    let value = match field {
        Field::OrganisationType => OrganisationType::ALL.first().map(|it| it.as_str()),
        Field::Kind => Some(ProposalKind::NewPartners.as_str()),
        Field::Sector => Sector::ALL.first().map(|it| it.as_str()),
        Field::Funding => FundingSituation::ALL.first().map(|it| it.as_str()),
        Field::Themes => Theme::ALL.first().map(|it| it.as_str()),
        Field::Languages => SpokenLanguage::ALL.first().map(|it| it.as_str()),
        Field::Municipality => Some("698"),
        Field::Regions => RegionCode::ALL.first().map(|it| it.as_str()),
        Field::ContactEmail => Some("a@example.org"),
        Field::OpenUntil => Some("2000-01-01"),
        Field::Lang => Some(lang.code()),
        Field::Website | Field::ContactPhone | Field::ContactRole | Field::FundingNote => Some(""),
        _ => Some(GAP),
    };
    let value = value.unwrap_or_default();
    match form.value_mut(field) {
        Some(FieldValue::Text(text)) => value.clone_into(text),
        // A list of codes has one, and one of the author's own words none.
        Some(FieldValue::List(list)) => {
            *list = Some(value.to_owned())
                .filter(|value| value != GAP)
                .into_iter()
                .collect();
        }
        Some(FieldValue::Tick(_)) | None => {}
    }
}

/// The proposal with its gaps as blank texts.
fn without_gaps(mut proposal: Proposal) -> Proposal {
    for field in Field::TEXTS {
        if let Some(text) = proposal.texts.get_mut(field).filter(|text| *text == GAP) {
            text.clear();
        }
    }
    proposal
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proposal::tests::{proposal, record};

    #[test]
    fn a_complete_form_is_what_its_page_shows() {
        for lang in Lang::ALL {
            let preview = Preview::new(&record(), lang).unwrap();
            assert_eq!(preview.missing, []);
            assert_eq!(preview.proposal, public(&proposal(|_| ()), lang).unwrap());
        }
    }

    #[test]
    fn an_empty_form_has_a_preview_in_which_everything_is_missing() {
        let preview = Preview::new(&ProposalForm::default(), Lang::Sv).unwrap();
        for field in [
            Field::Organisation,
            Field::Municipality,
            Field::Regions,
            Field::Languages,
            Field::Title,
            Field::Themes,
            Field::OpenUntil,
            Field::PrivacyVersion,
        ] {
            assert!(!preview.has(&[field]), "{field:?}");
        }
        assert_eq!(preview.proposal.title.text, "");
        assert_eq!(preview.proposal.lang, Lang::Sv);
    }

    #[test]
    fn what_is_meant_is_shown_once_it_is_known() {
        let form = ProposalForm {
            municipality: "837".to_owned(),
            lang: "sv".to_owned(),
            ..ProposalForm::default()
        };
        let preview = Preview::new(&form, Lang::Fi).unwrap();
        assert!(preview.has(&[Field::Regions, Field::Languages]));
        assert_eq!(preview.proposal.regions, [RegionCode::Pirkanmaa]);
        assert_eq!(preview.proposal.languages, [SpokenLanguage::Swedish]);
    }

    #[test]
    fn what_is_missing_takes_nothing_else_away() {
        let form = ProposalForm {
            title: String::new(),
            partner_areas: vec!["x".repeat(9_999)],
            website: "?".to_owned(),
            ..record()
        };
        let preview = Preview::new(&form, Lang::Fi).unwrap();
        assert!(preview.missing.contains(&Field::Title));
        let whole = public(&proposal(|_| ()), Lang::Fi).unwrap();
        assert_eq!(preview.proposal.summary, whole.summary);
        assert_eq!(preview.proposal.organisation, whole.organisation);
        assert_eq!(preview.proposal.title.text, "");
        assert_eq!(preview.proposal.website, None);
    }
}

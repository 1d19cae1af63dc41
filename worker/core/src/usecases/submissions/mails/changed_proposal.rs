//! The mails to those who replied to a proposal that has changed.

use crate::{
    call::Call,
    fault::Fault,
    outbox::NewMail,
    store::{
        replies,
        submissions::{self, Submission},
    },
    usecases::submissions::mails::new_mail,
};
use mail::{field_names, message::Message};
use shared::{
    email::EmailAddress,
    form::{
        content::{FieldValue, FormContent},
        field::Field,
    },
    lang::Lang,
    proposal::{
        codes::{ProposalKind, Theme},
        unsaid,
    },
};

/// Most replies whose authors are told of a change of the proposal.
pub const MOST_TOLD: u32 = 200;

/// The mails to those who replied to a proposal whose public text has changed, with the difference.
pub async fn planned(
    call: &Call,
    before: &Submission,
    after: &Submission,
) -> Result<Vec<NewMail>, Fault> {
    let (Some(number), Some(old), Some(new)) = (
        after.number,
        before.review.public_text(),
        after.review.public_text(),
    ) else {
        return Ok(Vec::new());
    };
    if old == new {
        return Ok(Vec::new());
    }
    let (mut old, mut new) = (before.form_as_it_holds(old), after.form_as_it_holds(new));
    for form in [&mut old, &mut new] {
        form.content_mut().carry_over();
    }
    let changed = differences(old.content(), new.content());
    if changed.is_empty() {
        return Ok(Vec::new());
    }
    let ids = replies::arrived(&call.db, &after.id, call.now, None, MOST_TOLD).await?;
    let replies = submissions::find_all(&call.db, &ids).await?;
    replies
        .iter()
        .filter_map(|reply| Some((reply, reply.address.clone()?)))
        .map(|(reply, address): (&Submission, EmailAddress)| {
            let value = |field, values: &[String]| {
                let values = values
                    .iter()
                    .map(|it| field_names::value(field, it, reply.lang));
                values.collect::<Vec<_>>().join(", ")
            };
            let told = |it: &Difference| {
                let name = field_names::in_lang(it.field.as_str(), it.lang, reply.lang);
                (name, value(it.field, &it.old), value(it.field, &it.new))
            };
            let message = Message::ProposalChanged {
                proposal: new_mail::title(reply),
                number,
                changes: changed.iter().map(told).collect(),
            };
            new_mail::new(reply, address, message, call.now)
        })
        .collect()
}

/// A public field that has changed, with its texts or codes.
#[derive(Debug, PartialEq, Eq)]
struct Difference {
    field: Field,
    /// The language of a parallel text
    lang: Option<Lang>,
    old: Vec<String>,
    new: Vec<String>,
}

/// What is different between two texts of a proposal for everybody who reads them.
fn differences(old: &dyn FormContent, new: &dyn FormContent) -> Vec<Difference> {
    let langs = || std::iter::once(None).chain(Lang::ALL.into_iter().map(Some));
    let places = Field::ALL
        .iter()
        .flat_map(|field| langs().map(|lang| (*field, lang)));
    places
        .map(|(field, lang)| Difference {
            field,
            lang,
            old: public_values(old, field, lang),
            new: public_values(new, field, lang),
        })
        .filter(|it| it.old != it.new)
        .collect()
}

/// The values of a field that everybody reads: not those of the contact, which are shown by consent, and not what belongs to
/// another choice.
fn public_values(form: &dyn FormContent, field: Field, lang: Option<Lang>) -> Vec<String> {
    let has = |of: Field, code: &str| match form.value(of) {
        Some(FieldValue::Text(text)) => text == code,
        Some(FieldValue::List(codes)) => codes.iter().any(|it| it == code),
        Some(FieldValue::Tick(_)) | None => false,
    };
    let is_public = match field {
        Field::ContactName
        | Field::ContactRole
        | Field::ContactEmail
        | Field::ContactPhone
        | Field::PublishContact
        | Field::PrivacyVersion => false,
        Field::Partner => has(Field::Kind, ProposalKind::NamedPartner.as_str()),
        Field::ThemeOther => has(Field::Themes, Theme::Other.as_str()),
        _ => true,
    };
    let values = match (form.value(field), lang) {
        (Some(FieldValue::List(_)), None) => unsaid::codes(form, field),
        (Some(_), _) => form
            .text(field, lang)
            .into_iter()
            .map(str::to_owned)
            .collect(),
        (None, _) => Vec::new(),
    };
    let mut values: Vec<String> = values;
    values.retain(|it| is_public && !it.trim().is_empty());
    values
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;
    use shared::proposal::form::{FormTexts, ProposalForm};

    const FORM: &str = include_str!("../../../../../../tests/fixtures/proposal-017-2018.json");

    #[test]
    fn every_public_field_and_language_counts_and_no_contact_does() {
        let old: ProposalForm = serde_json::from_str(FORM).unwrap();
        let mut new = old.clone();
        new.contact_name = "Uusi Henkilö".to_owned();
        new.contact_phone = "000 000 0000".to_owned();
        new.partner = "Kirjoitettu ennen kuin laji vaihtui".to_owned();
        assert_eq!(differences(&old, &new), []);
        // What is meant is no other than what is said.
        let home = new.regions.clone();
        new.regions.clear();
        assert_eq!(differences(&old, &new), []);
        new.regions = home;
        new.description = "Uusi tavoite".to_owned();
        new.funding = "secured".to_owned();
        new.regions.push("21".to_owned());
        let english = FormTexts {
            title: "A new title".to_owned(),
            ..FormTexts::default()
        };
        new.parallel.insert(Lang::En, english);
        let places: Vec<_> = differences(&old, &new)
            .into_iter()
            .map(|it| (it.field, it.lang))
            .collect();
        for place in [
            (Field::Regions, None),
            (Field::Title, Some(Lang::En)),
            (Field::Description, None),
            (Field::Funding, None),
        ] {
            assert!(places.contains(&place), "{places:?}");
        }
    }
}

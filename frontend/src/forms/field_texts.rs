//! Help and error messages of the fields.

use shared::form::{content::FormKind, error::ErrorKind, field::Field};
use texts::{Key, Texts, format, keys, places};

/// The help of a field in a kind of form, if its label doesn't suffice.
pub fn help(kind: FormKind, field: Field) -> Option<Key> {
    Some(match field {
        Field::Organisation if kind == FormKind::JoinRequest => keys::HELP_ORGANISATION_JOIN,
        Field::Organisation if kind != FormKind::Proposal => keys::HELP_ORGANISATION,
        Field::Municipality if kind != FormKind::Proposal => keys::HELP_MUNICIPALITY_SHORT,
        Field::Municipality => keys::HELP_MUNICIPALITY,
        Field::Website => keys::HELP_WEBSITE,
        Field::ContactRole => keys::HELP_CONTACT_ROLE,
        Field::ContactEmail => match kind {
            FormKind::Proposal | FormKind::Outcome => keys::HELP_CONTACT_EMAIL,
            FormKind::Reply => keys::HELP_CONTACT_EMAIL_REPLY,
            FormKind::JoinRequest => keys::HELP_CONTACT_EMAIL_JOIN,
            FormKind::Message | FormKind::ThreadMessage => keys::HELP_CONTACT_EMAIL_MESSAGE,
        },
        Field::PublishContact => keys::HELP_PUBLISH_CONTACT,
        Field::Partner => keys::HELP_PARTNER,
        Field::Regions => keys::HELP_REGIONS,
        Field::PartnerAreas => keys::HELP_PARTNER_AREAS,
        Field::Themes => keys::HELP_THEMES,
        Field::Title => keys::HELP_TITLE,
        Field::Summary => keys::HELP_SUMMARY,
        Field::Description => keys::HELP_DESCRIPTION,
        Field::Invited => keys::HELP_INVITED,
        Field::TimeFrame => keys::HELP_TIME_FRAME,
        Field::OpenUntil => keys::HELP_OPEN_UNTIL,
        Field::FundingNote => keys::HELP_FUNDING_NOTE,
        Field::Languages if kind == FormKind::Proposal => keys::HELP_LANGUAGES_PROPOSAL,
        Field::Languages => keys::HELP_LANGUAGES,
        Field::Message => keys::HELP_MESSAGE,
        Field::Text => keys::HELP_TEXT,
        Field::Sentence => keys::HELP_SENTENCE,
        Field::OfficialName => keys::HELP_OFFICIAL_NAME,
        Field::PartnerOrganisations => keys::HELP_PARTNER_ORGANISATIONS,
        Field::LedTo => keys::HELP_LED_TO,
        Field::Results => keys::HELP_RESULTS,
        Field::TargetGroups => keys::HELP_TARGET_GROUPS,
        Field::ArtForms => keys::HELP_ART_FORMS,
        Field::FundingPlan => keys::HELP_FUNDING_PLAN,
        Field::NextSteps => keys::HELP_NEXT_STEPS,
        Field::Learnt => keys::HELP_LEARNT,
        Field::Publish if kind == FormKind::Outcome => keys::HELP_PUBLISH_OUTCOME,
        Field::Publish => keys::HELP_PUBLISH,
        Field::ShowAddress => keys::HELP_SHOW_ADDRESS,
        Field::Organisation
        | Field::OrganisationType
        | Field::ContactName
        | Field::ContactPhone
        | Field::Kind
        | Field::Sector
        | Field::ThemeOther
        | Field::Funding
        | Field::Lang
        | Field::PrivacyVersion
        | Field::Background
        | Field::Goals
        | Field::Activities
        | Field::Whole => return None,
    })
}

/// The message for an error.
pub fn error(texts: Texts, field: Field, error: ErrorKind) -> String {
    let key = match error {
        ErrorKind::Missing => missing(field),
        ErrorKind::TooLong { most, was } => {
            let over = (was.saturating_sub(most)).to_string();
            let most = most.to_string();
            return texts.fill(
                keys::ERROR_TOO_LONG,
                places::MostOver {
                    most: &most,
                    over: &over,
                },
            );
        }
        ErrorKind::TooMany { most, was } => {
            let (most, was) = (most.to_string(), was.to_string());
            return texts.fill(
                keys::ERROR_TOO_MANY,
                places::MostWas {
                    most: &most,
                    was: &was,
                },
            );
        }
        ErrorKind::LineBreak => keys::ERROR_LINE_BREAK,
        ErrorKind::ControlCharacter { .. } => keys::ERROR_CONTROL_CHARACTER,
        ErrorKind::NotAnEmail => keys::ERROR_NOT_AN_EMAIL,
        ErrorKind::NotAWebAddress => keys::ERROR_NOT_A_WEB_ADDRESS,
        ErrorKind::NotAPhoneNumber => keys::ERROR_NOT_A_PHONE_NUMBER,
        ErrorKind::UnknownCode if field == Field::Municipality => keys::ERROR_UNKNOWN_MUNICIPALITY,
        ErrorKind::UnknownCode => keys::ERROR_UNKNOWN_CODE,
        ErrorKind::NotADate => keys::ERROR_NOT_A_DATE,
        ErrorKind::InThePast { earliest } => {
            let date = format::date(texts, earliest.into());
            return texts.fill(keys::ERROR_IN_THE_PAST, places::Date { date: &date });
        }
        ErrorKind::TooFarAhead { latest, .. } => {
            let date = format::date(texts, latest.into());
            return texts.fill(keys::ERROR_TOO_FAR_AHEAD, places::Date { date: &date });
        }
        ErrorKind::SameLanguage => keys::ERROR_SAME_LANGUAGE,
        ErrorKind::Contradicting => keys::ERROR_CONTRADICTING,
    };
    texts.get(key).to_owned()
}

fn missing(field: Field) -> Key {
    match field {
        Field::Regions | Field::Themes | Field::Results | Field::Languages => {
            keys::ERROR_MISSING_LIST
        }
        Field::OrganisationType | Field::Kind | Field::Sector | Field::Funding | Field::Lang => {
            keys::ERROR_MISSING_CHOICE
        }
        Field::OpenUntil => keys::ERROR_MISSING_DATE,
        Field::Whole
        | Field::Organisation
        | Field::Municipality
        | Field::Website
        | Field::ContactName
        | Field::ContactRole
        | Field::ContactEmail
        | Field::ContactPhone
        | Field::PublishContact
        | Field::Partner
        | Field::PartnerAreas
        | Field::ThemeOther
        | Field::Title
        | Field::Summary
        | Field::Description
        | Field::Background
        | Field::Goals
        | Field::Activities
        | Field::Invited
        | Field::TimeFrame
        | Field::FundingNote
        | Field::Message
        | Field::Text
        | Field::Sentence
        | Field::OfficialName
        | Field::PartnerOrganisations
        | Field::LedTo
        | Field::TargetGroups
        | Field::ArtForms
        | Field::FundingPlan
        | Field::NextSteps
        | Field::Learnt
        | Field::Publish
        | Field::ShowAddress
        | Field::PrivacyVersion => keys::ERROR_MISSING_TEXT,
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::lang::Lang;

    #[test]
    fn an_error_says_what_to_do() {
        let texts = Texts::of(Lang::En);
        let said = |field, kind| error(texts, field, kind);
        assert_eq!(
            said(
                Field::Title,
                ErrorKind::TooLong {
                    most: 150,
                    was: 153
                }
            ),
            "The text is 3 characters too long: there is room for 150."
        );
        let earliest = "2026-11-25".parse().unwrap();
        assert_eq!(
            said(Field::OpenUntil, ErrorKind::InThePast { earliest }),
            "Choose 25 November 2026 or a later day."
        );
        assert_ne!(
            said(Field::Regions, ErrorKind::Missing),
            said(Field::Title, ErrorKind::Missing)
        );
    }
}

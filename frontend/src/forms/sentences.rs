//! What is said about fields, errors and refused requests.

use crate::{
    format,
    forms::spot::Spot,
    request::Refusal,
    texts::{Key, Texts, keys},
};
use shared::{
    lang::Lang,
    problem::ProblemCode,
    proposal::{codes::ProposalKind, error::ErrorKind, field::Field},
    time::Timestamp,
};

/// The name of a field.
pub fn label(field: Field) -> Key {
    match field {
        Field::Organisation => keys::FIELD_ORGANISATION,
        Field::OrganisationType => keys::FIELD_ORGANISATION_TYPE,
        Field::Municipality => keys::FIELD_MUNICIPALITY,
        Field::Website => keys::FIELD_WEBSITE,
        Field::ContactName => keys::FIELD_CONTACT_NAME,
        Field::ContactRole => keys::FIELD_CONTACT_ROLE,
        Field::ContactEmail => keys::FIELD_CONTACT_EMAIL,
        Field::ContactPhone => keys::FIELD_CONTACT_PHONE,
        Field::PublishContact => keys::FIELD_PUBLISH_CONTACT,
        Field::Kind => keys::FIELD_KIND,
        Field::Partner => keys::FIELD_PARTNER,
        Field::Regions => keys::FIELD_REGIONS,
        Field::PartnerAreas => keys::FIELD_PARTNER_AREAS,
        Field::Sector => keys::FIELD_SECTOR,
        Field::Themes => keys::FIELD_THEMES,
        Field::ThemeOther => keys::FIELD_THEME_OTHER,
        Field::Title => keys::FIELD_TITLE,
        Field::Summary => keys::FIELD_SUMMARY,
        Field::Background => keys::FIELD_BACKGROUND,
        Field::Goals => keys::FIELD_GOALS,
        Field::Activities => keys::FIELD_ACTIVITIES,
        Field::Invited => keys::FIELD_INVITED,
        Field::TimeFrame => keys::FIELD_TIME_FRAME,
        Field::OpenUntil => keys::FIELD_OPEN_UNTIL,
        Field::Funding => keys::FIELD_FUNDING,
        Field::FundingNote => keys::FIELD_FUNDING_NOTE,
        Field::Languages => keys::FIELD_LANGUAGES,
        Field::Lang => keys::FIELD_LANG,
        Field::PrivacyVersion => keys::FIELD_PRIVACY,
    }
}

/// What to write into a field; none where its name says it.
pub fn help(field: Field) -> Option<Key> {
    Some(match field {
        Field::Organisation => keys::HELP_ORGANISATION,
        Field::Municipality => keys::HELP_MUNICIPALITY,
        Field::Website => keys::HELP_WEBSITE,
        Field::ContactRole => keys::HELP_CONTACT_ROLE,
        Field::ContactEmail => keys::HELP_CONTACT_EMAIL,
        Field::PublishContact => keys::HELP_PUBLISH_CONTACT,
        Field::Partner => keys::HELP_PARTNER,
        Field::Regions => keys::HELP_REGIONS,
        Field::PartnerAreas => keys::HELP_PARTNER_AREAS,
        Field::Themes => keys::HELP_THEMES,
        Field::Title => keys::HELP_TITLE,
        Field::Summary => keys::HELP_SUMMARY,
        Field::Background => keys::HELP_BACKGROUND,
        Field::Goals => keys::HELP_GOALS,
        Field::Activities => keys::HELP_ACTIVITIES,
        Field::Invited => keys::HELP_INVITED,
        Field::TimeFrame => keys::HELP_TIME_FRAME,
        Field::OpenUntil => keys::HELP_OPEN_UNTIL,
        Field::FundingNote => keys::HELP_FUNDING_NOTE,
        Field::Languages => keys::HELP_LANGUAGES,
        Field::Lang => keys::HELP_LANG,
        Field::OrganisationType
        | Field::ContactName
        | Field::ContactPhone
        | Field::Kind
        | Field::Sector
        | Field::ThemeOther
        | Field::Funding
        | Field::PrivacyVersion => return None,
    })
}

/// Whether a field must be filled in, in a proposal of this kind.
pub fn is_required(spot: Spot, kind: Option<ProposalKind>) -> bool {
    match spot.field {
        Field::Goals | Field::Activities => spot.lang.is_none(),
        Field::Invited => spot.lang.is_none() && kind == Some(ProposalKind::NewPartners),
        Field::Website
        | Field::ContactRole
        | Field::ContactPhone
        | Field::PublishContact
        | Field::PartnerAreas
        | Field::Background
        | Field::TimeFrame
        | Field::FundingNote => false,
        Field::Organisation
        | Field::OrganisationType
        | Field::Municipality
        | Field::ContactName
        | Field::ContactEmail
        | Field::Kind
        | Field::Partner
        | Field::Regions
        | Field::Sector
        | Field::Themes
        | Field::ThemeOther
        | Field::Title
        | Field::Summary
        | Field::OpenUntil
        | Field::Funding
        | Field::Languages
        | Field::Lang
        | Field::PrivacyVersion => true,
    }
}

/// What is wrong with a field, as a sentence.
pub fn error(texts: Texts, field: Field, error: ErrorKind) -> String {
    let key = match error {
        ErrorKind::Missing => missing(field),
        ErrorKind::TooLong { most, was } => {
            let over = (was.saturating_sub(most)).to_string();
            let most = most.to_string();
            return texts.fill(keys::ERROR_TOO_LONG, &[("most", &most), ("over", &over)]);
        }
        ErrorKind::TooMany { most, was } => {
            let (most, was) = (most.to_string(), was.to_string());
            return texts.fill(keys::ERROR_TOO_MANY, &[("most", &most), ("was", &was)]);
        }
        ErrorKind::LineBreak => keys::ERROR_LINE_BREAK,
        ErrorKind::ControlCharacter { .. } => keys::ERROR_CONTROL_CHARACTER,
        ErrorKind::NotAnEmail => keys::ERROR_NOT_AN_EMAIL,
        ErrorKind::NotAWebAddress => keys::ERROR_NOT_A_WEB_ADDRESS,
        ErrorKind::NotAPhoneNumber => keys::ERROR_NOT_A_PHONE_NUMBER,
        ErrorKind::UnknownCode => keys::ERROR_UNKNOWN_CODE,
        ErrorKind::NotADate => keys::ERROR_NOT_A_DATE,
        ErrorKind::InThePast { earliest } => {
            let date = format::date(texts, earliest.into());
            return texts.fill(keys::ERROR_IN_THE_PAST, &[("date", &date)]);
        }
        ErrorKind::TooFarAhead { latest, .. } => {
            let date = format::date(texts, latest.into());
            return texts.fill(keys::ERROR_TOO_FAR_AHEAD, &[("date", &date)]);
        }
        ErrorKind::SameLanguage => keys::ERROR_SAME_LANGUAGE,
    };
    texts.get(key).to_owned()
}

fn missing(field: Field) -> Key {
    match field {
        Field::Regions | Field::Themes | Field::Languages => keys::ERROR_MISSING_LIST,
        Field::OrganisationType
        | Field::Municipality
        | Field::Kind
        | Field::Sector
        | Field::Funding
        | Field::Lang => keys::ERROR_MISSING_CHOICE,
        Field::OpenUntil => keys::ERROR_MISSING_DATE,
        Field::PrivacyVersion => keys::ERROR_MISSING_CONSENT,
        Field::Organisation
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
        | Field::Background
        | Field::Goals
        | Field::Activities
        | Field::Invited
        | Field::TimeFrame
        | Field::FundingNote => keys::ERROR_MISSING_TEXT,
    }
}

/// A field's name where it stands alone: with the language of a parallel text.
pub fn full_label(texts: Texts, spot: Spot) -> String {
    let label = texts.get(label(spot.field));
    match spot.lang {
        None => label.to_owned(),
        Some(lang) => format!("{label} ({})", texts.get(language(lang))),
    }
}

/// The name of a language of the product.
pub fn language(lang: Lang) -> Key {
    match lang {
        Lang::Fi => keys::LANGUAGE_FI,
        Lang::Sv => keys::LANGUAGE_SV,
        Lang::En => keys::LANGUAGE_EN,
    }
}

/// Why a request did nothing, and what can be done.
pub fn refusal(texts: Texts, refusal: &Refusal) -> String {
    let fault = |id: &str| texts.fill(keys::REFUSED_FAULT, &[("id", id)]);
    let (problem, retry_after) = match refusal {
        Refusal::Problem {
            problem,
            retry_after,
        } => (problem, retry_after),
        Refusal::Unreadable { request_id, .. } => return fault(request_id),
        Refusal::Offline => return texts.get(keys::REFUSED_OFFLINE).to_owned(),
    };
    let key = match problem.code {
        ProblemCode::Invalid => keys::REFUSED_INVALID,
        ProblemCode::Conflict => keys::REFUSED_CONFLICT,
        ProblemCode::Refused => keys::REFUSED_STATE,
        ProblemCode::TooManyRequests => {
            let minutes = retry_after.unwrap_or(3600).div_ceil(60).max(1);
            let minutes = minutes.to_string();
            return texts.fill(keys::REFUSED_TOO_MANY, &[("minutes", &minutes)]);
        }
        ProblemCode::NotFound => keys::REFUSED_NOT_FOUND,
        ProblemCode::TooLarge => keys::REFUSED_TOO_LARGE,
        ProblemCode::Malformed
        | ProblemCode::MalformedUri
        | ProblemCode::InvalidQuery
        | ProblemCode::UnknownLanguage
        | ProblemCode::NotSignedIn
        | ProblemCode::Denied
        | ProblemCode::CrossSite
        | ProblemCode::MethodNotAllowed
        | ProblemCode::AddressTaken
        | ProblemCode::LastAdministrator
        | ProblemCode::Gone
        | ProblemCode::UriTooLong
        | ProblemCode::NotJson
        | ProblemCode::InvalidAddress
        | ProblemCode::InvalidCode
        | ProblemCode::InvalidMail
        | ProblemCode::NoRegions
        | ProblemCode::Internal => return fault(&problem.request_id),
    };
    texts.get(key).to_owned()
}

/// An instant as people write it: "25.11.2026 klo 10.30".
pub fn moment(texts: Texts, instant: Timestamp) -> String {
    let local = instant.local();
    let date = format::date(texts, local.date.into());
    let (hour, minute) = (local.hour.to_string(), format!("{:02}", local.minute));
    texts.fill(
        keys::MOMENT,
        &[("date", &date), ("hour", &hour), ("minute", &minute)],
    )
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::problem::Problem;

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

    #[test]
    fn a_refusal_says_when_to_try_again() {
        let problem = Problem {
            kind: "about:blank".to_owned(),
            title: "Too Many Requests".to_owned(),
            status: 429,
            code: ProblemCode::TooManyRequests,
            request_id: String::new(),
            errors: Vec::new(),
        };
        let refused = Refusal::Problem {
            problem,
            retry_after: Some(61),
        };
        assert!(refusal(Texts::of(Lang::Fi), &refused).contains(" 2 min"));
    }

    #[test]
    fn an_unreadable_answer_is_told_with_its_id() {
        let refused = Refusal::Unreadable {
            status: 409,
            request_id: "5d4c3b2a19080706".to_owned(),
        };
        assert!(refusal(Texts::of(Lang::Fi), &refused).contains("5d4c3b2a19080706"));
    }

    #[test]
    fn an_instant_is_told_in_finnish_time() {
        let instant = Timestamp::from_millis(1_795_595_700_000);
        assert_eq!(moment(Texts::of(Lang::Fi), instant), "25.11.2026 klo 10.35");
        assert_eq!(
            moment(Texts::of(Lang::En), instant),
            "25 November 2026, 10:35"
        );
    }
}

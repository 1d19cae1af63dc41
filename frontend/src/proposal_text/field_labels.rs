//! The labels of the form's fields.

use crate::proposal_text::field_path::FieldPath;
use shared::form::{content::FormKind, field::Field};
use texts::{Key, Texts, code_labels::language, keys};

/// The label of a field in a kind of form.
pub fn label(kind: FormKind, field: Field) -> Key {
    match field {
        Field::Languages if kind == FormKind::JoinRequest => keys::FIELD_LANGUAGES_JOIN,
        Field::Publish if kind == FormKind::Outcome => keys::FIELD_PUBLISH_OUTCOME,
        Field::Whole => keys::FIELD_WHOLE,
        Field::Municipality if kind == FormKind::Proposal => keys::FIELD_MUNICIPALITY_PROPOSAL,
        Field::ContactName if kind == FormKind::Proposal => keys::FIELD_CONTACT_NAME_PROPOSAL,
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
        Field::Description | Field::Background | Field::Goals | Field::Activities => {
            keys::FIELD_DESCRIPTION
        }
        Field::Invited => keys::FIELD_INVITED,
        Field::TimeFrame => keys::FIELD_TIME_FRAME,
        Field::OpenUntil => keys::FIELD_OPEN_UNTIL,
        Field::Funding => keys::FIELD_FUNDING,
        Field::FundingNote => keys::FIELD_FUNDING_NOTE,
        Field::Message => keys::FIELD_MESSAGE,
        Field::Text => keys::FIELD_TEXT,
        Field::Sentence => keys::FIELD_SENTENCE,
        Field::OfficialName => keys::FIELD_OFFICIAL_NAME,
        Field::PartnerOrganisations => keys::FIELD_PARTNER_ORGANISATIONS,
        Field::LedTo => keys::FIELD_LED_TO,
        Field::Results => keys::FIELD_RESULTS,
        Field::TargetGroups => keys::FIELD_TARGET_GROUPS,
        Field::ArtForms => keys::FIELD_ART_FORMS,
        Field::FundingPlan => keys::FIELD_FUNDING_PLAN,
        Field::NextSteps => keys::FIELD_NEXT_STEPS,
        Field::Learnt => keys::FIELD_LEARNT,
        Field::Publish => keys::FIELD_PUBLISH,
        Field::ShowAddress => keys::FIELD_SHOW_ADDRESS,
        Field::Languages => keys::FIELD_LANGUAGES,
        Field::Lang => keys::FIELD_LANG,
        Field::PrivacyVersion => keys::FIELD_PRIVACY,
    }
}

/// The label of a field that stands alone: with the language of a parallel text.
pub fn full_label(texts: Texts, kind: FormKind, path: FieldPath) -> String {
    let label = texts.get(label(kind, path.field));
    match path.lang {
        None => label.to_owned(),
        Some(lang) => format!("{label} ({})", texts.get(language(lang))),
    }
}

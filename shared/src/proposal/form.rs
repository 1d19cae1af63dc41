//! The proposal form as it is typed. Drafts and versions are stored as its JSON.

use crate::{lang::Lang, proposal::field::Field};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The texts with parallel versions in other languages; an unwritten text is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of `Field`")]
pub struct FormTexts {
    pub title: String,
    pub summary: String,
    pub background: String,
    pub goals: String,
    pub activities: String,
    pub invited: String,
    pub time_frame: String,
}

/// The form as it was typed; missing JSON fields are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of `Field`")]
pub struct ProposalForm {
    pub organisation: String,
    pub organisation_type: String,
    pub municipality: String,
    pub website: String,
    pub contact_name: String,
    pub contact_role: String,
    pub contact_email: String,
    pub contact_phone: String,
    pub publish_contact: bool,
    pub kind: String,
    pub partner: String,
    pub regions: Vec<String>,
    pub partner_areas: Vec<String>,
    pub sector: String,
    pub themes: Vec<String>,
    pub theme_other: String,
    pub title: String,
    pub summary: String,
    pub background: String,
    pub goals: String,
    pub activities: String,
    pub invited: String,
    pub time_frame: String,
    pub open_until: String,
    pub funding: String,
    pub funding_note: String,
    pub languages: Vec<String>,
    pub lang: String,
    /// Parallel texts, in languages other than `lang`
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub parallel: BTreeMap<Lang, FormTexts>,
    pub privacy_version: String,
}

impl FormTexts {
    /// The text of a field; `None` for a field without parallel texts.
    pub fn get(&self, field: Field) -> Option<&str> {
        Some(match field {
            Field::Title => &self.title,
            Field::Summary => &self.summary,
            Field::Background => &self.background,
            Field::Goals => &self.goals,
            Field::Activities => &self.activities,
            Field::Invited => &self.invited,
            Field::TimeFrame => &self.time_frame,
            _ => return None,
        })
    }

    /// The text of a field, to be changed; `None` for a field without parallel texts.
    pub fn get_mut(&mut self, field: Field) -> Option<&mut String> {
        Some(match field {
            Field::Title => &mut self.title,
            Field::Summary => &mut self.summary,
            Field::Background => &mut self.background,
            Field::Goals => &mut self.goals,
            Field::Activities => &mut self.activities,
            Field::Invited => &mut self.invited,
            Field::TimeFrame => &mut self.time_frame,
            _ => return None,
        })
    }
}

/// Maps each field to its place in the form, for reading and for writing.
macro_rules! field_values {
    ($form:expr, $field:expr, $($borrow:tt)+) => {
        match $field {
            Field::Organisation => FieldValue::Text($($borrow)+ $form.organisation),
            Field::OrganisationType => FieldValue::Text($($borrow)+ $form.organisation_type),
            Field::Municipality => FieldValue::Text($($borrow)+ $form.municipality),
            Field::Website => FieldValue::Text($($borrow)+ $form.website),
            Field::ContactName => FieldValue::Text($($borrow)+ $form.contact_name),
            Field::ContactRole => FieldValue::Text($($borrow)+ $form.contact_role),
            Field::ContactEmail => FieldValue::Text($($borrow)+ $form.contact_email),
            Field::ContactPhone => FieldValue::Text($($borrow)+ $form.contact_phone),
            Field::PublishContact => FieldValue::Tick($($borrow)+ $form.publish_contact),
            Field::Kind => FieldValue::Text($($borrow)+ $form.kind),
            Field::Partner => FieldValue::Text($($borrow)+ $form.partner),
            Field::Regions => FieldValue::List($($borrow)+ $form.regions),
            Field::PartnerAreas => FieldValue::List($($borrow)+ $form.partner_areas),
            Field::Sector => FieldValue::Text($($borrow)+ $form.sector),
            Field::Themes => FieldValue::List($($borrow)+ $form.themes),
            Field::ThemeOther => FieldValue::Text($($borrow)+ $form.theme_other),
            Field::Title => FieldValue::Text($($borrow)+ $form.title),
            Field::Summary => FieldValue::Text($($borrow)+ $form.summary),
            Field::Background => FieldValue::Text($($borrow)+ $form.background),
            Field::Goals => FieldValue::Text($($borrow)+ $form.goals),
            Field::Activities => FieldValue::Text($($borrow)+ $form.activities),
            Field::Invited => FieldValue::Text($($borrow)+ $form.invited),
            Field::TimeFrame => FieldValue::Text($($borrow)+ $form.time_frame),
            Field::OpenUntil => FieldValue::Text($($borrow)+ $form.open_until),
            Field::Funding => FieldValue::Text($($borrow)+ $form.funding),
            Field::FundingNote => FieldValue::Text($($borrow)+ $form.funding_note),
            Field::Languages => FieldValue::List($($borrow)+ $form.languages),
            Field::Lang => FieldValue::Text($($borrow)+ $form.lang),
            Field::PrivacyVersion => FieldValue::Text($($borrow)+ $form.privacy_version),
        }
    };
}

/// The value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldValue<Text, List, Tick> {
    /// A text, or the code of a choice
    Text(Text),
    /// Codes, or lines
    List(List),
    /// A checkbox
    Tick(Tick),
}

impl ProposalForm {
    /// The value of a field.
    pub fn value(&self, field: Field) -> FieldValue<&String, &Vec<String>, &bool> {
        field_values!(self, field, &)
    }

    /// The value of a field, to be changed.
    pub fn value_mut(
        &mut self,
        field: Field,
    ) -> FieldValue<&mut String, &mut Vec<String>, &mut bool> {
        field_values!(self, field, &mut)
    }

    /// A field's text, or its parallel text in a language; `None` for lists and checkboxes.
    pub fn text(&self, field: Field, lang: Option<Lang>) -> Option<&str> {
        match (lang, self.value(field)) {
            (None, FieldValue::Text(text)) => Some(text),
            (None, FieldValue::List(_) | FieldValue::Tick(_)) => None,
            (Some(lang), _) => self.parallel.get(&lang).map_or_else(
                || FormTexts::default().get(field).map(|_| ""),
                |it| it.get(field),
            ),
        }
    }

    /// Sets a field's text, or its parallel text in a language. Lists, checkboxes, and fields without parallel texts stay as
    /// they are.
    pub fn set_text(&mut self, field: Field, lang: Option<Lang>, text: String) {
        let place = match lang {
            None => match self.value_mut(field) {
                FieldValue::Text(place) => Some(place),
                FieldValue::List(_) | FieldValue::Tick(_) => None,
            },
            Some(_) if !Field::TEXTS.contains(&field) => None,
            Some(lang) => self.parallel.entry(lang).or_default().get_mut(field),
        };
        if let Some(place) = place {
            *place = text;
        }
    }

    /// The texts in the proposal's own language.
    pub fn texts(&self) -> FormTexts {
        FormTexts {
            title: self.title.clone(),
            summary: self.summary.clone(),
            background: self.background.clone(),
            goals: self.goals.clone(),
            activities: self.activities.clone(),
            invited: self.invited.clone(),
            time_frame: self.time_frame.clone(),
        }
    }
}

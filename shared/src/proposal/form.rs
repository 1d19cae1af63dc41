//! What a person types, whatever it is. Drafts and versions are stored as this form's JSON.

use crate::{lang::Lang, proposal::field::Field};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The texts that can exist in several languages; blank where nothing was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of `Field`")]
pub struct Texts {
    pub title: String,
    pub summary: String,
    pub background: String,
    pub goals: String,
    pub activities: String,
    pub invited: String,
    pub time_frame: String,
}

/// The form as it was filled in; what is missing in its JSON is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The texts in other languages than `lang`
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub parallel: BTreeMap<Lang, Texts>,
    pub privacy_version: String,
}

impl Texts {
    /// The text of a field; `None` for a field that has no parallel texts.
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

    /// Where the text of a field is written; `None` for a field that has no parallel texts.
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

/// The one table of which field is where, once for reading and once for writing.
macro_rules! places {
    ($form:expr, $field:expr, $($borrow:tt)+) => {
        match $field {
            Field::Organisation => Place::Text($($borrow)+ $form.organisation),
            Field::OrganisationType => Place::Text($($borrow)+ $form.organisation_type),
            Field::Municipality => Place::Text($($borrow)+ $form.municipality),
            Field::Website => Place::Text($($borrow)+ $form.website),
            Field::ContactName => Place::Text($($borrow)+ $form.contact_name),
            Field::ContactRole => Place::Text($($borrow)+ $form.contact_role),
            Field::ContactEmail => Place::Text($($borrow)+ $form.contact_email),
            Field::ContactPhone => Place::Text($($borrow)+ $form.contact_phone),
            Field::PublishContact => Place::Tick($($borrow)+ $form.publish_contact),
            Field::Kind => Place::Text($($borrow)+ $form.kind),
            Field::Partner => Place::Text($($borrow)+ $form.partner),
            Field::Regions => Place::List($($borrow)+ $form.regions),
            Field::PartnerAreas => Place::List($($borrow)+ $form.partner_areas),
            Field::Sector => Place::Text($($borrow)+ $form.sector),
            Field::Themes => Place::List($($borrow)+ $form.themes),
            Field::ThemeOther => Place::Text($($borrow)+ $form.theme_other),
            Field::Title => Place::Text($($borrow)+ $form.title),
            Field::Summary => Place::Text($($borrow)+ $form.summary),
            Field::Background => Place::Text($($borrow)+ $form.background),
            Field::Goals => Place::Text($($borrow)+ $form.goals),
            Field::Activities => Place::Text($($borrow)+ $form.activities),
            Field::Invited => Place::Text($($borrow)+ $form.invited),
            Field::TimeFrame => Place::Text($($borrow)+ $form.time_frame),
            Field::OpenUntil => Place::Text($($borrow)+ $form.open_until),
            Field::Funding => Place::Text($($borrow)+ $form.funding),
            Field::FundingNote => Place::Text($($borrow)+ $form.funding_note),
            Field::Languages => Place::List($($borrow)+ $form.languages),
            Field::Lang => Place::Text($($borrow)+ $form.lang),
            Field::PrivacyVersion => Place::Text($($borrow)+ $form.privacy_version),
        }
    };
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<Text, List, Tick> {
    /// A text or the code of a choice
    Text(Text),
    /// Codes or lines
    List(List),
    /// A tick
    Tick(Tick),
}

impl ProposalForm {
    /// What a field holds, for differences between versions.
    pub fn value(&self, field: Field) -> Place<&String, &Vec<String>, &bool> {
        places!(self, field, &)
    }

    /// Where a field's value is written.
    pub fn value_mut(&mut self, field: Field) -> Place<&mut String, &mut Vec<String>, &mut bool> {
        places!(self, field, &mut)
    }

    /// A field's text, or its parallel text in a language; `None` for lists and ticks.
    pub fn text(&self, field: Field, lang: Option<Lang>) -> Option<&str> {
        match (lang, self.value(field)) {
            (None, Place::Text(text)) => Some(text),
            (None, Place::List(_) | Place::Tick(_)) => None,
            (Some(lang), _) => self.parallel.get(&lang).map_or_else(
                || Texts::default().get(field).map(|_| ""),
                |it| it.get(field),
            ),
        }
    }

    /// Writes a field's text, or its parallel text in a language. Lists, ticks, and fields that have no parallel texts
    /// stay as they are.
    pub fn set_text(&mut self, field: Field, lang: Option<Lang>, text: String) {
        let place = match lang {
            None => match self.value_mut(field) {
                Place::Text(place) => Some(place),
                Place::List(_) | Place::Tick(_) => None,
            },
            Some(_) if !Field::TEXTS.contains(&field) => None,
            Some(lang) => self.parallel.entry(lang).or_default().get_mut(field),
        };
        if let Some(place) = place {
            *place = text;
        }
    }

    /// The texts in the language of `lang`.
    pub fn texts(&self) -> Texts {
        Texts {
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

//! The proposal form as it is typed. Drafts and versions are stored as its JSON.

use crate::{
    calendar::Date,
    form::{
        characters::is_blank,
        content::{FormContent, FormKind, Validated, form_values},
        error::FieldError,
        field::Field,
        json::read_by_fields,
    },
    lang::Lang,
    proposal::validate::{validate, validate_on_any_day},
};
use serde::Serialize;
use std::collections::BTreeMap;

/// The texts with parallel versions in other languages; an unwritten text is empty. Background, goals and activities are those of
/// forms from before the description.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of `Field`")]
pub struct FormTexts {
    pub title: String,
    pub summary: String,
    pub description: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub background: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub goals: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub activities: String,
    pub invited: String,
    pub time_frame: String,
}

/// The form as it was typed; missing JSON fields are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
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
    pub description: String,
    /// Of forms from before the description
    #[serde(skip_serializing_if = "String::is_empty")]
    pub background: String,
    /// Of forms from before the description
    #[serde(skip_serializing_if = "String::is_empty")]
    pub goals: String,
    /// Of forms from before the description
    #[serde(skip_serializing_if = "String::is_empty")]
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
            Field::Description => &self.description,
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
            Field::Description => &mut self.description,
            Field::Background => &mut self.background,
            Field::Goals => &mut self.goals,
            Field::Activities => &mut self.activities,
            Field::Invited => &mut self.invited,
            Field::TimeFrame => &mut self.time_frame,
            _ => return None,
        })
    }
}

impl ProposalForm {
    /// The texts in the proposal's own language.
    pub fn texts(&self) -> FormTexts {
        FormTexts {
            title: self.title.clone(),
            summary: self.summary.clone(),
            description: self.description.clone(),
            background: self.background.clone(),
            goals: self.goals.clone(),
            activities: self.activities.clone(),
            invited: self.invited.clone(),
            time_frame: self.time_frame.clone(),
        }
    }

    /// True if an earlier field says what the description is for.
    fn says_earlier(&self) -> bool {
        let texts = [&self.background, &self.goals, &self.activities];
        texts.into_iter().any(|text| !is_blank(text))
    }
}

read_by_fields!(ProposalForm);

impl FormContent for ProposalForm {
    fn kind(&self) -> FormKind {
        FormKind::Proposal
    }

    form_values! {
        Text:
            Organisation = organisation,
            OrganisationType = organisation_type,
            Municipality = municipality,
            Website = website,
            ContactName = contact_name,
            ContactRole = contact_role,
            ContactEmail = contact_email,
            ContactPhone = contact_phone,
            Kind = kind,
            Partner = partner,
            Sector = sector,
            ThemeOther = theme_other,
            Title = title,
            Summary = summary,
            Description = description,
            Background = background,
            Goals = goals,
            Activities = activities,
            Invited = invited,
            TimeFrame = time_frame,
            OpenUntil = open_until,
            Funding = funding,
            FundingNote = funding_note,
            Lang = lang,
            PrivacyVersion = privacy_version;
        List:
            Regions = regions,
            PartnerAreas = partner_areas,
            Themes = themes,
            Languages = languages;
        Tick: PublishContact = publish_contact;
    }

    fn is_required(&self, field: Field, lang: Option<Lang>) -> bool {
        match field {
            Field::Description => lang.is_none() && !self.says_earlier(),
            Field::Website
            | Field::ContactRole
            | Field::ContactPhone
            | Field::PublishContact
            | Field::PartnerAreas
            | Field::Background
            | Field::Goals
            | Field::Activities
            | Field::Invited
            | Field::TimeFrame
            | Field::FundingNote => false,
            _ => self.value(field).is_some(),
        }
    }

    fn parallel_text(&self, field: Field, lang: Lang) -> Option<&str> {
        self.parallel.get(&lang).map_or_else(
            || FormTexts::default().get(field).map(|_| ""),
            |it| it.get(field),
        )
    }

    fn parallel_text_mut(&mut self, field: Field, lang: Lang) -> Option<&mut String> {
        if !Field::TEXTS.contains(&field.current()) {
            return None;
        }
        self.parallel.entry(lang).or_default().get_mut(field)
    }

    fn carry_over(&mut self) {
        let mut own = self.texts();
        own.carry_over(self.lang.parse().unwrap_or(Lang::Fi));
        self.description = own.description;
        for text in [&mut self.background, &mut self.goals, &mut self.activities] {
            text.clear();
        }
        for (lang, texts) in &mut self.parallel {
            texts.carry_over(*lang);
        }
    }
}

impl Validated for ProposalForm {
    fn errors(&self, today: Option<Date>) -> Vec<FieldError> {
        let proposal = match today {
            Some(today) => validate(self, today),
            None => validate_on_any_day(self),
        };
        proposal.err().unwrap_or_default()
    }
}

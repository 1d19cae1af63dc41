//! The proposal form as it is typed. Drafts and versions are stored as its JSON.

use crate::{
    calendar::Date,
    form::{
        content::{FormContent, FormKind, Validated, form_values},
        error::FieldError,
        field::Field,
        json::read_by_fields,
    },
    lang::Lang,
    proposal::{
        codes::ProposalKind,
        validate::{validate, validate_on_any_day},
    },
};
use serde::Serialize;
use std::collections::BTreeMap;

/// The texts with parallel versions in other languages; an unwritten text is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
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

impl ProposalForm {
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
            Field::Goals | Field::Activities => lang.is_none(),
            // An author with a partner need not invite anybody.
            Field::Invited => lang.is_none() && self.kind.parse() == Ok(ProposalKind::NewPartners),
            Field::Website
            | Field::ContactRole
            | Field::ContactPhone
            | Field::PublishContact
            | Field::PartnerAreas
            | Field::Background
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
        if !Field::TEXTS.contains(&field) {
            return None;
        }
        self.parallel.entry(lang).or_default().get_mut(field)
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

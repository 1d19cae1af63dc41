//! The form of results as it is typed.

use crate::{
    calendar::Date,
    form::{
        content::{FormContent, FormKind, Validated, form_values},
        error::FieldError,
        field::Field,
        json::read_by_fields,
    },
    lang::Lang,
    outcome::{codes::NegotiationResult, content::validate},
};
use serde::Serialize;

/// The form as it was typed; missing JSON fields are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of `Field`")]
pub struct OutcomeForm {
    pub official_name: String,
    pub partner_organisations: Vec<String>,
    pub led_to: String,
    pub results: Vec<String>,
    pub target_groups: String,
    pub art_forms: String,
    pub funding_plan: String,
    pub next_steps: String,
    pub learnt: String,
    pub publish: bool,
    pub lang: String,
    pub privacy_version: String,
}

impl OutcomeForm {
    /// True if one of the chosen results is a co-operation, which has a name and partners.
    pub fn is_start(&self) -> bool {
        self.results
            .iter()
            .filter_map(|code| code.parse().ok())
            .any(NegotiationResult::is_start)
    }
}

read_by_fields!(OutcomeForm);

impl FormContent for OutcomeForm {
    fn kind(&self) -> FormKind {
        FormKind::Outcome
    }

    form_values! {
        Text:
            OfficialName = official_name,
            LedTo = led_to,
            TargetGroups = target_groups,
            ArtForms = art_forms,
            FundingPlan = funding_plan,
            NextSteps = next_steps,
            Learnt = learnt,
            Lang = lang,
            PrivacyVersion = privacy_version;
        List:
            PartnerOrganisations = partner_organisations,
            Results = results;
        Tick: Publish = publish;
    }

    fn is_required(&self, field: Field, _lang: Option<Lang>) -> bool {
        match field {
            Field::OfficialName | Field::PartnerOrganisations => self.is_start(),
            Field::LedTo | Field::Results | Field::Lang | Field::PrivacyVersion => true,
            _ => false,
        }
    }
}

impl Validated for OutcomeForm {
    fn errors(&self, _today: Option<Date>) -> Vec<FieldError> {
        validate(self).err().unwrap_or_default()
    }
}

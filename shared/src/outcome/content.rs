//! Valid results of negotiations. Their texts are unchanged, byte for byte.

use crate::{
    form::{
        content::FormContent,
        error::{ErrorKind, FieldError},
        field::Field,
        reader::FormReader,
    },
    lang::Lang,
    outcome::{
        codes::{NegotiationResult, strongest},
        form::OutcomeForm,
    },
};

/// Most partner organisations: more would be a network.
pub const PARTNER_ORGANISATIONS: usize = 30;

/// Valid results. Only [`validate`] and [`read`] make them, from a form.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outcome {
    /// The co-operation's official name; always present where co-operation starts
    pub official_name: Option<String>,
    /// The partner organisations; at least one where co-operation starts
    pub partner_organisations: Vec<String>,
    /// What the negotiations led to
    pub led_to: String,
    /// The results, at least one
    pub results: Vec<NegotiationResult>,
    /// The target groups
    pub target_groups: Option<String>,
    /// The art forms
    pub art_forms: Option<String>,
    /// The funding
    pub funding_plan: Option<String>,
    /// The next steps
    pub next_steps: Option<String>,
    /// What the negotiators learnt
    pub learnt: Option<String>,
    /// Consent to publish the results
    pub is_public: bool,
    /// The language of the texts
    pub lang: Lang,
    /// The version of the privacy notice that was shown
    pub privacy_version: String,
}

impl Outcome {
    /// The strongest result, which statistics count.
    pub fn strongest(&self) -> Option<NegotiationResult> {
        strongest(&self.results)
    }
}

/// The results of a form.
///
/// # Errors
/// All errors, in the order of the form.
pub fn validate(form: &OutcomeForm) -> Result<Outcome, Vec<FieldError>> {
    let mut reader = FormReader::new(form);
    let outcome = outcome(&mut reader, form);
    reader.finish(outcome)
}

/// The results of a form that were valid when they were submitted, whatever the rules are now.
///
/// # Errors
/// What can't be read at all, in the order of the form.
pub fn read(form: &OutcomeForm) -> Result<Outcome, Vec<FieldError>> {
    let mut reader = FormReader::stored(form);
    let outcome = outcome(&mut reader, form);
    reader.finish(outcome)
}

/// Reads every field before giving up, so that all errors are found; `None` only if there are errors.
fn outcome(reader: &mut FormReader<'_>, form: &OutcomeForm) -> Option<Outcome> {
    reader.check(
        Field::OfficialName,
        None,
        form.is_required(Field::OfficialName, None),
    );
    let official_name = reader.written(Field::OfficialName);
    let partner_organisations = reader.lines(Field::PartnerOrganisations, PARTNER_ORGANISATIONS);
    if partner_organisations.is_empty() && form.is_required(Field::PartnerOrganisations, None) {
        reader.add_error(Field::PartnerOrganisations, None, ErrorKind::Missing);
    }
    let led_to = reader.text(Field::LedTo);
    let results: Option<Vec<NegotiationResult>> = reader.codes(Field::Results, usize::MAX);
    if results.as_ref().is_some_and(|results| {
        results.len() > 1 && results.contains(&NegotiationResult::NoCooperation)
    }) {
        reader.add_error(Field::Results, None, ErrorKind::Contradicting);
    }
    let target_groups = reader.optional(Field::TargetGroups);
    let art_forms = reader.optional(Field::ArtForms);
    let funding_plan = reader.optional(Field::FundingPlan);
    let next_steps = reader.optional(Field::NextSteps);
    let learnt = reader.optional(Field::Learnt);
    let lang = reader.code(Field::Lang);
    let privacy_version = reader.text(Field::PrivacyVersion);
    Some(Outcome {
        official_name,
        partner_organisations,
        led_to: led_to?,
        results: results?,
        target_groups,
        art_forms,
        funding_plan,
        next_steps,
        learnt,
        is_public: form.publish,
        lang: lang?,
        privacy_version: privacy_version?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(results: &[&str]) -> OutcomeForm {
        OutcomeForm {
            led_to: "Sovimme kokeilusta.".to_owned(),
            results: results.iter().map(ToString::to_string).collect(),
            lang: "fi".to_owned(),
            privacy_version: "1".to_owned(),
            ..OutcomeForm::default()
        }
    }

    fn errors(form: &OutcomeForm) -> Vec<(Field, ErrorKind)> {
        let errors = validate(form).err().unwrap_or_default();
        errors.into_iter().map(|it| (it.field, it.error)).collect()
    }

    #[test]
    fn an_empty_form_lacks_what_the_negotiations_led_to_and_their_results() {
        assert_eq!(
            errors(&OutcomeForm::default()),
            [
                (Field::LedTo, ErrorKind::Missing),
                (Field::Results, ErrorKind::Missing),
                (Field::Lang, ErrorKind::Missing),
                (Field::PrivacyVersion, ErrorKind::Missing),
            ]
        );
    }

    #[test]
    fn name_and_partners_are_required_only_where_co_operation_starts() {
        for results in [["negotiations_go_on"], ["no_cooperation"]] {
            assert_eq!(errors(&form(&results)), []);
        }
        for results in [["starts"], ["starts_if_funded"]] {
            assert_eq!(
                errors(&form(&results)),
                [
                    (Field::OfficialName, ErrorKind::Missing),
                    (Field::PartnerOrganisations, ErrorKind::Missing)
                ]
            );
        }
        let named = validate(&OutcomeForm {
            official_name: "Taidekaari".to_owned(),
            partner_organisations: vec!["Kuoro ry".to_owned(), String::new()],
            ..form(&["negotiations_go_on", "starts"])
        })
        .unwrap();
        assert_eq!(named.partner_organisations, ["Kuoro ry"]);
        assert_eq!(named.strongest(), Some(NegotiationResult::Starts));
    }

    #[test]
    fn no_co_operation_excludes_all_other_results() {
        assert_eq!(
            errors(&form(&["no_cooperation", "negotiations_go_on"])),
            [(Field::Results, ErrorKind::Contradicting)]
        );
    }
}

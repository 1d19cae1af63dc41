//! The fields of the small forms, and the forms before any input. The language of their texts is that of the page.

use crate::{
    forms::{
        fields::{
            check::Checks,
            common::{languages_field, privacy_notice, text_field, tick_field},
            municipality_field::municipality_field,
        },
        form_state::FormState,
    },
    page_texts::use_texts,
    turns::in_turn,
};
use leptos::prelude::*;
use shared::{
    form::field::Field, join_request::form::JoinRequestForm, message::form::MessageForm,
    outcome::codes::NegotiationResult, outcome::form::OutcomeForm, reply::form::ReplyForm,
};
use texts::{Texts, code_labels, keys};

/// The fields of a reply.
pub fn reply_fields(form_state: FormState) -> AnyView {
    view! {
        {text_field(form_state, Field::Organisation)}
        {in_turn(move || municipality_field(form_state))}
        {text_field(form_state, Field::ContactName)}
        {text_field(form_state, Field::ContactEmail)}
        {text_field(form_state, Field::Message)}
        {languages_field(form_state)}
        {tick_field(form_state, Field::Publish)}
        {privacy_notice(keys::CONSENT_LEAD_REPLY)}
    }
    .into_any()
}

/// The fields of results.
pub fn outcome_fields(form_state: FormState) -> AnyView {
    let texts = use_texts();
    let results = NegotiationResult::ALL
        .iter()
        .map(|result| {
            (
                result.as_str(),
                code_labels::negotiation_result(texts, *result),
            )
        })
        .collect();
    view! {
        {text_field(form_state, Field::OfficialName)}
        {text_field(form_state, Field::PartnerOrganisations)}
        {text_field(form_state, Field::LedTo)}
        {in_turn(move || view! { <Checks form_state field=Field::Results choices=results/> }.into_any())}
        {text_field(form_state, Field::TargetGroups)}
        {text_field(form_state, Field::ArtForms)}
        {text_field(form_state, Field::FundingPlan)}
        {text_field(form_state, Field::NextSteps)}
        {text_field(form_state, Field::Learnt)}
        {tick_field(form_state, Field::Publish)}
        {privacy_notice(keys::CONSENT_LEAD_OUTCOME)}
    }
    .into_any()
}

/// The fields of a join request, and of interest in a region.
pub fn join_request_fields(form_state: FormState) -> AnyView {
    view! {
        {text_field(form_state, Field::Organisation)}
        {in_turn(move || municipality_field(form_state))}
        {text_field(form_state, Field::ContactName)}
        {text_field(form_state, Field::ContactEmail)}
        {text_field(form_state, Field::Sentence)}
        {languages_field(form_state)}
        {privacy_notice(keys::CONSENT_LEAD_JOIN)}
    }
    .into_any()
}

/// The fields of a message.
pub fn message_fields(form_state: FormState) -> AnyView {
    view! {
        {text_field(form_state, Field::ContactName)}
        {text_field(form_state, Field::ContactEmail)}
        {text_field(form_state, Field::Text)}
        {tick_field(form_state, Field::ShowAddress)}
        {privacy_notice(keys::CONSENT_LEAD_MESSAGE)}
    }
    .into_any()
}

/// An empty reply.
pub fn reply(texts: Texts) -> ReplyForm {
    ReplyForm {
        lang: texts.lang().code().to_owned(),
        ..ReplyForm::default()
    }
}

/// Empty results.
pub fn outcome(texts: Texts) -> OutcomeForm {
    OutcomeForm {
        lang: texts.lang().code().to_owned(),
        ..OutcomeForm::default()
    }
}

/// An empty join request.
pub fn join_request(texts: Texts) -> JoinRequestForm {
    JoinRequestForm {
        lang: texts.lang().code().to_owned(),
        ..JoinRequestForm::default()
    }
}

/// An empty message.
pub fn message(texts: Texts) -> MessageForm {
    MessageForm {
        lang: texts.lang().code().to_owned(),
        ..MessageForm::default()
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::{
        forms::{
            draft::DraftSlot,
            small_form::{SmallForm, SmallFormSetup},
        },
        page_texts::provide_texts,
        proposal_text::field_path::FieldPath,
    };
    use shared::{
        form::content::{FormContent, Validated},
        lang::Lang,
    };

    /// The form as the server draws it.
    fn drawn<Form: Validated>(
        initial: Form,
        fields: fn(FormState) -> AnyView,
    ) -> (String, Box<dyn FormContent>) {
        let initial: Box<dyn FormContent> = Box::new(initial);
        let setup = SmallFormSetup {
            initial: initial.clone(),
            find_errors: Form::find_errors,
            slot: DraftSlot::About("test".to_owned()),
            path: "/api/v1/test".to_owned(),
            name: "Test".to_owned(),
            submit: keys::NEW_SUBMIT,
            fields,
        };
        let html = Owner::new().with(|| {
            provide_texts(Texts::of(Lang::Sv));
            view! { <SmallForm setup/> }.to_html()
        });
        (html, initial)
    }

    #[test]
    fn each_small_form_draws_a_control_for_every_field_that_its_author_fills_in() {
        let texts = Texts::of(Lang::Sv);
        for (html, form) in [
            drawn(reply(texts), reply_fields),
            drawn(outcome(texts), outcome_fields),
            drawn(join_request(texts), join_request_fields),
            drawn(message(texts), message_fields),
        ] {
            assert_eq!(form.lang(), Some(Lang::Sv));
            for field in Field::ALL {
                let id = format!("id=\"{}\"", FieldPath::own(*field).id());
                let is_asked = form.value(*field).is_some()
                    && !matches!(field, Field::Lang | Field::PrivacyVersion);
                assert_eq!(html.contains(&id), is_asked, "{:?} {field}", form.kind());
            }
            assert!(html.contains("id=\"leave-empty\""));
        }
    }

    #[test]
    fn name_and_partners_are_optional_until_co_operation_starts() {
        let form = OutcomeForm {
            results: vec!["starts".to_owned()],
            ..outcome(Texts::of(Lang::Sv))
        };
        let optional = |form| {
            drawn(form, outcome_fields)
                .0
                .matches("class=\"optional\"")
                .count()
        };
        assert_eq!(optional(outcome(Texts::of(Lang::Sv))) - optional(form), 2);
    }
}

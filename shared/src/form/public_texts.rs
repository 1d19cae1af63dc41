//! The texts of forms that everybody reads once they are published.

use crate::form::{
    content::{FieldValue, FormContent, FormKind},
    field::Field,
};

/// True for a text of the author that becomes public as the form is filled in now. Contact data have a consent of their own.
pub fn is_public(form: &dyn FormContent, field: Field) -> bool {
    let is_text = field.is_text() && form.value(field).is_some();
    match form.kind() {
        FormKind::Proposal => {
            is_text
                || matches!(
                    field,
                    Field::Organisation
                        | Field::Partner
                        | Field::PartnerAreas
                        | Field::ThemeOther
                        | Field::FundingNote
                )
        }
        FormKind::Reply => is_published(form) && (is_text || field == Field::Organisation),
        FormKind::Outcome => {
            is_published(form) && (is_text || field == Field::PartnerOrganisations)
        }
        FormKind::JoinRequest | FormKind::Message | FormKind::ThreadMessage => false,
    }
}

/// True if the author agreed to show the form.
fn is_published(form: &dyn FormContent) -> bool {
    matches!(form.value(Field::Publish), Some(FieldValue::Tick(true)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        message::form::MessageForm, outcome::form::OutcomeForm, proposal::form::ProposalForm,
        reply::form::ReplyForm,
    };

    fn public(form: &dyn FormContent) -> Vec<Field> {
        let fields = Field::ALL.iter().copied();
        fields.filter(|field| is_public(form, *field)).collect()
    }

    #[test]
    fn a_proposal_is_public_but_for_what_has_a_consent_of_its_own() {
        let fields = public(&ProposalForm::default());
        assert!(fields.contains(&Field::Title) && fields.contains(&Field::FundingNote));
        for field in [
            Field::ContactName,
            Field::ContactRole,
            Field::ContactEmail,
            Field::ContactPhone,
            Field::Website,
            Field::PrivacyVersion,
        ] {
            assert!(!fields.contains(&field), "{field:?}");
        }
    }

    #[test]
    fn a_reply_and_results_are_public_by_consent_and_a_message_never() {
        let mut reply = ReplyForm::default();
        assert_eq!(public(&reply), []);
        reply.publish = true;
        assert_eq!(public(&reply), [Field::Organisation, Field::Message]);
        let mut outcome = OutcomeForm::default();
        assert_eq!(public(&outcome), []);
        outcome.publish = true;
        assert!(public(&outcome).contains(&Field::LedTo));
        assert_eq!(public(&MessageForm::default()), []);
    }
}

//! A form of any kind on the wire.

use crate::{
    form::content::FormContent,
    json,
    submission::{SubmissionKind, form::SubmissionForm},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::{RawValue, to_raw_value};

/// A form of any kind, as the JSON of the form itself. The kind of the submission tells which it is.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FormJson(Box<RawValue>);

impl FormJson {
    /// The form of a kind as it is read now, with what it says in earlier fields carried over; an empty one if it is not of that
    /// kind.
    pub fn read<Form: FormContent + DeserializeOwned + Default>(&self) -> Form {
        let mut form: Form = json::read(self.0.get()).unwrap_or_default();
        form.carry_over();
        form
    }

    /// [`Self::read`] for a submission of any kind.
    pub fn of(&self, kind: SubmissionKind) -> SubmissionForm {
        let form = SubmissionForm::read(kind, self.0.get());
        let mut form = form.unwrap_or_else(|_| SubmissionForm::empty(kind));
        form.content_mut().carry_over();
        form
    }
}

impl<Form: Serialize> From<&Form> for FormJson {
    /// The JSON of a form. Every form can be written as JSON.
    fn from(form: &Form) -> Self {
        Self(to_raw_value(form).unwrap_or_default())
    }
}

impl PartialEq for FormJson {
    fn eq(&self, other: &Self) -> bool {
        self.0.get() == other.0.get()
    }
}

impl Eq for FormJson {}

#[cfg(feature = "openapi")]
mod schema {
    use super::{FormJson, SubmissionForm};
    use utoipa::{
        PartialSchema, ToSchema,
        openapi::{RefOr, Schema, schema::AnyOf},
    };

    impl PartialSchema for FormJson {
        /// Every field of a form may be missing, so that a form can fit more than one kind.
        fn schema() -> RefOr<Schema> {
            match SubmissionForm::schema() {
                RefOr::T(Schema::OneOf(one_of)) => {
                    let mut any_of = AnyOf::new();
                    any_of.items = one_of.items;
                    RefOr::T(Schema::AnyOf(any_of))
                }
                other => other,
            }
        }
    }

    impl ToSchema for FormJson {
        fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
            SubmissionForm::schemas(schemas);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{proposal::form::ProposalForm, reply::form::ReplyForm};

    #[test]
    fn a_form_is_read_by_its_kind() {
        let reply = ReplyForm {
            message: "Hei".to_owned(),
            ..ReplyForm::default()
        };
        let json = FormJson::from(&SubmissionForm::Reply(reply.clone()));
        assert_eq!(json.read::<ReplyForm>(), reply);
        assert_eq!(FormJson::from(&reply), json);
        assert_eq!(
            FormJson::from(&7).read::<ProposalForm>(),
            ProposalForm::default()
        );
    }
}

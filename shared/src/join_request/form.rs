//! The form of a join request as it is typed.

use crate::{
    calendar::Date,
    form::{
        content::{FormContent, FormKind, Validated, form_values},
        error::FieldError,
        field::Field,
        json::read_by_fields,
    },
    join_request::content::validate,
    lang::Lang,
};
use serde::Serialize;

/// The form as it was typed; missing JSON fields are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of `Field`")]
pub struct JoinRequestForm {
    pub contact_name: String,
    pub organisation: String,
    pub municipality: String,
    pub contact_email: String,
    pub sentence: String,
    pub languages: Vec<String>,
    pub lang: String,
    pub privacy_version: String,
}

read_by_fields!(JoinRequestForm);

impl FormContent for JoinRequestForm {
    fn kind(&self) -> FormKind {
        FormKind::JoinRequest
    }

    form_values! {
        Text:
            Organisation = organisation,
            Municipality = municipality,
            ContactName = contact_name,
            ContactEmail = contact_email,
            Sentence = sentence,
            Lang = lang,
            PrivacyVersion = privacy_version;
        List: Languages = languages;
    }

    fn is_required(&self, field: Field, _lang: Option<Lang>) -> bool {
        field != Field::Organisation && self.value(field).is_some()
    }
}

impl Validated for JoinRequestForm {
    fn errors(&self, _today: Option<Date>) -> Vec<FieldError> {
        validate(self).err().unwrap_or_default()
    }
}

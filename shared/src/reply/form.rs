//! The form of a reply as it is typed.

use crate::{
    calendar::Date,
    form::{
        content::{FormContent, FormKind, Validated, form_values},
        error::FieldError,
        field::Field,
        json::read_by_fields,
    },
    lang::Lang,
    reply::content::validate,
};
use serde::Serialize;

/// The form as it was typed; missing JSON fields are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of `Field`")]
pub struct ReplyForm {
    pub organisation: String,
    pub municipality: String,
    pub contact_name: String,
    pub contact_email: String,
    pub message: String,
    pub languages: Vec<String>,
    pub publish: bool,
    pub lang: String,
    pub privacy_version: String,
}

read_by_fields!(ReplyForm);

impl FormContent for ReplyForm {
    fn kind(&self) -> FormKind {
        FormKind::Reply
    }

    form_values! {
        Text:
            Organisation = organisation,
            Municipality = municipality,
            ContactName = contact_name,
            ContactEmail = contact_email,
            Message = message,
            Lang = lang,
            PrivacyVersion = privacy_version;
        List: Languages = languages;
        Tick: Publish = publish;
    }

    fn is_required(&self, field: Field, _lang: Option<Lang>) -> bool {
        field != Field::Publish && self.value(field).is_some()
    }
}

impl Validated for ReplyForm {
    fn errors(&self, _today: Option<Date>) -> Vec<FieldError> {
        validate(self).err().unwrap_or_default()
    }
}

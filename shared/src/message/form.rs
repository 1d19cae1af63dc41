//! The form of a message as it is typed.

use crate::{
    calendar::Date,
    form::{
        content::{FormContent, FormKind, Validated, form_values},
        error::FieldError,
        field::Field,
        json::read_by_fields,
    },
    lang::Lang,
    message::content::validate,
};
use serde::Serialize;

/// The form as it was typed; missing JSON fields are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of `Field`")]
pub struct MessageForm {
    pub contact_name: String,
    pub contact_email: String,
    pub text: String,
    pub show_address: bool,
    pub lang: String,
    pub privacy_version: String,
}

read_by_fields!(MessageForm);

impl FormContent for MessageForm {
    fn kind(&self) -> FormKind {
        FormKind::Message
    }

    form_values! {
        Text:
            ContactName = contact_name,
            ContactEmail = contact_email,
            Text = text,
            Lang = lang,
            PrivacyVersion = privacy_version;
        Tick: ShowAddress = show_address;
    }

    fn is_required(&self, field: Field, _lang: Option<Lang>) -> bool {
        field != Field::ShowAddress && self.value(field).is_some()
    }
}

impl Validated for MessageForm {
    fn errors(&self, _today: Option<Date>) -> Vec<FieldError> {
        validate(self).err().unwrap_or_default()
    }
}

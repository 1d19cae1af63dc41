//! What a proposal's form means where nothing is chosen.

use crate::{
    form::{
        content::{FieldValue, FormContent, FormKind},
        field::Field,
    },
    municipality::MunicipalityCode,
};

/// The codes of a field: those that were chosen. Where a proposal's form has none, it concerns the region of the organisation, and is
/// negotiated in the language in which it was written.
pub fn codes(form: &dyn FormContent, field: Field) -> Vec<String> {
    let chosen = match form.value(field) {
        Some(FieldValue::List(codes)) => codes.clone(),
        Some(FieldValue::Text(_) | FieldValue::Tick(_)) | None => Vec::new(),
    };
    if !chosen.is_empty() || form.kind() != FormKind::Proposal {
        return chosen;
    }
    let meant = match field {
        Field::Regions => {
            let municipality = form.text(Field::Municipality, None);
            let municipality = municipality.and_then(|code| code.parse::<MunicipalityCode>().ok());
            municipality.map(|it| it.region().as_str().to_owned())
        }
        Field::Languages => form.lang().map(|lang| lang.code().to_owned()),
        _ => None,
    };
    meant.into_iter().collect()
}

//! The JSON of forms. One reader serves the forms of all kinds: a reader for each would be most of what a program of the browser
//! knows about forms.

use crate::{
    form::{
        content::{FieldValue, FormContent},
        field::Field,
    },
    lang::Lang,
};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use std::fmt;

/// The member with the parallel texts, by language.
const PARALLEL: &str = "parallel";

/// Fills a form with what JSON says: a missing member leaves its field as it is, an unknown one is ignored.
pub struct FormMembers<'a>(pub &'a mut dyn FormContent);

impl<'de> DeserializeSeed<'de> for FormMembers<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for FormMembers<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a form")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let form = self.0;
        while let Some(name) = members.next_key::<String>()? {
            if name == PARALLEL && has_parallel_texts(form) {
                members.next_value_seed(ParallelTexts(form))?;
                continue;
            }
            let field = name.parse().ok();
            match field.and_then(|field| form.value_mut(field)) {
                Some(FieldValue::Text(text)) => *text = members.next_value()?,
                Some(FieldValue::List(list)) => *list = members.next_value()?,
                Some(FieldValue::Tick(tick)) => *tick = members.next_value()?,
                None => _ = members.next_value::<IgnoredAny>()?,
            }
        }
        Ok(())
    }
}

fn has_parallel_texts(form: &dyn FormContent) -> bool {
    form.parallel_text(Field::Title, Lang::Fi).is_some()
}

/// Fills in the parallel texts of all languages.
struct ParallelTexts<'a>(&'a mut dyn FormContent);

impl<'de> DeserializeSeed<'de> for ParallelTexts<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for ParallelTexts<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("texts by language")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(lang) = members.next_key()? {
            let form = &mut *self.0;
            members.next_value_seed(TextsIn { form, lang })?;
        }
        Ok(())
    }
}

/// Fills in the parallel texts of a language.
struct TextsIn<'a> {
    form: &'a mut dyn FormContent,
    lang: Lang,
}

impl<'de> DeserializeSeed<'de> for TextsIn<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for TextsIn<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("texts by field")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let Self { form, lang } = self;
        // A language without a text is one of the form's languages, too.
        form.parallel_text_mut(Field::Title, lang);
        while let Some(name) = members.next_key::<String>()? {
            let field = name.parse().ok();
            match field.and_then(|field| form.parallel_text_mut(field, lang)) {
                Some(text) => *text = members.next_value()?,
                None => _ = members.next_value::<IgnoredAny>()?,
            }
        }
        Ok(())
    }
}

/// Reads a type of form with [`FormMembers`].
macro_rules! read_by_fields {
    ($form:ty) => {
        impl<'de> serde::Deserialize<'de> for $form {
            fn deserialize<D: serde::Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
                let mut form = Self::default();
                json.deserialize_map($crate::form::json::FormMembers(&mut form))?;
                Ok(form)
            }
        }
    };
}
pub(crate) use read_by_fields;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        form::content::FieldValue,
        proposal::form::{FormTexts, ProposalForm},
        submission::{SubmissionKind, form::SubmissionForm},
    };
    use serde_json::{Value, json};

    /// A form of a kind whose every field is filled in.
    fn full(kind: SubmissionKind) -> SubmissionForm {
        let mut form = SubmissionForm::empty(kind);
        for field in Field::ALL {
            let name = field.as_str().to_owned();
            match form.content_mut().value_mut(*field) {
                Some(FieldValue::Text(text)) => *text = name,
                Some(FieldValue::List(list)) => *list = vec![name, "two".to_owned()],
                Some(FieldValue::Tick(tick)) => *tick = true,
                None => {}
            }
            if let Some(text) = form.content_mut().parallel_text_mut(*field, Lang::Sv) {
                "på svenska".clone_into(text);
            }
        }
        form
    }

    /// The same JSON with another value of a member.
    fn with(json: &Value, member: &str, value: Value) -> String {
        let mut json = json.clone();
        let members = json.as_object_mut().unwrap();
        members.insert(member.to_owned(), value);
        json.to_string()
    }

    #[test]
    fn a_form_of_each_kind_is_read_as_it_was_written() {
        for kind in SubmissionKind::ALL {
            let form = full(*kind);
            let json = serde_json::to_value(&form).unwrap();
            let members = json.as_object().unwrap();
            // Every member is a field, or the parallel texts: otherwise it would be lost.
            for (name, value) in members {
                let field = name.parse().ok();
                let is_field = field.is_some_and(|field| form.content().value(field).is_some());
                assert!(is_field || name == PARALLEL, "{name}");
                assert_ne!(value, &json!(null));
            }
            let read = SubmissionForm::read(*kind, &json.to_string()).unwrap();
            assert_eq!(read, form);
            assert_eq!(serde_json::to_value(&read).unwrap(), json);
        }
    }

    #[test]
    fn unknown_members_are_ignored_and_wrong_types_refused() {
        for kind in SubmissionKind::ALL {
            let form = full(*kind);
            let json = serde_json::to_value(&form).unwrap();
            for value in [json!(1), json!(null), json!({ "fi": [] }), json!("x")] {
                let read = SubmissionForm::read(*kind, &with(&json, "unknown", value)).unwrap();
                assert_eq!(read, form);
            }
            for name in json.as_object().unwrap().keys() {
                for value in [json!(1), json!(null), json!([1]), json!({ "fi": 1 })] {
                    let text = with(&json, name, value);
                    assert!(SubmissionForm::read(*kind, &text).is_err(), "{text}");
                }
            }
            for text in ["", "[]", "1", "null", "{} {}", r#"{"lang":"fi""#] {
                assert!(SubmissionForm::read(*kind, text).is_err(), "{text}");
            }
        }
    }

    #[test]
    fn parallel_texts_belong_to_the_forms_that_have_them() {
        let json = r#"{"parallel":{"sv":{},"en":{"title":"Choir","unknown":1}}}"#;
        let proposal: ProposalForm = serde_json::from_str(json).unwrap();
        let title = "Choir".to_owned();
        let english = FormTexts {
            title,
            ..FormTexts::default()
        };
        let parallel = [(Lang::Sv, FormTexts::default()), (Lang::En, english)];
        assert_eq!(proposal.parallel, parallel.into());
        for json in [
            r#"{"parallel":{"de":{}}}"#,
            r#"{"parallel":{"sv":{"title":1}}}"#,
            r#"{"parallel":{"sv":[]}}"#,
        ] {
            assert!(
                serde_json::from_str::<ProposalForm>(json).is_err(),
                "{json}"
            );
        }
        let read = SubmissionForm::read(SubmissionKind::Reply, json).unwrap();
        assert_eq!(read, SubmissionForm::empty(SubmissionKind::Reply));
    }
}

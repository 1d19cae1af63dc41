//! A form of any kind, by its fields.

use crate::{
    calendar::Date,
    form::{error::FieldError, field::Field, json::FormMembers},
    json::{self, NotJson},
    lang::Lang,
};
use serde::{Deserialize, Serialize, Serializer, ser::Error};
use serde_json::value::RawValue;
use std::{any::Any, fmt};

/// The value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldValue<Text, List, Tick> {
    /// A text, or the code of a choice
    Text(Text),
    /// Codes, or lines
    List(List),
    /// A checkbox
    Tick(Tick),
}

/// A value that is read.
pub type ValueRef<'a> = FieldValue<&'a String, &'a Vec<String>, &'a bool>;
/// A value that is changed.
pub type ValueMut<'a> = FieldValue<&'a mut String, &'a mut Vec<String>, &'a mut bool>;

/// The kind of a form: labels and help differ where a field means another thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// A proposal
    Proposal,
    /// A reply to a proposal
    Reply,
    /// Results of negotiations
    Outcome,
    /// A request to join a network, or interest in a region
    JoinRequest,
    /// A message to a network or to the hub
    Message,
    /// A message between the two sides of a reply
    ThreadMessage,
}

/// A form as it is typed.
pub trait FormContent: AnyForm {
    /// Its kind.
    fn kind(&self) -> FormKind;

    /// The value of a field; `None` for a field that the form doesn't have.
    fn value(&self, field: Field) -> Option<ValueRef<'_>>;

    /// The value of a field, to be changed; `None` for a field that the form doesn't have.
    fn value_mut(&mut self, field: Field) -> Option<ValueMut<'_>>;

    /// True if a field must be filled in, by what is filled in now. `lang` is the language of a parallel text.
    fn is_required(&self, field: Field, lang: Option<Lang>) -> bool;

    /// A parallel text in a language; `None` for a field without parallel texts.
    fn parallel_text(&self, _field: Field, _lang: Lang) -> Option<&str> {
        None
    }

    /// A parallel text in a language, to be changed; `None` for a field without parallel texts.
    fn parallel_text_mut(&mut self, _field: Field, _lang: Lang) -> Option<&mut String> {
        None
    }

    /// Moves what was written in earlier fields to the fields that readers and authors see now.
    fn carry_over(&mut self) {}
}

/// Finds all errors of a form, in its order. A program that fills in no form of a kind doesn't hold its code.
pub type FindErrors = fn(&dyn FormContent, Option<Date>) -> Vec<FieldError>;

/// A form that is validated.
pub trait Validated: FormContent + Sized {
    /// All errors, in the order of the form. Without a day, dates are not compared with it.
    fn errors(&self, today: Option<Date>) -> Vec<FieldError>;

    /// The errors of a form of this type; none of another one.
    fn find_errors(form: &dyn FormContent, today: Option<Date>) -> Vec<FieldError> {
        let form = form.downcast::<Self>();
        form.map(|form| form.errors(today)).unwrap_or_default()
    }
}

/// What a form can do without being known by its type. Every form has it by its derives.
pub trait AnyForm: Any + Send + Sync {
    /// A copy.
    fn copied(&self) -> Box<dyn FormContent>;

    /// True if the other form is of the same kind, with the same content.
    fn is_same(&self, other: &dyn FormContent) -> bool;

    /// The form as JSON.
    ///
    /// # Errors
    /// A value that can't be JSON; no form has one.
    fn to_json(&self) -> serde_json::Result<Box<RawValue>>;

    /// An empty form of the same kind.
    fn empty(&self) -> Box<dyn FormContent>;

    /// The form as a value of any type, for `downcast`.
    fn as_any(&self) -> &dyn Any;
}

/// An object with a form.
#[derive(Deserialize)]
struct Holding {
    form: Box<RawValue>,
}

impl<Form> AnyForm for Form
where
    Form: FormContent + Clone + Default + PartialEq + Serialize,
{
    fn copied(&self) -> Box<dyn FormContent> {
        Box::new(self.clone())
    }

    fn is_same(&self, other: &dyn FormContent) -> bool {
        other.downcast::<Form>() == Some(self)
    }

    fn to_json(&self) -> serde_json::Result<Box<RawValue>> {
        serde_json::value::to_raw_value(self)
    }

    fn empty(&self) -> Box<dyn FormContent> {
        Box::new(Form::default())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl dyn FormContent {
    /// A field's text, or its parallel text in a language; `None` for lists and checkboxes.
    pub fn text(&self, field: Field, lang: Option<Lang>) -> Option<&str> {
        match (lang, self.value(field)?) {
            (None, FieldValue::Text(text)) => Some(text),
            (None, FieldValue::List(_) | FieldValue::Tick(_)) => None,
            (Some(lang), _) => self.parallel_text(field, lang),
        }
    }

    /// Sets a field's text, or its parallel text in a language. Lists, checkboxes, and fields without parallel texts stay as
    /// they are.
    pub fn set_text(&mut self, field: Field, lang: Option<Lang>, text: String) {
        let place = match lang {
            None => match self.value_mut(field) {
                Some(FieldValue::Text(place)) => Some(place),
                Some(FieldValue::List(_) | FieldValue::Tick(_)) | None => None,
            },
            Some(lang) => self.parallel_text_mut(field, lang),
        };
        if let Some(place) = place {
            *place = text;
        }
    }

    /// The text by which lists name the submission: the title or the name; empty where the form has neither.
    pub fn title(&self) -> &str {
        let names = [Field::Title, Field::OfficialName];
        let mut texts = names.iter().filter_map(|field| self.text(*field, None));
        texts.next().unwrap_or_default()
    }

    /// The organisation; empty where the form doesn't name it.
    pub fn organisation(&self) -> &str {
        self.text(Field::Organisation, None).unwrap_or_default()
    }

    /// The language of the texts, once it is chosen.
    pub fn lang(&self) -> Option<Lang> {
        self.text(Field::Lang, None)?.parse().ok()
    }

    /// The form by its type; `None` for a form of another kind.
    pub fn downcast<Form: FormContent>(&self) -> Option<&Form> {
        self.as_any().downcast_ref()
    }

    /// Fills in the form from its JSON.
    ///
    /// # Errors
    /// The text isn't the JSON of such a form.
    pub fn read(&mut self, json: &str) -> Result<(), NotJson> {
        json::read_with(json, FormMembers(self))
    }

    /// A form of the same kind, from the member `form` of an object, with what it says in earlier fields carried over.
    ///
    /// # Errors
    /// The text isn't such an object.
    pub fn read_within(&self, json: &str) -> Result<Box<Self>, NotJson> {
        let holding: Holding = json::read(json)?;
        let mut form = self.empty();
        form.read(holding.form.get())?;
        form.carry_over();
        Ok(form)
    }
}

impl fmt::Debug for dyn FormContent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The form itself would be a part of every program that holds one.
        write!(f, "form of a {:?}", self.kind())
    }
}

impl Clone for Box<dyn FormContent> {
    fn clone(&self) -> Self {
        (**self).copied()
    }
}

impl PartialEq for dyn FormContent {
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other)
    }
}

impl Serialize for Box<dyn FormContent> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = (**self).to_json().map_err(S::Error::custom)?;
        json.serialize(serializer)
    }
}

/// Maps each field of a form to its place in it, for reading and for writing.
macro_rules! form_values {
    ($($kind:ident: $($field:ident = $place:ident),+;)+) => {
        fn value(&self, field: $crate::form::field::Field) -> Option<$crate::form::content::ValueRef<'_>> {
            match field {
                $($($crate::form::field::Field::$field => {
                    Some($crate::form::content::FieldValue::$kind(&self.$place))
                })+)+
                _ => None,
            }
        }

        fn value_mut(&mut self, field: $crate::form::field::Field) -> Option<$crate::form::content::ValueMut<'_>> {
            match field {
                $($($crate::form::field::Field::$field => {
                    Some($crate::form::content::FieldValue::$kind(&mut self.$place))
                })+)+
                _ => None,
            }
        }
    };
}
pub(crate) use form_values;

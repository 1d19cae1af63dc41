//! Paths of the form's fields.

use shared::{
    form::{error::FieldError, field::Field},
    lang::Lang,
    submission::reasons::Note,
};

/// A field, and for a parallel text its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FieldPath {
    /// The field
    pub field: Field,
    /// The language of a parallel text; `None` for the proposal's own
    pub lang: Option<Lang>,
}

/// A part of the frame around a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FramePart {
    /// The help
    Help,
    /// The reviewer's notes
    Notes,
    /// The error
    Error,
    /// The contact data in its text
    Public,
    /// The counter
    Count,
}

impl FramePart {
    /// The end of its id. With it no part has the id of another field's control.
    fn suffix(self) -> &'static str {
        match self {
            Self::Help => "-help",
            Self::Notes => "-notes",
            Self::Error => "-error",
            Self::Public => "-public",
            Self::Count => "-count",
        }
    }
}

impl FieldPath {
    /// All paths, in the order of the form.
    pub fn all() -> impl Iterator<Item = Self> {
        let asked = |field: &&Field| field.current() == **field;
        Field::ALL.iter().filter(asked).flat_map(|field| {
            let parallel = Field::TEXTS.contains(field);
            let langs = Lang::ALL.into_iter().map(Some);
            let langs = langs.filter(move |_| parallel);
            let field = *field;
            std::iter::once(None)
                .chain(langs)
                .map(move |lang| Self { field, lang })
        })
    }

    /// The path of a field in the proposal's own language.
    pub fn own(field: Field) -> Self {
        Self { field, lang: None }
    }

    /// The path of an error.
    pub fn of(error: &FieldError) -> Self {
        Self {
            field: error.field.current(),
            lang: error.lang,
        }
    }

    /// The path of a note; `None` for a field that the form doesn't have.
    pub fn of_note(note: &Note) -> Option<Self> {
        let field: Field = note.field.as_str().parse().ok()?;
        Some(Self {
            field: field.current(),
            lang: note.lang,
        })
    }

    /// The id of a part of its frame, by which the control refers to it.
    pub fn part_id(self, part: FramePart) -> String {
        [&self.id(), part.suffix()].concat()
    }

    /// The id of its control, or of the group of its controls.
    pub fn id(self) -> String {
        let field = self.field.as_str().replace('_', "-");
        match self.lang {
            None => format!("f-{field}"),
            Some(lang) => format!("f-{field}-{lang}"),
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn each_control_and_each_part_of_its_frame_has_an_id_of_its_own() {
        let parts = [
            FramePart::Help,
            FramePart::Notes,
            FramePart::Error,
            FramePart::Count,
        ];
        let mut ids: Vec<String> = Field::ALL
            .iter()
            .flat_map(|field| {
                let langs = Lang::ALL.map(Some).into_iter().chain([None]);
                langs.map(|lang| FieldPath {
                    field: *field,
                    lang,
                })
            })
            .flat_map(|path| {
                let parts = parts.map(|part| path.part_id(part));
                parts.into_iter().chain([path.id()])
            })
            .collect();
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all);
        assert_eq!(FieldPath::own(Field::TimeFrame).id(), "f-time-frame");
    }
}

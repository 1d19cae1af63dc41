//! stand-in
use shared::{lang::Lang, submission::said::Note};
pub fn name(note: &Note, _lang: Lang) -> String {
    note.field.to_string()
}

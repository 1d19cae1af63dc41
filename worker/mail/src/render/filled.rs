//! Lines of a template with its values.

use crate::pieces::{TemplatePiece, escaped, pieces};

/// The values that are filled when the mail is stored, by the names of their places.
pub type Values = Vec<(&'static str, String)>;

/// The value of a place.
pub fn value<'a>(values: &'a Values, name: &str) -> Option<&'a str> {
    values
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value.as_str())
}

/// Writes a line of a template. In a quotation, every line of a value is quoted.
pub fn write_line(line: &str, values: &Values, to: &mut String) {
    if let Some(quoted) = line.strip_prefix("> ") {
        let mut text = String::new();
        write_pieces(quoted, values, &mut text);
        for line in text.split('\n') {
            to.push_str(if line.is_empty() { ">" } else { "> " });
            to.push_str(line);
            to.push('\n');
        }
    } else {
        write_pieces(line, values, to);
        to.push('\n');
    }
}

/// Writes a part of a line. Places without a value remain.
pub fn write_pieces(line: &str, values: &Values, to: &mut String) {
    for piece in pieces(line) {
        match piece {
            TemplatePiece::Text(text) => to.push_str(text),
            // These values are escaped already.
            TemplatePiece::Place(name @ ("notes" | "items" | "changes")) => {
                to.push_str(value(values, name).unwrap_or_default());
            }
            TemplatePiece::Place(name) => {
                if let Some(value) = value(values, name) {
                    to.push_str(&escaped(value));
                } else {
                    to.push('{');
                    to.push_str(name);
                    to.push('}');
                }
            }
        }
    }
}

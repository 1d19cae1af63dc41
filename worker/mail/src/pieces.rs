//! The pieces of a template: text, and places for values. A brace in a value is stored twice, so that it never becomes a place.

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TemplatePiece<'a> {
    /// Text as it is
    Text(&'a str),
    /// A place, by its name
    Place(&'a str),
}

/// The pieces of a template or of a stored text, in which `{{` is a brace.
pub fn pieces(text: &str) -> Vec<TemplatePiece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        let after = from.strip_prefix('{').unwrap_or_default();
        if !before.is_empty() {
            pieces.push(TemplatePiece::Text(before));
        }
        rest = match (after.strip_prefix('{'), after.split_once('}')) {
            (Some(after), _) => {
                pieces.push(TemplatePiece::Text("{"));
                after
            }
            (None, Some((name, after))) => {
                pieces.push(TemplatePiece::Place(name));
                after
            }
            (None, None) => "",
        };
    }
    if !rest.is_empty() {
        pieces.push(TemplatePiece::Text(rest));
    }
    pieces
}

/// A value as it is stored: with every brace twice.
pub fn escaped(value: &str) -> String {
    value.replace('{', "{{")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_brace_that_someone_typed_is_no_place() {
        for typed in ["{link}", "{{link}}", "{", "{{", "}{", "a{b}c{", "}"] {
            let stored = escaped(typed);
            let read: String = pieces(&stored)
                .into_iter()
                .map(|piece| match piece {
                    TemplatePiece::Text(text) => text,
                    TemplatePiece::Place(_) => "PLACE",
                })
                .collect();
            assert_eq!(read, typed);
        }
        assert_eq!(
            pieces("a {link}\n{{x}"),
            [
                TemplatePiece::Text("a "),
                TemplatePiece::Place("link"),
                TemplatePiece::Text("\n"),
                TemplatePiece::Text("{"),
                TemplatePiece::Text("x}")
            ]
        );
    }
}

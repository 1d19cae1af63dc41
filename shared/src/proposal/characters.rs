//! Characters that nobody sees.

/// Characters that turn the order of others around, or hide between them. The joiners of emoji and of Arabic and
/// Indic letters are not among them.
pub fn is_hidden(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206f}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// Whether a text shows nothing.
pub fn is_blank(text: &str) -> bool {
    let joiner = |letter| matches!(letter, '\u{200c}' | '\u{200d}' | '\u{3164}' | '\u{2800}');
    text.chars().all(|letter| {
        letter.is_whitespace() || letter.is_control() || is_hidden(letter) || joiner(letter)
    })
}

/// Whether a character begins a line, for whoever reads it.
pub fn is_line_break(letter: char) -> bool {
    matches!(
        letter,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

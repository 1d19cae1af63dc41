//! Invisible characters.

/// True for characters that reverse the order of others or hide between them. Joiners, which emoji and Arabic and Indic
/// letters need, are not included.
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

/// True if a text has no visible character.
pub fn is_blank(text: &str) -> bool {
    let joiner = |letter| matches!(letter, '\u{200c}' | '\u{200d}' | '\u{3164}' | '\u{2800}');
    text.chars().all(|letter| {
        letter.is_whitespace() || letter.is_control() || is_hidden(letter) || joiner(letter)
    })
}

/// True if readers see a character as a line break.
pub fn is_line_break(letter: char) -> bool {
    matches!(
        letter,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

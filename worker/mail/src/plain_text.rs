//! User text for mails: no header injection, no invisible characters.

use crate::template::Snippet;
use shared::{
    form::characters::{is_hidden, is_line_break},
    lang::Lang,
};

/// The longest title, name or subject in a mail, in characters: mail programs show less.
pub const LONGEST_LINE: usize = 150;

/// One line without control and hidden characters, cut to [`LONGEST_LINE`]; empty for blank text.
pub fn line(text: &str) -> String {
    // A text may be long: the rest isn't read.
    let visible = text
        .chars()
        .filter(|letter| !is_hidden(*letter))
        .take(LONGEST_LINE * 4)
        .map(|letter| {
            if letter.is_control() || is_line_break(letter) {
                ' '
            } else {
                letter
            }
        })
        .collect::<String>();
    let words: Vec<&str> = visible.split_whitespace().collect();
    cut(&words.join(" "))
}

/// A title as one line; the placeholder for a blank one.
pub fn title(text: &str, lang: Lang) -> String {
    let title = line(text);
    if title.is_empty() {
        Snippet::Untitled.text(lang).trim_end().to_owned()
    } else {
        title
    }
}

fn cut(line: &str) -> String {
    if line.chars().count() <= LONGEST_LINE {
        return line.to_owned();
    }
    let kept: String = line.chars().take(LONGEST_LINE - 1).collect();
    format!("{}…", kept.trim_end())
}

/// Lines without control and hidden characters; every kind of line break becomes one.
pub fn lines(text: &str) -> Vec<String> {
    text.trim()
        .replace("\r\n", "\n")
        .split(is_line_break)
        .map(|line| {
            line.chars()
                .filter(|letter| (!letter.is_control() || *letter == '\t') && !is_hidden(*letter))
                .collect::<String>()
                .trim_end()
                .to_owned()
        })
        .collect()
}

/// A text in which mail programs find no URL to link: mails to unconfirmed addresses, and to those who answer strangers, must
/// not carry a stranger's advertisement.
pub fn unlinked(text: &str) -> String {
    let mut unlinked = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        let joins = before.is_alphanumeric() && (next.is_alphanumeric() || next == '/');
        // A time, a sum or a date is no link.
        let is_number = before.is_numeric() && next.is_numeric();
        match letter {
            '.' if joins && is_number => unlinked.push('.'),
            '.' | '@' if joins => {
                unlinked.push('[');
                unlinked.push(letter);
                unlinked.push(']');
            }
            ':' if joins => unlinked.push_str(": "),
            _ => unlinked.push(letter),
        }
        before = letter;
    }
    unlinked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(
            line(" Taide\r\nBcc: all@example.org\u{2028}\tja\u{0} hoiva "),
            "Taide Bcc: all@example.org ja hoiva"
        );
        assert_eq!(line("abc\u{202e}def\u{200b}"), "abcdef");
        assert_eq!(line(" \u{200b}\r\n"), "");
    }

    #[test]
    fn a_long_line_is_cut_between_letters() {
        let long = line(&"ä ".repeat(50_000));
        assert_eq!(long.chars().count(), LONGEST_LINE);
        assert!(long.ends_with("ä…"), "{long}");
        assert_eq!(line(&"ä".repeat(150)), "ä".repeat(150));
    }

    #[test]
    fn no_program_finds_an_address_in_an_unlinked_line() {
        for (written, shown) in [
            (
                "Voita: https://evil.example/x",
                "Voita: https: //evil[.]example/x",
            ),
            ("www.evil.example", "www[.]evil[.]example"),
            ("a@evil.example", "a[@]evil[.]example"),
            (
                "Taide ja hoiva. Klo 9.30, 2.0",
                "Taide ja hoiva. Klo 9.30, 2.0",
            ),
            ("http://198.51.100.7/x", "http: //198.51.100.7/x"),
            ("1.example", "1[.]example"),
            ("a\nb.example", "a\nb[.]example"),
            ("Mitä: nyt?", "Mitä: nyt?"),
        ] {
            assert_eq!(unlinked(written), shown);
        }
    }
}

//! Addresses and numbers within a text.

/// Fewest digits of a phone number within a text: a local number with its area code. Shorter runs are years, sums and days.
const FEWEST_DIGITS: usize = 7;
/// Fewest digits of an unbroken number that begins neither with a zero nor with a plus sign.
const FEWEST_UNBROKEN: usize = 9;

/// True if a text has an e-mail address, also one whose @ is written as "(at)", or a phone number.
pub fn has_contact_details(text: &str) -> bool {
    has_email(text) || has_phone(text)
}

fn has_email(text: &str) -> bool {
    let text = text
        .to_lowercase()
        .replace(" (at) ", "@")
        .replace(" [at] ", "@")
        .replace("(at)", "@")
        .replace("[at]", "@");
    let pieces: Vec<&str> = text.split('@').collect();
    pieces
        .iter()
        .zip(pieces.iter().skip(1))
        .any(|(before, after)| {
            let named = before
                .chars()
                .next_back()
                .is_some_and(char::is_alphanumeric);
            let domain = after
                .split(|letter: char| !letter.is_alphanumeric() && letter != '.' && letter != '-')
                .next()
                .unwrap_or_default();
            let labels = domain.trim_end_matches('.').split('.').collect::<Vec<_>>();
            named && labels.len() > 1 && labels.iter().all(|label| !label.is_empty())
        })
}

/// Digits are looked for in runs; single spaces, hyphens and brackets belong to a run.
fn has_phone(text: &str) -> bool {
    let mut run = Run::default();
    for letter in text.chars() {
        if run.takes(letter) {
            continue;
        }
        if run.is_phone() {
            return true;
        }
        run = Run::default();
        run.takes(letter);
    }
    run.is_phone()
}

/// A run of digits and of what stands between the digits of a number.
#[derive(Default)]
struct Run {
    digits: usize,
    /// The digits since the last separator
    unbroken: usize,
    longest: usize,
    is_marked: bool,
}

impl Run {
    /// Takes a character; false for one that ends the run.
    fn takes(&mut self, letter: char) -> bool {
        if letter.is_ascii_digit() {
            self.is_marked |= self.digits == 0 && letter == '0';
            self.digits += 1;
            self.unbroken += 1;
            self.longest = self.longest.max(self.unbroken);
            return true;
        }
        self.unbroken = 0;
        if letter == '+' && self.digits == 0 {
            self.is_marked = true;
            return true;
        }
        let between = matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '-' | '(' | ')');
        between && (self.digits > 0 || self.is_marked)
    }

    fn is_phone(&self) -> bool {
        self.is_marked && self.digits >= FEWEST_DIGITS || self.longest >= FEWEST_UNBROKEN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_or_a_number_is_found_in_a_text() {
        for text in [
            "Kirjoita: maija@example.org.",
            "maija (at) example.org",
            "maija[at]example.org",
            "Puh. 000 000 0000",
            "+358 (0)40-0000000",
            "(040) 0000000",
            "tel 358400000000!",
        ] {
            assert!(has_contact_details(text), "{text}");
        }
    }

    #[test]
    fn years_days_sums_and_names_are_neither() {
        for text in [
            "",
            "Taide 2026-2027, 12 000 - 15 000 euroa",
            "1.1.2027-31.12.2028 tai 01.02.2027",
            "2027-01-31 klo 08:30",
            "@taikusydan ja me@",
            "Y-tunnus 1234567-8, 96100 Rovaniemi",
            "a @ b, a@b",
        ] {
            assert!(!has_contact_details(text), "{text}");
        }
    }
}

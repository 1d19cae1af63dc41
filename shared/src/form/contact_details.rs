//! Addresses, phone numbers and personal identity codes within a text.

use std::ops::Range;

/// Fewest digits of a phone number within a text: a local number with its area code. Shorter runs are years, sums and days.
const FEWEST_DIGITS: usize = 7;
/// Fewest digits of an unbroken number that begins neither with a zero nor with a plus sign.
const FEWEST_UNBROKEN: usize = 9;

/// The signs between the two halves of an e-mail address.
const SIGNS: [&str; 5] = ["@", " (at) ", " [at] ", "(at)", "[at]"];
/// The signs between the day of birth and the number in a Finnish personal identity code, by the century.
const CENTURIES: &[u8] = b"+-ABCDEFUVWXY";
/// The last sign of a personal identity code: its digits as one number, divided by the length of this list, give its place there.
const CHECKS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// True if a text has an e-mail address, a phone number or a personal identity code.
pub fn has_contact_details(text: &str) -> bool {
    !contact_details(text).is_empty()
}

/// The e-mail addresses of a text, also those whose @ is written as "(at)", its phone numbers and its personal identity codes, as they
/// are written.
pub fn contact_details(text: &str) -> Vec<&str> {
    let mut places = emails(text);
    places.extend(identity_codes(text));
    places.extend(phones(text));
    places.sort_by_key(|place| place.start);
    let mut end = 0;
    places.retain(|place| {
        let is_new = place.start >= end;
        end = end.max(place.end);
        is_new
    });
    let mut found = Vec::new();
    for place in places {
        let written = text.get(place).unwrap_or_default();
        if !found.contains(&written) {
            found.push(written);
        }
    }
    found
}

fn emails(text: &str) -> Vec<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    let mut from = 0;
    for (at, _) in text.char_indices() {
        let rest = lower.get(at..).unwrap_or_default();
        let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) else {
            continue;
        };
        let before = text.get(from..at).unwrap_or_default();
        let is_local = |letter: char| letter.is_alphanumeric() || "._%+-".contains(letter);
        let name = before.trim_end_matches(is_local).len();
        let is_named = before
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric);
        let after = at + sign.len();
        let domain = text.get(after..).unwrap_or_default();
        let is_domain = |letter: char| letter.is_alphanumeric() || letter == '.' || letter == '-';
        let domain = domain.split(|letter| !is_domain(letter)).next();
        let domain = domain.unwrap_or_default().trim_end_matches(['.', '-']);
        let mut labels = domain.split('.');
        if is_named && domain.contains('.') && labels.all(|label| !label.is_empty()) {
            found.push(from + name..after + domain.len());
            from = after + domain.len();
        }
    }
    found
}

/// Eleven signs between other ones: the day of birth, the century, a number and the sign that follows from both.
fn identity_codes(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_part = |at: Option<&u8>| at.is_some_and(u8::is_ascii_alphanumeric);
    let mut found = Vec::new();
    for (start, window) in bytes.windows(11).enumerate() {
        let is_alone = !is_part(start.checked_sub(1).and_then(|at| bytes.get(at)))
            && !is_part(bytes.get(start + 11));
        if is_alone && is_identity_code(window) {
            found.push(start..start + 11);
        }
    }
    found
}

fn is_identity_code(code: &[u8]) -> bool {
    let [day @ .., century, first, second, third, check] = code else {
        return false;
    };
    let mut number = 0_usize;
    for digit in day.iter().chain([first, second, third]) {
        if !digit.is_ascii_digit() {
            return false;
        }
        number = number * 10 + usize::from(digit - b'0');
    }
    let (day, month) = (number / 10_000_000, number / 100_000 % 100);
    (1..=31).contains(&day)
        && (1..=12).contains(&month)
        && CENTURIES.contains(&century.to_ascii_uppercase())
        && CHECKS.get(number % CHECKS.len()) == Some(&check.to_ascii_uppercase())
}

/// Digits are looked for in runs; single spaces, hyphens and brackets belong to a run.
fn phones(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut run = Run::default();
    for (at, letter) in text.char_indices() {
        if run.takes(at, letter) {
            continue;
        }
        found.extend(run.phone());
        run = Run::default();
        run.takes(at, letter);
    }
    found.extend(run.phone());
    found
}

/// A run of digits and of what stands between the digits of a number.
#[derive(Default)]
struct Run {
    /// The place of its first sign, and that after its last digit
    place: Range<usize>,
    digits: usize,
    /// The digits since the last separator
    unbroken: usize,
    longest: usize,
    is_marked: bool,
}

impl Run {
    /// Takes a character at a place; false for one that ends the run.
    fn takes(&mut self, at: usize, letter: char) -> bool {
        if letter.is_ascii_digit() {
            if self.digits == 0 && !self.is_marked {
                self.place.start = at;
            }
            self.place.end = at + 1;
            self.is_marked |= self.digits == 0 && letter == '0';
            self.digits += 1;
            self.unbroken += 1;
            self.longest = self.longest.max(self.unbroken);
            return true;
        }
        self.unbroken = 0;
        if letter == '+' && self.digits == 0 {
            self.is_marked = true;
            self.place.start = at;
            return true;
        }
        let between = matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '-' | '(' | ')');
        between && (self.digits > 0 || self.is_marked)
    }

    /// The place of a phone number.
    fn phone(&self) -> Option<Range<usize>> {
        let is_phone =
            self.is_marked && self.digits >= FEWEST_DIGITS || self.longest >= FEWEST_UNBROKEN;
        is_phone.then(|| self.place.clone())
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
    fn what_is_found_is_told_as_it_is_written_and_once() {
        let text = "Kysy: Maija.Meri@example.org, maija (at) example.org tai puh. +358 (0)00 000 0000. \
            Ääni: maija (at) example.org. Tunnus 010101-900R!";
        assert_eq!(
            contact_details(text),
            [
                "Maija.Meri@example.org",
                "maija (at) example.org",
                "+358 (0)00 000 0000",
                "010101-900R"
            ]
        );
    }

    #[test]
    fn a_personal_identity_code_is_known_by_its_last_sign() {
        for code in ["131052-308T", "131052-308t", "311299+999E", "(010203A9013)"] {
            assert!(has_contact_details(code), "{code}");
        }
        for other in [
            "131052-308A",
            "131352-308T",
            "131052/308T",
            "1131052-308T",
            "131052-308TT",
        ] {
            assert!(!has_contact_details(other), "{other}");
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

//! How much a proposal holds. Lengths are in characters, a line break being one, however it is written.

use crate::{
    email::LONGEST_ADDRESS,
    proposal::{field::Field, phone::LONGEST_PHONE},
    web_address::LONGEST_WEB_ADDRESS,
};

/// Names of organisations, people, roles and partners: the longest ones of Finnish authorities have about 120.
pub const NAME: usize = 150;
/// A title stays readable as a heading, in a list and as a mail's subject.
pub const TITLE: usize = 150;
/// A summary is read in a list and in link previews: four or five sentences.
pub const SUMMARY: usize = 600;
/// Background, goals, activities, who is invited: about two pages each.
pub const TEXT: usize = 6000;
/// A time frame is a sentence or two.
pub const TIME_FRAME: usize = 300;
/// A country's or region's name, perhaps with a town.
pub const PARTNER_AREA: usize = 100;
/// More areas than this are "everywhere".
pub const PARTNER_AREAS: usize = 30;
/// A theme of the author's own stands beside those of the list.
pub const THEME_OTHER: usize = 100;
/// With more themes a filter by theme would find everything.
pub const THEMES: usize = 6;
/// Funding takes a sentence or two to explain.
pub const FUNDING_NOTE: usize = 500;
/// A proposal is open for at most so long: later its facts are out of date.
pub const OPEN_MONTHS: u16 = 24;
/// Versions of the privacy notice are dates or short names.
pub const PRIVACY_VERSION: usize = 20;

/// How many characters a field holds; none for a choice. A line's for a list of lines.
pub fn limit(field: Field) -> Option<usize> {
    match field {
        Field::Organisation | Field::ContactName | Field::ContactRole | Field::Partner => {
            Some(NAME)
        }
        Field::Website => Some(LONGEST_WEB_ADDRESS),
        Field::ContactEmail => Some(LONGEST_ADDRESS),
        Field::ContactPhone => Some(LONGEST_PHONE),
        Field::PartnerAreas => Some(PARTNER_AREA),
        Field::ThemeOther => Some(THEME_OTHER),
        Field::Title => Some(TITLE),
        Field::Summary => Some(SUMMARY),
        Field::Background | Field::Goals | Field::Activities | Field::Invited => Some(TEXT),
        Field::TimeFrame => Some(TIME_FRAME),
        Field::FundingNote => Some(FUNDING_NOTE),
        Field::PrivacyVersion => Some(PRIVACY_VERSION),
        Field::OrganisationType
        | Field::Municipality
        | Field::PublishContact
        | Field::Kind
        | Field::Regions
        | Field::Sector
        | Field::Themes
        | Field::OpenUntil
        | Field::Funding
        | Field::Languages
        | Field::Lang => None,
    }
}

/// How many characters a text counts as: browsers send a line break as two, and read it as one.
pub fn length(text: &str) -> usize {
    text.chars().count() - text.matches("\r\n").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_and_a_line_break_is_one() {
        assert_eq!(length("äö\u{1f600}"), 3);
        assert_eq!(length("a\r\nb\nc\rd"), 7);
    }
}

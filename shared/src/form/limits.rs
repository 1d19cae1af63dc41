//! The limits of the texts in forms. Lengths are in characters; a line break counts as one.

use crate::{
    email::LONGEST_ADDRESS,
    form::{field::Field, phone::LONGEST_PHONE},
    web_address::LONGEST_WEB_ADDRESS,
};

/// Names of organisations, people, roles and partners: the longest names of Finnish authorities have about 120.
pub const NAME: usize = 150;
/// Titles: still readable as a heading, in a list and as the subject of a mail.
pub const TITLE: usize = 150;
/// Summaries, which are shown in lists and link previews: four or five sentences.
pub const SUMMARY: usize = 600;
/// Descriptions and invitations: about two pages.
pub const TEXT: usize = 6000;
/// Time frames: a sentence or two.
pub const TIME_FRAME: usize = 300;
/// A country or a region, perhaps with a town.
pub const PARTNER_AREA: usize = 100;
/// A theme in the author's words, shown beside those of the vocabulary.
pub const THEME_OTHER: usize = 100;
/// Notes on funding: a sentence or two.
pub const FUNDING_NOTE: usize = 500;
/// Versions of the privacy notice: dates or short names.
pub const PRIVACY_VERSION: usize = 20;

/// Codes of a vocabulary, and days: the longest code has about 40.
pub const CODE: usize = 60;
/// Choices and lines of any list of a form: more than the 19 regions.
pub const MOST_ITEMS: usize = 50;

/// Messages and replies: about a page, which is read at once.
pub const MESSAGE: usize = 3000;
/// A sentence or two about the author's interest.
pub const SENTENCE: usize = 500;

/// Most characters of a field, or of a line in a field of lines; `None` for a choice.
pub fn limit(field: Field) -> Option<usize> {
    match field {
        Field::Organisation
        | Field::ContactName
        | Field::ContactRole
        | Field::Partner
        | Field::OfficialName
        | Field::PartnerOrganisations => Some(NAME),
        Field::Website => Some(LONGEST_WEB_ADDRESS),
        Field::ContactEmail => Some(LONGEST_ADDRESS),
        Field::ContactPhone => Some(LONGEST_PHONE),
        Field::PartnerAreas => Some(PARTNER_AREA),
        Field::ThemeOther => Some(THEME_OTHER),
        Field::Title => Some(TITLE),
        Field::Summary => Some(SUMMARY),
        Field::Description
        | Field::Background
        | Field::Goals
        | Field::Activities
        | Field::Invited
        | Field::LedTo
        | Field::TargetGroups
        | Field::ArtForms
        | Field::FundingPlan
        | Field::NextSteps
        | Field::Learnt => Some(TEXT),
        Field::Message | Field::Text => Some(MESSAGE),
        Field::Sentence => Some(SENTENCE),
        Field::TimeFrame => Some(TIME_FRAME),
        Field::FundingNote => Some(FUNDING_NOTE),
        Field::PrivacyVersion => Some(PRIVACY_VERSION),
        Field::OrganisationType
        | Field::Whole
        | Field::Municipality
        | Field::PublishContact
        | Field::Kind
        | Field::Regions
        | Field::Sector
        | Field::Themes
        | Field::OpenUntil
        | Field::Funding
        | Field::Results
        | Field::Languages
        | Field::Publish
        | Field::ShowAddress
        | Field::Lang => None,
    }
}

/// The length of a text in characters. Browsers send a line break as two characters; it counts as one.
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

//! The sections of the form.

use shared::form::{error::FieldError, field::Field};
use texts::{Key, keys};

/// A section, in the order of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The organisation and its contact person
    Proposer,
    /// Kind, themes and regions
    Subject,
    /// The texts
    Content,
    /// The last day, and what else may be told
    Practicalities,
}

impl Section {
    /// All sections.
    pub const ALL: [Self; 4] = [
        Self::Proposer,
        Self::Subject,
        Self::Content,
        Self::Practicalities,
    ];

    /// The section of a field; `None` for one that a proposal's author isn't asked for.
    pub fn of(field: Field) -> Option<Self> {
        Some(match field {
            Field::Organisation
            | Field::OrganisationType
            | Field::Municipality
            | Field::Website
            | Field::ContactName
            | Field::ContactRole
            | Field::ContactEmail
            | Field::ContactPhone
            | Field::PublishContact => Self::Proposer,
            Field::Kind
            | Field::Partner
            | Field::Regions
            | Field::PartnerAreas
            | Field::Sector
            | Field::Themes
            | Field::ThemeOther => Self::Subject,
            Field::Title
            | Field::Summary
            | Field::Description
            | Field::Background
            | Field::Goals
            | Field::Activities
            | Field::Lang => Self::Content,
            Field::Invited
            | Field::TimeFrame
            | Field::OpenUntil
            | Field::Funding
            | Field::FundingNote
            | Field::Languages => Self::Practicalities,
            Field::PrivacyVersion
            | Field::Whole
            | Field::Message
            | Field::Text
            | Field::Sentence
            | Field::OfficialName
            | Field::PartnerOrganisations
            | Field::LedTo
            | Field::Results
            | Field::TargetGroups
            | Field::ArtForms
            | Field::FundingPlan
            | Field::NextSteps
            | Field::Learnt
            | Field::Publish
            | Field::ShowAddress => return None,
        })
    }

    /// The section in which an error stands: all other languages are at the end of the texts.
    fn of_error(error: &FieldError) -> Option<Self> {
        match error.lang {
            Some(_) => Some(Self::Content),
            None => Self::of(error.field),
        }
    }

    /// The id of its heading.
    pub fn id(self) -> &'static str {
        match self {
            Self::Proposer => "s-proposer",
            Self::Subject => "s-subject",
            Self::Content => "s-content",
            Self::Practicalities => "s-practicalities",
        }
    }

    /// Its title.
    pub fn title(self) -> Key {
        match self {
            Self::Proposer => keys::SECTION_PROPOSER,
            Self::Subject => keys::SECTION_SUBJECT,
            Self::Content => keys::SECTION_CONTENT,
            Self::Practicalities => keys::SECTION_PRACTICALITIES,
        }
    }

    /// The number of errors in it.
    pub fn left(self, errors: &[FieldError]) -> usize {
        errors
            .iter()
            .filter(|error| Self::of_error(error) == Some(self))
            .count()
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::{form::content::Validated, proposal::form::ProposalForm};

    #[test]
    fn an_empty_form_has_something_left_in_every_part() {
        let errors = ProposalForm::default().errors(None);
        let left = Section::ALL.map(|section| section.left(&errors));
        assert_eq!(left, [5, 3, 4, 1]);
        // Besides, there is the privacy notice, which nobody fills in.
        assert_eq!(left.iter().sum::<usize>() + 1, errors.len());
    }
}

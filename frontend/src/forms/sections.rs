//! The sections of the form.

use shared::form::{error::FieldError, field::Field};
use texts::{Key, keys};

/// A section, in the order of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The organisation
    Organisation,
    /// The contact person
    Contact,
    /// Kind, regions and themes
    Subject,
    /// The texts
    Content,
    /// Deadline, funding and languages
    Practicalities,
    /// The privacy notice
    Consent,
}

impl Section {
    /// All sections.
    pub const ALL: [Self; 6] = [
        Self::Organisation,
        Self::Contact,
        Self::Subject,
        Self::Content,
        Self::Practicalities,
        Self::Consent,
    ];

    /// The section of a field.
    pub fn of(field: Field) -> Self {
        match field {
            Field::Organisation
            | Field::OrganisationType
            | Field::Municipality
            | Field::Website => Self::Organisation,
            Field::ContactName
            | Field::ContactRole
            | Field::ContactEmail
            | Field::ContactPhone
            | Field::PublishContact => Self::Contact,
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
            | Field::Invited
            | Field::TimeFrame
            | Field::Lang => Self::Content,
            Field::OpenUntil | Field::Funding | Field::FundingNote | Field::Languages => {
                Self::Practicalities
            }
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
            | Field::ShowAddress => Self::Consent,
        }
    }

    /// The id of its heading.
    pub fn id(self) -> &'static str {
        match self {
            Self::Organisation => "s-organisation",
            Self::Contact => "s-contact",
            Self::Subject => "s-subject",
            Self::Content => "s-content",
            Self::Practicalities => "s-practicalities",
            Self::Consent => "s-consent",
        }
    }

    /// Its title.
    pub fn title(self) -> Key {
        match self {
            Self::Organisation => keys::SECTION_ORGANISATION,
            Self::Contact => keys::SECTION_CONTACT,
            Self::Subject => keys::SECTION_SUBJECT,
            Self::Content => keys::SECTION_CONTENT,
            Self::Practicalities => keys::SECTION_PRACTICALITIES,
            Self::Consent => keys::SECTION_CONSENT,
        }
    }

    /// The number of errors in it.
    pub fn left(self, errors: &[FieldError]) -> usize {
        errors
            .iter()
            .filter(|error| Self::of(error.field) == self)
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
        assert_eq!(left, [3, 2, 3, 4, 1, 1]);
        assert_eq!(left.iter().sum::<usize>(), errors.len());
    }
}

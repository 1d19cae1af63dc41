//! The fields of the proposal form.

use crate::{named_enum::named_enum, submission::reasons::FieldName};

named_enum! {
    /// A field, in the order of the form: for anchors, errors, notes and differences.
    Field {
        /// The organisation's name
        Organisation = "organisation",
        /// What it is
        OrganisationType = "organisation_type",
        /// Its home municipality
        Municipality = "municipality",
        /// Its website
        Website = "website",
        /// The contact's name
        ContactName = "contact_name",
        /// The contact's role
        ContactRole = "contact_role",
        /// The contact's e-mail address
        ContactEmail = "contact_email",
        /// The contact's phone number
        ContactPhone = "contact_phone",
        /// Whether the contact may be shown
        PublishContact = "publish_contact",
        /// Which kind of proposal
        Kind = "kind",
        /// The partner's name
        Partner = "partner",
        /// The regions concerned
        Regions = "regions",
        /// Countries or regions of the wanted partners
        PartnerAreas = "partner_areas",
        /// The field of work
        Sector = "sector",
        /// What it is about
        Themes = "themes",
        /// What else it is about
        ThemeOther = "theme_other",
        /// The title
        Title = "title",
        /// The summary
        Summary = "summary",
        /// The background
        Background = "background",
        /// The goals
        Goals = "goals",
        /// What is done
        Activities = "activities",
        /// Who is invited
        Invited = "invited",
        /// The time frame
        TimeFrame = "time_frame",
        /// The last day on which it can be replied to
        OpenUntil = "open_until",
        /// Whether there is money
        Funding = "funding",
        /// More about the money
        FundingNote = "funding_note",
        /// The languages one can negotiate in
        Languages = "languages",
        /// The language of the texts
        Lang = "lang",
        /// The privacy notice that was agreed to
        PrivacyVersion = "privacy_version",
    }
}

impl Field {
    /// The fields that exist in parallel in other languages.
    pub const TEXTS: [Self; 7] = [
        Self::Title,
        Self::Summary,
        Self::Background,
        Self::Goals,
        Self::Activities,
        Self::Invited,
        Self::TimeFrame,
    ];

    /// Whether it holds paragraphs; in all other fields a line break is a mistake.
    pub fn is_long(self) -> bool {
        matches!(
            self,
            Self::Summary
                | Self::Background
                | Self::Goals
                | Self::Activities
                | Self::Invited
                | Self::TimeFrame
                | Self::FundingNote
        )
    }
}

impl From<Field> for FieldName {
    fn from(field: Field) -> Self {
        Self::of(field.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_can_have_a_note() {
        for field in Field::ALL {
            assert_eq!(field.as_str().parse(), Ok(FieldName::from(*field)));
        }
    }
}

//! The fields of the proposal form.

use crate::{named_enum::named_enum, submission::reasons::FieldName};

named_enum! {
    /// A field, in the order of the form: for anchors, errors, notes and comparisons.
    Field {
        /// The organisation's name
        Organisation = "organisation",
        /// The type of the organisation
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
        /// Consent to show the contact
        PublishContact = "publish_contact",
        /// The kind of proposal
        Kind = "kind",
        /// The partner's name
        Partner = "partner",
        /// The regions concerned
        Regions = "regions",
        /// Countries or regions of the wanted partners
        PartnerAreas = "partner_areas",
        /// The sector
        Sector = "sector",
        /// The themes
        Themes = "themes",
        /// A theme in the author's words
        ThemeOther = "theme_other",
        /// The title
        Title = "title",
        /// The summary
        Summary = "summary",
        /// The background
        Background = "background",
        /// The goals
        Goals = "goals",
        /// The activities
        Activities = "activities",
        /// The invited partners
        Invited = "invited",
        /// The time frame
        TimeFrame = "time_frame",
        /// The last day for replies
        OpenUntil = "open_until",
        /// The funding situation
        Funding = "funding",
        /// A note on the funding
        FundingNote = "funding_note",
        /// The languages of negotiation
        Languages = "languages",
        /// The language of the texts
        Lang = "lang",
        /// The version of the privacy notice that was accepted
        PrivacyVersion = "privacy_version",
    }
}

impl Field {
    /// The fields with parallel texts in other languages.
    pub const TEXTS: [Self; 7] = [
        Self::Title,
        Self::Summary,
        Self::Background,
        Self::Goals,
        Self::Activities,
        Self::Invited,
        Self::TimeFrame,
    ];

    /// True if the field holds paragraphs; all other fields allow no line break.
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

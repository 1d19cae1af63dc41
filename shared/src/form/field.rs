//! The fields of all forms.

use crate::{named_enum::named_enum, submission::reasons::FieldName};

named_enum! {
    /// A field, in the order of the forms: for anchors, errors, notes and comparisons. No form has them all.
    Field {
        /// The whole, for notes: no form has a field of this name
        Whole = "whole",
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
        /// The description
        Description = "description",
        /// The background, which the description has now
        Background = "background",
        /// The goals, which the description has now
        Goals = "goals",
        /// The activities, which the description has now
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
        /// What a reply says
        Message = "message",
        /// What a message says
        Text = "text",
        /// A sentence about the author's interest
        Sentence = "sentence",
        /// The official name of a co-operation
        OfficialName = "official_name",
        /// The organisations of a co-operation
        PartnerOrganisations = "partner_organisations",
        /// What negotiations led to
        LedTo = "led_to",
        /// The results of negotiations
        Results = "results",
        /// The target groups
        TargetGroups = "target_groups",
        /// The art forms
        ArtForms = "art_forms",
        /// The funding of a co-operation
        FundingPlan = "funding_plan",
        /// The next steps
        NextSteps = "next_steps",
        /// What the negotiators learnt
        Learnt = "learnt",
        /// The languages of negotiation
        Languages = "languages",
        /// Consent to show the organisation and the text
        Publish = "publish",
        /// Consent to show the address to who answers
        ShowAddress = "show_address",
        /// The language of the texts
        Lang = "lang",
        /// The version of the privacy notice that was shown
        PrivacyVersion = "privacy_version",
    }
}

impl Field {
    /// The fields with parallel texts in other languages.
    pub const TEXTS: [Self; 5] = [
        Self::Title,
        Self::Summary,
        Self::Description,
        Self::Invited,
        Self::TimeFrame,
    ];
    /// The fields that the form had before [`Self::Description`]: read from the API and from stored forms, and asked for by no form.
    pub const EARLIER: [Self; 3] = [Self::Background, Self::Goals, Self::Activities];

    /// The field that is asked for now: the description for one that it has replaced.
    #[must_use]
    pub fn current(self) -> Self {
        if Self::EARLIER.contains(&self) {
            Self::Description
        } else {
            self
        }
    }

    /// True if the field holds a text in the language of the form.
    pub fn is_text(self) -> bool {
        Self::TEXTS.contains(&self.current())
            || matches!(
                self,
                Self::Message
                    | Self::Text
                    | Self::Sentence
                    | Self::OfficialName
                    | Self::LedTo
                    | Self::TargetGroups
                    | Self::ArtForms
                    | Self::FundingPlan
                    | Self::NextSteps
                    | Self::Learnt
            )
    }

    /// True if the field holds paragraphs; all other fields allow no line break.
    pub fn is_long(self) -> bool {
        matches!(
            self.current(),
            Self::Summary
                | Self::Description
                | Self::Invited
                | Self::TimeFrame
                | Self::FundingNote
                | Self::Message
                | Self::Text
                | Self::Sentence
                | Self::LedTo
                | Self::TargetGroups
                | Self::ArtForms
                | Self::FundingPlan
                | Self::NextSteps
                | Self::Learnt
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

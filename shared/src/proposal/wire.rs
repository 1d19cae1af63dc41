//! Public proposals on the wire. Contact data are included only with the contact's consent.

mod page;
mod standings;
mod status;
mod summary;

use crate::{
    calendar::Date,
    email::EmailAddress,
    form::{field::Field, phone::PhoneNumber},
    lang::{Lang, LocalisedText},
    municipality::MunicipalityCode,
    proposal::{
        codes::{FundingSituation, OrganisationType, ProposalKind, Sector, SpokenLanguage, Theme},
        content::{Partner, Proposal},
        number::ProposalNumber,
        phase::Phase,
    },
    region::RegionCode,
    time::Timestamp,
    web_address::WebAddress,
};
pub use page::{Count, Page};
use serde::{Deserialize, Serialize};
pub use standings::{ClosingCount, OutcomeCounts, RegionStandings, Standings, sum};
pub use status::{PublicState, PublicStatus};
pub use summary::{OpenProposals, Overview, ProposalStub, ProposalSummary};

/// A contact who agreed to be shown to everybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicContact {
    /// Their name
    pub name: String,
    /// Their role
    pub role: Option<String>,
    /// Their address
    pub email: EmailAddress,
    /// Their phone number
    pub phone: Option<PhoneNumber>,
}

/// A proposal that isn't public yet, as its page will show it (`POST /api/v1/proposals/preview`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenderedProposal {
    /// HTML, without the page around it
    pub html: String,
}

/// A public proposal with all of its content. Each text is in the requested language if it exists in it, else in the
/// proposal's own language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicProposal {
    /// Its number
    pub number: ProposalNumber,
    /// Its status
    pub standing: PublicStatus,
    /// The phase: open, negotiating or concluded
    #[serde(default = "Phase::open")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub phase: Phase,
    /// The number of public results of negotiations
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub public_results: u32,
    /// Time of the first publication
    pub published_at: Timestamp,
    /// The language of the proposal
    pub lang: Lang,
    /// All languages of its texts
    pub langs: Vec<Lang>,
    /// The organisation's name
    pub organisation: String,
    /// The type of the organisation
    pub organisation_type: OrganisationType,
    /// Its home municipality
    pub municipality: MunicipalityCode,
    /// The region of its home municipality
    pub home: RegionCode,
    /// Its website
    pub website: Option<WebAddress>,
    /// The contact, with their consent
    pub contact: Option<PublicContact>,
    /// The kind of proposal
    pub kind: ProposalKind,
    /// The partner's name, for the kind that names one
    pub partner: Option<String>,
    /// The regions concerned
    pub regions: Vec<RegionCode>,
    /// Countries or regions of the wanted partners
    pub partner_areas: Vec<String>,
    /// The sector
    pub sector: Sector,
    /// Its themes
    pub themes: Vec<Theme>,
    /// A theme in the author's words
    pub theme_other: Option<String>,
    /// The title
    pub title: LocalisedText,
    /// The summary
    pub summary: LocalisedText,
    /// Paragraphs: the whole description, with what was written in the three earlier fields under their headings
    pub description: LocalisedText,
    /// Paragraphs of a proposal from before the description, which has them too
    pub background: Option<LocalisedText>,
    /// Paragraphs of a proposal from before the description, which has them too
    pub goals: Option<LocalisedText>,
    /// Paragraphs of a proposal from before the description, which has them too
    pub activities: Option<LocalisedText>,
    /// Paragraphs
    pub invited: Option<LocalisedText>,
    /// Paragraphs
    pub time_frame: Option<LocalisedText>,
    /// The last day for replies
    pub open_until: Date,
    /// The funding situation; missing where it isn't told
    pub funding: Option<FundingSituation>,
    /// A note on the funding
    pub funding_note: Option<String>,
    /// The languages of negotiation
    pub languages: Vec<SpokenLanguage>,
    /// The number of replies that have reached the proposer, declined ones included
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub replies: u32,
    /// The number of those that are public
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub public_replies: u32,
}

impl PublicProposal {
    /// The public part of a proposal without any reply, in a language.
    pub fn new(
        number: ProposalNumber,
        standing: PublicStatus,
        published_at: Timestamp,
        proposal: &Proposal,
        lang: Lang,
    ) -> Self {
        let Proposal {
            organisation,
            contact,
            subjects,
            ..
        } = proposal;
        let text = |field| proposal.text(field, lang);
        Self {
            number,
            standing,
            phase: Phase::Open,
            public_results: 0,
            published_at,
            lang: proposal.lang,
            langs: proposal.langs(),
            organisation: organisation.name.clone(),
            organisation_type: organisation.kind,
            municipality: organisation.municipality,
            home: proposal.home(),
            website: organisation.website.clone(),
            contact: contact.is_public.then(|| PublicContact {
                name: contact.name.clone(),
                role: contact.role.clone(),
                email: contact.email.clone(),
                phone: contact.phone.clone(),
            }),
            kind: proposal.partner.kind(),
            partner: match &proposal.partner {
                Partner::Sought => None,
                Partner::Named(name) => Some(name.clone()),
            },
            regions: proposal.regions.clone(),
            partner_areas: proposal.partner_areas.clone(),
            sector: subjects.sector,
            themes: subjects.themes.clone(),
            theme_other: subjects.other.clone(),
            title: required(proposal, Field::Title, lang),
            summary: required(proposal, Field::Summary, lang),
            description: required(proposal, Field::Description, lang),
            background: text(Field::Background),
            goals: text(Field::Goals),
            activities: text(Field::Activities),
            invited: text(Field::Invited),
            time_frame: text(Field::TimeFrame),
            open_until: proposal.open_until,
            funding: proposal.funding.situation,
            funding_note: proposal.funding.note.clone(),
            languages: proposal.languages.clone(),
            replies: 0,
            public_replies: 0,
        }
    }
}

/// A text that every valid proposal has.
fn required(proposal: &Proposal, field: Field, lang: Lang) -> LocalisedText {
    proposal.text(field, lang).unwrap_or(LocalisedText {
        lang: proposal.lang,
        text: String::new(),
    })
}

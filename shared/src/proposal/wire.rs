//! Proposals as the API gives them and the pages show them. Nothing in here is anyone's who didn't agree.

mod page;

use crate::{
    calendar::Date,
    email::EmailAddress,
    lang::Lang,
    municipality::MunicipalityCode,
    named_enum::named_enum,
    network::Text,
    proposal::{
        codes::{FundingSituation, OrganisationType, ProposalKind, Sector, SpokenLanguage, Theme},
        content::{Partner, Proposal},
        field::Field,
        number::ProposalNumber,
        phone::PhoneNumber,
    },
    region::RegionCode,
    submission::state::State,
    time::Timestamp,
    web_address::WebAddress,
};
pub use page::{Count, NotACount, Page};
use serde::{Deserialize, Serialize};

named_enum! {
    /// A state that the public sees, by the name it has everywhere.
    PublicState {
        /// Open for replies
        Published = "published",
        /// Without new replies
        Closed = "closed",
    }
}

/// Where a public proposal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StandingFields", into = "StandingFields")]
pub enum Standing {
    /// Open for replies
    Published,
    /// Without new replies
    Closed {
        /// Since when
        at: Timestamp,
    },
}

/// A standing as JSON, `{"state": "closed", "at": 0}`: a tagged enum would have the browser carry the machinery for
/// reading values of any kind.
#[derive(Serialize, Deserialize)]
struct StandingFields {
    state: PublicState,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<Timestamp>,
}

impl From<StandingFields> for Standing {
    fn from(fields: StandingFields) -> Self {
        match fields.state {
            PublicState::Published => Self::Published,
            PublicState::Closed => Self::Closed {
                at: fields.at.unwrap_or_default(),
            },
        }
    }
}

impl From<Standing> for StandingFields {
    fn from(standing: Standing) -> Self {
        Self {
            state: standing.state(),
            at: match standing {
                Standing::Published => None,
                Standing::Closed { at } => Some(at),
            },
        }
    }
}

impl Standing {
    /// What the public sees of a state; `None` for what isn't public.
    pub fn of(state: &State) -> Option<Self> {
        match state {
            State::Published { .. } => Some(Self::Published),
            State::Closed { at, .. } => Some(Self::Closed { at: *at }),
            State::Draft { .. }
            | State::AwaitingConfirmation { .. }
            | State::InReview { .. }
            | State::Returned { .. }
            | State::Approved { .. }
            | State::Announcing { .. }
            | State::TakenDown { .. }
            | State::Rejected { .. }
            | State::Withdrawn { .. }
            | State::Anonymised { .. }
            | State::Discarded { .. } => None,
        }
    }

    /// Its name.
    pub fn state(self) -> PublicState {
        match self {
            Self::Published => PublicState::Published,
            Self::Closed { .. } => PublicState::Closed,
        }
    }
}

/// A contact who agreed to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// A public proposal with all of its content, its texts in the language asked for where they exist in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublicProposal {
    /// Its number
    pub number: ProposalNumber,
    /// Where it stands
    pub standing: Standing,
    /// When it was first published
    pub published_at: Timestamp,
    /// The language it was written in
    pub lang: Lang,
    /// All languages there are texts in
    pub langs: Vec<Lang>,
    /// The organisation's name
    pub organisation: String,
    /// What it is
    pub organisation_type: OrganisationType,
    /// Its home municipality
    pub municipality: MunicipalityCode,
    /// The region of its home municipality
    pub home: RegionCode,
    /// Its website
    pub website: Option<WebAddress>,
    /// Who negotiates; none without their consent
    pub contact: Option<PublicContact>,
    /// Which kind of proposal
    pub kind: ProposalKind,
    /// The partner's name, where one is named
    pub partner: Option<String>,
    /// The regions concerned
    pub regions: Vec<RegionCode>,
    /// Countries or regions of the wanted partners
    pub partner_areas: Vec<String>,
    /// The field of work
    pub sector: Sector,
    /// What it is about
    pub themes: Vec<Theme>,
    /// What else it is about
    pub theme_other: Option<String>,
    /// The title
    pub title: Text,
    /// The summary
    pub summary: Text,
    /// Paragraphs
    pub background: Option<Text>,
    /// Paragraphs
    pub goals: Option<Text>,
    /// Paragraphs
    pub activities: Option<Text>,
    /// Paragraphs
    pub invited: Option<Text>,
    /// Paragraphs
    pub time_frame: Option<Text>,
    /// The last day on which it can be replied to
    pub open_until: Date,
    /// Whether there is money
    pub funding: FundingSituation,
    /// More about the money
    pub funding_note: Option<String>,
    /// The languages one can negotiate in
    pub languages: Vec<SpokenLanguage>,
}

impl PublicProposal {
    /// What the public sees of a proposal, in a language.
    pub fn new(
        number: ProposalNumber,
        standing: Standing,
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
            background: text(Field::Background),
            goals: text(Field::Goals),
            activities: text(Field::Activities),
            invited: text(Field::Invited),
            time_frame: text(Field::TimeFrame),
            open_until: proposal.open_until,
            funding: proposal.funding.situation,
            funding_note: proposal.funding.note.clone(),
            languages: proposal.languages.clone(),
        }
    }
}

/// A text that every valid proposal has.
fn required(proposal: &Proposal, field: Field, lang: Lang) -> Text {
    proposal.text(field, lang).unwrap_or(Text {
        lang: proposal.lang,
        text: String::new(),
    })
}

/// A public proposal as a list shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProposalSummary {
    /// Its number
    pub number: ProposalNumber,
    /// The title
    pub title: Text,
    /// The summary
    pub summary: Text,
    /// The organisation's name
    pub organisation: String,
    /// The organisation's region
    pub home: RegionCode,
    /// The regions concerned
    pub regions: Vec<RegionCode>,
    /// What it is about
    pub themes: Vec<Theme>,
    /// Which kind of proposal
    pub kind: ProposalKind,
    /// Where it stands
    pub state: PublicState,
    /// The language it was written in
    pub lang: Lang,
    /// The last day on which it can be replied to
    pub open_until: Date,
    /// When it was first published
    pub published_at: Timestamp,
}

impl From<PublicProposal> for ProposalSummary {
    fn from(proposal: PublicProposal) -> Self {
        Self {
            number: proposal.number,
            title: proposal.title,
            summary: proposal.summary,
            organisation: proposal.organisation,
            home: proposal.home,
            regions: proposal.regions,
            themes: proposal.themes,
            kind: proposal.kind,
            state: proposal.standing.state(),
            lang: proposal.lang,
            open_until: proposal.open_until,
            published_at: proposal.published_at,
        }
    }
}

/// What is left of a proposal that was public and whose holder had it erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalStub {
    /// Its number
    pub number: ProposalNumber,
    /// The regions it concerned
    pub regions: Vec<RegionCode>,
    /// What it was about
    pub themes: Vec<Theme>,
}

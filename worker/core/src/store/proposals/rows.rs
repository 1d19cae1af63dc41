//! The rows of public proposals, and how a proposal is put together from one.

use crate::store::proposals::Published;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use shared::{
    calendar::Date,
    lang::Lang,
    proposal::{
        form::ProposalForm,
        number::ProposalNumber,
        phase::Phase,
        validate,
        wire::{OpenProposals, ProposalStub, ProposalSummary, PublicProposal, PublicStatus},
    },
    submission::state::{State, StateName},
    time::Timestamp,
};

/// A row that no proposal can have; names the column, and nothing of what anyone wrote.
#[derive(Debug)]
pub struct ImpossibleRow {
    column: &'static str,
    number: String,
}

impl std::fmt::Display for ImpossibleRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "impossible {} of proposal {}", self.column, self.number)
    }
}

/// A public proposal with its place in a list.
#[derive(Deserialize)]
pub struct Row {
    /// The place in the list
    pub place: f64,
    number: f64,
    published_at: f64,
    replies: u32,
    phase: Phase,
    state: String,
    evidence: String,
    summary: Option<String>,
    form: Option<String>,
    open_until: Date,
}

/// Whatever has a number.
#[derive(Deserialize)]
pub struct SingleRow {
    number: f64,
    published_at: f64,
    replies: u32,
    public_replies: u32,
    regions: String,
    themes: String,
    phase: Phase,
    public_results: u32,
    state: String,
    evidence: String,
    proposal: Option<String>,
    form: Option<String>,
    open_until: Date,
    /// 1 if the contact is no longer shown
    hides_contact: u32,
}

/// A count along a window.
#[derive(Deserialize)]
pub struct CountRow {
    /// Rows looked through
    pub scanned: usize,
    /// Those of the list
    pub found: u32,
}

/// A place alone.
#[derive(Deserialize)]
pub struct PlaceRow {
    /// The place
    pub place: f64,
}

/// A region's open proposals.
#[derive(Deserialize)]
pub struct OpenRow {
    region: String,
    /// The number
    pub open: u32,
}

impl OpenRow {
    /// The region and its count.
    pub fn count(self) -> Result<OpenProposals, ImpossibleRow> {
        let region = self.region.parse().map_err(|_| ImpossibleRow {
            column: "region",
            number: self.region,
        })?;
        let count = self.open;
        Ok(OpenProposals { region, count })
    }
}

impl Row {
    /// The summary, its texts in `lang` where they exist in it.
    pub fn summary(self, lang: Lang) -> Result<ProposalSummary, ImpossibleRow> {
        let number = number_of(self.number)?;
        let state = state(number, &self.state, &self.evidence)?;
        let standing = PublicStatus::of(&state).ok_or_else(|| impossible("state", number))?;
        let summary = if let Some(summary) = self.summary {
            json("summary", number, &summary)?
        } else {
            let form = self.form.ok_or_else(|| impossible("form", number))?;
            let times = (self.published_at, self.open_until);
            public(number, standing, times, &form, lang)?.into()
        };
        Ok(ProposalSummary {
            state: standing.state(),
            phase: self.phase,
            published_at: time(self.published_at),
            replies: self.replies,
            ..summary
        })
    }
}

impl SingleRow {
    /// The public answer, its texts in `lang` where they exist in it.
    pub fn published(self, lang: Lang) -> Result<Published, ImpossibleRow> {
        let number = number_of(self.number)?;
        let state = state(number, &self.state, &self.evidence)?;
        if let Some(standing) = PublicStatus::of(&state) {
            let proposal = if let Some(proposal) = self.proposal {
                json("proposal", number, &proposal)?
            } else {
                let form = self.form.ok_or_else(|| impossible("form", number))?;
                let times = (self.published_at, self.open_until);
                let public = public(number, standing, times, &form, lang)?;
                PublicProposal {
                    contact: public.contact.filter(|_| self.hides_contact == 0),
                    ..public
                }
            };
            return Ok(Published::Public(Box::new(PublicProposal {
                standing,
                published_at: time(self.published_at),
                replies: self.replies,
                public_replies: self.public_replies,
                phase: self.phase,
                public_results: self.public_results,
                ..proposal
            })));
        }
        if state.name() != StateName::Anonymised {
            return Ok(Published::Gone);
        }
        Ok(Published::Erased(ProposalStub {
            number,
            regions: json("regions", number, &self.regions)?,
            themes: json("themes", number, &self.themes)?,
        }))
    }
}

/// The number of a place in the order of the newest.
pub fn number_of(place: f64) -> Result<ProposalNumber, ImpossibleRow> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the conversion saturates, and what is not a place is refused"
    )]
    let place = place as u64;
    let parts = (
        u32::try_from(place % 1_000_000),
        u16::try_from(place / 1_000_000),
    );
    let number = match parts {
        (Ok(number), Ok(year)) => ProposalNumber::new(number, year).ok(),
        _ => None,
    };
    number.ok_or_else(|| ImpossibleRow {
        column: "place",
        number: place.to_string(),
    })
}

fn public(
    number: ProposalNumber,
    standing: PublicStatus,
    (published_at, open_until): (f64, Date),
    form: &str,
    lang: Lang,
) -> Result<PublicProposal, ImpossibleRow> {
    let form: ProposalForm = json("form", number, form)?;
    let mut proposal = validate::read(&form).map_err(|_| impossible("form", number))?;
    // The form's own day may have been extended.
    proposal.open_until = open_until;
    let published_at = time(published_at);
    Ok(PublicProposal::new(
        number,
        standing,
        published_at,
        &proposal,
        lang,
    ))
}

fn time(millis: f64) -> Timestamp {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the conversion saturates, and times are whole numbers"
    )]
    Timestamp::from_millis(millis as i64)
}

/// The state of its name and the evidence beside it.
fn state(number: ProposalNumber, name: &str, evidence: &str) -> Result<State, ImpossibleRow> {
    let mut value: Value = json("evidence", number, evidence)?;
    if let Some(fields) = value.as_object_mut() {
        fields.insert("state".to_owned(), Value::String(name.to_owned()));
    }
    serde_json::from_value(value).map_err(|_| impossible("evidence", number))
}

fn json<T: DeserializeOwned>(
    column: &'static str,
    number: ProposalNumber,
    text: &str,
) -> Result<T, ImpossibleRow> {
    serde_json::from_str(text).map_err(|_| impossible(column, number))
}

fn impossible(column: &'static str, number: ProposalNumber) -> ImpossibleRow {
    ImpossibleRow {
        column,
        number: number.to_string(),
    }
}

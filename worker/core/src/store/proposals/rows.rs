//! The rows of public proposals, and how a proposal is put together from one.

use crate::store::{proposals::Published, stored::stored};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use shared::{
    calendar::Date,
    form::error::FieldError,
    lang::Lang,
    proposal::{
        form::ProposalForm,
        number::ProposalNumber,
        validate,
        wire::{ProposalStub, ProposalSummary, PublicProposal, PublicStatus},
    },
    region::RegionCode,
    submission::state::{State, StateName},
    time::Timestamp,
};
use std::str::FromStr;

/// A public proposal with its place in a list.
#[derive(Deserialize)]
pub struct Row {
    /// The place in the list
    pub place: f64,
    /// The submission
    pub submission: String,
    number: f64,
    published_at: f64,
    replies: u32,
    phase: String,
    state: String,
    evidence: String,
    summary: Option<String>,
    form: Option<String>,
    open_until: String,
}

stored!(Row, Publication, "submission");

/// Whatever has a number.
#[derive(Deserialize)]
pub struct SingleRow {
    /// The submission
    pub submission: String,
    number: f64,
    published_at: f64,
    replies: u32,
    public_replies: u32,
    regions: String,
    themes: String,
    phase: String,
    public_results: u32,
    state: String,
    evidence: String,
    proposal: Option<String>,
    form: Option<String>,
    open_until: String,
    /// 1 if the contact is no longer shown
    hides_contact: u32,
}

stored!(SingleRow, Publication, "submission");

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
    /// The submission
    pub submission: String,
}

stored!(PlaceRow, Publication, "submission");

/// A region's open proposals.
#[derive(Deserialize)]
pub struct OpenRow {
    /// The region
    pub region: RegionCode,
    /// The number
    pub open: u32,
}

impl Row {
    /// The summary, its texts in `lang` where they exist in it.
    ///
    /// # Errors
    /// What can't be read.
    pub fn summary(self, lang: Lang) -> Result<ProposalSummary, String> {
        let number = number_of(self.number)?;
        let state = state(&self.state, &self.evidence)?;
        let standing = PublicStatus::of(&state).ok_or("state")?;
        let open_until = parsed("open_until", &self.open_until)?;
        let summary = if let Some(summary) = self.summary {
            json("summary", &summary)?
        } else {
            let form = self.form.ok_or("form")?;
            let times = (self.published_at, open_until);
            public(number, standing, times, &form, lang)?.into()
        };
        Ok(ProposalSummary {
            state: standing.state(),
            phase: parsed("phase", &self.phase)?,
            published_at: time(self.published_at),
            replies: self.replies,
            ..summary
        })
    }
}

impl SingleRow {
    /// The public answer, its texts in `lang` where they exist in it.
    ///
    /// # Errors
    /// What can't be read.
    pub fn published(self, lang: Lang) -> Result<Published, String> {
        let number = number_of(self.number)?;
        let state = state(&self.state, &self.evidence)?;
        let open_until = parsed("open_until", &self.open_until)?;
        if let Some(standing) = PublicStatus::of(&state) {
            let proposal = if let Some(proposal) = self.proposal {
                json("proposal", &proposal)?
            } else {
                let form = self.form.ok_or("form")?;
                let times = (self.published_at, open_until);
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
                phase: parsed("phase", &self.phase)?,
                public_results: self.public_results,
                ..proposal
            })));
        }
        if state.name() != StateName::Anonymised {
            return Ok(Published::Gone);
        }
        Ok(Published::Erased(ProposalStub {
            number,
            regions: json("regions", &self.regions)?,
            themes: json("themes", &self.themes)?,
        }))
    }
}

/// The number of a place in the order of the newest.
///
/// # Errors
/// The name of the column, where it is no number's place.
pub fn number_of(place: f64) -> Result<ProposalNumber, String> {
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
    number.ok_or_else(|| "place".to_owned())
}

fn public(
    number: ProposalNumber,
    standing: PublicStatus,
    (published_at, open_until): (f64, Date),
    form: &str,
    lang: Lang,
) -> Result<PublicProposal, String> {
    let form: ProposalForm = json("form", form)?;
    let mut proposal = validate::read(&form).map_err(|errors| unreadable_field(&errors))?;
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

/// The part of a form that can't be read, as it is listed.
pub fn unreadable_field(errors: &[FieldError]) -> String {
    let first = errors.first().map(|error| error.field);
    first.map_or_else(|| "form".to_owned(), |field| format!("form.{field}"))
}

/// The state of its name and the evidence beside it.
fn state(name: &str, evidence: &str) -> Result<State, String> {
    let mut value: Value = json("evidence", evidence)?;
    if let Some(fields) = value.as_object_mut() {
        fields.insert("state".to_owned(), Value::String(name.to_owned()));
    }
    serde_json::from_value(value).map_err(|_| "evidence".to_owned())
}

fn json<T: DeserializeOwned>(column: &str, text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|_| column.to_owned())
}

fn parsed<T: FromStr>(column: &str, text: &str) -> Result<T, String> {
    text.parse().map_err(|_| column.to_owned())
}

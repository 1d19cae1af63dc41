//! The rows of a submission, and how it is put together from them.

use crate::fault::Fault;
use serde::Deserialize;
use shared::{
    email::EmailAddress,
    lang::Lang,
    proposal::{form::ProposalForm, number::ProposalNumber},
    region::RegionCode,
    submission::{
        id::{SubmissionId, Version},
        permission::Subject,
        review::{Candidate, Review},
        state::State,
    },
    time::Timestamp,
};
use std::{collections::BTreeMap, str::FromStr};

/// A submission with its current text and that of its revision.
#[derive(Clone, Debug)]
pub struct Submission {
    /// Its id
    pub id: SubmissionId,
    /// Its states, versions and revision
    pub review: Review,
    /// The language its holder is written to in
    pub lang: Lang,
    /// The holder's address; none when nothing personal is left
    pub address: Option<EmailAddress>,
    /// The region of the organisation, by the current text
    pub home: Option<RegionCode>,
    /// The regions it concerns, by the current text
    pub regions: Vec<RegionCode>,
    /// The privacy notice that was agreed to
    pub privacy_version: String,
    /// When it was made
    pub created_at: Timestamp,
    /// When it was last changed
    pub changed_at: Timestamp,
    /// Its number, once it was published
    pub number: Option<ProposalNumber>,
    /// Its texts by the version that wrote them: the current one, and the revision's
    pub texts: BTreeMap<Version, ProposalForm>,
}

impl Submission {
    /// The submission as permissions see it.
    pub fn subject(&self) -> Subject<'_> {
        Subject {
            id: &self.id,
            state: self.review.state(),
            home: self.home,
            concerned: &self.regions,
            address: self.address.as_ref(),
        }
    }

    /// The latest form.
    pub fn latest(&self) -> ProposalForm {
        self.form(self.review.latest_text())
    }

    /// The text that a version wrote; an empty one where nothing is left of it.
    pub fn form(&self, version: Version) -> ProposalForm {
        self.texts.get(&version).cloned().unwrap_or_default()
    }
}

/// A row of `submissions`, with its regions and its number.
#[derive(Deserialize)]
pub struct SubmissionRow {
    id: String,
    kind: String,
    version: u32,
    state: String,
    evidence: String,
    text: u32,
    candidate: Option<String>,
    candidate_evidence: Option<String>,
    candidate_text: Option<u32>,
    lang: String,
    address: Option<String>,
    home: Option<String>,
    privacy_version: String,
    created_at: i64,
    changed_at: i64,
    year: Option<u16>,
    number: Option<u32>,
    regions: String,
}

/// A row of `submission_texts`.
#[derive(Deserialize)]
pub struct TextRow {
    id: String,
    version: u32,
    form: String,
}

impl TextRow {
    /// True if the text belongs to the submission.
    pub fn is_of(&self, row: &SubmissionRow) -> bool {
        self.id == row.id
    }

    /// The form with its version.
    pub fn read(self) -> Result<(Version, ProposalForm), Fault> {
        let form = serde_json::from_str(&self.form)
            .map_err(|error| Fault::new("reading a text", error))?;
        Ok((Version::new(self.version), form))
    }
}

/// The submission of its rows.
///
/// # Errors
/// When no submission can have such rows; names the column.
pub fn assemble(row: SubmissionRow, texts: Vec<TextRow>) -> Result<Submission, Fault> {
    let state = state("state", &row.state, &row.evidence)?;
    let candidate = match (&row.candidate, &row.candidate_evidence, row.candidate_text) {
        (Some(name), Some(evidence), Some(text)) => {
            let state = self::state("candidate", name, evidence)?;
            let candidate = Candidate::new(Version::new(text), state);
            Some(candidate.map_err(|_| impossible("candidate"))?)
        }
        (None, _, _) | (_, None, _) | (_, _, None) => None,
    };
    let review = Review::new(
        parsed("kind", &row.kind)?,
        Version::new(row.version),
        Version::new(row.text),
        state,
        candidate,
    )
    .map_err(|_| impossible("text"))?;
    let number = row
        .number
        .zip(row.year)
        .map(|(number, year)| ProposalNumber::new(number, year).map_err(|_| impossible("number")));
    Ok(Submission {
        id: parsed("id", &row.id)?,
        review,
        lang: parsed("lang", &row.lang)?,
        address: optional("address", row.address.as_deref())?,
        home: optional("home", row.home.as_deref())?,
        regions: serde_json::from_str(&row.regions).map_err(|_| impossible("regions"))?,
        privacy_version: row.privacy_version,
        created_at: Timestamp::from_millis(row.created_at),
        changed_at: Timestamp::from_millis(row.changed_at),
        number: number.transpose()?,
        texts: texts
            .into_iter()
            .map(TextRow::read)
            .collect::<Result<_, _>>()?,
    })
}

fn state(column: &'static str, name: &str, evidence: &str) -> Result<State, Fault> {
    let state: State = serde_json::from_str(evidence).map_err(|_| impossible(column))?;
    if state.name().as_str() == name {
        Ok(state)
    } else {
        Err(impossible(column))
    }
}

fn optional<T: FromStr>(column: &'static str, value: Option<&str>) -> Result<Option<T>, Fault> {
    value.map(|value| parsed(column, value)).transpose()
}

fn parsed<T: FromStr>(column: &'static str, value: &str) -> Result<T, Fault> {
    value.parse().map_err(|_| impossible(column))
}

fn impossible(column: &'static str) -> Fault {
    Fault::new("reading a submission: impossible", column)
}

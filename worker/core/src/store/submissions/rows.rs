//! The rows of a submission, and how it is put together from them.

use crate::{
    fault::Fault,
    store::database::{json, json_or_null},
};
use serde::Deserialize;
use shared::{
    email::EmailAddress,
    lang::Lang,
    proposal::number::ProposalNumber,
    region::RegionCode,
    submission::{
        SubmissionKind,
        form::SubmissionForm,
        id::{SubmissionId, Version},
        permission::Subject,
        review::{Candidate, Review},
        state::{State, StateName},
        target::Target,
    },
    time::Timestamp,
};
use std::collections::BTreeMap;

/// A submission with its current text and that of its revision.
#[derive(Clone, Debug)]
pub struct Submission {
    /// Its id
    pub id: SubmissionId,
    /// Its states, versions and revision
    pub review: Review,
    /// The submission to which it belongs
    pub parent: Option<SubmissionId>,
    /// What a request to join or a message reaches
    pub target: Option<Target>,
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
    /// The time of creation
    pub created_at: Timestamp,
    /// The time of the last change
    pub changed_at: Timestamp,
    /// Its number, once it was published
    pub number: Option<ProposalNumber>,
    /// Its texts by the version that wrote them: the current one, and the revision's
    pub texts: BTreeMap<Version, SubmissionForm>,
}

impl Submission {
    /// The submission as permissions see it.
    pub fn subject(&self) -> Subject<'_> {
        Subject {
            home: self.home,
            concerned: &self.regions,
            address: self.address.as_ref(),
            ..Subject::of(&self.id, &self.review, self.parent.as_ref())
        }
    }

    /// The latest form.
    pub fn latest(&self) -> SubmissionForm {
        self.form(self.review.latest_text())
    }

    /// The text that a version wrote; an empty one where nothing is left of it.
    pub fn form(&self, version: Version) -> SubmissionForm {
        let empty = || SubmissionForm::empty(self.review.kind());
        self.texts.get(&version).cloned().unwrap_or_else(empty)
    }
}

/// A row of `submissions`, with its regions and its number.
#[derive(Deserialize)]
pub struct SubmissionRow {
    /// Its id
    pub id: SubmissionId,
    kind: SubmissionKind,
    version: Version,
    state: StateName,
    #[serde(deserialize_with = "json")]
    evidence: State,
    text: Version,
    candidate: Option<StateName>,
    #[serde(deserialize_with = "json_or_null")]
    candidate_evidence: Option<State>,
    candidate_text: Option<Version>,
    parent: Option<SubmissionId>,
    target: Option<Target>,
    lang: Lang,
    address: Option<EmailAddress>,
    home: Option<RegionCode>,
    privacy_version: String,
    created_at: Timestamp,
    changed_at: Timestamp,
    year: Option<u16>,
    number: Option<u32>,
    #[serde(deserialize_with = "json")]
    regions: Vec<RegionCode>,
}

/// A row of `submission_texts`.
#[derive(Deserialize)]
pub struct TextRow {
    /// The submission
    pub id: SubmissionId,
    kind: SubmissionKind,
    version: Version,
    form: String,
}

impl TextRow {
    /// The form with its version.
    pub fn with_version(self) -> Result<(Version, SubmissionForm), Fault> {
        let form = SubmissionForm::read(self.kind, &self.form).map_err(|_| impossible("form"))?;
        Ok((self.version, form))
    }
}

/// The submission of its rows.
///
/// # Errors
/// When no submission can have such rows; names the column.
pub fn assemble(row: SubmissionRow, texts: Vec<TextRow>) -> Result<Submission, Fault> {
    let candidate = match (row.candidate, row.candidate_evidence, row.candidate_text) {
        (Some(name), Some(evidence), Some(text)) => {
            let state = checked("candidate", name, evidence)?;
            Some(Candidate::new(text, state).map_err(|_| impossible("candidate"))?)
        }
        (None, _, _) | (_, None, _) | (_, _, None) => None,
    };
    let state = checked("state", row.state, row.evidence)?;
    let review = Review::new(row.kind, row.version, row.text, state, candidate)
        .map_err(|_| impossible("text"))?;
    let number = row
        .number
        .zip(row.year)
        .map(|(number, year)| ProposalNumber::new(number, year).map_err(|_| impossible("number")));
    Ok(Submission {
        id: row.id,
        review,
        parent: row.parent,
        target: row.target,
        lang: row.lang,
        address: row.address,
        home: row.home,
        regions: row.regions,
        privacy_version: row.privacy_version,
        created_at: row.created_at,
        changed_at: row.changed_at,
        number: number.transpose()?,
        texts: texts
            .into_iter()
            .map(TextRow::with_version)
            .collect::<Result<_, _>>()?,
    })
}

/// The state, whose name stands in a column of its own.
fn checked(column: &'static str, name: StateName, state: State) -> Result<State, Fault> {
    if state.name() == name {
        Ok(state)
    } else {
        Err(impossible(column))
    }
}

fn impossible(column: &'static str) -> Fault {
    Fault::new("reading a submission: impossible", column)
}

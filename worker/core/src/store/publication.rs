//! What makes proposals public: their numbers, and the facets and words they are found by.

use crate::{
    fault::Fault,
    store::batch::{Batch, json, number, text, time},
};
use serde::Deserialize;
use shared::{
    proposal::{content::Proposal, number::ProposalNumber, wire::PublicState, words::words},
    submission::id::SubmissionId,
    time::Timestamp,
};
use std::collections::BTreeSet;
use worker::Env;

const NEXT_NUMBER: &str =
    "SELECT coalesce(max(number), 0) + 1 AS next FROM proposals WHERE year = ?1";
/// Numbers have no gaps: the number is one more than the last, or the batch fails, as it is taken.
const NUMBER: &str = "INSERT INTO proposals (submission, year, number, place, published_at, open_until, regions, themes) \
     VALUES (?1, ?2, ?3, ?2 * 1000000 + ?3, ?4, ?5, ?6, ?7)";
const KEEP_NUMBER: &str =
    "UPDATE proposals SET open_until = ?2, regions = ?3, themes = ?4 WHERE submission = ?1";
const NO_FACETS: &str = "DELETE FROM proposal_facets WHERE submission = ?1";
const NO_WORDS: &str = "DELETE FROM proposal_words WHERE submission = ?1";
/// `?2`: pairs of facet and value; `?3`: the last day as days since 1970.
const FACETS: &str = "INSERT INTO proposal_facets (facet, value, sort, place, submission) \
     SELECT json_extract(f.value, '$[0]'), json_extract(f.value, '$[1]'), s.value, \
       iif(s.value = 'newest', p.place, ?3 * 10000000000 + p.place), p.submission \
     FROM proposals p, json_each(?2) f, json_each('[\"newest\", \"closing\"]') s WHERE p.submission = ?1";
const WORDS: &str =
    "INSERT INTO proposal_words (submission, word) SELECT ?1, value FROM json_each(?2)";
const STATE: &str =
    "UPDATE proposal_facets SET value = ?2 WHERE submission = ?1 AND facet = 'state'";

#[derive(Deserialize)]
struct NextRow {
    next: u32,
}

/// The number that the next proposal of a year gets, unless another one gets it first.
///
/// # Errors
/// When the database can't be read.
pub async fn next_number(env: &Env, year: u16) -> Result<ProposalNumber, Fault> {
    let mut batch = Batch::new(env)?;
    batch.add(NEXT_NUMBER, &[number(year)])?;
    let next = batch.read().await?.take::<NextRow>()?.into_iter().next();
    let next = next.map_or(1, |row| row.next);
    ProposalNumber::new(next, year)
        .map_err(|error| Fault::new("numbering a proposal", format!("{error:?}")))
}

/// Adds a proposal's number, which fails the batch when it is taken.
///
/// # Errors
/// When its values can't be bound.
pub fn give_number(
    batch: &mut Batch,
    id: &SubmissionId,
    proposal: &Proposal,
    given: ProposalNumber,
    now: Timestamp,
) -> Result<(), Fault> {
    batch.add(
        NUMBER,
        &[
            text(id.as_str()),
            number(given.year()),
            number(given.number()),
            time(now),
            text(proposal.open_until.to_string()),
            json(&proposal.regions)?,
            json(&proposal.subjects.themes)?,
        ],
    )
}

/// Adds what a proposal is found by, in place of what it was found by before.
///
/// # Errors
/// When its values can't be bound.
pub fn show(
    batch: &mut Batch,
    id: &SubmissionId,
    proposal: &Proposal,
    given: ProposalNumber,
    state: PublicState,
) -> Result<(), Fault> {
    hide(batch, id)?;
    let id = text(id.as_str());
    batch.add(
        KEEP_NUMBER,
        &[
            id.clone(),
            text(proposal.open_until.to_string()),
            json(&proposal.regions)?,
            json(&proposal.subjects.themes)?,
        ],
    )?;
    let words = words(proposal);
    let facets = facets(proposal, given, state, &words);
    let last_day = number(proposal.open_until.days_since_epoch());
    batch.add(FACETS, &[id.clone(), json(&facets)?, last_day])?;
    batch.add(WORDS, &[id, json(&words)?])
}

/// Adds that a public proposal is open, or closed.
///
/// # Errors
/// When its values can't be bound.
pub fn change_state(batch: &mut Batch, id: &SubmissionId, state: PublicState) -> Result<(), Fault> {
    batch.add(STATE, &[text(id.as_str()), text(state.as_str())])
}

/// Adds that a proposal is found by nothing.
///
/// # Errors
/// When its values can't be bound.
pub fn hide(batch: &mut Batch, id: &SubmissionId) -> Result<(), Fault> {
    batch.add(NO_FACETS, &[text(id.as_str())])?;
    batch.add(NO_WORDS, &[text(id.as_str())])
}

/// The pairs of facet and value that a proposal is found by.
fn facets(
    proposal: &Proposal,
    given: ProposalNumber,
    state: PublicState,
    words: &BTreeSet<String>,
) -> BTreeSet<(&'static str, String)> {
    let one = |facet, value: &str| (facet, value.to_owned());
    let mut facets = BTreeSet::from([
        one("all", ""),
        one("kind", proposal.partner.kind().as_str()),
        one("state", state.as_str()),
        one("language", proposal.lang.code()),
        one("year", &given.year().to_string()),
    ]);
    facets.extend(proposal.regions.iter().map(|it| one("region", it.as_str())));
    let themes = &proposal.subjects.themes;
    facets.extend(themes.iter().map(|it| one("theme", it.as_str())));
    for length in [2, 3] {
        let begins = |word: &String| word.chars().take(length).collect::<String>();
        facets.extend(words.iter().map(|word| ("word", begins(word))));
    }
    facets
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;
    use shared::proposal::{form::ProposalForm, validate::read};

    #[test]
    fn a_proposal_is_found_by_every_value_of_every_filter() {
        let json = include_str!("../../../tests/fixtures/proposal-017-2018.json");
        let form: ProposalForm = serde_json::from_str(json).unwrap();
        let proposal = read(&form).unwrap();
        let number = "017/2018".parse().unwrap();
        let words = BTreeSet::from(["taide", "taito", "x1", "åb"].map(str::to_owned));
        let facets: Vec<String> = facets(&proposal, number, PublicState::Closed, &words)
            .into_iter()
            .map(|(facet, value)| format!("{facet}/{value}"))
            .collect();
        assert_eq!(
            facets,
            [
                "all/",
                "kind/new_partners",
                "language/fi",
                "region/19",
                "state/closed",
                "theme/cultural_administration",
                "theme/cultural_exchange",
                "theme/social_family_culture",
                "word/ta",
                "word/tai",
                "word/x1",
                "word/åb",
                "year/2018",
            ]
        );
    }
}

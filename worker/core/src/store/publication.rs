//! The rows of public proposals: numbers, facets, words, and the rows that readers are shown.

use crate::{
    fault::Fault,
    store::batch::{Batch, json, number, optional, text, time},
    store::database::Database,
    store::standings,
};
use shared::{
    lang::Lang,
    proposal::{
        content::{Partner, Proposal},
        last_day::SetDay,
        number::ProposalNumber,
        wire::{ProposalSummary, PublicProposal, PublicState, PublicStatus},
        words::words,
    },
    submission::{id::SubmissionId, periods::OUTCOME_DAYS},
    time::Timestamp,
};
use std::collections::BTreeSet;
use wasm_bindgen::JsValue;

const NEXT_NUMBER: &str =
    "SELECT coalesce(max(number), 0) + 1 AS value FROM proposals WHERE year = ?1";
/// Numbers have no gaps: the number is one more than the last, or the batch fails, as it is taken.
const NUMBER: &str = "INSERT INTO proposals (submission, year, number, place, published_at, open_until, regions, themes) \
     VALUES (?1, ?2, ?3, ?2 * 1000000 + ?3, ?4, ?5, ?6, ?7)";
const KEEP_NUMBER: &str = "UPDATE proposals SET open_until = ?2, regions = ?3, themes = ?4, extended_until = ?5, extended_in = ?6 \
     WHERE submission = ?1 AND (open_until, regions, themes, extended_until, extended_in) IS NOT (?2, ?3, ?4, ?5, ?6)";
/// What is no longer public: its facets, its words, its pages.
const HIDE: [&str; 3] = [
    "DELETE FROM proposal_facets WHERE submission = ?1",
    "DELETE FROM proposal_words WHERE submission = ?1",
    "DELETE FROM public_proposals WHERE submission = ?1",
];
/// `?2`: pairs of facet and value; `?3`: the last day as days since 1970.
const FACETS: &str = "SELECT json_extract(f.value, '$[0]'), json_extract(f.value, '$[1]'), s.value, \
       iif(s.value = 'newest', p.place, ?3 * 10000000000 + p.place)";
const OF_FACETS: &str = "FROM proposals p, json_each(?2) f, json_each('[\"newest\", \"closing\"]') s WHERE p.submission = ?1";
/// `?2`: the words.
const WORDS: [&str; 2] = [
    "DELETE FROM proposal_words WHERE submission = ?1 AND word NOT IN (SELECT value FROM json_each(?2))",
    "INSERT INTO proposal_words (submission, word) SELECT ?1, value FROM json_each(?2) WHERE TRUE ON CONFLICT DO NOTHING",
];
/// `?2`: a list of language, summary and proposal.
const PAGES: &str = "INSERT INTO public_proposals (submission, lang, summary, proposal) \
     SELECT ?1, json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(?2) WHERE TRUE \
     ON CONFLICT DO UPDATE SET summary = excluded.summary, proposal = excluded.proposal \
     WHERE (summary, proposal) IS NOT (excluded.summary, excluded.proposal)";

/// The number that the next proposal of a year gets, unless another one gets it first.
pub async fn next_number(db: &Database, year: u16) -> Result<ProposalNumber, Fault> {
    let next = db.value(NEXT_NUMBER, &[number(year)]).await?;
    ProposalNumber::new(next.unwrap_or(1), year)
        .map_err(|error| Fault::new("numbering a proposal", format!("{error:?}")))
}

/// Adds a proposal's number, which fails the batch when it is taken.
pub fn give_number(
    batch: &mut Batch,
    id: &SubmissionId,
    proposal: &Proposal,
    given: ProposalNumber,
    now: Timestamp,
) {
    batch.add(
        NUMBER,
        &[
            text(id.as_str()),
            number(given.year()),
            number(given.number()),
            time(now),
            text(proposal.open_until.to_string()),
            json(&proposal.regions),
            json(&proposal.subjects.themes),
        ],
    );
    if let Partner::Named(_) = proposal.partner {
        standings::ask_first(batch, id, now.plus_days(OUTCOME_DAYS));
    }
}

/// Makes a proposal public, or its change: its facets, its words and the rows that readers are shown, one for each language of
/// the pages. Rows that are there already are not written. `set` is the last day that extending or reopening has set, which the
/// proposal has already. State and time of publication are read from `submissions` and `proposals`.
pub fn show(
    batch: &mut Batch,
    id: &SubmissionId,
    proposal: &Proposal,
    given: ProposalNumber,
    standing: PublicStatus,
    set: Option<SetDay>,
) {
    let id = text(id.as_str());
    let pages: Vec<_> = Lang::ALL
        .iter()
        .map(|lang| {
            let published_at = Timestamp::default();
            let page = PublicProposal::new(given, standing, published_at, proposal, *lang);
            (*lang, ProposalSummary::from(page.clone()), page)
        })
        .collect();
    batch.add(PAGES, &[id.clone(), json(&pages)]);
    batch.add(
        KEEP_NUMBER,
        &[
            id.clone(),
            text(proposal.open_until.to_string()),
            json(&proposal.regions),
            json(&proposal.subjects.themes),
            optional(set.map(|set| set.until.to_string())),
            set.map_or(JsValue::NULL, |set| number(set.version.number())),
        ],
    );
    let words = words(proposal);
    let facets = json(&facets(proposal, given, standing.state(), &words));
    let last_day = number(proposal.open_until.days_since_epoch());
    // The facet of the phase follows from these: `standings` writes it.
    for sql in [
        format!(
            "DELETE FROM proposal_facets WHERE submission = ?1 AND facet <> 'phase' \
             AND (facet, value, sort, place) NOT IN ({FACETS} {OF_FACETS})"
        ),
        format!(
            "INSERT INTO proposal_facets (facet, value, sort, place, submission) {FACETS}, p.submission {OF_FACETS} \
             ON CONFLICT DO NOTHING"
        ),
    ] {
        batch.add(sql, &[id.clone(), facets.clone(), last_day.clone()]);
    }
    let words = json(&words);
    for sql in WORDS {
        batch.add(sql, &[id.clone(), words.clone()]);
    }
}

/// Removes a proposal from the public.
pub fn hide(batch: &mut Batch, id: &SubmissionId) {
    for sql in HIDE {
        batch.add(sql, &[text(id.as_str())]);
    }
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
        let json = include_str!("../../../../tests/fixtures/proposal-017-2018.json");
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

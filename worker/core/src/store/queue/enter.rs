//! The rows by which a submission is found in the queue: one for each state, region and language.

use crate::store::{
    batch::{Batch, json, text},
    queue::filter::WAITING,
    submissions::Submission,
};
use shared::{
    lang::Lang,
    proposal::words::query_words,
    region::RegionCode,
    submission::{
        form::SubmissionForm,
        id::Version,
        state::{State, StateName},
    },
};
use std::collections::BTreeSet;

const LEAVE: [&str; 2] = [
    "DELETE FROM review_queue WHERE submission = ?1",
    "DELETE FROM review_words WHERE submission = ?1",
];
const ENTER: &str = "INSERT INTO review_queue (state, region, lang, since, submission, is_revision, kind) \
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, ?1, value ->> 4, ?2 FROM json_each(?3)";
const WORDS: &str =
    "INSERT INTO review_words (submission, word) SELECT ?1, value FROM json_each(?2)";

/// Adds where a submission stands in the queue, as it is after a change.
pub fn enter(batch: &mut Batch, submission: &Submission) {
    let id = || text(submission.id.as_str());
    for sql in LEAVE {
        batch.add(sql, &[id()]);
    }
    let review = &submission.review;
    if !is_seen(review.state()) {
        return;
    }
    let mut reviews = vec![(review.text(), review.state(), 0_u8)];
    reviews.extend(review.candidate().map(|it| (it.text(), it.state(), 1)));
    let mut regions: BTreeSet<&str> = submission.regions.iter().map(|it| it.as_str()).collect();
    regions.extend(submission.home.map(RegionCode::as_str));
    regions.insert("");
    let mut rows = Vec::new();
    for (version, state, is_revision) in &reviews {
        let lang = lang(submission, *version).code();
        let since = state.since().millis();
        for name in names(state.name()) {
            for region in &regions {
                for lang in ["", lang] {
                    rows.push((name, *region, lang, since, *is_revision));
                }
            }
        }
    }
    batch.add(ENTER, &[id(), text(review.kind().as_str()), json(&rows)]);
    let mut words = BTreeSet::new();
    for (version, _, _) in reviews {
        index(&submission.form(version), &mut words);
    }
    batch.add(WORDS, &[id(), json(&words)]);
}

/// The names under which a state is found.
fn names(state: StateName) -> Vec<&'static str> {
    let waits = matches!(
        state,
        StateName::InReview | StateName::Approved | StateName::Announcing
    );
    let waiting = waits.then_some(WAITING);
    std::iter::once(state.as_str()).chain(waiting).collect()
}

/// The language that a text was written in.
fn lang(submission: &Submission, version: Version) -> Lang {
    let form = submission.form(version);
    form.lang().unwrap_or(submission.lang)
}

/// The words of the titles and the organisation's name.
fn index(form: &SubmissionForm, words: &mut BTreeSet<String>) {
    let parallel = form
        .proposal()
        .into_iter()
        .flat_map(|it| it.parallel.values());
    let titles = parallel.map(|texts| texts.title.as_str());
    for text in titles.chain(form.title()).chain(form.organisation()) {
        words.extend(text.split_whitespace().flat_map(query_words));
    }
}

/// True if reviewers see submissions in a state: not before the address is confirmed.
fn is_seen(state: &State) -> bool {
    let from = match state {
        State::Withdrawn { from, .. } | State::Anonymised { from, .. } => *from,
        _ => state.name(),
    };
    !matches!(
        from,
        StateName::Draft | StateName::AwaitingConfirmation | StateName::Discarded
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::proposal::form::ProposalForm;

    #[test]
    fn words_of_titles_and_organisations_are_found() {
        let form = SubmissionForm::Proposal(Box::new(ProposalForm {
            title: "Taide- ja hoivatyö".to_owned(),
            organisation: "Läntinen tanssi".to_owned(),
            ..ProposalForm::default()
        }));
        let mut words = BTreeSet::new();
        index(&form, &mut words);
        let words: Vec<_> = words.iter().map(String::as_str).collect();
        assert_eq!(words, ["hoivatyo", "ja", "lantinen", "taide", "tanssi"]);
    }
}

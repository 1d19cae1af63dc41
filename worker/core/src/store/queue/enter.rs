//! The rows by which a submission is found in the queue: one for each state, region and language.

use crate::store::{
    batch::{Batch, json, optional, text},
    queue::filter::{WAITING, home},
    submissions::Submission,
};
use shared::{
    email::EmailAddress,
    form::field::Field,
    lang::Lang,
    proposal::words::query_words,
    search::fold,
    submission::{
        SubmissionKind,
        form::SubmissionForm,
        id::{PersonId, Version},
        permission::is_seen_by_reviewers,
        state::State,
    },
    time::Timestamp,
};
use std::collections::BTreeSet;

/// Letters of a whole name or title in the index: they differ before.
const LONGEST_WHOLE: usize = 100;

/// `?2`: the rows it has.
const LEAVE: &str = "DELETE FROM review_queue WHERE submission = ?1 AND (state, region, lang, since, is_revision) NOT IN \
     (SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?2))";
const ENTER: &str = "INSERT INTO review_queue \
     (state, region, lang, since, submission, is_revision, decider, flagged, kind, sender, organisation) \
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, ?1, value ->> 4, value ->> 5, value ->> 6, ?3, ?4, ?5 \
     FROM json_each(?2) WHERE TRUE ON CONFLICT DO UPDATE SET decider = excluded.decider, flagged = excluded.flagged, \
       kind = excluded.kind, sender = excluded.sender, organisation = excluded.organisation \
     WHERE (decider, flagged, kind, sender, organisation) \
       IS NOT (excluded.decider, excluded.flagged, excluded.kind, excluded.sender, excluded.organisation)";
/// `?2`: the words.
const WORDS: [&str; 2] = [
    "DELETE FROM review_words WHERE submission = ?1 AND word NOT IN (SELECT value FROM json_each(?2))",
    "INSERT INTO review_words (submission, word) SELECT ?1, value FROM json_each(?2) WHERE TRUE ON CONFLICT DO NOTHING",
];

/// Adds where a submission stands in the queue, as it is after a change. Rows that are there already are not written.
pub fn enter(batch: &mut Batch, submission: &Submission) {
    let id = || text(submission.id.as_str());
    let review = &submission.review;
    let mut reviews = Vec::new();
    if is_seen_by_reviewers(&submission.subject()) {
        reviews.push((review.text(), review.state(), 0_u8));
        reviews.extend(review.candidate().map(|it| (it.text(), it.state(), 1)));
    }
    let mut regions = places(submission);
    regions.insert(String::new());
    let mut rows = Vec::new();
    for (version, state, is_revision) in &reviews {
        let lang = lang(submission, *version).code();
        let decider = state.decider().map(PersonId::as_str);
        let flagged = u8::from(!submission.form(*version).flags().is_empty());
        for (name, since) in names(review.kind(), state) {
            for region in &regions {
                for lang in ["", lang] {
                    let (region, since) = (region.as_str(), since.millis());
                    rows.push((name, region, lang, since, *is_revision, decider, flagged));
                }
            }
        }
    }
    let address = submission.address.as_ref();
    // The own organisation may decide on what reaches a network.
    let organisation = address
        .filter(|_| !review.kind().reaches_staff())
        .and_then(EmailAddress::organisation_domain);
    let rows = json(&rows);
    batch.add(LEAVE, &[id(), rows.clone()]);
    batch.add(
        ENTER,
        &[
            id(),
            rows,
            text(review.kind().as_str()),
            optional(address.map(EmailAddress::normalised)),
            optional(organisation),
        ],
    );
    let mut words = BTreeSet::new();
    let is_found = !reviews.is_empty();
    for (version, _, _) in reviews {
        index(&submission.form(version), &mut words);
    }
    // What belongs to a proposal is found by its title, too.
    if let Some(root) = submission.root.as_ref().filter(|_| is_found) {
        for lang in Lang::ALL {
            words.extend(root.title(lang).split_whitespace().flat_map(query_words));
        }
    }
    let words = json(&words);
    for sql in WORDS {
        batch.add(sql, &[id(), words.clone()]);
    }
}

/// Where it is found: under its regions, once more under the one that it comes from; what reaches a network under the network, whose regions may change.
fn places(submission: &Submission) -> BTreeSet<String> {
    if let (true, Some(target)) = (submission.review.kind().reaches_staff(), &submission.target) {
        return [target.to_string()].into();
    }
    let regions = submission.regions.iter().copied().chain(submission.home);
    let regions = regions.map(|code| code.as_str().to_owned());
    regions.chain(submission.home.map(home)).collect()
}

/// The names under which a state is found, each with the time since when.
fn names(kind: SubmissionKind, state: &State) -> Vec<(&'static str, Timestamp)> {
    let waiting = waits_since(kind, state).map(|since| (WAITING, since));
    std::iter::once((state.name().as_str(), state.since()))
        .chain(waiting)
        .collect()
}

/// Since when reviewers are to decide on it or to answer it: what was delivered waits from the moment at which they have
/// something to decide.
pub fn waits_since(kind: SubmissionKind, state: &State) -> Option<Timestamp> {
    match state {
        State::InReview { .. } | State::Approved { .. } | State::Announcing { .. } => {
            Some(state.since())
        }
        State::Delivered(delivery) => delivery.waits_since(kind),
        State::Draft { .. }
        | State::AwaitingConfirmation { .. }
        | State::Returned { .. }
        | State::Published { .. }
        | State::Closed { .. }
        | State::TakenDown { .. }
        | State::Rejected { .. }
        | State::Withdrawn { .. }
        | State::Anonymised { .. }
        | State::Discarded { .. } => None,
    }
}

/// The language that a text was written in.
fn lang(submission: &Submission, version: Version) -> Lang {
    let form = submission.form(version);
    form.lang().unwrap_or(submission.lang)
}

/// The word by which all proposals of an organisation are found, whatever its name's case and punctuation. No search begins so.
pub fn organisation_word(name: &str) -> Option<String> {
    whole('@', name)
}

/// The word by which a title is found from its beginning. No search begins so.
pub fn title_word(title: &str) -> Option<String> {
    whole('=', title)
}

fn whole(mark: char, text: &str) -> Option<String> {
    let folded: String = fold(text).chars().take(LONGEST_WHOLE).collect();
    (!folded.is_empty()).then(|| format!("{mark}{folded}"))
}

/// The words of the titles and the organisation's name.
fn index(form: &SubmissionForm, words: &mut BTreeSet<String>) {
    let parallel = form
        .proposal()
        .into_iter()
        .flat_map(|it| it.parallel.values());
    let titles = parallel.map(|texts| texts.title.as_str());
    if form.proposal().is_some() {
        words.extend(form.organisation().and_then(organisation_word));
        words.extend(titles.clone().chain(form.title()).filter_map(title_word));
    }
    let name = form.content().text(Field::ContactName, None);
    // Whoever writes to reviewers is found by name.
    let name = name.filter(|_| form.kind().reaches_staff());
    for text in titles
        .chain(form.title())
        .chain(form.organisation())
        .chain(name)
    {
        words.extend(text.split_whitespace().flat_map(query_words));
    }
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
        assert_eq!(
            words,
            [
                "=taide ja hoivatyo",
                "@lantinen tanssi",
                "hoivatyo",
                "ja",
                "lantinen",
                "taide",
                "tanssi"
            ]
        );
    }
}

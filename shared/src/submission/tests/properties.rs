//! Random runs: no undefined state, no lost text, nothing public without approval. The runs reach every cell of the table.

use super::{
    samples::{BEGIN, actions, actors, called},
    table::{Cell, legal_cells},
};
use crate::{
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        actor::Actor,
        id::Version,
        review::Review,
        state::{State, StateName},
    },
    time::Timestamp,
};
use proptest::{
    arbitrary::any,
    collection::vec,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

/// These numbers of runs and steps reach every cell.
const RUNS: u32 = 2000;
const STEPS: std::ops::Range<usize> = 30..80;

/// The expected facts of a submission, derived from its actions alone.
struct Model {
    /// The author's texts by version
    texts: BTreeMap<Version, String>,
    /// The version of the author's latest text that was not dropped
    latest: Version,
    /// The approved version that waits to be published
    approved: Option<Version>,
    /// All published versions
    published: BTreeSet<Version>,
}

impl Model {
    fn new() -> Self {
        Self {
            texts: BTreeMap::from([(Version::FIRST, "text 1".to_owned())]),
            latest: Version::FIRST,
            approved: None,
            published: BTreeSet::new(),
        }
    }

    /// Follows an action from one situation to the next, and compares the facts.
    fn follow(&mut self, before: &Review, action: ActionName, after: &Review) {
        let reviewed = before.revision(action).map(|it| (it.text(), it.state()));
        let is_revision = reviewed.is_some();
        let (text, state) = reviewed.unwrap_or((before.text(), before.state()));
        assert_eq!(after.version(), before.version().next());
        match action {
            ActionName::Submit | ActionName::Edit | ActionName::Resubmit => {
                let version = after.version();
                self.texts.insert(version, format!("text {version}"));
                self.latest = version;
                self.approved = None;
            }
            ActionName::Approve => self.approved = Some(text),
            ActionName::Unapprove => self.approved = None,
            ActionName::Publish => {
                assert_eq!(state.name(), StateName::Announcing);
                assert_eq!(
                    self.approved,
                    Some(text),
                    "only what was approved is published"
                );
                self.approved = None;
                self.published.insert(text);
            }
            ActionName::Discard | ActionName::Reject | ActionName::Expire if is_revision => {
                self.latest = before.text();
                self.approved = None;
            }
            ActionName::Conceal => self.latest = before.text(),
            _ => {}
        }
        // What was delivered stays, and what may be public of it ends with it.
        if before.state().name() == StateName::Delivered {
            assert_eq!(after.text(), before.text());
            if after.state().name() != StateName::Delivered {
                self.latest = before.text();
                self.approved = None;
            }
        }
        assert_eq!(
            after.latest_text(),
            self.latest,
            "the author's text is kept"
        );
        let text = self.texts.get(&after.latest_text()).unwrap();
        assert_eq!(text, &format!("text {}", self.latest));
        if let Some(public) = after.public_text() {
            assert!(
                self.published.contains(&public),
                "{public} was not published"
            );
        }
    }
}

/// A stored situation is read back as the same situation.
fn assert_defined(review: &Review) {
    let json = serde_json::to_string(review.state()).unwrap();
    let stored = Review::new(
        review.kind(),
        review.version(),
        review.text(),
        serde_json::from_str::<State>(&json).unwrap(),
        review.candidate().cloned(),
    );
    assert_eq!(stored.as_ref(), Ok(review));
}

/// A step of a run: a pause, then one of the possible actions or any action at all.
type Step = (u8, bool, u16);

fn wait(choice: u8) -> Timestamp {
    let none = Timestamp::default();
    match choice {
        0..=99 => none.plus_seconds(1),
        100..=233 => none.plus_seconds(31),
        234..=239 => none.plus_days(761),
        240..=243 => none.plus_days(8),
        244..=249 => none.plus_days(91),
        250..=255 => none.plus_days(731),
    }
}

/// Actions that lead on are frequent and actions that end a run are rare, so that the runs are long.
fn weight(action: ActionName) -> usize {
    use ActionName as A;
    match action {
        A::Submit
        | A::Confirm
        | A::Approve
        | A::Announce
        | A::Publish
        | A::Settle
        | A::Deliver
        | A::Offer => 40,
        // Two roles take it, and each is an option of its own.
        A::Erase => 1,
        A::Discard | A::Withdraw | A::Reject | A::End | A::EndAsSpam | A::Remove | A::Leave => 2,
        A::Undo | A::Expire | A::Anonymise => 25,
        _ => 8,
    }
}

/// One of the options, by their weights.
fn chosen<'a>(
    options: &[(&'a (String, Action, Actor), usize)],
    choice: usize,
) -> Option<&'a (String, Action, Actor)> {
    let weights: usize = options.iter().map(|(_, weight)| weight).sum();
    let mut left = choice % weights.max(1);
    let found = options.iter().find(|(_, weight)| {
        let is_it = left < *weight;
        left = left.saturating_sub(*weight);
        is_it
    });
    found.map(|(option, _)| *option)
}

fn run(kind: SubmissionKind, steps: &[Step], covered: &mut BTreeSet<Cell>) {
    let every: Vec<(String, Action, Actor)> = actions()
        .into_iter()
        .flat_map(|(name, action)| actors().map(|actor| (name.clone(), action.clone(), actor)))
        .collect();
    let mut now = BEGIN;
    let mut review = Review::draft(kind, now);
    let mut model = Model::new();
    for (pause, only_legal, choice) in steps {
        now = Timestamp::from_millis(now.millis() + wait(*pause).millis());
        let is_option = |(_, action, actor): &&(String, Action, Actor)| {
            !only_legal
                || review.has_transition(action.name()) && review.apply(action, actor, now).is_ok()
        };
        // What no run has done yet is tried with preference.
        let weighed = |option: &'_ (String, Action, Actor)| {
            let (name, action, actor) = option;
            let is_new =
                *only_legal && !covered.contains(&(called(&review), name.clone(), actor.role()));
            weight(action.name()) * if is_new { 20 } else { 1 }
        };
        let options: Vec<_> = every
            .iter()
            .filter(is_option)
            .map(|option| (option, weighed(option)))
            .collect();
        let Some((name, action, actor)) = chosen(&options, usize::from(*choice)) else {
            continue;
        };
        let before = review.clone();
        match review.apply(action, actor, now) {
            Ok(after) => {
                covered.insert((called(&before), name.clone(), actor.role()));
                model.follow(&before, action.name(), &after);
                assert_defined(&after);
                review = after;
            }
            Err(refused) => {
                assert_eq!(review, before, "what is refused changes nothing");
                let state = before
                    .revision(action.name())
                    .map_or(before.state(), |it| it.state());
                assert_eq!(
                    (refused.from, refused.action),
                    (state.name(), action.name())
                );
            }
        }
    }
}

fn runs(kind: SubmissionKind) -> BTreeSet<Cell> {
    let covered = RefCell::new(BTreeSet::new());
    let config = Config {
        cases: RUNS,
        failure_persistence: None,
        ..Config::default()
    };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let result =
        TestRunner::new_with_rng(config, random).run(&vec(any::<Step>(), STEPS), |steps| {
            run(kind, &steps, &mut covered.borrow_mut());
            Ok(())
        });
    assert_eq!(result, Ok(()));
    covered.into_inner()
}

#[test]
fn random_runs_keep_the_promises_and_reach_every_cell_of_the_table() {
    let legal = legal_cells();
    let reached: BTreeSet<Cell> = [
        SubmissionKind::Proposal,
        SubmissionKind::Reply,
        SubmissionKind::JoinRequest,
        SubmissionKind::Message,
    ]
    .into_iter()
    .flat_map(runs)
    .collect();
    let differing: Vec<&Cell> = reached.symmetric_difference(&legal).collect();
    assert_eq!(differing, Vec::<&Cell>::new(), "of {}", legal.len());
}

#[test]
fn a_kind_that_is_delivered_is_never_announced_or_published() {
    let covered = runs(SubmissionKind::Message);
    let public = ["announce", "publish", "close", "take_down"];
    assert!(
        covered
            .iter()
            .all(|(_, action, _)| !public.contains(&action.as_str()))
    );
    assert!(covered.iter().any(|(_, action, _)| action == "deliver"));
}

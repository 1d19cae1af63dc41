//! Random runs of a proposal, a reply to it and the reply's outcome together, with the rules by which the use cases join them.

use super::samples::{BEGIN, actions, actors};
use crate::{
    submission::{
        SubmissionKind,
        action::{Action, ActionName, Route},
        actor::Actor,
        review::Review,
        state::{Mark, Rejection, State, StateName},
    },
    time::Timestamp,
};
use proptest::{
    collection::vec,
    prelude::any,
    sample::select,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use std::{cell::RefCell, collections::BTreeSet};

/// The subject of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Which {
    Proposal,
    Reply,
    Outcome,
}

/// A proposal with one reply, and the outcome of the reply once it is handed in.
#[derive(Clone)]
struct World {
    proposal: Review,
    reply: Review,
    outcome: Option<Review>,
    /// True once the acceptance is final
    is_pair: bool,
}

fn mark(reply: &Review) -> Option<Mark> {
    match reply.state() {
        State::Delivered(delivery) => Some(delivery.answer.mark),
        _ => None,
    }
}

fn takes_replies(proposal: &Review) -> bool {
    matches!(
        proposal.state().name(),
        StateName::Published | StateName::Closed
    )
}

impl World {
    /// A published proposal, and a reply whose author has confirmed the address, accepted or not.
    fn new(is_accepted: bool) -> Self {
        let [holder, addressee, coordinator, _, system] = actors();
        let proven = |route| Action::Submit {
            proven: Some(route),
        };
        let steps = [
            (proven(Route::Review), &holder, 1),
            (Action::Approve, &coordinator, 2),
            (Action::Announce, &coordinator, 3),
            (Action::Publish, &system, 60),
        ];
        let mut proposal = Review::draft(SubmissionKind::Proposal, BEGIN);
        for (action, actor, seconds) in steps {
            proposal = proposal
                .apply(&action, actor, BEGIN.plus_seconds(seconds))
                .unwrap();
        }
        let reply = Review::draft(SubmissionKind::Reply, BEGIN)
            .apply(&proven(Route::Addressee), &holder, BEGIN.plus_seconds(70))
            .unwrap();
        let mut world = Self {
            proposal,
            reply,
            outcome: None,
            is_pair: false,
        };
        if is_accepted {
            let accept = Action::Accept { is_held: false };
            for (action, actor, seconds) in
                [(accept, &addressee, 75), (Action::Settle, &system, 110)]
            {
                let now = BEGIN.plus_seconds(seconds);
                world.act_on_reply(&action, actor, now).unwrap();
            }
        }
        world
    }

    /// Takes a step, if the states and the other submissions allow it. Gives the action that was taken.
    fn step(
        &mut self,
        which: Which,
        action: &Action,
        actor: &Actor,
        now: Timestamp,
    ) -> Option<ActionName> {
        match which {
            Which::Proposal => self.act_on_proposal(action, actor, now)?,
            Which::Reply => self.act_on_reply(action, actor, now)?,
            Which::Outcome => self.act_on_outcome(action, actor, now)?,
        }
        Some(action.name())
    }

    fn act_on_proposal(&mut self, action: &Action, actor: &Actor, now: Timestamp) -> Option<()> {
        let action = match action {
            Action::Withdraw { why, .. } => Action::Withdraw {
                why: why.clone(),
                has_accepted_reply: mark(&self.reply)
                    .is_some_and(|mark| mark.is_pair() || mark == Mark::Held),
            },
            action => action.clone(),
        };
        self.proposal = self.proposal.apply(&action, actor, now).ok()?;
        if !takes_replies(&self.proposal) && self.reply.has_transition(ActionName::End) {
            self.reply = self.reply.apply(&Action::End, &Actor::System, now).unwrap();
        }
        assert!(
            takes_replies(&self.proposal)
                || matches!(mark(&self.reply), None | Some(Mark::Accepted)),
            "a reply that is no pair goes on without its proposal"
        );
        Some(())
    }

    /// An acceptance is an event of the proposal, too: both or neither.
    fn act_on_reply(&mut self, action: &Action, actor: &Actor, now: Timestamp) -> Option<()> {
        let [holder, ..] = actors();
        let reply = self.reply.apply(action, actor, now).ok()?;
        if action.name() == ActionName::Accept {
            self.proposal = self.proposal.apply(action, &holder, now).ok()?;
        }
        self.reply = reply;
        self.is_pair |= mark(&self.reply) == Some(Mark::Accepted);
        Some(())
    }

    /// The outcome of an accepted reply is handed in by one of its sides, from a proven address.
    fn act_on_outcome(&mut self, action: &Action, actor: &Actor, now: Timestamp) -> Option<()> {
        let is_handed_in = *action
            == Action::Submit {
                proven: Some(Route::Review),
            };
        let draft = (is_handed_in && mark(&self.reply) == Some(Mark::Accepted))
            .then(|| Review::draft(SubmissionKind::Outcome, now));
        let before = self.outcome.clone().or(draft)?;
        self.outcome = Some(before.apply(action, actor, now).ok()?);
        Some(())
    }

    fn check(&self, was: &Review) {
        let reply = self.reply.state();
        if mark(was) == Some(Mark::Accepted) && mark(&self.reply) != Some(Mark::Accepted) {
            let is_spam = matches!(
                reply,
                State::Rejected {
                    reason: Rejection::Spam,
                    ..
                }
            );
            let is_over = reply.name() == StateName::Anonymised;
            assert!(is_spam || is_over, "an accepted reply became {reply:?}");
        }
        assert!(
            self.reply.public_text().is_none() || mark(&self.reply) == Some(Mark::Accepted),
            "a reply is public that isn't accepted"
        );
        if mark(&self.reply) == Some(Mark::Accepted) {
            let proposal = self.proposal.state().name();
            assert_ne!(proposal, StateName::Withdrawn, "a pair lost its proposal");
        }
        if let Some(outcome) = &self.outcome {
            assert!(self.is_pair, "results without a pair");
            let state = outcome.state().name();
            assert!(
                state != StateName::Closed && state != StateName::Delivered,
                "results are {state}"
            );
        }
    }
}

#[test]
fn a_proposal_a_reply_and_its_outcome_stay_consistent_together() {
    let all: Vec<Action> = actions().into_iter().map(|(_, action)| action).collect();
    let whos = actors();
    let seen = RefCell::new(BTreeSet::new());
    let config = Config {
        cases: 200,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let which = select(vec![Which::Proposal, Which::Reply, Which::Outcome]);
    let step = (which, any::<usize>(), 0_i64..40);
    let run = TestRunner::new_with_rng(config, rng).run(
        &(any::<bool>(), vec(step, 20..90)),
        |(is_accepted, steps)| {
            let mut world = World::new(is_accepted);
            let mut now = BEGIN.plus_seconds(120);
            for (which, choice, seconds) in steps {
                now = now.plus_seconds(seconds);
                // What ends everything would leave little to try.
                let is_tried =
                    |action: &&Action| action.name() != ActionName::Erase || seconds == 0;
                let options: Vec<(ActionName, World)> = all
                    .iter()
                    .filter(is_tried)
                    .flat_map(|action| whos.iter().map(move |who| (action, who)))
                    .filter_map(|(action, who)| {
                        let mut after = world.clone();
                        let done = after.step(which, action, who, now)?;
                        Some((done, after))
                    })
                    .collect();
                let Some((action, after)) = options.get(choice % options.len().max(1)) else {
                    continue;
                };
                seen.borrow_mut().insert((which, *action));
                after.check(&world.reply);
                world = after.clone();
            }
            Ok(())
        },
    );
    run.unwrap();
    let seen = seen.into_inner();
    for (which, action) in [
        (Which::Proposal, ActionName::TakeDown),
        (Which::Proposal, ActionName::Withdraw),
        (Which::Reply, ActionName::Accept),
        (Which::Reply, ActionName::Settle),
        (Which::Reply, ActionName::EndAsSpam),
        (Which::Outcome, ActionName::Submit),
        (Which::Outcome, ActionName::Publish),
        (Which::Outcome, ActionName::TakeDown),
    ] {
        assert!(seen.contains(&(which, action)), "{which:?} {action}");
    }
}

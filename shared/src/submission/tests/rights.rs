//! The permissions: the second table of docs/DOMAIN.md.

use super::{
    document::assert_section,
    samples::{called, parent, person, situations, submission},
};
use crate::{
    email::EmailAddress,
    region::RegionCode,
    submission::{
        SubmissionKind,
        action::ActionName,
        actor::Actor,
        permission::{Denied, Subject, may},
        review::Review,
        state::{Mark, State, StateName},
    },
};
use std::fmt::Write;

/// All kinds of actors, for a submission from Lapland that also concerns Kainuu.
fn everyone() -> Vec<(&'static str, Actor)> {
    let coordinator = |address, region| Actor::Coordinator {
        person: person("coordinator000001", address),
        regions: vec![region],
    };
    let administrator = |address| Actor::Administrator {
        person: person("administrator0001", address),
    };
    let other = "submission0000002".parse().unwrap();
    vec![
        ("holder", Actor::holder(submission())),
        (
            "holder, address not proven",
            Actor::Holder {
                submission: submission(),
                has_proven: false,
            },
        ),
        ("holder of another", Actor::holder(other)),
        ("addressee", Actor::Addressee { parent: parent() }),
        (
            "addressee of another",
            Actor::Addressee {
                parent: submission(),
            },
        ),
        (
            "coordinator of the home region",
            coordinator("c@region.example", RegionCode::Lapland),
        ),
        (
            "coordinator of a concerned region",
            coordinator("c@region.example", RegionCode::Kainuu),
        ),
        (
            "coordinator elsewhere",
            coordinator("c@region.example", RegionCode::Uusimaa),
        ),
        (
            "coordinator, own address",
            coordinator("Holder+x@org.example", RegionCode::Lapland),
        ),
        (
            "coordinator, own organisation",
            coordinator("c@org.example", RegionCode::Lapland),
        ),
        ("administrator", administrator("a@hub.example")),
        (
            "administrator, own organisation",
            administrator("a@org.example"),
        ),
        ("system", Actor::System),
    ]
}

/// The answer for a submission from Lapland that also concerns Kainuu; what reaches a network reaches that of both.
fn asked(actor: &Actor, action: ActionName, review: &Review) -> Result<(), Denied> {
    let address: EmailAddress = "holder@org.example".parse().unwrap();
    let (id, parent) = (submission(), parent());
    let subject = Subject {
        home: (!review.kind().reaches_staff()).then_some(RegionCode::Lapland),
        concerned: &[RegionCode::Lapland, RegionCode::Kainuu],
        address: Some(&address),
        ..review.subject(&id, Some(&parent))
    };
    may(actor, action, &subject)
}

fn situation(called_so: &str) -> Review {
    let review = situations().into_iter().find(|it| called(it) == called_so);
    review.unwrap()
}

fn row(action: ActionName, review: &Review) -> String {
    let cells: Vec<&str> = everyone()
        .iter()
        .map(|(_, actor)| match asked(actor, action, review) {
            Ok(()) => "yes",
            Err(Denied::NotInThisRole { .. }) => "",
            Err(Denied::NotTheirSubmission) => "other submission",
            Err(Denied::NotProven) => "not proven",
            Err(Denied::NotConfirmed) => "not confirmed",
            Err(Denied::Private) => "private",
            Err(Denied::NotTheirRegion) => "other region",
            Err(Denied::OwnAddress) => "own address",
            Err(Denied::OwnOrganisation) => "own organisation",
        })
        .collect();
    cells.join(" | ")
}

/// The situations in which an action is shown.
fn shown(action: ActionName) -> &'static [&'static str] {
    use ActionName as A;
    match action {
        A::Reopen => &["withdrawn", "rejected", "closed"],
        A::Deliver => &["reply in_review", "join_request in_review"],
        A::MarkSeen | A::Reserve | A::Offer | A::Report | A::End => &["reply delivered (unseen)"],
        A::Accept => &[
            "published",
            "reply delivered (unseen)",
            "join_request delivered (unseen)",
        ],
        A::Decline | A::Retract => &[
            "reply delivered (unseen)",
            "join_request delivered (unseen)",
        ],
        A::Settle | A::Keep | A::Conceal => &["reply delivered (accepted)"],
        A::Allow | A::Disallow => &["reply delivered (held)"],
        A::Answer => &["message delivered (unseen)"],
        A::Dismiss | A::EndAsSpam => &["reply delivered + in_review", "message delivered (unseen)"],
        A::Leave | A::Remove => &["join_request delivered (accepted)"],
        A::See => &[
            "in_review",
            "awaiting_confirmation",
            "withdrawn (parent ended)",
            "reply delivered (unseen)",
            "reply delivered + in_review",
            "join_request delivered (unseen)",
        ],
        A::Submit
        | A::Confirm
        | A::Discard
        | A::Expire
        | A::Edit
        | A::Return
        | A::Resubmit
        | A::Approve
        | A::Reject
        | A::Unapprove
        | A::Announce
        | A::Undo
        | A::Publish
        | A::Close
        | A::Extend
        | A::TakeDown
        | A::Restore
        | A::Withdraw
        | A::Anonymise
        | A::Erase
        | A::Comment => &["in_review"],
    }
}

#[test]
fn the_rights_of_the_document_are_those_of_the_function() {
    let names: Vec<&str> = everyone().iter().map(|(name, _)| *name).collect();
    let mut table = format!(
        "| action | {} |\n|---|{}\n",
        names.join(" | "),
        "---|".repeat(names.len())
    );
    for action in ActionName::ALL {
        for called in shown(*action) {
            let name = match shown(*action) {
                ["in_review"] => action.to_string(),
                _ => format!("{action} ({called})"),
            };
            writeln!(table, "| {name} | {} |", row(*action, &situation(called))).unwrap();
        }
    }
    assert_section("rights", &table);
}

#[test]
fn rights_are_the_same_in_every_state_that_reviewers_see() {
    let proposals = situations()
        .into_iter()
        .filter(|review| review.kind() == SubmissionKind::Proposal);
    for review in proposals {
        let state = review.state();
        let hidden = matches!(
            state.name(),
            StateName::Draft | StateName::AwaitingConfirmation | StateName::Discarded
        ) || called(&review) == "withdrawn (parent ended)";
        for action in ActionName::ALL
            .iter()
            .filter(|it| ![ActionName::Reopen, ActionName::Accept].contains(*it))
        {
            for (name, actor) in everyone() {
                let expected = match asked(&actor, *action, &situation("in_review")) {
                    it @ Err(Denied::NotInThisRole { .. }) => it,
                    // Nobody has proven the address yet.
                    Err(Denied::NotProven) if hidden => Ok(()),
                    _ if hidden && actor.person().is_some() => Err(Denied::NotConfirmed),
                    it => it,
                };
                let is = asked(&actor, *action, &review);
                assert_eq!(is, expected, "{name} {action} {}", called(&review));
            }
        }
    }
}

#[test]
fn without_an_address_or_a_home_region_administrators_decide() {
    let review = situation("in_review");
    let id = submission();
    let subject = Subject {
        concerned: &[RegionCode::Lapland],
        ..review.subject(&id, None)
    };
    for (name, actor) in everyone() {
        let is = may(&actor, ActionName::Approve, &subject).is_ok();
        assert_eq!(is, name.starts_with("administrator"), "{name}");
    }
}

#[test]
fn a_public_mail_provider_makes_nobody_colleagues() {
    let review = situation("in_review");
    let providers = include_str!("../../../public_mail_providers.txt");
    let provider = providers.lines().next().unwrap();
    let [holder, own, other] =
        ["holder", "HOLDER", "other"].map(|name| format!("{name}@{provider}"));
    let address: EmailAddress = holder.parse().unwrap();
    let id = submission();
    let subject = Subject {
        home: Some(RegionCode::Lapland),
        address: Some(&address),
        ..review.subject(&id, None)
    };
    let administrator = |address| Actor::Administrator {
        person: person("administrator0001", address),
    };
    let approve = |address| may(&administrator(address), ActionName::Approve, &subject);
    assert_eq!(approve(&other), Ok(()));
    assert_eq!(approve(&own), Err(Denied::OwnAddress));
}

#[test]
fn reviewers_see_what_reached_another_holder_only_where_they_are_asked_to() {
    let (id, parent) = (submission(), parent());
    let administrator = Actor::Administrator {
        person: person("administrator0001", "a@hub.example"),
    };
    let sees = |review: &Review| {
        may(
            &administrator,
            ActionName::See,
            &review.subject(&id, Some(&parent)),
        )
    };
    for review in situations() {
        let State::Delivered(delivery) = review.state() else {
            continue;
        };
        let is_asked = delivery.approved.is_some()
            || delivery.reported.is_some()
            || delivery.shown.is_some()
            || delivery.answer.mark == Mark::Held
            || review.candidate().is_some();
        let expected = if is_asked || review.kind().reaches_staff() {
            Ok(())
        } else {
            Err(Denied::Private)
        };
        assert_eq!(sees(&review), expected, "{}", called(&review));
    }
}

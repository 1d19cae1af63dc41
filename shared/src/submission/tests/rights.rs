//! The permissions: the second table of docs/DOMAIN.md.

use super::{
    document::assert_section,
    samples::{called, person, situations, submission},
};
use crate::{
    email::EmailAddress,
    region::RegionCode,
    submission::{
        action::ActionName,
        actor::Actor,
        permission::{Denied, Subject, may},
        state::{State, StateName},
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
        (
            "holder",
            Actor::Holder {
                submission: submission(),
            },
        ),
        ("holder of another", Actor::Holder { submission: other }),
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

fn asked(actor: &Actor, action: ActionName, state: &State) -> Result<(), Denied> {
    let address: EmailAddress = "holder@org.example".parse().unwrap();
    let subject = Subject {
        id: &submission(),
        state,
        home: Some(RegionCode::Lapland),
        concerned: &[RegionCode::Lapland, RegionCode::Kainuu],
        address: Some(&address),
    };
    may(actor, action, &subject)
}

fn state(called_so: &str) -> State {
    let review = situations().into_iter().find(|it| called(it) == called_so);
    review.unwrap().state().clone()
}

fn row(action: ActionName, state: &State) -> String {
    let cells: Vec<&str> = everyone()
        .iter()
        .map(|(_, actor)| match asked(actor, action, state) {
            Ok(()) => "yes",
            Err(Denied::NotInThisRole { .. }) => "",
            Err(Denied::NotTheirSubmission) => "other submission",
            Err(Denied::NotConfirmed) => "not confirmed",
            Err(Denied::NotTheirRegion) => "other region",
            Err(Denied::OwnAddress) => "own address",
            Err(Denied::OwnOrganisation) => "own organisation",
        })
        .collect();
    cells.join(" | ")
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
        let states: &[&str] = match action {
            ActionName::Reopen => &["withdrawn", "rejected", "closed"],
            ActionName::See => &[
                "in_review",
                "awaiting_confirmation",
                "withdrawn (parent ended)",
            ],
            _ => &["in_review"],
        };
        for called in states {
            let name = if states.len() > 1 {
                format!("{action} ({called})")
            } else {
                action.to_string()
            };
            writeln!(table, "| {name} | {} |", row(*action, &state(called))).unwrap();
        }
    }
    assert_section("rights", &table);
}

#[test]
fn rights_are_the_same_in_every_state_that_reviewers_see() {
    for review in situations() {
        let state = review.state();
        let hidden = matches!(
            state.name(),
            StateName::Draft | StateName::AwaitingConfirmation | StateName::Discarded
        ) || called(&review) == "withdrawn (parent ended)";
        for action in ActionName::ALL
            .iter()
            .filter(|it| **it != ActionName::Reopen)
        {
            for (name, actor) in everyone() {
                let expected = match asked(&actor, *action, &self::state("in_review")) {
                    it @ Err(Denied::NotInThisRole { .. }) => it,
                    _ if hidden && actor.person().is_some() => Err(Denied::NotConfirmed),
                    it => it,
                };
                let is = asked(&actor, *action, state);
                assert_eq!(is, expected, "{name} {action} {}", called(&review));
            }
        }
    }
}

#[test]
fn without_an_address_or_a_home_region_administrators_decide() {
    let state = state("in_review");
    let subject = Subject {
        id: &submission(),
        state: &state,
        home: None,
        concerned: &[RegionCode::Lapland],
        address: None,
    };
    for (name, actor) in everyone() {
        let is = may(&actor, ActionName::Approve, &subject).is_ok();
        assert_eq!(is, name.starts_with("administrator"), "{name}");
    }
}

#[test]
fn a_public_mail_provider_makes_nobody_colleagues() {
    let state = state("in_review");
    let providers = include_str!("../../../public_mail_providers.txt");
    let provider = providers.lines().next().unwrap();
    let [holder, own, other] =
        ["holder", "HOLDER", "other"].map(|name| format!("{name}@{provider}"));
    let address: EmailAddress = holder.parse().unwrap();
    let subject = Subject {
        id: &submission(),
        state: &state,
        home: Some(RegionCode::Lapland),
        concerned: &[],
        address: Some(&address),
    };
    let administrator = |address| Actor::Administrator {
        person: person("administrator0001", address),
    };
    let approve = |address| may(&administrator(address), ActionName::Approve, &subject);
    assert_eq!(approve(&other), Ok(()));
    assert_eq!(approve(&own), Err(Denied::OwnAddress));
}

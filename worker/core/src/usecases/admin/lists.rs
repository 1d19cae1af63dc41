//! The lists of the people of networks, and of those who are interested in one.

use crate::{
    call::Call,
    store::{
        addressees::{self, ListRow, Membership},
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{act::sees, mails::reply::contact_name},
    },
};
use shared::{
    admin::{
        permission::{AdminSection, may_administer},
        wire::{Entry, EntryList, ListSummary, Lists},
    },
    proposal::codes::SpokenLanguage,
    submission::{actor::Actor, form::SubmissionForm, state::State, target::Target},
};

/// People of one list that are shown; a network has far fewer.
const MOST: u32 = 2000;

/// The lists that someone sees: coordinators those of their networks, administrators all.
///
/// # Errors
/// When the lists aren't theirs to see.
pub async fn all(call: &Call, actor: &Actor) -> Result<Lists, Failure> {
    may_administer(actor, AdminSection::Queue)?;
    let current = addressees::current(&call.db).await?;
    let lists = addressees::lists(&call.db).await?;
    let summary = |list: ListRow| {
        let target = list.target()?;
        let ListRow { names, count, .. } = list;
        may_see(actor, &target, &current).then_some(ListSummary {
            target,
            names,
            count,
        })
    };
    Ok(Lists {
        items: lists.into_iter().filter_map(summary).collect(),
    })
}

/// True if the list is the actor's to see: of a network that has one of their regions now.
fn may_see(actor: &Actor, target: &Target, current: &[Membership]) -> bool {
    match actor {
        Actor::Administrator { .. } => matches!(target, Target::Network(_) | Target::Region(_)),
        Actor::Coordinator { regions, .. } => current.iter().any(|it| {
            regions.contains(&it.region) && *target == Target::Network(it.network.clone())
        }),
        Actor::Holder { .. } | Actor::Addressee { .. } | Actor::System => false,
    }
}

/// The people on a list.
///
/// # Errors
/// `NotFound` where there is no such list, or it isn't theirs to see.
pub async fn show(call: &Call, actor: &Actor, target: &Target) -> Result<EntryList, Failure> {
    may_administer(actor, AdminSection::Queue)?;
    let lists = all(call, actor).await?;
    let list = lists.items.into_iter().find(|it| it.target == *target);
    let list = list.ok_or(Failure::NotFound)?;
    let ids = addressees::entries(&call.db, target, MOST).await?;
    let found = submissions::find_all(&call.db, &ids).await?;
    let items = found.iter().filter(|it| sees(actor, it)).map(entry);
    Ok(EntryList {
        names: list.names,
        items: items.collect(),
    })
}

fn entry(submission: &Submission) -> Entry {
    let form = submission.form(submission.review.text());
    let since = match submission.review.state() {
        State::Delivered(delivery) => delivery.answer.at,
        state => state.since(),
    };
    Entry {
        id: submission.id.clone(),
        version: submission.review.version(),
        name: contact_name(submission),
        organisation: form.organisation().map(str::to_owned),
        municipality: form.municipality(),
        address: submission.address.clone(),
        languages: languages(&form),
        since,
    }
}

fn languages(form: &SubmissionForm) -> Vec<SpokenLanguage> {
    let codes = match form {
        SubmissionForm::JoinRequest(form) => form.languages.as_slice(),
        SubmissionForm::Proposal(_)
        | SubmissionForm::Reply(_)
        | SubmissionForm::Outcome(_)
        | SubmissionForm::Message(_)
        | SubmissionForm::ThreadMessage(_) => &[],
    };
    codes.iter().filter_map(|code| code.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;
    #[test]
    fn coordinators_see_the_lists_of_the_networks_that_have_their_regions_now() {
        let person = || shared::submission::actor::Person {
            id: "0123456789abcdef".parse().unwrap(),
            address: "c@lappi.example".parse().unwrap(),
        };
        let regions: Vec<shared::region::RegionCode> = vec!["19".parse().unwrap()];
        let coordinator = Actor::Coordinator {
            person: person(),
            regions,
        };
        let administrator = Actor::Administrator { person: person() };
        let current = [Membership {
            region: "19".parse().unwrap(),
            network: "lappi".parse().unwrap(),
        }];
        let sees = |actor, target: &str| may_see(actor, &target.parse().unwrap(), &current);
        assert!(sees(&coordinator, "network:lappi"));
        assert!(!sees(&coordinator, "network:kainuu"));
        assert!(!sees(&coordinator, "region:19"));
        for target in ["network:lappi", "network:kainuu", "region:19"] {
            assert!(sees(&administrator, target), "{target}");
        }
        assert!(!sees(&administrator, "hub"));
    }
}

//! What a request to join or a message reaches, before it is sent.

use crate::{
    call::Call,
    fault::Fault,
    settings,
    store::addressees::{Reached, Reaching},
    usecases::{failure::Failure, submissions::hand_in::Addressed},
};
use shared::{lang::Lang, network::NetworkSlug, submission::target::Target};

/// What the page of a form says before anything is sent.
pub struct Contact {
    /// The name of the network or of the region; empty for the hub
    pub name: String,
    /// True if the network's coordinators answer, false if administrators do
    pub has_coordinators: bool,
    /// Days within which they answer
    pub days: u16,
}

/// What the page of a target's form says; `None` where nothing can be sent: a network that doesn't exist, a region that has one.
pub async fn page(call: &Call, lang: Lang, target: &Target) -> Result<Option<Contact>, Fault> {
    let reached = call.db.ask(Reaching(target)).await?;
    let Some(reached) = reached.filter(|it| it.is_open) else {
        return Ok(None);
    };
    let Reached {
        names,
        has_coordinators,
        ..
    } = reached;
    let name = match target {
        Target::Region(code) => code.region().names.get(lang).to_owned(),
        Target::Network(_) | Target::Hub | Target::Proposer | Target::Replier => {
            let mut names = names.get(&lang).into_iter().chain(names.values());
            names.next().cloned().unwrap_or_default()
        }
    };
    Ok(Some(Contact {
        name,
        has_coordinators,
        days: settings::answer_days(&call.env),
    }))
}

/// What a new submission to a target reaches.
///
/// # Errors
/// `NotFound` for a network that doesn't exist, `Refused` for interest in a region that has a network.
pub async fn addressed(call: &Call, target: Target) -> Result<Addressed, Failure> {
    let reached = call.db.ask(Reaching(&target)).await?;
    let reached = reached.ok_or(Failure::NotFound)?;
    if !reached.is_open {
        return Err(Failure::Refused);
    }
    Ok(Addressed {
        target: Some(target),
        names: reached.names,
        ..Addressed::default()
    })
}

/// The network whose coordinators answer; none where administrators do.
pub async fn answering(call: &Call, target: &Target) -> Result<Vec<NetworkSlug>, Fault> {
    let Target::Network(slug) = target else {
        return Ok(Vec::new());
    };
    let reached = call.db.ask(Reaching(target)).await?;
    let has_coordinators = reached.is_some_and(|it| it.has_coordinators);
    Ok(has_coordinators.then(|| slug.clone()).into_iter().collect())
}

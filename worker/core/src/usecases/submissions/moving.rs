//! The people on a region's list, once the region has a network: each is asked before they move to its list.

use crate::{
    call::Call,
    fault::Fault,
    store::{
        addressees::{self, Reaching},
        audit::{self, HolderEvent},
        batch::{Batch, NotWritten},
        derived,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        reviewer_mails::concerned,
        submissions::{
            access::Holder,
            mails::{
                self,
                network::{name, to},
                reply::{contact_name, mark},
            },
        },
    },
};
use mail::message::Message;
use shared::{
    audit::AuditAction,
    lang::Lang,
    submission::{actor::Role, state::Mark, target::Target},
};
use std::collections::BTreeMap;

/// People of one sweep; the next one is a minute later.
const MOST: u32 = 20;

/// A network that a region has now.
pub struct NewNetwork {
    target: Target,
    names: BTreeMap<Lang, String>,
}

impl NewNetwork {
    /// Its name in a language, else in its own.
    pub fn name(&self, lang: Lang) -> String {
        let mut names = self.names.get(&lang).into_iter().chain(self.names.values());
        names.next().cloned().unwrap_or_default()
    }
}

/// The network whose list an entry of a region may move to.
pub async fn network(call: &Call, entry: &Submission) -> Result<Option<NewNetwork>, Fault> {
    let Some(Target::Region(region)) = entry.target else {
        return Ok(None);
    };
    if mark(entry) != Some(Mark::Accepted) {
        return Ok(None);
    }
    let current = addressees::current(&call.db).await?;
    let Some(network) = current.into_iter().find(|it| it.region == region) else {
        return Ok(None);
    };
    let target = Target::Network(network.network);
    let reached = call.db.ask(Reaching(&target)).await?;
    Ok(reached.map(|reached| NewNetwork {
        target,
        names: reached.names,
    }))
}

/// Asks the people on the lists of regions that have a network since, each once. After so many calls it begins nothing
/// more.
pub async fn ask(call: &Call, most_calls: usize) -> Result<(), Fault> {
    let ids = addressees::to_ask(&call.db, MOST).await?;
    for entry in submissions::find_all(&call.db, &ids).await? {
        if call.usage.has_made(most_calls) {
            break;
        }
        let (Some(network), Some(address)) = (network(call, &entry).await?, &entry.address) else {
            continue;
        };
        let message = Message::AskToMove {
            region: name(&entry, entry.lang),
            network: network.name(entry.lang),
        };
        let mut batch = Batch::new(&call.db);
        audit::asked_to_move(&mut batch, &entry.id, call.now, &call.request);
        match mails::send(call, batch, &entry, address.clone(), message).await {
            // Another sweep was faster.
            Ok(()) | Err(NotWritten::Stale) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Moves the holder's entry to the list of the new network, whose coordinators are told.
///
/// # Errors
/// `Refused` where there is no entry or no network; `Conflict` when it has changed meanwhile.
pub async fn move_entry(call: &Call, holder: Holder) -> Result<Holder, Failure> {
    holder.check_proven()?;
    let before = &holder.submission;
    let network = network(call, before).await?.ok_or(Failure::Refused)?;
    let mut batch = Batch::new(&call.db);
    audit::holder_event(
        &mut batch,
        &HolderEvent {
            submission: &before.id,
            seen: before.review.version(),
            holder: before.address.as_ref(),
            action: AuditAction::Move,
            role: Role::Holder,
            at: call.now,
            request: &call.request,
        },
    );
    addressees::move_to(&mut batch, &before.id, &network.target);
    let moved = Submission {
        target: Some(network.target),
        names: network.names,
        ..before.clone()
    };
    derived::write(&mut batch, &moved)?;
    let told = told(call, &moved).await?;
    mails::send_all(call, batch, &told).await?;
    let submission = submissions::find(&call.db, &moved.id).await?;
    Ok(Holder {
        submission: submission.ok_or(Failure::NotFound)?,
        ..holder
    })
}

/// The mails to the holder and to those who keep the network's list.
async fn told(call: &Call, moved: &Submission) -> Result<Vec<crate::outbox::NewMail>, Fault> {
    let mut told = Vec::new();
    if let Some(address) = &moved.address {
        let network = name(moved, moved.lang);
        let message = Message::JoinAccepted {
            network,
            text: None,
        };
        told.push(mails::new(moved, address.clone(), message, call.now)?);
    }
    let form = moved.form(moved.review.text());
    for person in concerned(call, moved).await? {
        let message = Message::EntryAccepted {
            network: name(moved, person.lang),
            name: contact_name(moved),
            organisation: form.organisation().map(str::to_owned),
            submission: moved.id.clone(),
        };
        told.push(to(call, moved, person, message)?);
    }
    Ok(told)
}

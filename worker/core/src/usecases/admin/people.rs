//! Coordinators and administrators. There is always an administrator.

use crate::{
    call::Call,
    clock,
    fault::Fault,
    outbox,
    outbox::NewMail,
    public_data,
    store::{
        batch::{Batch, NotWritten},
        people::{self as rows, RightsChange},
    },
    usecases::{failure::Failure, sign_in},
};
use mail::message::Message;
use shared::{
    admin::{
        permission::{AdminSection, may_administer},
        wire::{Invitation, People, PersonDetails, PersonRole, Rights},
    },
    email::EmailAddress,
    problem::ProblemCode,
    region::RegionCode,
    submission::{actor::Actor, id::PersonId},
};

/// Everyone.
pub async fn list(call: &Call, actor: &Actor) -> Result<People, Failure> {
    may_administer(actor, AdminSection::People)?;
    let items = read(call, actor, None).await?;
    Ok(People { items })
}

/// Gives someone rights, and tells them by mail.
///
/// # Errors
/// `Impossible` where the address is someone's who has rights.
pub async fn invite(
    call: &Call,
    actor: &Actor,
    invitation: Invitation,
) -> Result<PersonDetails, Failure> {
    may_administer(actor, AdminSection::People)?;
    let address: EmailAddress = invitation
        .address
        .trim()
        .parse()
        .map_err(|_| Failure::Code(ProblemCode::InvalidAddress))?;
    let regions = regions(invitation.role, invitation.regions)?;
    let person = match rows::by_address(&call.db, &address).await? {
        Some(person) => person,
        None => new_id()?,
    };
    let asking = match actor.person() {
        Some(asking) => find(call, actor, &asking.id).await?,
        None => None,
    };
    let mail = NewMail {
        id: clock::id()?,
        submission: None,
        recipient: address.clone(),
        lang: invitation.lang,
        message: Message::Invited {
            regions: regions.clone(),
            inviter: asking.map(|it| it.name.unwrap_or_else(|| it.address.as_str().to_owned())),
        },
        not_before: call.now,
        about: None,
        mentions: Vec::new(),
        is_expected: false,
    };
    let change = change(call, actor, &person);
    let mut batch = Batch::new(&call.db);
    let role = invitation.role;
    rows::invite(
        &mut batch,
        &change,
        &address,
        invitation.lang,
        role,
        &regions,
    );
    outbox::add(call, &mut batch, &mail)?;
    match batch.write().await {
        Ok(()) => {}
        Err(NotWritten::Stale) => {
            let taken = find(call, actor, &person).await?;
            return Err(match taken.filter(|it| it.revoked_at.is_none()) {
                Some(_) => Failure::Code(ProblemCode::AddressTaken),
                None => Failure::Conflict,
            });
        }
        Err(error) => return Err(error.into()),
    }
    outbox::hint(call, &[mail.id]).await;
    public_data::changed();
    let invited = find(call, actor, &person).await?;
    invited.ok_or(Failure::NotFound)
}

/// Gives someone other rights.
///
/// # Errors
/// `Impossible` for the last administrator, `Refused` for who has no rights.
pub async fn change_rights(
    call: &Call,
    actor: &Actor,
    person: &PersonId,
    rights: Rights,
) -> Result<PersonDetails, Failure> {
    may_administer(actor, AdminSection::People)?;
    let regions = regions(rights.role, rights.regions)?;
    let new = (rights.role, regions.as_slice());
    let written = rows::change(&call.db, &change(call, actor, person), new).await;
    if let Err(error) = written {
        return Err(why_not(call, actor, person, error).await?);
    }
    public_data::changed();
    let changed = find(call, actor, person).await?;
    changed.ok_or(Failure::NotFound)
}

/// Takes someone's rights away, and ends their sessions.
pub async fn revoke(call: &Call, actor: &Actor, person: &PersonId) -> Result<(), Failure> {
    may_administer(actor, AdminSection::People)?;
    match rows::revoke(&call.db, &change(call, actor, person)).await {
        Ok(()) => {
            // Public pages say who answers.
            public_data::changed();
            Ok(())
        }
        Err(error) => Err(why_not(call, actor, person, error).await?),
    }
}

/// Why someone's rights were not changed.
async fn why_not(
    call: &Call,
    actor: &Actor,
    person: &PersonId,
    error: NotWritten,
) -> Result<Failure, Fault> {
    if !matches!(error, NotWritten::Stale) {
        return Ok(error.into());
    }
    let people = read(call, actor, None).await?;
    let administers =
        |it: &&PersonDetails| it.role == PersonRole::Administrator && it.revoked_at.is_none();
    let administrators = people.iter().filter(administers).count();
    Ok(match people.iter().find(|it| it.id == *person) {
        None => Failure::NotFound,
        Some(found) if found.revoked_at.is_some() => Failure::Refused,
        Some(found) if administers(&found) && administrators == 1 => {
            Failure::Code(ProblemCode::LastAdministrator)
        }
        // The actor has lost their own rights.
        Some(_) => Failure::Conflict,
    })
}

/// A coordinator has regions, an administrator needs none.
fn regions(role: PersonRole, mut regions: Vec<RegionCode>) -> Result<Vec<RegionCode>, Failure> {
    regions.sort_unstable();
    regions.dedup();
    match role {
        PersonRole::Administrator => Ok(Vec::new()),
        PersonRole::Coordinator if regions.is_empty() => Err(Failure::Code(ProblemCode::NoRegions)),
        PersonRole::Coordinator => Ok(regions),
    }
}

fn change<'a>(call: &'a Call, actor: &'a Actor, person: &'a PersonId) -> RightsChange<'a> {
    RightsChange {
        person,
        actor,
        at: call.now,
        request: &call.request,
    }
}

async fn find(
    call: &Call,
    actor: &Actor,
    person: &PersonId,
) -> Result<Option<PersonDetails>, Fault> {
    Ok(read(call, actor, Some(person)).await?.pop())
}

/// Everyone, or one person, as the actor sees them.
async fn read(
    call: &Call,
    actor: &Actor,
    person: Option<&PersonId>,
) -> Result<Vec<PersonDetails>, Fault> {
    let open = sign_in::open_since(call.now);
    let mut people = rows::list(&call.db, open, person).await?;
    for member in &mut people {
        member.you = actor.person().is_some_and(|it| it.id == member.id);
    }
    Ok(people)
}

fn new_id() -> Result<PersonId, Fault> {
    clock::id()?
        .parse()
        .map_err(|error| Fault::new("making an id", format!("{error:?}")))
}

//! What signed-in people say of themselves: their names, how they are told, and their absences.

use crate::{
    call::Call,
    store::own_settings::{self as rows, NewSettings, StoredSettings},
    usecases::failure::Failure,
};
use shared::{
    admin::{
        permission::{AdminSection, may_administer},
        wire::{Absence, Colleague, LONGEST_ABSENCE_DAYS, OwnSettings, PersonName, Settings},
    },
    calendar::Date,
    problem::ProblemCode,
    submission::{actor::Actor, id::PersonId},
};

/// A person's settings and colleagues.
pub async fn show(call: &Call, actor: &Actor) -> Result<OwnSettings, Failure> {
    let person = own(actor)?;
    let stored = rows::find(&call.db, person).await?;
    let stored = stored.ok_or(Failure::NotFound)?;
    Ok(OwnSettings {
        settings: settings(stored, call.now.date()),
        colleagues: rows::colleagues(&call.db, person).await?,
    })
}

/// Writes a person's own settings.
///
/// # Errors
/// `InvalidName`, and `InvalidAbsence` for an absence that has ended or is too long, or whose deputy is no colleague.
pub async fn change(
    call: &Call,
    actor: &Actor,
    settings: Settings,
) -> Result<OwnSettings, Failure> {
    let person = own(actor)?;
    let name = name(&settings.name)?;
    let colleagues = rows::colleagues(&call.db, person).await?;
    if let Some(absence) = &settings.absence {
        check(absence, call.now.date(), &colleagues)?;
    }
    let absence = settings.absence.as_ref();
    let new = NewSettings {
        name: name.as_ref(),
        lang: settings.lang,
        notify: settings.notify,
        absent_until: absence.map(|absence| absence.until),
        deputy: absence.and_then(|absence| absence.deputy.as_ref()),
    };
    let by = (call.now, call.request.as_str());
    rows::change(&call.db, (actor, person), &new, by).await?;
    show(call, actor).await
}

/// The person whose settings they are.
fn own(actor: &Actor) -> Result<&PersonId, Failure> {
    may_administer(actor, AdminSection::Queue)?;
    let person = actor.person().ok_or(Failure::NotFound)?;
    Ok(&person.id)
}

fn name(typed: &str) -> Result<Option<PersonName>, Failure> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let name = typed.parse();
    let name = name.map_err(|_| Failure::Code(ProblemCode::InvalidName))?;
    Ok(Some(name))
}

fn check(absence: &Absence, today: Date, colleagues: &[Colleague]) -> Result<(), Failure> {
    let days = absence.until.days_since_epoch() - today.days_since_epoch();
    let is_colleague = |id: &PersonId| colleagues.iter().any(|it| it.id == *id);
    if (0..=LONGEST_ABSENCE_DAYS).contains(&days)
        && absence.deputy.as_ref().is_none_or(is_colleague)
    {
        Ok(())
    } else {
        Err(Failure::Code(ProblemCode::InvalidAbsence))
    }
}

/// Stored settings, without an absence that has ended.
fn settings(stored: StoredSettings, today: Date) -> Settings {
    let until = stored.absent_until.filter(|until| *until >= today);
    let deputy = stored.deputy;
    Settings {
        name: stored.name.unwrap_or_default(),
        lang: stored.lang,
        notify: stored.notify,
        absence: until.map(|until| Absence { until, deputy }),
    }
}

//! The settings of a signed-in person: name, language, frequency of mails, absence.

use crate::{
    call::Call,
    store::own_settings::{self as rows, NewSettings, StoredSettings},
    usecases::failure::Failure,
};
use shared::{
    admin::{
        permission::{AdminSection, may_administer},
        wire::{LONGEST_ABSENCE_DAYS, OwnSettings, PersonName, Settings},
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
    let absence = absence(call, person, &settings).await?;
    let new = NewSettings {
        name: name.as_ref(),
        lang: settings.lang,
        notify: settings.notify,
        absent_until: absence.as_ref().map(|absence| absence.until),
        deputy: absence.as_ref().and_then(|absence| absence.deputy.as_ref()),
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

/// An absence, with the colleague who is told meanwhile.
struct Absence {
    until: Date,
    deputy: Option<PersonId>,
}

/// The absence that was typed.
async fn absence(
    call: &Call,
    person: &PersonId,
    settings: &Settings,
) -> Result<Option<Absence>, Failure> {
    if settings.absent_until.is_empty() {
        return Ok(None);
    }
    let wrong = || Failure::Code(ProblemCode::InvalidAbsence);
    let until: Date = settings.absent_until.parse().map_err(|_| wrong())?;
    let days = until.days_since_epoch() - call.now.date().days_since_epoch();
    if !(0..=LONGEST_ABSENCE_DAYS).contains(&days) {
        return Err(wrong());
    }
    if settings.deputy.is_empty() {
        let deputy = None;
        return Ok(Some(Absence { until, deputy }));
    }
    let colleagues = rows::colleagues(&call.db, person).await?;
    let deputy = colleagues
        .into_iter()
        .find(|it| it.id.as_str() == settings.deputy);
    let deputy = Some(deputy.ok_or_else(wrong)?.id);
    Ok(Some(Absence { until, deputy }))
}

/// Stored settings, without an absence that has ended.
fn settings(stored: StoredSettings, today: Date) -> Settings {
    let until = stored.absent_until.filter(|until| *until >= today);
    let deputy = stored.deputy.filter(|_| until.is_some());
    let text = |value: Option<String>| value.unwrap_or_default();
    Settings {
        name: text(stored.name),
        lang: stored.lang,
        notify: stored.notify,
        absent_until: text(until.map(|until| until.to_string())),
        deputy: text(deputy.map(|deputy| deputy.to_string())),
    }
}

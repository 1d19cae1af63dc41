//! The record of what happened: searched, copied, and proved whole.

use crate::{
    call::Call,
    fault::Fault,
    store::{
        audit,
        record::{self, Seal},
    },
    usecases::{failure::Failure, seal},
};
use shared::{
    admin::{
        audit_query::AuditQuery,
        permission::{AdminSection, may_administer},
        wire::{AuditItem, Pulse, RecordVerification},
    },
    proposal::wire::{Count, Page},
    submission::actor::Actor,
};

/// Events of a page.
const PAGE: u32 = 50;
/// Events read at once.
const CHUNK: u32 = 5000;
/// Minute of the hour in which the cron proves the record whole.
const MINUTE: u8 = 17;

/// A page of the events that are asked for, the newest first.
///
/// # Errors
/// When others do this, or the database can't be read; `Malformed` where the page begins nowhere.
pub async fn search(
    call: &Call,
    actor: &Actor,
    query: &AuditQuery,
) -> Result<Page<AuditItem>, Failure> {
    may_administer(actor, AdminSection::Record)?;
    let before = query.after.as_ref().map(|it| it.as_str().parse());
    let before = before.transpose().map_err(|_| Failure::Malformed)?;
    let sought = record::sought(&call.db, &query.subject).await?;
    let (mut found, counted) = record::page(&call.db, query, &sought, before, PAGE + 1).await?;
    let has_more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let mut items: Vec<AuditItem> = found.into_iter().flatten().collect();
    record::add_titles(&call.db, &mut items).await?;
    let last = items.last().map(|it| it.seq.to_string());
    Ok(Page {
        next: last.filter(|_| has_more),
        items,
        count: Count::of(counted),
    })
}

/// A part of the record: lines of JSON, the oldest first.
pub struct Part {
    /// A line for each event
    pub lines: String,
    /// The event after which the next part begins; none after the last one
    pub next: Option<i64>,
}

/// The events after one, as many numbers as `most`: an export that was broken off goes on there.
///
/// # Errors
/// When others do this.
pub async fn export(call: &Call, actor: &Actor, after: i64, most: u32) -> Result<Part, Failure> {
    may_administer(actor, AdminSection::Record)?;
    let end = after.saturating_add(i64::from(most));
    let mut lines = String::new();
    let mut last = after;
    loop {
        let events = record::copied(&call.db, (last, end), CHUNK).await?;
        let Some(latest) = events.last() else {
            break;
        };
        last = latest.seq;
        for event in &events {
            let line = serde_json::to_string(event)
                .map_err(|error| Fault::new("writing an event", error))?;
            lines.push_str(&line);
            lines.push('\n');
        }
    }
    let goes_on = record::goes_on(&call.db, end).await?;
    Ok(Part {
        lines,
        next: goes_on.then_some(end),
    })
}

/// Verifies the seals of the record.
pub async fn verify(call: &Call, actor: &Actor) -> Result<RecordVerification, Failure> {
    may_administer(actor, AdminSection::Record)?;
    Ok(check(call).await?)
}

/// Proves once an hour that the record is whole, and raises the alert when it isn't. For the cron.
pub async fn watch(call: &Call) -> Result<(), Fault> {
    if call.now.local().minute != MINUTE {
        return Ok(());
    }
    let RecordVerification { first_broken, .. } = check(call).await?;
    if let Some(first) = first_broken {
        worker::console_error!(
            "{{\"level\":\"error\",\"alert\":\"record_broken\",\"first\":{first}}}"
        );
    }
    Ok(())
}

async fn check(call: &Call) -> Result<RecordVerification, Fault> {
    let mut chain = Chain::new(record::seals(&call.db).await?);
    let mut last = 0;
    loop {
        let events = audit::after(&call.db, last, CHUNK).await?;
        let Some(end) = events.last() else {
            return Ok(chain.finish());
        };
        last = end.seq;
        for event in &events {
            let line = event
                .sealed()
                .map_err(|error| Fault::new("writing an event", error))?;
            chain.event(event.seq, line);
        }
    }
}

/// Tells if someone else changed a submission since an event.
pub async fn pulse(call: &Call, actor: &Actor, since: Option<i64>) -> Result<Pulse, Failure> {
    may_administer(actor, AdminSection::Queue)?;
    let (latest, changed) = record::pulse(&call.db, since.unwrap_or(1 << 52), actor).await?;
    Ok(Pulse { changed, latest })
}

/// The chain of seals, computed again event by event.
struct Chain {
    seals: std::iter::Peekable<std::vec::IntoIter<Seal>>,
    before: String,
    lines: Vec<String>,
    first: Option<i64>,
    sealed: i64,
    unsealed: u32,
    first_broken: Option<i64>,
}

impl Chain {
    fn new(seals: Vec<Seal>) -> Self {
        Self {
            seals: seals.into_iter().peekable(),
            before: String::new(),
            lines: Vec::new(),
            first: None,
            sealed: 0,
            unsealed: 0,
            first_broken: None,
        }
    }

    /// The next event, as it is sealed.
    fn event(&mut self, seq: i64, line: String) {
        while self.seals.peek().is_some_and(|seal| seal.last < seq) {
            self.close();
        }
        if self.seals.peek().is_some() {
            self.first.get_or_insert(seq);
            self.lines.push(line);
        } else {
            self.unsealed = self.unsealed.saturating_add(1);
        }
    }

    /// Compares the next seal with the events that it is to be over.
    fn close(&mut self) {
        let Some(seal) = self.seals.next() else {
            return;
        };
        let holds = seal.before == self.before
            && self.first == Some(seal.first)
            && seal::hash(&self.before, &self.lines) == seal.hash;
        if !holds {
            self.first_broken.get_or_insert(seal.first);
        }
        self.before = seal.hash;
        self.sealed = seal.last;
        self.lines.clear();
        self.first = None;
    }

    fn finish(mut self) -> RecordVerification {
        while self.seals.peek().is_some() {
            self.close();
        }
        RecordVerification {
            ok: self.first_broken.is_none(),
            sealed: self.sealed,
            unsealed: self.unsealed,
            first_broken: self.first_broken,
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::indexing_slicing, reason = "a test that can't go on may panic")]

    use super::*;

    /// Events 1 to 7, of which 1 to 3 and 4 to 6 are under seals.
    fn sealed() -> (Vec<Seal>, Vec<(i64, String)>) {
        let events: Vec<(i64, String)> = (1..=7).map(|seq| (seq, format!("[{seq}]"))).collect();
        let mut seals = Vec::new();
        let mut before = String::new();
        for (first, last) in [(1, 3), (4, 6)] {
            let lines: Vec<String> = (first..=last).map(|seq| format!("[{seq}]")).collect();
            let hash = seal::hash(&before, &lines);
            seals.push(Seal {
                first,
                last,
                before,
                hash: hash.clone(),
            });
            before = hash;
        }
        (seals, events)
    }

    fn verified(seals: Vec<Seal>, events: Vec<(i64, String)>) -> (bool, i64, u32, Option<i64>) {
        let mut chain = Chain::new(seals);
        for (seq, line) in events {
            chain.event(seq, line);
        }
        let RecordVerification {
            ok,
            sealed,
            unsealed,
            first_broken,
        } = chain.finish();
        (ok, sealed, unsealed, first_broken)
    }

    #[test]
    fn what_nobody_touched_is_whole() {
        let (seals, events) = sealed();
        assert_eq!(verified(seals, events), (true, 6, 1, None));
        assert_eq!(verified(Vec::new(), Vec::new()), (true, 0, 0, None));
    }

    #[test]
    fn the_first_broken_link_is_named() {
        let broken = |change: fn(&mut Vec<Seal>, &mut Vec<(i64, String)>)| {
            let (mut seals, mut events) = sealed();
            change(&mut seals, &mut events);
            verified(seals, events).3
        };
        assert_eq!(broken(|_, events| events[1].1.push('x')), Some(1));
        assert_eq!(broken(|_, events| events[4].1.push('x')), Some(4));
        assert_eq!(broken(|_, events| drop(events.remove(4))), Some(4));
        assert_eq!(broken(|_, events| drop(events.remove(0))), Some(1));
        assert_eq!(broken(|_, events| events.truncate(3)), Some(4));
        assert_eq!(broken(|_, events| events.clear()), Some(1));
        assert_eq!(broken(|_, events| events.swap(0, 1)), Some(1));
        assert_eq!(broken(|seals, _| drop(seals.remove(0))), Some(4));
        assert_eq!(broken(|seals, _| seals[1].before.clear()), Some(4));
        assert_eq!(broken(|seals, _| seals[0].hash.clear()), Some(1));
    }
}

//! What can't be read is left out by whoever reads it. The cron reads everything that is stored, a part each minute, and lists what
//! was left out: for the log, for `/healthz` and for administrators.

use crate::{
    call::Call,
    fault::Fault,
    store::{
        reading::{self, Shelf},
        reading_places::Places,
        unreadable::{self, List, LookedAt, MOST_COUNTED},
    },
    usecases::failure::Failure,
};
use serde_json::json;
use shared::{
    admin::{
        permission::{AdminSection, may_administer},
        wire::UnreadableRows,
    },
    proposal::wire::Count,
    submission::actor::Actor,
};

/// Rows of a shelf that are read at once: texts can be long.
const MOST: u32 = 100;
/// And so many times in a minute: twenty thousand submissions in little more than an hour.
const TIMES: usize = 3;
/// Rows that were found before and are looked at once more, at once.
const MOST_AGAIN: u32 = 50;
/// A row is logged so often.
const LOGGED_SECONDS: i64 = 3600;
/// Rows that are logged in a minute, and rows that administrators are shown.
const MOST_SHOWN: u32 = 100;

/// Reads the next part of what is stored, and once more what couldn't be read; logs what can't, each row once an hour.
pub async fn look(call: &Call) -> Result<(), Fault> {
    let places = Places::read(&call.db).await?;
    for shelf in Shelf::ALL {
        let listed = unreadable::listed(&call.db, shelf.kinds(), MOST_AGAIN).await?;
        if !listed.is_empty() {
            look_at(call, shelf, &listed, None).await?;
        }
        let Some(place) = places.of(shelf.name(), call.now) else {
            continue;
        };
        let mut after = place.to_owned();
        for _ in 0..TIMES {
            let ids = reading::ids(&call.db, shelf, &after, MOST).await?;
            let is_end = u32::try_from(ids.len()).is_ok_and(|length| length < MOST);
            after = ids.last().cloned().filter(|_| !is_end).unwrap_or_default();
            look_at(call, shelf, &ids, Some(&after)).await?;
            if is_end {
                break;
            }
        }
    }
    log(call).await
}

async fn look_at(
    call: &Call,
    shelf: Shelf,
    ids: &[String],
    after: Option<&str>,
) -> Result<(), Fault> {
    reading::read(&call.db, shelf, ids).await?;
    let looked_at = LookedAt {
        name: shelf.name(),
        kinds: shelf.kinds(),
        ids,
        after,
    };
    let found = call.db.left_out.take();
    unreadable::settle(&call.db, &found, &looked_at, call.now).await
}

async fn log(call: &Call) -> Result<(), Fault> {
    let since = call.now.plus_seconds(-LOGGED_SECONDS);
    for row in unreadable::to_log(&call.db, since, call.now, MOST_SHOWN).await? {
        let line = json!({
            "level": "error",
            "alert": "unreadable_row",
            "kind": row.kind,
            "id": row.id,
            "part": row.part,
            "found_at": row.found_at,
        });
        worker::console_error!("{line}");
    }
    Ok(())
}

/// The rows that can't be read, the last found first.
///
/// # Errors
/// When others do this.
pub async fn list(call: &Call, actor: &Actor) -> Result<UnreadableRows, Failure> {
    may_administer(actor, AdminSection::Record)?;
    let question = (List(MOST_SHOWN), unreadable::Count(MOST_COUNTED));
    let (items, counted) = call.db.ask(question).await?;
    Ok(UnreadableRows {
        items,
        count: Count::of(counted),
    })
}

//! The chain of seals over what happened: each holds the hash of the one before it and of the events after that, so
//! that none can be changed, left out or put in without breaking all later ones.

use crate::{call::Call, fault::Fault, hash::sha256, store::audit};

/// Events of one seal; a sweep that finds more leaves them to the next.
const MOST: u32 = 5000;

/// Seals the events that have come since the last seal; nothing where there are none.
pub async fn seal(call: &Call) -> Result<(), Fault> {
    let (before, events) = audit::unsealed(&call.db, MOST).await?;
    let (Some(first), Some(last)) = (events.first(), events.last()) else {
        return Ok(());
    };
    let lines = events
        .iter()
        .map(audit::StoredEvent::sealed)
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| Fault::new("writing events", error))?;
    let hash = hash(&before, &lines);
    audit::seal(&call.db, (first.seq, last.seq), &before, &hash, call.now).await
}

/// SHA-256 of the hash before and the events, each on a line of its own.
pub fn hash(before: &str, lines: &[String]) -> String {
    sha256(&format!("{before}\n{}\n", lines.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_and_the_seal_before_it_make_the_hash() {
        let lines = |texts: [&str; 2]| texts.map(str::to_owned);
        let sealed = hash("", &lines(["[1]", "[2]"]));
        assert_eq!(sealed.len(), 64);
        for other in [
            hash("0", &lines(["[1]", "[2]"])),
            hash("", &lines(["[1]", "[3]"])),
            hash("", &lines(["[2]", "[1]"])),
        ] {
            assert_ne!(sealed, other);
        }
    }
}

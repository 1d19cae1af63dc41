//! What reviewers asked its author for, in the history and beside the text.

use shared::submission::{action::ActionName, id::Version, reasons::Notes, wire::HistoryEvent};

/// Gives each return of a history its notes. They are stored with the text that was returned, by its version; of a text that was
/// returned twice those of the last time are stored.
pub fn note(history: &mut [HistoryEvent], notes_of: &[(Version, Notes)]) {
    for (place, (text, notes)) in notes_of.iter().enumerate() {
        let next = notes_of.get(place + 1).map(|(text, _)| *text);
        let mut returns = history.iter_mut().rev().filter(|event| {
            event.action == ActionName::Return
                && event.version > *text
                && next.is_none_or(|next| event.version < next)
        });
        if let Some(event) = returns.next() {
            event.notes = notes.as_slice().to_vec();
        }
    }
}

/// True until the review ends that follows a return: its notes are of no later one.
pub fn is_asked(history: &[HistoryEvent]) -> bool {
    let since = history.iter().rev();
    let mut since = since.take_while(|event| event.action != ActionName::Return);
    !since.any(|event| {
        matches!(
            event.action,
            ActionName::Publish
                | ActionName::Deliver
                | ActionName::Reject
                | ActionName::Discard
                | ActionName::Withdraw
                | ActionName::Expire
        )
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;
    use serde_json::json;

    fn history(actions: &[&str]) -> Vec<HistoryEvent> {
        let event = |(version, action): (usize, &&str)| {
            let event = json!({ "version": version + 1, "action": action, "role": "system", "from": null, "to": null, "at": 0 });
            serde_json::from_value(event).unwrap()
        };
        actions.iter().enumerate().map(event).collect()
    }

    #[test]
    fn notes_are_asked_for_until_the_review_after_them_ends() {
        for (actions, is_asked) in [
            (&["submit", "confirm", "return"][..], true),
            (
                &["return", "resubmit", "edit", "approve", "unapprove"],
                true,
            ),
            (&["return", "resubmit", "approve", "announce", "undo"], true),
            (
                &["return", "resubmit", "approve", "announce", "publish"],
                false,
            ),
            (&["return", "resubmit", "publish", "edit"], false),
            (&["return", "resubmit", "reject", "reopen"], false),
            (&["return", "publish", "edit", "return", "resubmit"], true),
            (&["return", "discard", "edit"], false),
        ] {
            assert_eq!(super::is_asked(&history(actions)), is_asked, "{actions:?}");
        }
    }

    #[test]
    fn each_return_has_its_own_notes() {
        let mut events = history(&[
            "submit", "confirm", "return", "resubmit", "return", "resubmit",
        ]);
        let notes = |text: &str| -> Notes {
            serde_json::from_value(json!([{ "field": "title", "text": text }])).unwrap()
        };
        let version = |version: u32| serde_json::from_value(json!(version)).unwrap();
        note(
            &mut events,
            &[(version(1), notes("Yksi")), (version(4), notes("Kaksi"))],
        );
        let of_event = |event: &HistoryEvent| {
            let note = event.notes.first()?;
            Some((event.version.number(), note.text.to_string()))
        };
        let found: Vec<_> = events.iter().filter_map(of_event).collect();
        assert_eq!(found, [(3, "Yksi".to_owned()), (5, "Kaksi".to_owned())]);
    }
}

//! Many at once: nothing is lost, and nothing happens twice.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on may panic"
)]

use api_tests::{
    cron, database, mailbox,
    people::{Holder, Reviewer},
};
use serde_json::{Value, json};
use std::thread;

/// Does something for each at once, and gives what came of it.
fn at_once<T: Sync, R: Send>(all: &[T], what: impl Fn(&T) -> R + Sync) -> Vec<R> {
    thread::scope(|scope| {
        let threads: Vec<_> = all.iter().map(|it| scope.spawn(|| what(it))).collect();
        threads.into_iter().map(|it| it.join().unwrap()).collect()
    })
}

/// As [`at_once`], a few at a time.
fn some_at_once<T: Sync, R: Send>(all: &[T], what: impl Fn(&T) -> R + Sync) -> Vec<R> {
    all.chunks(10)
        .flat_map(|some| at_once(some, &what))
        .collect()
}

fn events(ids: &str, action: &str) -> i64 {
    database::number(
        &format!(
            "SELECT count(*) AS n FROM audit_events WHERE action = '{action}' AND subject IN ({ids})"
        ),
        "n",
    )
}

#[test]
fn of_fifty_announcements_forty_are_published_once_each_and_the_stale_ones_not_at_all() {
    let numbers: Vec<usize> = (0..50).collect();
    let holders = some_at_once(&numbers, |_| Holder::proposes());
    mailbox::to("nobody@example.org");
    let mut seen = Vec::new();
    let administrator = Reviewer::administrator();
    for (index, holder) in holders.iter().enumerate() {
        holder.confirms();
        let answer = administrator.decides(&holder.id, &json!({ "action": "approve" }));
        assert_eq!(answer.status, 200, "{answer:?}");
        let version = administrator.sees(&holder.id)["item"]["version"].clone();
        if index % 5 == 0 {
            // Someone else decides meanwhile, and the announcement below has seen what isn't any more.
            for action in ["unapprove", "approve"] {
                administrator.decides(&holder.id, &json!({ "action": action }));
            }
        }
        seen.push((holder.id.clone(), version));
    }
    let answers = at_once(&seen, |(id, version): &(String, Value)| {
        let answer = administrator.decides_seeing(id, version, &json!({ "action": "announce" }));
        answer.outcome()
    });
    let with = |status: u16, code: &str| {
        let wanted = (status, code.to_owned());
        answers.iter().filter(|answer| **answer == wanted).count()
    };
    assert_eq!(
        (with(200, ""), with(409, "conflict")),
        (40, 10),
        "{answers:?}"
    );
    let ids: Vec<String> = seen
        .iter()
        .map(|(id, _)| format!("'submission:{id}'"))
        .collect();
    let ids = ids.join(", ");
    assert_eq!(events(&ids, "announce"), 40);

    for (id, _) in &seen {
        cron::wait(id, 30);
    }
    at_once(&[(), ()], |()| cron::tick());
    cron::tick();
    assert_eq!(events(&ids, "publish"), 40);
    let submissions = ids.replace("submission:", "");
    let published = database::rows(&format!(
        "SELECT count(*) AS n, max(number) - min(number) + 1 AS span, count(DISTINCT number) AS numbers \
         FROM proposals WHERE submission IN ({submissions})"
    ));
    assert_eq!(published, [json!({ "n": 40, "span": 40, "numbers": 40 })]);
    let mails = database::rows(&format!(
        "SELECT count(*) AS n, count(DISTINCT submission) AS of, sum(state = 'sent') AS sent FROM mails \
         WHERE template = 'published' AND submission IN ({submissions})"
    ));
    assert_eq!(mails, [json!({ "n": 40, "of": 40, "sent": 40 })]);
}

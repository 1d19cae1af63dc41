//! Decisions at the same time: nothing is lost, and nothing happens twice.

use api_tests::{
    at_once::at_once,
    clock::until,
    cron, database,
    people::{Holder, Reviewer},
};
use serde_json::{Value, json};

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
    let administrator = Reviewer::administrator();
    let seen = some_at_once(&holders, |holder| {
        holder.confirms();
        let answer = administrator.decides(&holder.id, &json!({ "action": "approve" }));
        assert_eq!(answer.status, 200, "{answer:?}");
        (holder.id.clone(), answer.json()["item"]["version"].clone())
    });
    // Someone else decides on ten of them meanwhile: the announcements below have seen what isn't any more.
    for (id, _) in seen.iter().step_by(5) {
        for action in ["unapprove", "approve"] {
            administrator.decides(id, &json!({ "action": action }));
        }
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
    // A job that found the database busy is done again.
    until("forty are published", || {
        cron::tick();
        (events(&ids, "publish") >= 40).then_some(())
    });
    assert_eq!(events(&ids, "publish"), 40);
    let submissions = ids.replace("submission:", "");
    let published = database::rows(&format!(
        "SELECT count(*) AS n, count(DISTINCT number) AS numbers FROM proposals WHERE submission IN ({submissions})"
    ));
    assert_eq!(published, [json!({ "n": 40, "numbers": 40 })]);
    // The ticks publish what other tests have announced, too.
    let unused = database::number(
        &format!(
            "WITH theirs AS (SELECT min(number) AS first, max(number) AS last, max(year) AS year FROM proposals \
               WHERE submission IN ({submissions})) \
             SELECT last - first + 1 - (SELECT count(*) FROM proposals p WHERE p.year = theirs.year \
               AND p.number BETWEEN first AND last) AS unused FROM theirs"
        ),
        "unused",
    );
    assert_eq!(unused, 0);
    let all = |mails: &Vec<Value>| *mails == [json!({ "n": 40, "of": 40, "sent": 40 })];
    until("a mail for each is sent", || {
        cron::tick();
        let mails = database::rows(&format!(
            "SELECT count(*) AS n, count(DISTINCT submission) AS of, sum(state = 'sent') AS sent FROM mails \
             WHERE template = 'published' AND submission IN ({submissions})"
        ));
        all(&mails).then_some(())
    });
}

#[test]
fn what_the_database_refuses_in_the_middle_leaves_nothing_behind() {
    let holder = Holder::proposes_and_confirms();
    let administrator = Reviewer::administrator();
    let notes = json!([{ "field": "title", "text": "Lyhyempi" }]);
    let give_back = json!({ "action": "return", "notes": notes });
    let of = |table: &str, column: &str| {
        let id = &holder.id;
        database::number(
            &format!("SELECT count(*) AS n FROM {table} WHERE {column} LIKE '%{id}'"),
            "n",
        )
    };
    let all = || {
        (
            holder.sees(),
            of("audit_events", "subject"),
            of("mails", "submission"),
            of("submission_texts", "submission"),
        )
    };
    let before = all();
    database::run(
        "CREATE TRIGGER broken BEFORE INSERT ON mails BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
    );
    let answer = administrator.decides(&holder.id, &give_back);
    database::run("DROP TRIGGER broken");
    assert_eq!(answer.outcome(), (500, "internal".to_owned()));
    assert!(!answer.text.contains("disk"), "{}", answer.text);
    assert_eq!(all(), before);

    let answer = administrator.decides(&holder.id, &give_back);
    assert_eq!(answer.status, 200, "{answer:?}");
    let (seen, events, mails, texts) = all();
    assert_eq!(seen["standing"]["notes"], notes);
    assert_eq!(
        (events, mails, texts),
        (before.1 + 1, before.2 + 1, before.3)
    );
}

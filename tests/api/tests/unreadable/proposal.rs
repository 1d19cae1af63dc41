//! A published proposal of which something can't be read.

use super::planted::{Broken, NOTHING, listed, read_everything, reader};
use api_tests::{
    browser::Answer,
    database, mailbox,
    people::{Holder, Reviewer, form_from},
};
use serde_json::{Value, json};

/// The table, the assignment that breaks its row, what is listed then, and what that hides.
type Case = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
    Hidden,
);

/// What can't be read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hidden {
    /// What reviewers and the holder are shown
    Submission,
    /// Everything
    All,
    /// What readers are shown, until the cron writes it anew
    Page,
    Nothing,
}
use Hidden::{All, Nothing, Page, Submission};

const CASES: [Case; 11] = [
    (
        "public_proposals",
        "summary = json_set(summary, '$.themes', json_array('retired')), proposal = json_set(proposal, '$.themes', json_array('retired'))",
        &[],
        Page,
    ),
    ("proposals", "open_until = 'soon'", &[], Page),
    (
        "submissions",
        "evidence = '{}'",
        &[("publication", "evidence"), ("submission", "evidence")],
        All,
    ),
    (
        "submissions",
        "evidence = json_set(evidence, '$.state', 'closed')",
        &[("submission", "evidence")],
        Submission,
    ),
    (
        "submissions",
        "address = 'Maija'",
        &[("submission", "address")],
        Submission,
    ),
    (
        "submissions",
        "home = '99'",
        &[("submission", "home")],
        Submission,
    ),
    (
        "submissions",
        "target = 'region:99'",
        &[("submission", "target")],
        Submission,
    ),
    (
        "submissions",
        "text = 99",
        &[("submission", "text")],
        Submission,
    ),
    (
        "submissions",
        "candidate = 'in_review', candidate_evidence = '{}', candidate_text = 1",
        &[("submission", "candidate_evidence")],
        Submission,
    ),
    (
        "submission_texts",
        "form = '[1]'",
        &[("submission", "form")],
        Submission,
    ),
    (
        "submission_texts",
        "notes = '[]'",
        &[("submission", "notes")],
        Nothing,
    ),
];

/// Whoever reads a published proposal and another one.
struct Readers {
    broken: Holder,
    whole: Holder,
    numbers: [String; 2],
    reviewer: Reviewer,
}

impl Readers {
    fn new() -> Self {
        let holders = [Holder::publishes(), Holder::publishes()];
        let numbers = holders.each_ref().map(Holder::number_path);
        let [broken, whole] = holders;
        Self {
            broken,
            whole,
            numbers,
            reviewer: Reviewer::administrator(),
        }
    }

    /// Panics unless every list is there without the broken proposal, and all of the other one.
    fn find_the_other(&self, case: &str) {
        let reader = reader();
        let [_, number] = &self.numbers;
        for path in [
            "/fi",
            "/fi/proposals",
            "/fi/networks/lappi",
            "/fi/regions/19",
            "/fi/outcomes",
            "/api/v1/proposals/overview?lang=fi",
            "/api/v1/networks/lappi/proposals?lang=fi",
            "/api/v1/outcomes",
            "/api/v1/regions",
            "/sitemap.xml",
        ] {
            let answer = reader.get(path);
            assert_eq!(answer.status, 200, "{case}: {path}: {answer:?}");
        }
        let list = reader.get("/api/v1/proposals?lang=fi").json();
        let numbers: Vec<Value> = (list["items"].as_array().unwrap().iter())
            .map(|item| item["number"].clone())
            .collect();
        let (year, nth) = number.split_once('/').unwrap();
        assert!(numbers.contains(&json!(format!("{nth}/{year}"))), "{case}");
        let page = reader.get(&format!("/fi/proposals/{number}"));
        assert_eq!(page.status, 200, "{case}");
        let queue = "/api/v1/review/submissions?scope=all&state=published&sort=newest";
        let queue = self.reviewer.browser.get(queue);
        assert_eq!(queue.status, 200, "{case}: {queue:?}");
        let ids = queue.json()["items"].to_string();
        assert!(ids.contains(&self.whole.id), "{case}: {ids}");
        self.reviewer.sees(&self.whole.id);
        self.whole.sees();
    }

    /// The answers to who asks for the broken one alone: a reader, a program, its reviewer and its holder.
    fn ask_for_it(&self) -> [Answer; 4] {
        let [number, _] = &self.numbers;
        let id = &self.broken.id;
        let reader = reader();
        [
            reader.get(&format!("/fi/proposals/{number}")),
            reader.get(&format!("/api/v1/proposals/{number}?lang=fi")),
            (self.reviewer.browser).get(&format!("/api/v1/review/submissions/{id}")),
            self.broken.browser.get(&format!("/api/v1/manage/{id}")),
        ]
    }
}

#[test]
fn a_broken_proposal_is_left_out_of_every_list_and_is_the_only_one_that_is_not_shown() {
    let readers = Readers::new();
    let id = readers.broken.id.clone();
    for (table, assignment, parts, hidden) in CASES {
        let key = if table == "submissions" {
            "id"
        } else {
            "submission"
        };
        let broken = Broken::by(table, &format!("{key} = '{id}'"), assignment);
        readers.find_the_other(assignment);
        let [page, api, reviewer, holder] = readers.ask_for_it();
        let unreadable = (500, "unreadable".to_owned());
        if matches!(hidden, Submission | All) {
            assert_eq!(reviewer.outcome(), unreadable, "{assignment}");
            assert_eq!(holder.outcome(), unreadable, "{assignment}");
        } else {
            assert_eq!((reviewer.status, holder.status), (200, 200), "{assignment}");
        }
        if matches!(hidden, Page | All) {
            assert_eq!(api.outcome(), unreadable, "{assignment}");
            assert_eq!(page.status, 500, "{assignment}");
            assert!(page.text.contains("jokin sen tiedoista on rikki"));
        } else {
            assert_eq!((page.status, api.status), (200, 200), "{assignment}");
        }

        read_everything();
        let expected: Vec<Value> = (parts.iter())
            .map(|(kind, part)| json!([kind, id, part]))
            .collect();
        assert_eq!(listed(), expected, "{assignment}");
        let sitemap = reader().get("/sitemap.xml").text;
        let [number, other] = &readers.numbers;
        let names = |number: &String| sitemap.contains(&format!("/fi/proposals/{number}<"));
        assert_eq!(
            (names(number), names(other)),
            (hidden != All, true),
            "{assignment}"
        );

        drop(broken);
        read_everything();
        assert_eq!(listed(), NOTHING, "{assignment} is mended");
    }
    let [page, api, reviewer, holder] = readers.ask_for_it();
    let statuses = [page.status, api.status, reviewer.status, holder.status];
    assert_eq!(statuses, [200; 4]);
}

#[test]
fn a_form_with_a_code_that_is_no_more_is_shown_as_long_as_its_pages_are_there() {
    let readers = Readers::new();
    let id = readers.broken.id.clone();
    let of = format!("submission = '{id}'");
    let retired = Broken::by(
        "submission_texts",
        &of,
        "form = json_set(form, '$.sector', 'retired')",
    );
    read_everything();
    assert_eq!(listed(), [json!(["submission", id, "form.sector"])]);
    let statuses = readers.ask_for_it().map(|answer| answer.status);
    assert_eq!(statuses, [200; 4]);

    // Without the rows that publishing wrote the form is read.
    let copy = "broken_pages";
    let pages = Broken::with(
        &format!(
            "CREATE TABLE {copy} AS SELECT * FROM public_proposals WHERE {of}; DELETE FROM public_proposals WHERE {of}"
        ),
        &format!("INSERT OR REPLACE INTO public_proposals SELECT * FROM {copy}; DROP TABLE {copy}"),
    );
    readers.find_the_other("no pages");
    let statuses = readers.ask_for_it().map(|answer| answer.status);
    assert_eq!(statuses, [500, 500, 200, 200]);
    read_everything();
    assert_eq!(
        listed(),
        [
            json!(["publication", id, "form.sector"]),
            json!(["submission", id, "form.sector"]),
        ]
    );
    drop(pages);
    drop(retired);
    read_everything();
    assert_eq!(listed(), NOTHING);
}

#[test]
fn a_text_that_is_longer_than_is_allowed_now_is_read() {
    let readers = Readers::new();
    let id = readers.broken.id.clone();
    let of = format!("submission = '{id}'");
    let long = "ä".repeat(100_000);
    let _longer = Broken::by(
        "submission_texts",
        &of,
        &format!("form = json_set(form, '$.title', '{long}', '$.organisation', '')"),
    );
    database::run(&format!("DELETE FROM public_proposals WHERE {of}"));
    readers.find_the_other("long");
    let answers = readers.ask_for_it();
    assert_eq!(answers.each_ref().map(|answer| answer.status), [200; 4]);
    assert!(answers[0].text.contains(&long));
    read_everything();
    assert_eq!(listed(), NOTHING);
}

#[test]
fn the_list_of_everything_of_mine_leaves_out_what_can_not_be_read() {
    let whole = Holder::proposes_and_confirms();
    let broken = Holder::proposes_form(&form_from(&whole.address));
    let of = format!("id = '{}'", broken.id);
    let _broken = Broken::by("submissions", &of, "evidence = '{}'");
    let fields = format!("address={}", whole.address.replace('@', "%40"));
    assert_eq!(reader().send_form("/fi/manage", &fields).status, 303);
    let mail = mailbox::last_to(&whole.address);
    assert_eq!(mail.tokens().len(), 1, "{mail:?}");
}

#[test]
fn a_published_proposal_without_its_number_is_listed() {
    let holder = Holder::publishes();
    let of = format!("submission = '{}'", holder.id);
    let copy = "broken_numbers";
    let broken = Broken::with(
        &format!(
            "CREATE TABLE {copy} AS SELECT * FROM proposals WHERE {of}; DELETE FROM proposals WHERE {of}"
        ),
        &format!("INSERT INTO proposals SELECT * FROM {copy}; DROP TABLE {copy}"),
    );
    read_everything();
    assert_eq!(listed(), [json!(["submission", holder.id, "number"])]);
    drop(broken);
    read_everything();
    assert_eq!(listed(), NOTHING);
}

//! `/{lang}/manage`: the list of everything that was handed in from an address.

use api_tests::{
    browser::{Answer, Browser},
    clock, cron, database, mailbox,
    people::{Holder, Reviewer, address, form_from},
};
use serde_json::{Value, json};

const PATH: &str = "/en/manage";

fn ask(address: &str) -> Answer {
    let fields = format!(
        "address={}",
        address.replace('@', "%40").replace('+', "%2B")
    );
    Browser::default().send_form(PATH, &fields)
}

/// The form of a proposal from an address, with a title of its own.
fn titled(address: &str, title: &str) -> Value {
    let mut form = form_from(address);
    form["title"] = json!(title);
    form["parallel"] = json!({});
    form
}

#[test]
fn an_address_is_mailed_a_link_to_each_of_its_submissions() {
    let address = address();
    let published = Holder::proposes_form(&titled(&address, "Julkaistu {link2}"));
    published.confirms();
    Reviewer::administrator().publishes(&published.id);
    let reviewed = Holder::proposes_form(&titled(&address, "Käsittelyssä"));
    reviewed.confirms();
    let draft = Holder::drafts(&titled(&address, "Luonnoksen otsikko"));
    let unconfirmed = Holder::proposes_form(&titled(&address, "Voita palkinto"));
    Holder::proposes_and_confirms();

    let answer = ask(&address);
    assert_eq!(answer.status, 303, "{answer:?}");
    assert_eq!(answer.headers["location"], "/en/manage?sent=1");
    let mail = mailbox::last_about(&address, "Links to everything");
    for shown in ["> Julkaistu {link2}\n", "> Käsittelyssä\n"] {
        assert!(mail.text.contains(shown), "{}", mail.text);
    }
    for unproven in ["Voita palkinto", "Luonnoksen otsikko"] {
        assert!(!mail.text.contains(unproven), "{}", mail.text);
        assert!(!mail.html.contains(unproven), "{}", mail.html);
    }
    let tokens = mail.tokens();
    assert_eq!(tokens.len(), 4, "{}", mail.text);

    // The newest is the first.
    let [confirms, continues, manages, shows] = tokens.try_into().unwrap();
    let page = |token: &str| Browser::default().get(&format!("/en/manage/{token}"));
    assert_eq!(page(&confirms).status, 200);
    assert_eq!(
        unconfirmed.sees()["standing"]["state"],
        "awaiting_confirmation"
    );
    let reader = Browser::default();
    assert_eq!(reader.press(&format!("/en/manage/{confirms}")).status, 303);
    assert_eq!(unconfirmed.sees()["standing"]["state"], "in_review");
    for (token, holder) in [(continues, draft), (manages, reviewed), (shows, published)] {
        let location = page(&token).headers["location"].clone();
        assert_eq!(location, format!("/en/manage/{}", holder.id));
    }
}

#[test]
fn neither_a_title_nor_a_link_is_stored_with_the_list() {
    let address = address();
    let holder = Holder::proposes_form(&titled(&address, "Ei tallessa"));
    holder.confirms();
    ask(&address);
    let mail = mailbox::last_about(&address, "Links to everything");
    assert!(mail.text.contains("> Ei tallessa\n"));
    let stored = database::one(
        &format!(
            "SELECT body || subject || coalesce(submission, '') AS text FROM mails \
             WHERE template = 'mine' AND recipient = '{address}'"
        ),
        "text",
    );
    let stored = stored.as_str().unwrap();
    assert!(stored.contains("{list}") && !stored.contains("Ei tallessa"));
    assert!(!stored.contains(&mail.token()));
}

#[test]
fn the_answer_is_the_same_whether_anything_came_from_the_address() {
    let known = Holder::proposes_and_confirms().address;
    let unknown = address();
    let (_, domain) = known.split_once('@').unwrap();
    let another = format!("maija+toinen@{domain}");
    let seen = |answer: Answer| {
        (
            answer.status,
            answer.header("location").to_owned(),
            answer.text,
        )
    };
    let answers = [&known, &unknown, &another, &known.to_uppercase()].map(|it| seen(ask(it)));
    assert!(
        answers.iter().all(|answer| *answer == answers[0]),
        "{answers:?}"
    );
    mailbox::last_about(&known, "Links to everything");
    clock::until("nobody else is sent anything", || {
        cron::tick();
        let left = format!(
            "SELECT count(*) AS n FROM mails WHERE recipient IN ('{unknown}', '{another}', '{}')",
            known.to_uppercase()
        );
        (database::count(&left) == 0).then_some(())
    });
    for address in [&unknown, &another, &known.to_uppercase()] {
        assert!(mailbox::to(address).is_empty(), "{address}");
    }
}

#[test]
fn what_is_no_address_is_shown_again_with_the_reason() {
    let answer = Browser::default().send_form(PATH, "address=%22%3E%3Cb%3Emaija");
    assert_eq!(answer.status, 422);
    for shown in [
        "value=\"&quot;&gt;&lt;b&gt;maija\"",
        "aria-invalid=\"true\"",
        "id=\"address-error\"",
        "<meta name=\"robots\" content=\"noindex\">",
    ] {
        assert!(answer.text.contains(shown), "{shown}: {}", answer.text);
    }
    let empty = Browser::default().send_form(PATH, "");
    assert_eq!(empty.status, 422);
    let scanner = Browser::default().ask("POST", PATH, &[], "address=a%40example.org");
    assert_eq!(scanner.outcome(), (403, "cross_site".to_owned()));
    let elsewhere = Browser::default().send_form("/de/manage", "address=a%40example.org");
    assert_eq!(elsewhere.outcome(), (405, "method_not_allowed".to_owned()));
    let asked = "SELECT count(*) AS n FROM mails WHERE recipient = 'a@example.org'";
    assert_eq!(database::count(asked), 0);
}

#[test]
fn the_page_is_found_by_links_and_by_no_search_engine() {
    let browser = Browser::default();
    for path in ["/fi/manage", "/fi/manage?sent=1"] {
        let page = browser.get(path);
        assert_eq!(page.status, 200);
        assert!(
            page.text
                .contains("<meta name=\"robots\" content=\"noindex\">")
        );
        assert_eq!(page.headers["referrer-policy"], "same-origin");
    }
    assert!(
        browser
            .get("/fi/proposals")
            .text
            .contains("href=\"/fi/manage\"")
    );
    let ended = browser.get(&format!("/fi/manage/{}", "0".repeat(64)));
    assert!(ended.text.contains("href=\"/fi/manage\""));
    assert!(!browser.get("/sitemap.xml").text.contains("/manage"));
}

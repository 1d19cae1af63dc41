//! `/api/v1/proposals/preview`.

use api_tests::{
    browser::Browser,
    database,
    people::{Holder, Reviewer, address, form_from},
};
use serde_json::{Value, json};

fn preview(form: &Value, lang: &str) -> String {
    let path = format!("/api/v1/proposals/preview?lang={lang}");
    let answer = Browser::default().post(&path, form);
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(answer.header("cache-control"), "no-store");
    answer.json()["html"].as_str().unwrap().to_owned()
}

/// The facts as they stand in HTML, and what stands below them.
fn parts(html: &str) -> (Vec<&str>, &str) {
    let (_, list) = html.split_once("<dl class=\"facts\">").unwrap();
    let (list, below) = list.split_once("</dl>").unwrap();
    (list.split("<dt>").skip(1).collect(), below)
}

#[test]
fn a_preview_is_what_the_page_shows() {
    let mut form = form_from(&address());
    form["publish_contact"] = json!(true);
    let holder = Holder::proposes_form(&form);
    holder.confirms();
    Reviewer::administrator().publishes(&holder.id);
    for lang in ["fi", "sv", "en"] {
        let html = preview(&form, lang);
        let page = format!("/{lang}/proposals/{}", holder.number_path());
        let page = Browser::default().get(&page).text;
        let ((mut shown, below), (expected, texts)) = (parts(&page), parts(&html));
        // The day of publication is the page's alone.
        shown.truncate(expected.len());
        assert_eq!(shown, expected, "{lang}");
        let texts = texts.trim_end_matches("</div>");
        assert!(below.starts_with(texts), "{lang}: {below} {texts}");
        assert!(texts.contains("mailto:"), "{lang}");
    }
}

#[test]
fn a_form_that_is_not_complete_is_shown_as_far_as_it_is() {
    let html = preview(&json!({ "title": "Kuoro <b>ja</b> koti" }), "fi");
    assert!(html.contains("Kuoro &lt;b&gt;ja&lt;/b&gt; koti"), "{html}");
    assert!(!html.contains("example.org"), "{html}");
    assert!(html.contains("class=\"notice\""), "{html}");
    let empty = preview(&json!({}), "sv");
    assert!(!empty.contains("<h2"), "{empty}");
}

#[test]
fn nothing_is_stored_of_a_preview() {
    let form = form_from(&address());
    preview(&form, "en");
    let address = form["contact_email"].as_str().unwrap();
    let stored = format!("SELECT count(*) AS n FROM submissions WHERE address = '{address}'");
    assert_eq!(database::count(&stored), 0);
}

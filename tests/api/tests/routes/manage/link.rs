//! `/{lang}/manage/{token}`: the mailed link.

use api_tests::{browser::Browser, form::record, mailbox, people::Holder};

#[test]
fn a_link_confirms_once_and_only_by_its_button() {
    let holder = Holder::proposes();
    let token = mailbox::last_to(&holder.address).token();
    let path = format!("/sv/manage/{token}");
    for _ in 0..2 {
        let page = Browser::default().get(&path);
        assert_eq!(page.status, 200);
        let (title, text) = (
            record()["title"].clone(),
            mailbox::last_to(&holder.address).text,
        );
        let title = title.as_str().unwrap();
        assert!(!text.contains(title), "nobody has proven the address");
        let form = format!("<form method=\"post\" action=\"{path}\">");
        assert!(page.text.contains(&form), "{}", page.text);
        assert!(
            page.text
                .contains("<meta name=\"robots\" content=\"noindex\">")
        );
        assert_eq!(page.headers["referrer-policy"], "same-origin");
        assert_eq!(page.headers["cache-control"], "no-store");
    }
    assert_eq!(holder.sees()["standing"]["state"], "awaiting_confirmation");
    let scanner = Browser::default().ask("POST", &path, &[], "");
    assert_eq!(scanner.outcome(), (403, "cross_site".to_owned()));
    let reader = Browser::default();
    let pressed = reader.press(&path);
    assert_eq!(
        (pressed.status, pressed.headers["location"].as_str()),
        (303, format!("/sv/manage/{}", holder.id).as_str())
    );
    let unknown = format!("/sv/manage/{}", "0".repeat(64));
    for (path, status) in [(&path, 410), (&unknown, 404)] {
        for answer in [reader.press(path), reader.get(path)] {
            assert_eq!(answer.status, status);
            assert!(!answer.text.contains("<form method=\"post\""));
        }
    }
}

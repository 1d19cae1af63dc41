//! `/`: leads to a language.

use api_tests::browser::Browser;

#[test]
fn the_front_door_leads_to_the_readers_language() {
    let to = |headers: &[(&str, &str)]| {
        Browser::default()
            .ask("GET", "/", headers, "")
            .header("location")
            .to_owned()
    };
    assert_eq!(to(&[]), "/fi");
    assert_eq!(to(&[("accept-language", "sv-FI,en;q=0.5")]), "/sv");
    assert_eq!(
        to(&[("accept-language", "sv"), ("cookie", "a=b; lang=en")]),
        "/en"
    );
    assert_eq!(Browser::default().get("/sv/").header("location"), "/sv");
}

#[test]
fn slashes_alone_lead_home_and_never_to_themselves() {
    for path in ["//", "//?"] {
        let answer = Browser::default().get(path);
        let to = answer.header("location");
        assert!(
            !to.is_empty() && !to.starts_with("//") && to != path,
            "{path}: {answer:?}"
        );
    }
    assert_eq!(Browser::default().get("//?a").header("location"), "/?a");
}

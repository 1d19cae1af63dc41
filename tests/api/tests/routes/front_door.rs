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

#[test]
fn an_address_that_is_nearly_that_of_a_page_leads_to_it() {
    for (path, page) in [
        ("/fi/networks/lappi/?q=a", "/fi/networks/lappi?q=a"),
        ("/fi/proposals/", "/fi/proposals"),
        ("/FI", "/fi"),
        ("/fi/networks/Lappi", "/fi/networks/lappi"),
        ("/fi/networks/lansi%2Dsuomi", "/fi/networks/lansi-suomi"),
        ("/fi/networks/l%C3%A4nsi-suomi", "/fi/networks/lansi-suomi"),
        ("/fi/networks", "/fi"),
        ("/en/regions", "/en"),
        ("/fi/proposals/2018", "/fi/proposals"),
        ("/fi/proposals/2018/17", "/fi/proposals/2018/017"),
        ("/admin/people/", "/admin/people"),
        // A former name.
        ("/sv/networks/ita-suomi", "/sv/networks/pohjois-savo"),
    ] {
        let answer = Browser::default().get(path);
        assert_eq!(answer.status, 308, "{path}: {answer:?}");
        assert_eq!(answer.header("location"), page, "{path}");
    }
    for path in ["/fi/networks/nothing", "/fi/nothing", "/evil.example/"] {
        assert_eq!(Browser::default().get(path).status, 404, "{path}");
    }
}

#[test]
fn an_address_that_cant_be_read_gets_a_page() {
    for (path, status) in [
        ("/fi?q=%E4", 200),
        ("/fi/proposals?theme=%E4&q=%ff", 200),
        ("/sv/%E4", 404),
        ("/admin/%E4", 404),
    ] {
        let answer = Browser::default().get(path);
        assert_eq!(answer.status, status, "{path}: {answer:?}");
        assert!(answer.text.starts_with("<!DOCTYPE html>"), "{path}");
    }
    let api = Browser::default().get("/api/v1/networks?lang=%E4");
    assert_eq!(api.outcome(), (400, "malformed_uri".to_owned()));
}

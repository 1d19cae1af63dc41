//! The pages as the server writes them.

use api_tests::browser::Browser;

#[test]
fn pages_are_complete_in_the_first_html() {
    let home = Browser::default().get("/fi").text;
    assert!(home.starts_with("<!DOCTYPE html><html lang=\"fi\">"));
    assert_eq!(home.matches("id=\"outline-").count(), 19);
    assert_eq!(home.matches("id=\"network-").count(), 14);
    assert!(home.contains("aria-label=\"Etelä-Pohjanmaa, verkosto Länsi-Suomi\""));
    assert!(home.contains("aria-label=\"Kainuu, ei vielä verkostoa\""));
    assert!(!home.contains(" style="));
    let found = Browser::default().get("/sv?q=vasa").text;
    assert_eq!(found.matches("id=\"network-").count(), 1);
    let network = Browser::default().get("/en/networks/lansi-suomi").text;
    for expected in [
        "19 organisations as reported",
        "25 January 2017",
        "97,000",
        "hreflang=\"sv\"",
        "application/ld+json",
    ] {
        assert!(network.contains(expected), "{expected}");
    }
    assert!(
        Browser::default()
            .get("/sv/regions/21")
            .text
            .contains("Kan nätverket börja med dig?")
    );
}

//! `/sitemap.xml`, `/robots.txt` and `/.well-known/security.txt`.

use api_tests::{
    browser::{self, Browser},
    database,
};

#[test]
fn the_sitemap_names_every_page_in_every_language() {
    let published = database::count(
        "SELECT count(*) AS n FROM proposal_facets WHERE facet = 'all' AND sort = 'newest'",
    );
    let with_replies = database::count(
        "SELECT count(*) AS n FROM proposals p JOIN submissions s ON s.id = p.submission \
         WHERE p.public_replies > 0 AND s.state IN ('published', 'closed')",
    );
    let with_results = database::count(
        "SELECT count(*) AS n FROM proposals p JOIN submissions s ON s.id = p.submission \
         WHERE p.public_results > 0 AND s.state IN ('published', 'closed')",
    );
    let pages = 8 + 14 + 19 + usize::try_from(published + with_replies + with_results).unwrap();
    let sitemap = Browser::default().get("/sitemap.xml").text;
    assert_eq!(sitemap.matches("<loc>").count(), 3 * pages);
    assert!(
        Browser::default()
            .get("/robots.txt")
            .text
            .contains("/sitemap.xml")
    );
}

#[test]
fn security_txt_names_the_operator_and_holds_for_a_month() {
    let text = Browser::default().get("/.well-known/security.txt").text;
    let (before, rest) = text.split_once("Expires: ").unwrap();
    let (expires, after) = rest.split_once('\n').unwrap();
    assert_eq!(before, "Contact: mailto:yllapito@example.org\n");
    let origin = browser::base();
    assert_eq!(
        after,
        format!("Preferred-Languages: fi, sv, en\nCanonical: {origin}/.well-known/security.txt\n")
    );
    let days = database::count(&format!(
        "SELECT CAST(julianday('{expires}') - julianday('now') AS INTEGER) AS n"
    ));
    assert!((28..=30).contains(&days), "{expires}");
}

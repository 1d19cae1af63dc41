//! `/sitemap.xml` and `/robots.txt`.

use api_tests::{browser::Browser, database};

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
    let pages = 7 + 14 + 19 + usize::try_from(published + with_replies + with_results).unwrap();
    let sitemap = Browser::default().get("/sitemap.xml").text;
    assert_eq!(sitemap.matches("<loc>").count(), 3 * pages);
    assert!(
        Browser::default()
            .get("/robots.txt")
            .text
            .contains("/sitemap.xml")
    );
}

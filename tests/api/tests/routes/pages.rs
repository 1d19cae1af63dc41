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

#[test]
fn a_search_is_understood_as_people_write_it() {
    for (search, expected) in [
        (
            "Lemp%C3%A4%C3%A4l%C3%A4ss%C3%A4",
            &["network-pirkanmaa"][..],
        ),
        ("i+Vasa", &["network-lansi-suomi"]),
        ("Helsinki+keskusta", &["network-uusimaa"]),
        (
            "Kuopio%2C+Joensuu",
            &["network-pohjois-karjala", "network-pohjois-savo"],
        ),
        ("kaksikielinen", &["network-lansi-suomi"]),
        ("svenska", &["network-lansi-suomi"]),
        ("bilingual", &["network-lansi-suomi"]),
        ("Kajaanissa", &["list-region-18"]),
    ] {
        let page = Browser::default().get(&format!("/fi?q={search}")).text;
        let mut found: Vec<&str> = page
            .match_indices("id=\"")
            .filter_map(|(at, mark)| page.get(at + mark.len()..)?.split('"').next())
            .filter(|id| id.starts_with("network-") || id.starts_with("list-region-"))
            .collect();
        found.sort_unstable();
        assert_eq!(found, expected, "{search}");
    }
}

#[test]
fn a_network_shows_only_what_is_known_of_it() {
    let page = |slug: &str| {
        let path = format!("/fi/networks/{slug}");
        Browser::default().get(&path).text
    };
    let (basic, full) = (page("kanta-hame"), page("lansi-suomi"));
    for title in ["Kielet</dt>", "Asukkaita</dt>", "Tausta</h2>"] {
        assert!(full.contains(title) && !basic.contains(title), "{title}");
    }
    assert!(full.contains("suomi ja ruotsi"));
    assert!(full.contains("434\u{a0}902 (Tilastokeskus, 31.12.2022)"));
    let notice = "Verkostosta on toistaiseksi vain perustiedot.";
    assert!(basic.contains(notice) && !full.contains(notice));
}

#[test]
fn a_page_that_is_hard_to_read_has_a_few_plain_sentences_too() {
    for (lang, title) in [("fi", "Lyhyesti"), ("sv", "I korthet"), ("en", "In short")] {
        for path in ["about", "accessibility", "privacy"] {
            let page = Browser::default().get(&format!("/{lang}/{path}")).text;
            let (_, short) = page.split_once("class=\"in-short\"").unwrap();
            let (short, _) = short.split_once("</p>").unwrap();
            assert!(short.contains(title), "{lang} {path}");
            assert!((1..=5).contains(&short.matches('.').count()), "{short}");
        }
    }
}

#[test]
fn the_holders_pages_come_without_data_and_are_asked_for_anew() {
    for part in ["", "/edit", "/reply", "/results"] {
        let page = Browser::default().get(&format!("/fi/manage/a2b3c4d5e6f7a2b3{part}"));
        assert_eq!(page.status, 200, "{part}");
        let robots = "<meta name=\"robots\" content=\"noindex\">";
        assert!(page.text.contains(robots), "{part}: {}", page.text);
        assert_eq!(page.header("cache-control"), "no-cache", "{part}");
        assert_eq!(page.header("referrer-policy"), "same-origin", "{part}");
    }
}

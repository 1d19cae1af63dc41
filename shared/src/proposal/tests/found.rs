use super::proposal;
use crate::{
    lang::Lang,
    proposal::{
        codes::{ProposalKind, Theme},
        phase::Phase,
        query::{ProposalParameter, ProposalQuery, Sort},
        wire::PublicState,
        words::{query_words, words},
    },
    region::RegionCode,
};

#[test]
fn a_proposal_is_found_by_words_of_its_organisation_and_all_languages() {
    let words = words(&proposal(|_| {}));
    for word in [
        "taiteen",
        "rovaniemen",
        "taiteilijaresidenssit",
        "konstnarsresidens",
        "residencies",
    ] {
        assert!(words.contains(word), "{word}");
    }
    // Private data and codes are not found.
    for word in ["yhteyshenkilo", "example", "cultural_administration", "a"] {
        assert!(!words.contains(word), "{word}");
    }
    assert!(
        words
            .iter()
            .all(|word| (2..=24).contains(&word.chars().count()))
    );
}

#[test]
fn of_very_long_texts_the_titles_are_found_before_all_else() {
    let long: Vec<String> = (0..1500).map(|n| format!("a{n}")).collect();
    let words = words(&proposal(|form| {
        form.description = long.join(" ").chars().take(6000).collect();
    }));
    assert_eq!(words.len(), 800);
    assert!(words.contains("residencies"));
}

#[test]
fn a_search_has_at_most_five_different_words() {
    assert_eq!(
        query_words("  Lempäälä, TANSSI tanssi x "),
        ["lempaala", "tanssi"]
    );
    assert_eq!(
        query_words("aa bb cc dd ee ff"),
        ["aa", "bb", "cc", "dd", "ee"]
    );
    assert_eq!(query_words("\u{1f600} - '"), Vec::<String>::new());
    let word = query_words(&"å".repeat(100)).concat();
    assert_eq!(word, "a".repeat(24));
}

#[test]
fn a_query_is_read_back_as_it_was_written() {
    let query = ProposalQuery {
        region: Some(RegionCode::Lapland),
        theme: Some(Theme::ArtistResidency),
        kind: Some(ProposalKind::NamedPartner),
        state: Some(PublicState::Closed),
        phase: Some(Phase::Negotiating),
        language: Some(Lang::Sv),
        year: Some(2018),
        search: "taide & hyvä=vointi".to_owned(),
        sort: Sort::Closing,
        after: Some("2018-12-31.17".parse().unwrap()),
    };
    let text = "region=19&theme=artist_residency&kind=named_partner&state=closed&phase=negotiating&language=sv&year=2018\
        &q=taide%20%26%20hyv%C3%A4%3Dvointi&sort=closing&after=2018-12-31.17";
    assert_eq!(query.print(), text);
    assert_eq!(ProposalQuery::parse(text), (query, vec![]));
}

#[test]
fn nothing_asked_is_everything_newest_first() {
    for text in ["", "region=&theme=&q=&sort=newest", "lang=fi&utm_source=x"] {
        assert_eq!(
            ProposalQuery::parse(text),
            (ProposalQuery::default(), vec![]),
            "{text}"
        );
    }
    let everything = ProposalQuery::default();
    assert_eq!(everything.print(), "");
    assert!(!everything.is_filtered());
    assert!(
        !ProposalQuery::parse("sort=closing&after=a&q=%20")
            .0
            .is_filtered()
    );
    assert!(ProposalQuery::parse("q=tanssi").0.is_filtered());
}

#[test]
fn impossible_values_are_named_and_the_rest_is_kept() {
    let text =
        "region=03&theme=x&kind=x&state=draft&phase=x&language=de&year=-1&q=a&sort=x&after=%00";
    let (query, wrong) = ProposalQuery::parse(text);
    let all_but_search: Vec<ProposalParameter> = ProposalParameter::ALL
        .iter()
        .copied()
        .filter(|name| *name != ProposalParameter::Search)
        .collect();
    assert_eq!(wrong, all_but_search);
    let search = "a".to_owned();
    assert_eq!(
        query,
        ProposalQuery {
            search,
            ..ProposalQuery::default()
        }
    );
    assert_eq!(
        ProposalQuery::parse(&format!("q={}", "a".repeat(1000)))
            .0
            .search
            .len(),
        100
    );
}

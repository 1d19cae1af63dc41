use super::*;
use serde_json::json;
use shared::lang::Lang;

/// Two networks, of which one has two regions that joined at different times and works in two languages.
fn facts() -> Facts {
    let network =
        |slug: &str, regions: &[(&str, &str)], languages: &[&str], checked: Option<&str>| {
            let codes: Vec<&str> = regions.iter().map(|(code, _)| *code).collect();
            let memberships: Vec<_> = regions
                .iter()
                .map(|(code, since)| json!({ "region": code, "since": since, "until": null }))
                .collect();
            serde_json::from_value::<Network>(json!({
                "summary": {
                    "slug": slug,
                    "name": { "text": slug, "lang": "fi" },
                    "names": [],
                    "summary": { "text": "", "lang": "fi" },
                    "regions": codes,
                    "coordinators": [],
                    "started": regions.first().unwrap().1,
                    "languages": languages,
                },
                "started_with": "founding",
                "background": null, "goals": null, "activities": null, "joining": null,
                "other_names": [],
                "memberships": memberships,
                "coordinations": [], "members": null, "links": [], "events": [],
                "checked_on": checked,
            }))
            .unwrap()
        };
    let open = [("14", 2), ("18", 1), ("19", 5)];
    let open = open.map(|(region, count)| OpenProposals {
        region: region.parse().unwrap(),
        count,
    });
    Facts {
        networks: vec![
            network(
                "etela",
                &[("14", "2017-21"), ("15", "2019")],
                &["fi", "sv"],
                None,
            ),
            network("pohjoinen", &[("19", "2017-23")], &[], Some("2025-01-08")),
        ],
        open: open.to_vec(),
        standings: Vec::new(),
        year: 2020,
    }
}

fn of(layer: Layer) -> HomeQuery {
    HomeQuery {
        layer,
        ..HomeQuery::default()
    }
}

fn mark(layer: Layer, code: &str) -> Mark {
    let marks = marks(Texts::of(Lang::Fi), &of(layer), &facts());
    let at = RegionCode::ALL.iter().position(|it| it.as_str() == code);
    marks.get(at.unwrap()).unwrap().clone()
}

#[test]
fn a_mark_says_what_is_known_of_a_region() {
    for (layer, code, step, text, class) in [
        (Layer::Started, "14", "2017", "kevät 2017", "l5"),
        (
            Layer::Started,
            "15",
            "2019",
            "2019 (vain vuosi on tiedossa)",
            "l1",
        ),
        (
            Layer::Started,
            "18",
            "none",
            "Ei vielä verkostoa",
            "is-free",
        ),
        (Layer::Proposals, "14", "2-3", "2", "l3"),
        (Layer::Proposals, "18", "1", "1", "l1"),
        (Layer::Proposals, "19", "4", "5", "l5"),
        (Layer::Proposals, "01", "0", "0", "l0"),
        (Layer::Results, "14", "0", "0", "l0"),
        (Layer::Languages, "15", "fi-sv", "suomi ja ruotsi", "l3"),
        (Layer::Languages, "19", "unknown", "ei tiedossa", "l0"),
        (Layer::Checked, "19", "2025", "8.1.2025", "l1"),
        (Layer::Checked, "14", "unknown", "ei tiedossa", "l0"),
    ] {
        let mark = mark(layer, code);
        let found = (mark.step.as_str(), mark.text.as_str(), mark.class.as_str());
        assert_eq!(found, (step, text, class), "{layer} {code}");
    }
}

#[test]
fn the_key_has_each_step_once_unknown_and_free_ones_last() {
    let steps = |layer| {
        let marks = marks(Texts::of(Lang::Fi), &of(layer), &facts());
        let steps = steps(&marks);
        let all: Vec<(String, usize)> = steps.into_iter().map(|(it, n)| (it.step, n)).collect();
        all
    };
    let expected = |all: &[(&str, usize)]| -> Vec<(String, usize)> {
        all.iter()
            .map(|(step, n)| ((*step).to_owned(), *n))
            .collect()
    };
    assert_eq!(
        steps(Layer::Started),
        expected(&[("2017", 2), ("2019", 1), ("none", 16)])
    );
    assert_eq!(
        steps(Layer::Proposals),
        expected(&[("0", 16), ("1", 1), ("2-3", 1), ("4", 1)])
    );
    assert_eq!(
        steps(Layer::Checked),
        expected(&[("2025", 1), ("unknown", 2), ("none", 16)])
    );
}

#[test]
fn growth_says_what_each_year_brought() {
    let years = growth(Texts::of(Lang::Fi), &facts());
    let said: Vec<(u16, &str, &str)> = years
        .iter()
        .map(|it| (it.year, it.text.as_str(), it.total.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (
                2017,
                "kevät 2017: etela; syksy 2017: pohjoinen",
                "2 verkostoa, 2 maakuntaa"
            ),
            (2018, "ei uusia verkostoja", "2 verkostoa, 2 maakuntaa"),
            (
                2019,
                "2019 (vain vuosi on tiedossa): Pohjanmaa (etela)",
                "2 verkostoa, 3 maakuntaa"
            ),
            (2020, "ei uusia verkostoja", "2 verkostoa, 3 maakuntaa"),
        ]
    );
    let later: Vec<&str> = years.iter().map(|it| it.later.as_str()).collect();
    assert_eq!(later, ["15", "15", "", ""]);
}

#[test]
fn filters_and_orders_leave_what_they_say() {
    let facts = facts();
    let left = |search: &str| {
        let query = HomeQuery::parse(search);
        let marks = marks(Texts::of(Lang::Fi), &query, &facts);
        let selection = select(&query, &facts, &marks, Lang::Fi);
        let (networks, regions) = selection.split_once(',')?;
        Some((networks.to_owned(), regions.split_whitespace().count()))
    };
    let some = |networks: &str, regions| Some((networks.to_owned(), regions));
    assert_eq!(left(""), None);
    assert_eq!(left("layer=started&step=1999"), None);
    assert_eq!(left("layer=started&step=2019"), some("etela", 1));
    assert_eq!(left("layer=languages&step=unknown"), some("pohjoinen", 1));
    assert_eq!(left("language=several"), some("etela", 2));
    assert_eq!(left("proposals=open"), some("etela pohjoinen", 4));
    assert_eq!(left("proposals=open&language=fi"), some("etela", 2));
    assert_eq!(left("year=2018"), some("", 0));
    assert_eq!(left("sort=north"), some("pohjoinen etela", 19));
    assert_eq!(left("sort=checked"), some("pohjoinen etela", 19));
}

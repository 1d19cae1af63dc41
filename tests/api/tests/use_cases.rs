//! The lists behind `make faults`.

use api_tests::{
    invariants,
    use_cases::{ROUTES, all},
};
use std::{collections::BTreeSet, fs};

/// A document, whose routes and sections other tests compare with the code.
fn document(name: &str) -> (String, String) {
    let path = format!("{}/../../docs/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).unwrap();
    (path, text)
}

#[test]
fn every_route_that_writes_belongs_to_a_use_case() {
    let (_, rights) = document("RIGHTS.md");
    let writing: BTreeSet<&str> = rights
        .lines()
        .filter_map(|line| line.strip_prefix("| POST `")?.split('`').next())
        .collect();
    let named: BTreeSet<&str> = ROUTES.iter().map(|(route, _)| *route).collect();
    assert_eq!(named, writing);
    let use_cases: BTreeSet<&str> = all().iter().map(|it| it.name).collect();
    assert_eq!(use_cases.len(), all().len(), "a name is given twice");
    for (route, name) in ROUTES {
        assert!(use_cases.contains(name), "{route}: {name}");
    }
}

#[test]
fn docs_domain_has_the_invariants() {
    let (path, text) = document("DOMAIN.md");
    let (begin, end) = ("<!-- invariants -->\n", "<!-- /invariants -->");
    let (before, rest) = text.split_once(begin).unwrap();
    let (written, after) = rest.split_once(end).unwrap();
    let list = invariants::list();
    if std::env::var_os("UPDATE_DOMAIN").is_some() {
        fs::write(path, format!("{before}{begin}{list}{end}{after}")).unwrap();
    } else {
        assert_eq!(written, list, "run it with UPDATE_DOMAIN=1");
    }
}

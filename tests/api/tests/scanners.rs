//! Programs open the links of all mails before people do: nothing changes, and the buttons still work.

mod ends;
mod flagged;
mod holder;
mod network;
mod pair;
mod proposal;
mod region;
mod staff;

use api_tests::scanner::{Templates, all_templates};
use std::sync::LazyLock;

const DAY: i64 = 24 * 3600;

/// More than a year: what is due after a year and what was due after a week never fall into the same second.
const YEAR: i64 = 366 * DAY;

/// A life and the templates whose links a scanner has opened in it. It is lived once for all tests that ask for it.
type Life = LazyLock<Templates>;

/// Every life.
const LIVES: [&Life; 8] = [
    &ends::LIFE,
    &flagged::LIFE,
    &holder::LIFE,
    &network::LIFE,
    &pair::LIFE,
    &proposal::LIFE,
    &region::LIFE,
    &staff::LIFE,
];

/// Mails that no life here causes, each with the reason.
const ELSEWHERE: [(&str, &str); 1] = [(
    "digest",
    "it is sent from eight o'clock on: `next_year`, whose clock is at noon, opens its links",
)];

#[test]
fn the_links_of_every_mail_are_opened_by_a_scanner() {
    let mut opened: Templates = LIVES.iter().flat_map(|life| life.iter().cloned()).collect();
    for (template, why) in ELSEWHERE {
        assert!(opened.insert(template.to_owned()), "{template}: {why}");
    }
    assert_eq!(opened, all_templates());
}

/// Panics unless these templates were opened in a life.
fn assert_opened(life: &Life, templates: &[&str]) {
    let opened: Vec<&str> = life.iter().map(String::as_str).collect();
    assert_eq!(opened, templates);
}

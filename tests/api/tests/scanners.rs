//! Programs open the links of all mails before people do: nothing changes, and the buttons still work.

mod ends;
mod flagged;
mod holder;
mod life;
mod network;
mod pair;
mod proposal;
mod region;
mod staff;

use api_tests::scanner::{Templates, all_templates};
use life::Life;

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

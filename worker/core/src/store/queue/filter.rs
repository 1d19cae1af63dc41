//! The filters of the queue, and the places where they are looked for.

use crate::store::addressees::Membership;
use shared::{
    admin::{named::Named, queue_query::StateFilter},
    email::EmailAddress,
    lang::Lang,
    region::RegionCode,
    submission::{SubmissionKind, id::PersonId, target::Target},
    time::Timestamp,
};

/// The second name of all states that wait for reviewers.
pub const WAITING: &str = "waiting";

/// The place of what comes from a region, whose reviewers decide on it.
pub fn home(code: RegionCode) -> String {
    format!("home:{code}")
}

/// The submissions among which reviews are looked for.
pub enum Among<'a> {
    /// All
    All,
    /// Those from or concerning these regions
    Seen(&'a [RegionCode]),
    /// Those from these regions, and those that reach their networks or the other targets
    Decided {
        /// The regions
        regions: &'a [RegionCode],
        /// The other targets
        targets: &'a [Target],
        /// The address of who decides; what comes from it or from its organisation is left to others
        by: Option<&'a EmailAddress>,
    },
}

/// Which reviews a page shows.
pub struct Filter<'a> {
    /// In these states
    pub states: StateFilter,
    /// Among these
    pub among: Among<'a>,
    /// And from this one, or concerning it
    pub region: Option<RegionCode>,
    /// The networks that have the regions now
    pub networks: &'a [Membership],
    /// Written in a language
    pub lang: Option<Lang>,
    /// Of a kind
    pub kind: Option<SubmissionKind>,
    /// In their state since then or later
    pub from: Option<Timestamp>,
    /// In their state since an earlier time
    pub until: Option<Timestamp>,
    /// Last decided on by this person
    pub decider: Option<&'a PersonId>,
    /// With a point to look at
    pub is_flagged: bool,
    /// The submission that the search names by its number or id, beside those with the words
    pub named: Option<Named>,
    /// With a title or an organisation in which each of these begins a word; folded
    pub words: &'a [String],
    /// The newest first
    pub is_newest_first: bool,
}

impl Filter<'_> {
    /// The places to look under: '' is that of all; none where nobody may see anything.
    pub fn places(&self) -> Vec<String> {
        let seen = self.seen();
        let Some(region) = self.region.filter(|_| !seen.is_empty()) else {
            return seen;
        };
        let mut places = self.under(&[region], code);
        match self.among {
            // Who may not see everything doesn't see who is interested in a region without a network.
            Among::All => places.push(Target::Region(region).to_string()),
            Among::Seen(_) => {}
            Among::Decided { .. } => {
                places.retain(|place| *place == code(region) || seen.contains(place));
            }
        }
        places
    }

    /// The places of everything that the page may show of any region.
    pub fn seen(&self) -> Vec<String> {
        match &self.among {
            Among::All => vec![String::new()],
            Among::Seen(seen) => self.under(seen, code),
            Among::Decided {
                regions, targets, ..
            } => {
                let mut places = self.under(regions, home);
                places.extend(targets.iter().map(ToString::to_string));
                places
            }
        }
    }

    /// True if another row is looked up for each that is found under a region: it may concern the region, and be seen or decided
    /// on by others.
    pub fn is_looked_up(&self) -> bool {
        match (&self.among, self.region) {
            (Among::All, _) | (_, None) => false,
            (Among::Seen(seen), Some(region)) => !seen.contains(&region),
            (Among::Decided { .. }, Some(_)) => true,
        }
    }

    /// The places of regions, and of their networks.
    fn under(&self, regions: &[RegionCode], place: fn(RegionCode) -> String) -> Vec<String> {
        let mut places: Vec<String> = regions.iter().map(|it| place(*it)).collect();
        for it in self.networks {
            let target = Target::Network(it.network.clone()).to_string();
            if regions.contains(&it.region) && !places.contains(&target) {
                places.push(target);
            }
        }
        places
    }
}

/// The place of what comes from or concerns a region.
fn code(region: RegionCode) -> String {
    region.as_str().to_owned()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;

    fn places(among: Among<'_>, region: Option<&str>) -> (Vec<String>, bool) {
        let filter = Filter {
            states: StateFilter::Waiting,
            among,
            region: region.map(|code| code.parse().unwrap()),
            networks: &[],
            lang: None,
            kind: None,
            from: None,
            until: None,
            decider: None,
            is_flagged: false,
            named: None,
            words: &[],
            is_newest_first: false,
        };
        (filter.places(), filter.is_looked_up())
    }

    #[test]
    fn a_region_is_looked_under_and_what_may_be_seen_is_looked_up() {
        let codes = ["06", "17"].map(|code| code.parse::<RegionCode>().unwrap());
        let decided = || Among::Decided {
            regions: &codes,
            targets: &[Target::Hub],
            by: None,
        };
        let of =
            |names: &[&str]| -> Vec<String> { names.iter().map(ToString::to_string).collect() };
        let own = of(&["home:06", "home:17", "hub"]);
        assert_eq!(places(Among::All, None), (of(&[""]), false));
        assert_eq!(
            places(Among::All, Some("17")),
            (of(&["17", "region:17"]), false)
        );
        assert_eq!(
            places(Among::Seen(&codes), Some("17")),
            (of(&["17"]), false)
        );
        assert_eq!(places(Among::Seen(&codes), Some("19")), (of(&["19"]), true));
        assert_eq!(places(decided(), None), (own, false));
        assert_eq!(places(decided(), Some("17")), (of(&["17"]), true));
    }

    #[test]
    fn who_may_see_no_region_finds_nothing_in_any() {
        let nothing = || Among::Decided {
            regions: &[],
            targets: &[],
            by: None,
        };
        for region in [None, Some("17")] {
            assert_eq!(places(Among::Seen(&[]), region).0, [""; 0]);
            assert_eq!(places(nothing(), region).0, [""; 0]);
        }
    }
}

//! The filters of the queue, and the SQL by which they are read.

use crate::store::{
    addressees::Membership,
    batch::{number, text, time},
    queue::place::QueuePlace,
    sql::Sql,
};
use shared::{
    email::EmailAddress,
    lang::Lang,
    proposal::wire::Count,
    region::RegionCode,
    submission::{SubmissionKind, state::StateName, target::Target},
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
    /// In a state; none for what waits for reviewers
    pub state: Option<StateName>,
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
    /// In their state since then or longer
    pub since: Option<Timestamp>,
    /// With a title or an organisation in which each of these begins a word; folded
    pub words: &'a [String],
    /// The newest first
    pub is_newest_first: bool,
}

impl Filter<'_> {
    fn state_name(&self) -> &'static str {
        self.state.map_or(WAITING, StateName::as_str)
    }

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
    fn seen(&self) -> Vec<String> {
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

    /// Adds the conditions that a row says by itself.
    pub fn add_first(&self, sql: &mut Sql) {
        sql.add(
            "q.state = ? AND q.lang = ?",
            [
                text(self.state_name()),
                text(self.lang.map_or("", Lang::code)),
            ],
        );
        if let Some(kind) = self.kind {
            sql.add(" AND q.kind = ?", [text(kind.as_str())]);
        }
        if let Some(since) = self.since {
            sql.add(" AND q.since <= ?", [time(since)]);
        }
    }

    /// Adds the condition that the place found under a region isn't enough for.
    pub fn add_look_up(&self, sql: &mut Sql) {
        match &self.among {
            Among::All => {}
            Among::Seen(_) => {
                let seen = self.seen();
                // The whole key: one row is looked up for each place.
                sql.add(
                    &format!(
                        " AND EXISTS (SELECT 1 FROM review_queue r WHERE r.state = q.state AND r.region IN ({}) AND r.lang = q.lang \
                         AND r.since = q.since AND r.submission = q.submission AND r.is_revision = q.is_revision)",
                        marks(seen.len())
                    ),
                    seen.iter().map(text),
                );
            }
            // Who decides on what concerns a region depends on where it comes from; a network's own place says it already.
            Among::Decided { regions, .. } => sql.add(
                &format!(
                    " AND (q.region <> ? OR EXISTS (SELECT 1 FROM submissions AS s WHERE s.id = q.submission AND s.home IN ({})))",
                    marks(regions.len())
                ),
                std::iter::once(text(self.region.map_or("", RegionCode::as_str)))
                    .chain(regions.iter().map(|it| text(it.as_str()))),
            ),
        }
    }

    /// Adds the condition that a review comes neither from who decides nor from their organisation, as permissions have it.
    pub fn add_is_of_others(&self, sql: &mut Sql) {
        let Among::Decided { by: Some(by), .. } = self.among else {
            sql.add("TRUE", []);
            return;
        };
        sql.add("q.sender IS NOT ?", [text(by.normalised())]);
        if let Some(domain) = by.organisation_domain() {
            let own = text(format!(".{domain}"));
            // None is the other, or within it.
            sql.add(
                " AND (q.organisation IS NULL OR substr('.' || q.organisation, -length(?)) <> ? \
                 AND substr(?, -length(q.organisation) - 1) <> '.' || q.organisation)",
                [own.clone(), own.clone(), own],
            );
        }
    }

    /// The first reviews of a place.
    pub fn page(&self, under: &str, after: Option<&QueuePlace>, most: usize) -> Sql {
        let mut sql = Sql::default();
        sql.add(
            "SELECT q.since, q.submission, q.is_revision FROM review_queue AS q WHERE q.region = ? AND ",
            [text(under)],
        );
        self.add_first(&mut sql);
        if self.is_looked_up() {
            self.add_look_up(&mut sql);
        }
        sql.add(" AND ", []);
        self.add_is_of_others(&mut sql);
        self.add_order(&mut sql, after, most);
        sql
    }

    /// Adds the order of the queue: at most `most` rows after a place.
    pub fn add_order(&self, sql: &mut Sql, after: Option<&QueuePlace>, most: usize) {
        let (sign, direction) = if self.is_newest_first {
            ("<", "DESC")
        } else {
            (">", "ASC")
        };
        if let Some(place) = after {
            sql.add(
                &format!(" AND (q.since, q.submission, q.is_revision) {sign} (?, ?, ?)"),
                [
                    number(place.since),
                    text(place.submission.as_str()),
                    number(u8::from(place.is_revision)),
                ],
            );
        }
        let most = u32::try_from(most).unwrap_or(u32::MAX);
        sql.add(
            &format!(
                " ORDER BY q.since {direction}, q.submission {direction}, q.is_revision {direction} LIMIT ?"
            ),
            [number(most)],
        );
    }

    /// Rows that are looked at to count: one more than [`Count::MOST`], less what it takes to go from place to place; half as many
    /// where another row is looked up for each.
    pub fn most_counted(&self) -> u32 {
        let places = u32::try_from(self.places().len()).unwrap_or(u32::MAX);
        let most = (Count::MOST + 1).saturating_sub(places.saturating_sub(1) * 2);
        if self.is_looked_up() { most / 2 } else { most }
    }

    /// How many there are. What is from or concerns several regions is counted once; what others decide on is looked at, not
    /// counted.
    pub fn count(&self) -> Sql {
        let mut sql = Sql::default();
        sql.add(
            "SELECT count(*) AS looked_at, count(DISTINCT iif(is_of_others, submission || is_revision, NULL)) AS n \
             FROM (SELECT q.submission, q.is_revision, ",
            [],
        );
        self.add_is_of_others(&mut sql);
        sql.add(" AS is_of_others FROM review_queue AS q WHERE ", []);
        self.add_first(&mut sql);
        if self.is_looked_up() {
            self.add_look_up(&mut sql);
        }
        let under = self.places();
        sql.add(
            &format!(" AND q.region IN ({})", marks(under.len())),
            under.iter().map(text),
        );
        sql.add(" LIMIT ?)", [number(self.most_counted())]);
        sql
    }
}

/// The place of what comes from or concerns a region.
fn code(region: RegionCode) -> String {
    region.as_str().to_owned()
}

/// The marks of so many values.
pub fn marks(values: usize) -> String {
    vec!["?"; values].join(", ")
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;

    fn places(among: Among<'_>, region: Option<&str>) -> (Vec<String>, bool) {
        let filter = Filter {
            state: None,
            among,
            region: region.map(|code| code.parse().unwrap()),
            networks: &[],
            lang: None,
            kind: None,
            since: None,
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

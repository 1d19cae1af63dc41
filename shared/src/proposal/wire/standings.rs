//! The numbers of proposals by what their negotiations have led to.

use crate::{proposal::phase::Standing, region::RegionCode, submission::closing::ClosingReason};
use serde::{Deserialize, Serialize};

/// The numbers of proposals by what their negotiations have led to, each proposal once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Standings {
    /// Open for replies, without a partner
    pub open: u32,
    /// Negotiations without a result
    pub negotiating: u32,
    /// Co-operation starts, or is intended
    pub agreed: u32,
    /// Co-operation starts if funding is found
    pub agreed_if_funded: u32,
    /// No co-operation now
    pub no_cooperation: u32,
    /// The results of the two sides differ
    pub differ: u32,
}

impl Standings {
    /// The number of one standing.
    pub fn of(&self, standing: Standing) -> u32 {
        match standing {
            Standing::Open => self.open,
            Standing::Negotiating => self.negotiating,
            Standing::Agreed => self.agreed,
            Standing::AgreedIfFunded => self.agreed_if_funded,
            Standing::NoCooperation => self.no_cooperation,
            Standing::Differ => self.differ,
        }
    }

    /// Adds to the number of one standing.
    pub fn add(&mut self, standing: Standing, count: u32) {
        let number = match standing {
            Standing::Open => &mut self.open,
            Standing::Negotiating => &mut self.negotiating,
            Standing::Agreed => &mut self.agreed,
            Standing::AgreedIfFunded => &mut self.agreed_if_funded,
            Standing::NoCooperation => &mut self.no_cooperation,
            Standing::Differ => &mut self.differ,
        };
        *number = number.saturating_add(count);
    }

    /// The number of all proposals.
    pub fn total(&self) -> u32 {
        Standing::ALL.iter().map(|it| self.of(*it)).sum()
    }
}

/// The numbers of the proposals of a home region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegionStandings {
    /// The home region
    pub region: RegionCode,
    /// The numbers
    pub counts: Standings,
}

/// The number of proposals that were closed for a reason. What was reopened doesn't count, and what was erased later does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClosingCount {
    /// The reason
    pub reason: ClosingReason,
    /// The number
    pub count: u32,
}

/// The statistics of proposals (`GET /api/v1/outcomes`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OutcomeCounts {
    /// The numbers by home region, in the order of the regions' codes
    pub items: Vec<RegionStandings>,
    /// The numbers by the reason for closing: every reason
    pub closings: Vec<ClosingCount>,
}

/// The sum of the numbers of some regions.
pub fn sum(of: &[RegionStandings], is_in: impl Fn(RegionCode) -> bool) -> Standings {
    let mut sum = Standings::default();
    for row in of.iter().filter(|row| is_in(row.region)) {
        for standing in Standing::ALL {
            sum.add(*standing, row.counts.of(*standing));
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_regions_are_summed_standing_by_standing() {
        let row = |region: &str, open, agreed| RegionStandings {
            region: region.parse().unwrap(),
            counts: Standings {
                open,
                agreed,
                ..Standings::default()
            },
        };
        let rows = [row("19", 1, 2), row("07", 3, 0), row("14", 5, 1)];
        let all = sum(&rows, |_| true);
        assert_eq!((all.open, all.agreed, all.total()), (9, 3, 12));
        let one = sum(&rows, |code| code.as_str() == "07");
        assert_eq!((one.open, one.total()), (3, 3));
        for standing in Standing::ALL {
            let mut counts = Standings::default();
            counts.add(*standing, 2);
            assert_eq!((counts.of(*standing), counts.total()), (2, 2));
        }
    }
}

//! The limits of a proposal, apart from those of its texts.

/// Partner areas: more would mean "everywhere".
pub const PARTNER_AREAS: usize = 30;
/// Themes: with more, a filter by theme would find everything.
pub const THEMES: usize = 6;
/// Months that a proposal may stay open: later its facts are out of date.
pub const OPEN_MONTHS: u16 = 24;

//! The settings of the installation that the administration reads.

use leptos::prelude::*;

/// Days after which a submission in the queue is late; 0 means never.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LateAfterDays(pub u32);

/// The days after which a submission is late.
pub fn late_after_days() -> u32 {
    use_context::<LateAfterDays>().unwrap_or_default().0
}

//! The CSS classes of the regions' fills.

/// The class of a fill.
pub fn class(fill: Option<u8>) -> &'static str {
    match fill {
        Some(0) => "fill-0",
        Some(1) => "fill-1",
        Some(2) => "fill-2",
        Some(3) => "fill-3",
        Some(4) => "fill-4",
        Some(_) => "fill-5",
        None => "fill-none",
    }
}

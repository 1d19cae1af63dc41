//! Numbers of the map with one decimal. The library's way of writing fractions weighs ten kilobytes in the browser.

/// A length to a tenth: "123.4".
pub fn tenths(value: f32) -> String {
    let tenths = whole(value * 10.0);
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    format!("{sign}{}.{}", tenths / 10, tenths % 10)
}

/// The nearest whole number.
pub fn whole(value: f32) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the conversion saturates, and what is measured here is small"
    )]
    let whole = value.round() as i32;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_are_written_as_the_library_writes_them() {
        for value in [0.0, 0.04, 0.06, 123.44, 799.96, -0.3, -12.34] {
            assert_eq!(tenths(value), format!("{value:.1}"));
        }
    }
}

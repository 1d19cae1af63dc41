//! Bytes as text.

use std::fmt::Write as _;

/// The bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut hex, byte| {
            _ = write!(hex, "{byte:02x}");
            hex
        })
}

//! What the lives have in common.

use api_tests::scanner::Templates;
use std::sync::LazyLock;

pub const DAY: i64 = 24 * 3600;

/// More than a year: what is due after a year and what was due after a week never fall into the same second.
pub const YEAR: i64 = 366 * DAY;

/// A life and the templates whose links a scanner has opened in it. It is lived once for all tests that ask for it.
pub type Life = LazyLock<Templates>;

/// Panics unless these templates were opened in a life.
pub fn assert_opened(life: &Life, templates: &[&str]) {
    let opened: Vec<&str> = life.iter().map(String::as_str).collect();
    assert_eq!(opened, templates);
}

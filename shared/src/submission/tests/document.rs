//! The generated sections of docs/DOMAIN.md.

use std::{fs, sync::Mutex};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/DOMAIN.md");

/// Two tests may write the document at the same time.
static DOCUMENT: Mutex<()> = Mutex::new(());

/// Compares the section between `<!-- name -->` and `<!-- /name -->` with the generated one, or writes it if the
/// environment has `UPDATE_DOMAIN`.
pub fn assert_section(name: &str, generated: &str) {
    let _guard = DOCUMENT.lock();
    let document = fs::read_to_string(PATH).unwrap();
    let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = document.split_once(&begin).unwrap();
    let (written, after) = rest.split_once(&end).unwrap();
    if std::env::var_os("UPDATE_DOMAIN").is_some() {
        fs::write(PATH, format!("{before}{begin}{generated}{end}{after}")).unwrap();
    } else {
        assert_eq!(
            written, generated,
            "docs/DOMAIN.md is out of date: run `UPDATE_DOMAIN=1 cargo test -p shared`"
        );
    }
}

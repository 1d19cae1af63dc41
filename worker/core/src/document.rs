//! The generated sections of the documents.

#![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

use std::fs;

/// Compares the section between `<!-- name -->` and `<!-- /name -->` of a document with the generated one, or writes it if the
/// environment has `UPDATE_DOCS`.
pub fn assert_section(document: &str, name: &str, generated: &str) {
    let path = format!("{}/../../docs/{document}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).unwrap();
    let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = text.split_once(&begin).unwrap();
    let (written, after) = rest.split_once(&end).unwrap();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path, format!("{before}{begin}{generated}{end}{after}")).unwrap();
    } else {
        assert_eq!(
            written, generated,
            "docs/{document} is out of date: run `UPDATE_DOCS=1 cargo test -p worker-core`"
        );
    }
}

//! Values of several paragraphs. They bring their own quotation marks, and are escaped already.

use crate::{
    plain_text::{line, lines, unlinked},
    render::filled::write_line,
    shown::said,
    template::{Snippet, escaped},
};
use shared::lang::Lang;

/// The quoted titles and organisations, escaped, and the number of further ones.
pub fn listed(items: &[(String, String)], count: usize, title: impl Fn(&str) -> String) -> String {
    let mut quoted: Vec<String> = items
        .iter()
        .map(|(text, organisation)| {
            let organisation = unlinked(&line(organisation));
            format!("> {}\n> {}", escaped(&title(text)), escaped(&organisation))
        })
        .collect();
    if count > items.len() {
        quoted.push(format!("… +{}", count - items.len()));
    }
    quoted.join("\n\n")
}

/// The labels of fields with their quoted notes, escaped.
pub fn noted(notes: &[(String, String)]) -> String {
    let note = |(field, text): &(String, String)| {
        let mut quoted = format!("{}:", escaped(&line(field)));
        for line in lines(text) {
            quoted.push_str(if line.is_empty() { "\n>" } else { "\n> " });
            quoted.push_str(&escaped(&line));
        }
        quoted
    };
    notes.iter().map(note).collect::<Vec<_>>().join("\n\n")
}

/// The quoted changes of fields, before and after, escaped.
pub fn changed(changes: &[(String, String, String)], lang: Lang) -> String {
    let shown = |text: &str| match said(text) {
        blank if blank.is_empty() => "–".to_owned(),
        text => text,
    };
    let change = |(field, before, after): &(String, String, String)| {
        let values = vec![
            ("field", line(field)),
            ("before", shown(before)),
            ("after", shown(after)),
        ];
        let mut change = String::new();
        for line in Snippet::Change.text(lang).lines() {
            write_line(line, &values, &mut change);
        }
        change
    };
    let changes: Vec<String> = changes.iter().map(change).collect();
    changes.join("\n").trim_end().to_owned()
}

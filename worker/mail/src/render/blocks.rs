//! Values of several paragraphs. They bring their own quotation marks, and are escaped already.

use crate::{
    message::QueueEntry,
    pieces::escaped,
    plain_text::{self, line, lines, unlinked},
    render::filled::write_line,
    shown::{counted, review_page, said},
    template::Snippet,
};
use shared::lang::Lang;

/// The quoted titles and organisations, escaped, each with its page, and the number of further ones.
pub fn listed(items: &[QueueEntry], count: usize, lang: Lang) -> String {
    let mut blocks: Vec<String> = items
        .iter()
        .map(|item| {
            let title = unlinked(&plain_text::title(&item.title, lang));
            let organisation = unlinked(&line(&item.organisation));
            let page = review_page(&item.submission);
            let (title, organisation) = (escaped(&title), escaped(&organisation));
            format!("> {title}\n> {organisation}\n{{origin}}{page}")
        })
        .collect();
    let others = count.saturating_sub(items.len());
    if others > 0 {
        blocks.push(counted(Snippet::Others, others, lang));
    }
    blocks.join("\n\n")
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

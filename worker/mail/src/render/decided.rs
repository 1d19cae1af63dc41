//! The values of a return, of a rejection and of a question before them.

use crate::{listed::named, render::filled::Values};
use shared::{
    lang::Lang,
    paths::{self, Page},
    proposal::criteria::Criterion,
    submission::SubmissionKind,
};
use texts::{Texts, code_labels::criterion};

/// What it is about, with its title; what is said of it, and the criteria that are not met.
pub fn values(
    (kind, title): (SubmissionKind, String),
    said: (&'static str, String),
    unmet: &[Criterion],
    lang: Lang,
) -> Values {
    let what = ("what", named(kind, None, lang));
    [what, ("title", title), said]
        .into_iter()
        .chain(criteria(unmet, lang))
        .collect()
}

/// The criteria that are not met, each on a line, and their page; nothing where none was found.
fn criteria(unmet: &[Criterion], lang: Lang) -> Values {
    if unmet.is_empty() {
        return Values::new();
    }
    let title = |it: &Criterion| format!("- {}", Texts::of(lang).get(criterion(*it)));
    let titles: Vec<String> = unmet.iter().map(title).collect();
    vec![
        ("criteria", titles.join("\n")),
        ("criteria_page", paths::path(lang, Page::Criteria)),
    ]
}

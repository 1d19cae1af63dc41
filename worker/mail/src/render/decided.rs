//! The values of a return, of a rejection, of a question before them and of a review that has ended by itself.

use crate::{listed::named, render::filled::Values, template::Snippet};
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

/// Why a review has ended by itself.
pub fn why_expired(is_undecided: bool, lang: Lang) -> String {
    let why = if is_undecided {
        Snippet::NotDecided
    } else {
        Snippet::NotChanged
    };
    why.text(lang).trim_end().to_owned()
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

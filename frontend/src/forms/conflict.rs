//! The comparison of two versions of a form. The author chooses field by field; nothing is overwritten.

use crate::{
    page_texts::use_texts,
    proposal_text::{
        field_labels::full_label,
        field_path::FieldPath,
        form_view::{self, differences, take},
    },
};
use leptos::prelude::*;
use shared::form::content::FormContent;
use std::collections::BTreeSet;
use texts::{Key, keys};

/// The id of its title, which gets the focus.
pub const CONFLICT_ID: &str = "conflict-title";

/// What differs from what was written here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Versions {
    /// The version on the server
    Server,
    /// The text of another tab
    Tabs,
}

impl Versions {
    /// The introduction, and the labels of both versions, the own one first.
    fn words(self) -> (Key, [Key; 2]) {
        match self {
            Self::Server => (
                keys::CONFLICT_BODY,
                [keys::CONFLICT_MINE, keys::CONFLICT_THEIRS],
            ),
            Self::Tabs => (
                keys::CONFLICT_BODY_TABS,
                [keys::CONFLICT_THIS_TAB, keys::CONFLICT_OTHER_TAB],
            ),
        }
    }
}

/// The fields that differ, each with both versions.
#[component]
pub fn Conflict(
    /// The version written here.
    mine: Box<dyn FormContent>,
    /// The other version.
    theirs: Box<dyn FormContent>,
    /// Where the other one is.
    versions: Versions,
    /// Continues with the chosen content.
    on_settled: Callback<Box<dyn FormContent>>,
) -> impl IntoView {
    let texts = use_texts();
    let taken = RwSignal::new(BTreeSet::<FieldPath>::new());
    let (body, [own_title, other_title]) = versions.words();
    let kind = mine.kind();
    let paths = differences(&*mine, &*theirs);
    let rows = paths
        .iter()
        .map(|path| {
            let path = *path;
            let label = full_label(texts, kind, path);
            let name = format!("choose-{}", path.id());
            let version = |is_theirs: bool, form: &dyn FormContent| {
                let title = texts.get(if is_theirs { other_title } else { own_title });
                let text = match form_view::value(texts, form, path) {
                    text if text.trim().is_empty() => texts.get(keys::CONFLICT_EMPTY).to_owned(),
                    text => text,
                };
                let name = name.clone();
                view! {
                    <label class="choice">
                        <span class="tick">
                            <input
                                type="radio"
                                name=name
                                prop:checked=move || taken.with(|taken| taken.contains(&path)) == is_theirs
                                on:change=move |_| taken.update(|taken| {
                                    if is_theirs {
                                        taken.insert(path);
                                    } else {
                                        taken.remove(&path);
                                    }
                                })
                            />
                            <span>{title}</span>
                        </span>
                        <span class="as-written">{text}</span>
                    </label>
                }
                .into_any()
            };
            view! {
                <fieldset class="difference">
                    <legend>{label}</legend>
                    {version(false, &*mine)}
                    {version(true, &*theirs)}
                </fieldset>
            }
            .into_any()
        })
        .collect_view();
    let go_on = move |_| {
        let mut form = mine.clone();
        taken.with_untracked(|taken| {
            for path in taken {
                take(&mut *form, &*theirs, *path);
            }
        });
        on_settled.run(form);
    };
    view! {
        <section class="conflict" aria-labelledby=CONFLICT_ID>
            <h2 id=CONFLICT_ID tabindex="-1">{texts.get(keys::CONFLICT_TITLE)}</h2>
            <p>{texts.get(body)}</p>
            {rows}
            <p class="form-buttons">
                <button type="button" class="button" on:click=go_on>{texts.get(keys::CONFLICT_GO_ON)}</button>
            </p>
        </section>
    }
    .into_any()
}

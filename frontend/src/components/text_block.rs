//! A content text, marked where it isn't in the page's language.

use crate::{components::prose::Prose, page_texts::use_texts};
use leptos::prelude::*;
use shared::lang::{Lang, LocalisedText};
use texts::{Texts, keys};

/// A section with a title and a text; nothing without a text.
#[component]
pub fn TextBlock(
    /// The section's title.
    title: &'static str,
    /// The text.
    text: Option<LocalisedText>,
    /// Renders each line as an item of a list.
    #[prop(optional)]
    items: bool,
    /// A language that the page has a notice about already: it isn't repeated.
    #[prop(optional)]
    noticed: Option<Lang>,
    /// The text is a proposal's description, in which some paragraphs are headings.
    #[prop(optional)]
    is_description: bool,
) -> impl IntoView {
    let texts = use_texts();
    text.map(|text| {
        let lang = other_lang(texts, &text);
        let notice = notice(texts, &text).filter(|_| noticed != Some(text.lang));
        let described = is_description.then_some(text.lang);
        let body = if items {
            as_list(&text.text)
        } else {
            text.text
        };
        view! {
            <section>
                <h2>{title}</h2>
                {notice.map(|notice| view! { <p class="only-in">{notice}</p> })}
                <div lang=lang><Prose text=body described/></div>
            </section>
        }
    })
}

/// The `lang` attribute of a text in another language than the page's.
pub fn other_lang(texts: Texts, text: &LocalisedText) -> Option<&'static str> {
    (text.lang != texts.lang()).then(|| text.lang.code())
}

/// The notice that a text exists in another language only.
pub fn notice(texts: Texts, text: &LocalisedText) -> Option<&'static str> {
    if text.lang == texts.lang() {
        return None;
    }
    Some(texts.get(match text.lang {
        Lang::Fi => keys::ONLY_IN_FI,
        Lang::Sv => keys::ONLY_IN_SV,
        Lang::En => keys::ONLY_IN_EN,
    }))
}

/// Several lines become a list, one line stays a paragraph.
fn as_list(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    match lines.as_slice() {
        [_, _, ..] => lines
            .iter()
            .map(|line| format!("- {line}"))
            .collect::<Vec<_>>()
            .join("\n"),
        _ => text.to_owned(),
    }
}

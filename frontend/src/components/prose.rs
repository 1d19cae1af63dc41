//! Plain text with paragraphs, lists and links.

use leptos::prelude::*;
use shared::{
    lang::Lang,
    proposal::description::is_heading,
    text::{Block, Inline, paragraphs},
};

/// Renders plain text; it is never interpreted as markup.
#[component]
pub fn Prose(
    /// Paragraphs separated by empty lines; a paragraph of lines that begin with "- " is a list.
    #[prop(into)]
    text: String,
    /// The language of a proposal's description, in which some paragraphs are headings.
    #[prop(default = None)]
    described: Option<Lang>,
) -> impl IntoView {
    let heading = |parts: &[Inline<'_>]| match (described, parts) {
        (Some(lang), [Inline::Text(text)]) if is_heading(text, lang) => Some((*text).to_owned()),
        _ => None,
    };
    paragraphs(&text)
        .into_iter()
        .map(|block| match block {
            Block::Paragraph(parts) => match heading(&parts) {
                Some(heading) => view! { <h3>{heading}</h3> }.into_any(),
                None => view! { <p>{inline(&parts)}</p> }.into_any(),
            },
            Block::List(items) => {
                let items = items
                    .iter()
                    .map(|parts| view! { <li>{inline(parts)}</li> })
                    .collect_view();
                view! { <ul>{items}</ul> }.into_any()
            }
        })
        .collect_view()
}

fn inline(parts: &[Inline<'_>]) -> impl IntoView + use<> {
    parts
        .iter()
        .map(|part| match part {
            Inline::Text(text) => (*text).to_owned().into_any(),
            Inline::Link(url) => {
                let shown = url
                    .trim_start_matches("https://")
                    .trim_end_matches('/')
                    .to_owned();
                view! { <a href=(*url).to_owned() rel="noopener">{shown}</a> }.into_any()
            }
        })
        .collect_view()
}

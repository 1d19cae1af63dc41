//! The tabs of a proposal: each is a page of its own.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use shared::{
    paths::{self, Page},
    proposal::wire::PublicProposal,
};
use texts::{Texts, keys};

/// Links to the pages of a proposal that have content; nothing where that is its own page alone.
#[component]
pub fn ProposalTabs<'a>(
    /// The proposal.
    proposal: &'a PublicProposal,
    /// The page being shown.
    current: Page<'static>,
) -> impl IntoView {
    let texts = use_texts();
    let tabs = tabs(texts, proposal);
    (tabs.len() > 1).then(|| {
        let links = tabs
            .into_iter()
            .map(|(page, label)| {
                let href = paths::path(texts.lang(), page);
                let is_current = (page == current).then_some("page");
                view! { <a href=href aria-current=is_current>{label}</a> }
            })
            .collect_view();
        view! { <nav class="tabs" aria-label=texts.get(keys::TABS_LABEL)>{links}</nav> }
    })
}

/// The pages with content, and their labels.
fn tabs(texts: Texts, proposal: &PublicProposal) -> Vec<(Page<'static>, String)> {
    let number = proposal.number;
    let counted = [
        (
            Page::ProposalReplies(number),
            keys::TAB_REPLIES,
            proposal.public_replies,
        ),
        (
            Page::ProposalResults(number),
            keys::TAB_RESULTS,
            proposal.public_results,
        ),
    ];
    let own = texts.get(keys::TAB_PROPOSAL).to_owned();
    let mut tabs = vec![(Page::Proposal(number), own)];
    for (page, label, count) in counted {
        if count > 0 {
            let count = usize::try_from(count).unwrap_or(usize::MAX);
            tabs.push((page, texts.count(count, label, label)));
        }
    }
    tabs
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::{
        lang::Lang,
        proposal::{form::ProposalForm, validate::read, wire::PublicStatus},
        time::Timestamp,
    };

    fn labels(public_replies: u32, public_results: u32) -> Vec<String> {
        let json = include_str!("../../../tests/fixtures/proposal-017-2018.json");
        let form: ProposalForm = serde_json::from_str(json).unwrap();
        let proposal = PublicProposal {
            public_replies,
            public_results,
            ..PublicProposal::new(
                "017/2018".parse().unwrap(),
                PublicStatus::Published,
                Timestamp::default(),
                &read(&form).unwrap(),
                Lang::Fi,
            )
        };
        let tabs = tabs(Texts::of(Lang::Fi), &proposal);
        tabs.into_iter().map(|(_, label)| label).collect()
    }

    #[test]
    fn a_tab_is_there_once_it_has_content() {
        assert_eq!(labels(0, 0), ["Ehdotus"]);
        assert_eq!(labels(2, 0), ["Ehdotus", "Vastaukset (2)"]);
        assert_eq!(labels(1, 3), ["Ehdotus", "Vastaukset (1)", "Tulokset (3)"]);
    }
}

//! A proposal that isn't public yet, as its page will show it.

use crate::{
    components::{proposal_body::ProposalBody, proposal_list::standing, text_block::other_lang},
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{form::field::Field, proposal::preview::Preview};
use texts::keys;

/// The content of the proposal's page, without what the number and the readers give it.
#[component]
pub fn ProposalPreviewPart(
    /// The preview.
    preview: Preview,
) -> impl IntoView {
    let texts = use_texts();
    // The consent is no part of what is shown.
    let is_whole = preview
        .missing
        .iter()
        .all(|field| *field == Field::PrivacyVersion);
    let title = preview.proposal.title.clone();
    let state = preview.has(&[Field::OpenUntil]).then(|| {
        let (state, until) = (
            preview.proposal.standing.state(),
            preview.proposal.open_until,
        );
        view! {
            <p class="proposal-top">
                <span class=format!("state {state}")>{standing(texts, state, until)}</span>
            </p>
        }
    });
    let gaps = (!is_whole).then(|| {
        view! { <p class="notice">{texts.get(keys::PREVIEW_GAPS)}</p> }
    });
    let title = (!title.text.is_empty()).then(|| {
        view! { <h2 class="preview-name" lang=other_lang(texts, &title)>{title.text.clone()}</h2> }
    });
    let missing = Some(preview.missing);
    view! {
        {gaps}
        <div class="proposal">
            {state}
            {title}
            <ProposalBody proposal=preview.proposal missing/>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page_texts::provide_texts;
    use shared::{lang::Lang, proposal::form::ProposalForm};
    use texts::Texts;

    fn html(form: &ProposalForm) -> String {
        Owner::new().with(|| {
            provide_texts(Texts::of(Lang::Fi));
            let preview = Preview::new(form, Lang::Fi).unwrap();
            view! { <ProposalPreviewPart preview/> }.to_html()
        })
    }

    #[test]
    fn what_is_missing_is_neither_shown_nor_made_up() {
        let empty = html(&ProposalForm::default());
        for made_up in ["\u{2026}", "Rovaniemi", "example.org", "2000", "<h2"] {
            assert!(!empty.contains(made_up), "{made_up}: {empty}");
        }
        assert!(empty.contains("class=\"notice\""), "{empty}");
    }

    #[test]
    fn a_whole_form_is_shown_without_a_word_about_gaps() {
        let record: ProposalForm = serde_json::from_str(include_str!(
            "../../../tests/fixtures/proposal-017-2018.json"
        ))
        .unwrap();
        let whole = html(&record);
        assert!(!whole.contains("class=\"notice\""), "{whole}");
        for part in ["preview-name", "Rovaniemi", "31.12.2018"] {
            assert!(whole.contains(part), "{part}: {whole}");
        }
    }
}

//! The form for a reply to a proposal.

use crate::{
    forms::{
        draft::DraftSlot,
        form_state::FormState,
        small_fields::{reply, reply_fields},
        small_form::{SmallForm, SmallFormSetup},
    },
    page_texts::use_texts,
    turns::in_turn,
};
use leptos::prelude::*;
use shared::{form::content::Validated, paths::api, proposal::number::ProposalNumber, reply};
use texts::keys;

/// The id of the place for [`ReplyForm`].
pub const REPLY_ID: &str = "reply";

/// The form.
#[component]
pub fn ReplyForm(
    /// The proposal's number.
    number: ProposalNumber,
) -> impl IntoView {
    let texts = use_texts();
    let [year, of_year] = number.path_segments();
    let setup = SmallFormSetup {
        initial: Box::new(reply(texts)),
        find_errors: reply::form::ReplyForm::find_errors,
        slot: DraftSlot::About(format!("reply-{year}-{of_year}")),
        path: api::replies(number),
        name: texts.get(keys::REPLY_TITLE).to_owned(),
        submit: keys::REPLY_SEND,
        fields,
    };
    view! { <SmallForm setup/> }
}

/// The fields, and what the author should know before the button.
fn fields(form_state: FormState) -> AnyView {
    view! { {reply_fields(form_state)} {in_turn(before_sending)} }.into_any()
}

/// Who reads the reply, what of it is public, who sees the address, and what happens next.
fn before_sending() -> AnyView {
    let texts = use_texts();
    let answers = [
        (keys::REPLY_READERS_TITLE, keys::REPLY_READERS),
        (keys::REPLY_PUBLIC_TITLE, keys::REPLY_PUBLIC),
        (keys::REPLY_ADDRESS_TITLE, keys::REPLY_ADDRESS),
        (keys::REPLY_NEXT_TITLE, keys::REPLY_NEXT),
    ];
    let answers = answers
        .map(|(question, answer)| {
            view! { <dt>{texts.get(question)}</dt><dd>{texts.get(answer)}</dd> }
        })
        .collect_view();
    view! {
        <section class="before-sending" aria-labelledby="before-sending">
            <h2 id="before-sending">{texts.get(keys::REPLY_BEFORE)}</h2>
            <dl>{answers}</dl>
        </section>
    }
    .into_any()
}

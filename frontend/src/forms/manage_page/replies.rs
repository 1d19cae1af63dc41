//! The replies that a proposer has received.

mod answer_dialog;
mod card;
pub mod state;
mod undo;

use crate::{
    components::{loading::Loading, retry_notice::RetryNotice},
    forms::{
        manage_page::{
            replies::{answer_dialog::AnswerDialog, card::ReplyCard, state::RepliesState},
            thread::ThreadState,
        },
        notices::FormMessages,
        refusals,
    },
    load::Load,
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::submission::state::StateName;
use texts::{format::number, keys, places};

/// The section.
#[component]
pub fn RepliesSection(
    /// The state of the proposal.
    proposal: StateName,
    /// The state of the replies.
    replies: RepliesState,
    /// The state of the forms of messages.
    threads: ThreadState,
) -> impl IntoView {
    let texts = use_texts();
    Effect::new(move |_| replies.begin());
    let content = move || match replies.loaded() {
        Load::Waiting => view! { <Loading/> }.into_any(),
        Load::Failed(refusal) => view! {
            <RetryNotice
                message=refusals::refusal(texts, &refusal)
                on_retry=Callback::new(move |()| replies.load())
            />
        }
        .into_any(),
        Load::Ready(shown) if shown.replies.is_empty() => {
            let next = (proposal == StateName::Published)
                .then(|| view! { <p>{texts.get(keys::RECEIVED_NONE_NEXT)}</p> });
            view! { <p><b>{texts.get(keys::RECEIVED_NONE)}</b></p> {next} }.into_any()
        }
        Load::Ready(shown) => {
            let count = usize::try_from(shown.count)
                .unwrap_or(usize::MAX)
                .max(shown.replies.len());
            let counted = if shown.has_older {
                let places = places::CountShown {
                    shown: &number(
                        texts.lang(),
                        u32::try_from(shown.replies.len()).unwrap_or(u32::MAX),
                    ),
                    count: &number(texts.lang(), shown.count),
                };
                texts.fill(keys::RECEIVED_CUT, places)
            } else {
                texts.count(count, keys::RECEIVED_ONE, keys::RECEIVED_MANY)
            };
            let older = shown.has_older.then(|| {
                view! {
                    <p>
                        <button
                            type="button"
                            class="button"
                            aria-disabled=move || replies.is_busy().then_some("true")
                            on:click=move |_| replies.load_older()
                        >
                            {texts.get(keys::RECEIVED_OLDER)}
                        </button>
                    </p>
                }
            });
            let cards = shown
                .replies
                .into_iter()
                .map(|(_, shown)| view! { <ReplyCard shown replies threads/> })
                .collect::<Vec<_>>();
            view! {
                <p><b>{counted}</b></p>
                <p>{texts.get(keys::RECEIVED_LEAD)}</p>
                <FormMessages message=replies.message/>
                <div class="received">{cards}</div>
                {older}
            }
            .into_any()
        }
    };
    view! {
        <section class="replies" aria-labelledby="replies-title">
            <h2 id="replies-title">{texts.get(keys::RECEIVED_TITLE)}</h2>
            {content}
            <AnswerDialog replies/>
        </section>
    }
    .into_any()
}

//! Comments: internal notes that only reviewers see.

use crate::{refusals, state_labels, submission_page::review_state::ReviewState};
use frontend::{browser, components::prose::Prose, page_texts::use_texts};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::{Comment, Comments, NewComment},
    paths::admin::api,
};
use texts::{code_labels::no_reason, format::moment, keys};

/// The id of the control.
const TEXT: &str = "comment-text";

/// The comments, and a form for another one.
#[component]
pub fn CommentsPart(
    /// The state of the review.
    review: ReviewState,
) -> impl IntoView {
    let texts = use_texts();
    let items = RwSignal::new(Vec::<Comment>::new());
    let error = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let path = review
        .id
        .with_value(|id| api::submission_part(id, api::SUBMISSION_COMMENTS));
    let from = path.clone();
    Effect::new(move |_| {
        let from = from.clone();
        spawn_local(async move {
            match review.session.get::<Comments>(&from).await {
                // One may have been saved while the others were on their way.
                Ok(comments) => {
                    _ = items.try_update(|items| {
                        let saved = std::mem::replace(items, comments.items);
                        let missing = saved.into_iter().filter(|it| !items.contains(it));
                        let missing: Vec<Comment> = missing.collect();
                        items.extend(missing);
                    });
                }
                Err(refusal) => _ = error.try_set(Some(refusals::refusal(texts, &refusal))),
            }
        });
    });
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        let text = match review.draft().with_untracked(|draft| draft.comment.parse()) {
            Ok(text) => text,
            Err(no) => {
                error.set(Some(texts.get(no_reason(&no)).to_owned()));
                browser::focus(TEXT);
                return;
            }
        };
        is_busy.set(true);
        error.set(None);
        let path = path.clone();
        spawn_local(async move {
            let answer = review
                .session
                .post::<Comment>(&path, &NewComment { text })
                .await;
            _ = is_busy.try_set(false);
            match answer {
                Ok(comment) => {
                    _ = items.try_update(|items| items.push(comment));
                    review.write_comment(String::new());
                    browser::announce(texts.get(keys::ADMIN_COMMENT_SAVED));
                }
                Err(refusal) => _ = error.try_set(Some(refusals::refusal(texts, &refusal))),
            }
        });
    };
    let list = move || {
        items
            .get()
            .into_iter()
            .map(|comment| {
                let who = state_labels::colleague(texts, &comment.by);
                let when = moment(texts, comment.at);
                view! {
                    <li>
                        <p class="comment-by"><bdi>{who}</bdi> " · " {when}</p>
                        <Prose text=comment.text.as_str().to_owned()/>
                    </li>
                }
                .into_any()
            })
            .collect_view()
    };
    view! {
        <section class="comments" aria-labelledby="comments-title">
            <h2 id="comments-title">{texts.get(keys::ADMIN_COMMENTS_TITLE)}</h2>
            <ul class="comment-list">{list}</ul>
            <form class="field" novalidate on:submit=on_submit>
                <label for=TEXT>{texts.get(keys::ADMIN_COMMENT_LABEL)}</label>
                <textarea
                    id=TEXT
                    rows="3"
                    aria-describedby="comment-error"
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    prop:value=move || review.draft().with(|draft| draft.comment.clone())
                    on:input=move |event| review.write_comment(event_target_value(&event))
                ></textarea>
                <p class="field-error" id="comment-error" role="alert">{move || error.get()}</p>
                <button type="submit" class="plain-button" aria-disabled=move || is_busy.get().then_some("true")>
                    {texts.get(keys::ADMIN_COMMENT_SEND)}
                </button>
            </form>
        </section>
    }
    .into_any()
}

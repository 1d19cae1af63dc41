//! Questions to the author, who answers each once while the review goes on.

use crate::{
    form_parts::{refusal_notice, submit_button},
    refusals, state_labels,
    submission_page::{facts::flag, review_state::ReviewState},
};
use frontend::{browser, components::prose::Prose, page_texts::use_texts, request::Refusal};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    form::content::FormKind,
    paths::admin::api,
    submission::wire::{AuthorQuestion, AuthorQuestions, NewQuestion},
};
use texts::{Texts, code_labels::no_reason, format::moment, keys};

/// The id of the control.
const TEXT: &str = "question-text";

/// The questions with their answers, and the form for a new one while none is open.
#[component]
pub fn QuestionsPart(
    /// The state of the review.
    review: ReviewState,
) -> impl IntoView {
    let texts = use_texts();
    let shown = RwSignal::new(AuthorQuestions {
        items: Vec::new(),
        can_ask: false,
    });
    let refused = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let path = StoredValue::new(
        review
            .id
            .with_value(|id| api::submission_part(id, api::SUBMISSION_QUESTIONS)),
    );
    let take = move |answer: Result<AuthorQuestions, Refusal>| match answer {
        Ok(questions) => {
            _ = shown.try_set(questions);
            true
        }
        Err(refusal) => {
            _ = refused.try_set(Some(refusals::refusal(texts, &refusal)));
            false
        }
    };
    Effect::new(move |_| {
        let path = path.get_value();
        spawn_local(async move { _ = take(review.session.get(&path).await) });
    });
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        let text = match review
            .draft()
            .with_untracked(|draft| draft.question.parse())
        {
            Ok(text) => text,
            Err(no) => {
                refused.set(Some(texts.get(no_reason(&no)).to_owned()));
                browser::focus(TEXT);
                return;
            }
        };
        is_busy.set(true);
        refused.set(None);
        let path = path.get_value();
        spawn_local(async move {
            let answer = review.session.post(&path, &NewQuestion { text }).await;
            _ = is_busy.try_set(false);
            if take(answer) {
                review.write_question(String::new());
                browser::announce(texts.get(keys::ADMIN_QUESTION_SENT));
                browser::focus_soon("questions-title");
            }
        });
    };
    let list = move || {
        let items = shown.with(|shown| shown.items.clone());
        items.iter().map(|it| question(texts, it)).collect_view()
    };
    let form = move || {
        shown.with(|shown| shown.can_ask).then(|| {
            view! {
                <form class="field" novalidate on:submit=on_submit>
                    <label for=TEXT>{texts.get(keys::ADMIN_QUESTION_LABEL)}</label>
                    <p class="help" id="question-help">{texts.get(keys::ADMIN_QUESTION_HELP)}</p>
                    <textarea
                        id=TEXT
                        rows="3"
                        aria-describedby="question-help"
                        aria-invalid=move || refused.with(Option::is_some).then_some("true")
                        prop:value=move || review.draft().with(|draft| draft.question.clone())
                        on:input=move |event| review.write_question(event_target_value(&event))
                    ></textarea>
                    {submit_button(texts.get(keys::ADMIN_QUESTION_SEND), is_busy)}
                </form>
            }
        })
    };
    let is_shown = move || shown.with(|shown| shown.can_ask || !shown.items.is_empty());
    view! {
        <section class="comments" aria-labelledby="questions-title" hidden=move || !is_shown()>
            <h2 id="questions-title" tabindex="-1">{texts.get(keys::ADMIN_QUESTIONS_TITLE)}</h2>
            <ul class="comment-list">{list}</ul>
            {refusal_notice(refused)}
            {form}
        </section>
    }
    .into_any()
}

/// A question, and its answer or why there is none.
fn question(texts: Texts, question: &AuthorQuestion) -> AnyView {
    let who = state_labels::colleague(texts, &question.by);
    let asked = &question.asked;
    let when = moment(texts, asked.at);
    let answer = if let Some(answer) = &asked.answer {
        let at = asked.answered_at.map(|at| moment(texts, at));
        let flags = question
            .flags
            .iter()
            .map(|it| view! { <li>{flag(texts, FormKind::ThreadMessage, it)}</li> }.into_any())
            .collect_view();
        let flags = (!question.flags.is_empty())
            .then(|| view! { <div class="notice"><ul>{flags}</ul></div> });
        view! {
            <p class="comment-by">{texts.get(keys::ADMIN_QUESTION_ANSWER)} " · " {at}</p>
            <div dir="auto"><Prose text=answer.as_str().to_owned()/></div>
            {flags}
        }
        .into_any()
    } else {
        let word = if asked.is_open {
            keys::ADMIN_QUESTION_OPEN
        } else {
            keys::ADMIN_QUESTION_ENDED
        };
        view! { <p class="comment-by">{texts.get(word)}</p> }.into_any()
    };
    view! {
        <li>
            <p class="comment-by"><bdi>{who}</bdi> " · " {when}</p>
            <Prose text=asked.text.as_str().to_owned()/>
            {answer}
        </li>
    }
    .into_any()
}

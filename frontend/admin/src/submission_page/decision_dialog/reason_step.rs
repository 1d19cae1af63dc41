//! The step that asks for a reason, before a submission is rejected or taken down.

use crate::{
    insert_text::{insert_text, with_text},
    submission_page::{
        decision::ReviewDecision,
        decision_dialog::{
            original_field::{OTHER, original_field},
            step_buttons::step_buttons,
        },
        review_state::ReviewState,
    },
};
use frontend::{browser, load::Load, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    admin::wire::{TextContent, TextPurpose},
    submission::{reasons::Reason, state::Rejection, wire::ReviewAction},
};
use texts::{Key, Texts, code_labels::no_reason, keys};

/// The id of the control for the reason.
pub const WHY: &str = "decision-why";

/// The kind of rejection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RejectionKind {
    Unsuitable,
    Duplicate,
    Spam,
}

impl RejectionKind {
    const ALL: [Self; 3] = [Self::Unsuitable, Self::Duplicate, Self::Spam];

    fn name(self) -> Key {
        match self {
            Self::Unsuitable => keys::ADMIN_REJECT_UNSUITABLE,
            Self::Duplicate => keys::ADMIN_REJECT_DUPLICATE,
            Self::Spam => keys::ADMIN_REJECT_SPAM,
        }
    }
}

/// The typed reason, or the error.
pub fn reason(typed: &str) -> Result<Reason, Key> {
    typed.parse().map_err(|error| no_reason(&error))
}

/// The form.
#[component]
pub fn ReasonStep(
    /// The state of the review.
    review: ReviewState,
    /// The decision.
    decision: ReviewDecision,
    /// The action, once the form is complete.
    action: RwSignal<Option<ReviewAction>>,
) -> impl IntoView {
    let texts = use_texts();
    let kind = RwSignal::new(RejectionKind::Unsuitable);
    let error = RwSignal::new(None::<Key>);
    let is_rejection = decision == ReviewDecision::Reject;
    let shows_address = RwSignal::new(false);
    let asks_why = move || !is_rejection || kind.get() == RejectionKind::Unsuitable;
    let asks_other = move || is_rejection && kind.get() == RejectionKind::Duplicate;
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let why = || review.draft().with_untracked(|draft| reason(&draft.reason));
        let is_blank = || {
            review
                .draft()
                .with_untracked(|draft| draft.reason.trim().is_empty())
        };
        let wanted = match (decision, kind.get_untracked()) {
            (ReviewDecision::Accept, _) if is_blank() => Ok(ReviewAction::Accept { text: None }),
            (_, _) if decision.is_answer() => why().and_then(|text| {
                decision
                    .answering(Some(text), shows_address.get_untracked())
                    .ok_or(keys::ERROR_MISSING_TEXT)
            }),
            (ReviewDecision::Reject, RejectionKind::Spam) => {
                Ok(ReviewDecision::rejecting(Rejection::Spam))
            }
            (ReviewDecision::Reject, RejectionKind::Duplicate) => review
                .original()
                .get_untracked()
                .map(|it| Rejection::DuplicateOf { submission: it.id })
                .map(ReviewDecision::rejecting)
                .ok_or(keys::ADMIN_REJECT_NO_OTHER),
            (ReviewDecision::Reject, RejectionKind::Unsuitable) => why().and_then(|why| {
                let reason = Rejection::Unsuitable { why };
                reason
                    .can_be_used()
                    .then_some(ReviewDecision::rejecting(reason))
                    .ok_or(keys::ADMIN_REJECT_SHORT)
            }),
            (_, _) => why().map(ReviewDecision::taking_down),
        };
        match wanted {
            Ok(wanted) => action.set(Some(wanted)),
            Err(key) => {
                error.set(Some(key));
                browser::focus(if asks_other() { OTHER } else { WHY });
            }
        }
    };
    let choices = is_rejection.then(|| {
        let choices = RejectionKind::ALL
            .into_iter()
            .map(|it| {
                view! {
                    <label class="tick">
                        <input
                            type="radio"
                            name="rejection"
                            prop:checked=move || kind.get() == it
                            on:change=move |_| {
                                error.set(None);
                                kind.set(it);
                            }
                        />
                        <span>{texts.get(it.name())}</span>
                    </label>
                }
                .into_any()
            })
            .collect_view();
        view! {
            <fieldset class="field">
                <legend>{texts.get(keys::ADMIN_REJECT_KIND)}</legend>
                {choices}
            </fieldset>
        }
    });
    view! {
        <form novalidate on:submit=on_submit>
            {choices}
            {move || asks_why().then(|| why_field(texts, review, decision, error))}
            {move || asks_other().then(|| original_field(review, error))}
            {(decision == ReviewDecision::Answer).then(|| view! {
                <label class="tick">
                    <input type="checkbox" prop:checked=move || shows_address.get() on:change=move |event| shows_address.set(event_target_checked(&event))/>
                    <span>{texts.get(keys::ADMIN_ANSWER_ADDRESS)}</span>
                </label>
            })}
            {step_buttons(texts, review)}
        </form>
    }
    .into_any()
}

/// The field for the reason.
pub fn why_field(
    texts: Texts,
    review: ReviewState,
    decision: ReviewDecision,
    error: RwSignal<Option<Key>>,
) -> AnyView {
    let help = match decision {
        ReviewDecision::Reject => keys::ADMIN_REASON_OF_REJECTION,
        ReviewDecision::Close => keys::ADMIN_REASON_TO_AUTHOR,
        ReviewDecision::Accept => keys::ADMIN_TEXT_OPTIONAL,
        ReviewDecision::Decline | ReviewDecision::Answer => keys::ADMIN_TEXT_TO_AUTHOR,
        _ => keys::ADMIN_REASON_PUBLIC,
    };
    let insert = Callback::new(move |content: TextContent| {
        let text = review.author_text(&content);
        let written = review
            .draft()
            .with_untracked(|draft| with_text(&draft.reason, &text));
        error.set(None);
        review.write_reason(written);
        review.type_in_dialog();
    });
    view! {
        <div class="field">
            <label for=WHY>{texts.get(if decision.is_answer() { keys::ADMIN_TEXT } else { keys::DIALOG_REASON })}</label>
            <p class="help" id="decision-help">{texts.get(help)}</p>
            <textarea
                id=WHY
                rows="4"
                aria-required=(decision != ReviewDecision::Accept).then_some("true")
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby="decision-help decision-error"
                prop:value=move || review.draft().with(|draft| draft.reason.clone())
                on:input=move |event| {
                    error.set(None);
                    review.write_reason(event_target_value(&event));
                }
            ></textarea>
            {wrong(texts, error)}
            {(decision == ReviewDecision::Reject).then(|| insert_text(review.session, TextPurpose::Reject, WHY, insert))}
        </div>
    }
    .into_any()
}

impl ReviewState {
    /// A reusable text in the language of the author.
    pub fn author_text(self, content: &TextContent) -> String {
        let lang = match self.loaded_untracked() {
            Load::Ready(reviewed) => reviewed.author_lang,
            Load::Waiting | Load::Failed(_) => self.texts.lang(),
        };
        content.text(lang).to_owned()
    }
}

fn wrong(texts: Texts, error: RwSignal<Option<Key>>) -> AnyView {
    let said = move || error.get().map(|key| texts.get(key));
    view! { <p class="field-error" id="decision-error" role="alert" hidden=move || error.get().is_none()>{said}</p> }
        .into_any()
}

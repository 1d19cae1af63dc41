//! The frame of each page of the administration: heading, rights and errors.

use crate::{
    retry_notice::RetryNotice,
    session::{SessionState, use_session},
};
use frontend::{
    components::{loading::Loading, page_ready::PageReady},
    head::Head,
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::admin::permission::AdminSection;
use texts::{Key, keys};

/// A page with its heading. Only people with the right see its content; others see what to do.
#[component]
pub fn PageFrame(
    /// Its title.
    title: Key,
    /// The right that the page requires.
    what: AdminSection,
    /// The part being shown, for the document's title
    #[prop(optional_no_strip)]
    part: Option<Key>,
    /// True if the content itself renders [`PageReady`], once it is loaded
    #[prop(optional)]
    arrives_itself: bool,
    /// Its content.
    children: ChildrenFn,
) -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let title = texts.get(title);
    let head = match part {
        Some(part) => head(&format!("{title}: {}", texts.get(part))),
        None => head(title),
    };
    let first = head.clone();
    // In these states there is no content that could do it.
    let arrive = move || arrives_itself.then(|| view! { <PageReady head=head.clone()/> });
    let is_allowed = Memo::new(move |_| session.may(what));
    Effect::new(move |_| {
        if session.who() == SessionState::SignedOut {
            session.ask_to_sign_in();
        }
    });
    let content = move || {
        if is_allowed.get() {
            return children().into_any();
        }
        match session.who() {
            SessionState::Loading | SessionState::SignedOut => view! {
                {arrive()}
                <Loading/>
            }
            .into_any(),
            SessionState::SignedIn(_) => view! {
                {arrive()}
                <p class="notice is-bad">{texts.get(keys::ADMIN_REFUSED_DENIED)}</p>
            }
            .into_any(),
            SessionState::Failed(refusal) => {
                view! { {arrive()} <RetryNotice refusal on_retry=move || session.ask()/> }
                    .into_any()
            }
        }
    };
    view! {
        <article class="page admin-page">
            {(!arrives_itself).then(|| view! { <PageReady head=first/> })}
            <h1 tabindex="-1">{title}</h1>
            <NeedsProgram/>
            <div class="needs-program">{content}</div>
        </article>
    }
    .into_any()
}

/// The head of a page.
pub fn head(title: &str) -> Head {
    Head::unlisted(title, use_texts().get(keys::ADMIN_DESCRIPTION))
}

/// The notice for readers without JavaScript.
#[component]
pub fn NeedsProgram() -> impl IntoView {
    let texts = use_texts();
    let said = texts.get(keys::ADMIN_NEEDS_PROGRAM);
    view! {
        <noscript inner_html=format!("<p class=\"notice is-bad\">{said}</p>")></noscript>
        <p class="notice is-bad program-failed">{said}</p>
    }
    .into_any()
}

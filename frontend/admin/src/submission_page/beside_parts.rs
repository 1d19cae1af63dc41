//! The mails of a submission, other proposals of its organisation, and similar ones.

use crate::{
    retry_notice::RetryNotice,
    state_labels::{self, mail_labels},
    submission_page::review_state::ReviewState,
};
use frontend::{components::loading::Loading, load::Load, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    admin::{
        mail_query::MailQuery,
        permission::AdminSection,
        queue_query::{QueueQuery, QueueScope},
        wire::OutboxItem,
    },
    paths::{
        self, Page,
        admin::{self, AdminPage},
    },
    submission::wire::{Beside, OtherSubmission},
};
use texts::{Key, Texts, format::moment, keys};

/// The three lists, once they are loaded.
#[component]
pub fn BesideParts(
    /// The state of the review.
    review: ReviewState,
) -> impl IntoView {
    let content = move || match review.beside() {
        Load::Waiting => view! { <Loading/> }.into_any(),
        Load::Ready(beside) => parts(review, &beside),
        Load::Failed(refusal) => {
            view! { <RetryNotice refusal on_retry=move || review.load_beside()/> }.into_any()
        }
    };
    view! { <div class="review-others">{content}</div> }.into_any()
}

fn parts(review: ReviewState, beside: &Beside) -> AnyView {
    let texts = use_texts();
    let links_outbox = review.session.may(AdminSection::Mails);
    let mails = beside.mails.iter().map(|it| mail(texts, it, links_outbox));
    let mails = list(mails.collect(), keys::ADMIN_MAILS_NONE);
    let more_mails = beside
        .has_more_mails
        .then(|| view! { <p>{texts.get(keys::ADMIN_MAILS_MORE)}</p> });
    let same = others(texts, &beside.same);
    let more = beside.has_more_same.then(|| {
        let href = admin::path(&AdminPage::Queue(QueueQuery {
            scope: Some(QueueScope::All),
            search: review.organisation(),
            ..QueueQuery::default()
        }));
        view! { <p><a href=href>{texts.get(keys::ADMIN_SAME_MORE)}</a></p> }
    });
    let similar = others(texts, &beside.similar);
    view! {
        <section aria-labelledby="mails-title">
            <h2 id="mails-title">{texts.get(keys::ADMIN_ITS_MAILS)}</h2>
            {mails}
            {more_mails}
        </section>
        <section aria-labelledby="same-title">
            <h2 id="same-title">{texts.get(keys::ADMIN_SAME)}</h2>
            {list(same, keys::ADMIN_SAME_NONE)}
            {more}
        </section>
        <section aria-labelledby="similar-title">
            <h2 id="similar-title">{texts.get(keys::ADMIN_SIMILAR)}</h2>
            {list(similar, keys::ADMIN_SIMILAR_NONE)}
        </section>
    }
    .into_any()
}

/// The items, or a sentence where there are none.
fn list(items: Vec<AnyView>, none: Key) -> AnyView {
    if items.is_empty() {
        view! { <p>{use_texts().get(none)}</p> }.into_any()
    } else {
        view! { <ul class="events">{items}</ul> }.into_any()
    }
}

/// A mail with its fate.
fn mail(texts: Texts, item: &OutboxItem, links_outbox: bool) -> AnyView {
    let subject = if item.subject.is_empty() {
        texts.get(mail_labels::kind(&item.template)).to_owned()
    } else {
        item.subject.clone()
    };
    let to = if item.to.is_empty() {
        texts.get(keys::MAILS_FORGOTTEN).to_owned()
    } else {
        item.to.clone()
    };
    let when = moment(texts, item.sent_at.unwrap_or(item.created_at));
    let why = item
        .error
        .as_deref()
        .map(|code| mail_labels::why(texts, code));
    let link = links_outbox
        .then(|| view! { " " <a href=place(item)>{texts.get(keys::ADMIN_MAIL_IN_OUTBOX)}</a> });
    view! {
        <li>
            <span class=format!("state mail-{}", item.state)>{texts.get(state_labels::mail_state(item.state))}</span>
            " " <span lang=item.lang.code()>{subject}</span>
            <small>{to} " · " {when}</small>
            {why.map(|why| view! { <small>{why}</small> })}
            {link}
        </li>
    }
    .into_any()
}

/// The page of the outbox that begins with a mail.
fn place(item: &OutboxItem) -> String {
    let before = format!("{}.0", item.created_at.millis() + 1);
    admin::path(&AdminPage::Mails(MailQuery {
        after: before.parse().ok(),
        ..MailQuery::default()
    }))
}

fn others(texts: Texts, items: &[OtherSubmission]) -> Vec<AnyView> {
    let row = |item: &OtherSubmission| {
        let title = state_labels::title(texts, &item.title);
        let lang = (item.lang != texts.lang()).then(|| item.lang.code());
        let link = match url(texts, item) {
            Some(href) => view! { <a href=href lang=lang>{title}</a> }.into_any(),
            None => title.into_any(),
        };
        view! { <li>{link} <small>{about(texts, item)}</small></li> }.into_any()
    };
    items.iter().map(row).collect()
}

/// Where it is read: in the administration, or on the public pages.
fn url(texts: Texts, item: &OtherSubmission) -> Option<String> {
    if item.is_seen {
        return Some(admin::path(&AdminPage::Submission(item.id.clone())));
    }
    let number = item.number?;
    Some(paths::path(texts.lang(), Page::Proposal(number)))
}

/// Its organisation, number and state.
pub fn about(texts: Texts, item: &OtherSubmission) -> String {
    let number = item.number.map(|number| number.to_string());
    let state = texts.get(state_labels::state(item.state)).to_owned();
    let parts = [Some(item.organisation.clone()), number, Some(state)];
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|it| !it.is_empty())
        .collect();
    parts.join(" · ")
}

//! A row of the queue.

use crate::{
    queue_page::{
        age::{age, is_late},
        queue_state::QueueState,
    },
    settings::late_after_days,
    state_labels,
};
use frontend::{browser, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    paths::admin::{self, AdminPage},
    submission::wire::QueueItem,
};
use texts::{keys, places};

/// A submission, its age and its origin.
#[component]
pub fn QueueRow(
    /// The state of the queue.
    queue: QueueState,
    /// The submission.
    item: QueueItem,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let now = browser::now();
    let waits = item.waits || item.state.is_pending();
    let is_late = waits && is_late(item.since, now, late_after_days());
    let id = item.id.clone();
    let selected = item.id.clone();
    let href = admin::path(&AdminPage::Submission(item.id.clone()));
    let title = state_labels::title(texts, &item.title);
    let select = texts.fill(keys::ADMIN_SELECT, places::Title { title: &title });
    let home = item.home.map(|home| home.region().names.get(lang));
    let others: Vec<&str> = item
        .regions
        .iter()
        .filter(|region| Some(**region) != item.home)
        .map(|region| region.region().names.get(lang))
        .collect();
    // A reply and results have the title of their proposal.
    let kind = texts.get(state_labels::kind(item.kind));
    let number = item.number.map(|number| format!(" {number}"));
    let organisation = Some(item.organisation.clone()).filter(|name| !name.is_empty());
    let organisation = organisation.map(|name| view! { " · " <bdi>{name}</bdi> });
    let mut details: Vec<String> = home.map(str::to_owned).into_iter().collect();
    if !others.is_empty() {
        details.push(texts.fill(
            keys::ADMIN_CONCERNS,
            places::Regions {
                regions: &others.join(", "),
            },
        ));
    }
    details.push(
        texts
            .get(texts::code_labels::language(item.lang))
            .to_owned(),
    );
    let flags = state_labels::flags(texts, &item.flags);
    let text_lang = (item.lang != lang).then(|| item.lang.code());
    view! {
        <li class:is-late=is_late class:is-selected=move || queue.is_selected(&selected)>
            <label class="queue-select">
                <input
                    type="checkbox"
                    aria-label=select
                    prop:checked={
                        let id = id.clone();
                        move || queue.is_selected(&id)
                    }
                    on:change=move |event| queue.select(&id, event_target_checked(&event))
                />
            </label>
            <p class="queue-title"><a href=href lang=text_lang><bdi>{title}</bdi></a></p>
            <p class="queue-state">
                <span class=format!("state {}", item.state)>{texts.get(state_labels::state(item.state))}</span>
                {item.is_revision.then(|| view! { " " <span class="tag">{texts.get(keys::ADMIN_REVISION)}</span> })}
            </p>
            <p class="queue-age">
                {age(texts, item.since, now)}
                {is_late.then(|| view! { " " <b class="late">{texts.get(keys::ADMIN_LATE)}</b> })}
            </p>
            <p class="queue-details">{kind} {number} {organisation} " · " {details.join(" · ")}</p>
            {flags.map(|flags| view! { <p class="queue-flags">{flags}</p> })}
        </li>
    }
    .into_any()
}

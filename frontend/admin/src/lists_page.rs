//! The pages of the lists: the people of a network, and those who are interested in one.

#[cfg(feature = "ssr")]
pub mod file;
mod remove;

use crate::{
    api_resource::ApiResource,
    lists_page::remove::RemoveDialog,
    page_frame::{PageFrame, head},
};
use frontend::{components::page_ready::PageReady, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    admin::{
        permission::AdminSection,
        wire::{Entry, EntryList, Lists},
    },
    lang::Lang,
    municipality::municipalities,
    paths::admin::{self, AdminPage, api},
    submission::target::Target,
};
use std::{collections::BTreeMap, sync::Arc};
use texts::{Texts, code_labels, format::moment, keys};

/// The page with all lists.
#[component]
pub fn ListsPage() -> impl IntoView {
    let texts = use_texts();
    view! {
        <PageFrame title=keys::ADMIN_LISTS_TITLE what=AdminSection::Queue part=None arrives_itself=true>
            {move || {
                let head = head(texts.get(keys::ADMIN_LISTS_TITLE));
                let arrived = head.clone();
                ApiResource::<Lists>::of(api::LISTS.to_owned()).show(head, move |lists| {
                    let rows = lists.items.iter().map(|list| {
                        let name = name(texts, &list.target, &list.names);
                        let href = admin::path(&AdminPage::List(list.target.clone()));
                        view! { <li><a href=href>{name}</a> " " <span class="how-many">{list.count}</span></li> }
                            .into_any()
                    });
                    let rows = rows.collect_view();
                    view! { <PageReady head=arrived.clone()/> <ul>{rows}</ul> }.into_any()
                })
            }}
        </PageFrame>
    }
}

/// The name of a network, or of a region as those who are interested in a network there.
fn name(texts: Texts, target: &Target, names: &BTreeMap<Lang, String>) -> String {
    let lang = texts.lang();
    if let Target::Region(code) = target {
        let kind = texts.get(keys::ADMIN_LISTS_INTERESTED);
        return format!("{} ({kind})", code.region().names.get(lang));
    }
    let mut names = names.get(&lang).into_iter().chain(names.values());
    names.next().cloned().unwrap_or_default()
}

/// The page of one list.
#[component]
pub fn ListPage(
    /// The network or the region whose list it is.
    target: Target,
) -> impl IntoView {
    view! {
        <PageFrame title=keys::ADMIN_LISTS_TITLE what=AdminSection::Queue part=None arrives_itself=true>
            <People target=target.clone()/>
        </PageFrame>
    }
}

/// The people on a list.
#[component]
fn People(
    /// The network or the region of their list.
    target: Target,
) -> impl IntoView {
    let texts = use_texts();
    let file = api::list_part(&target, api::LIST_FILE);
    let people = ApiResource::<EntryList>::of(api::list_part(&target, api::LIST));
    let asked = RwSignal::new(None::<Entry>);
    let shown = people.show(
        head(texts.get(keys::ADMIN_LISTS_TITLE)),
        move |list: Arc<EntryList>| {
            let name = name(texts, &target, &list.names);
            let nothing = list.items.is_empty();
            let rows = list
                .items
                .iter()
                .map(|entry| row(texts, entry.clone(), asked))
                .collect_view();
            view! {
                <PageReady head=head(&name)/>
                <h2 id="list-name" tabindex="-1">{name} " " <span class="how-many">{list.items.len()}</span></h2>
                {nothing.then(|| view! { <p class="nothing">{texts.get(keys::ADMIN_LISTS_EMPTY)}</p> })}
                <ol class="rows">{rows}</ol>
            }
            .into_any()
        },
    );
    view! {
        <p><a href=file download="list.csv">{texts.get(keys::ADMIN_LISTS_FILE)}</a></p>
        {shown}
        <RemoveDialog asked people/>
    }
    .into_any()
}

/// A person on the list.
fn row(texts: Texts, entry: Entry, asked: RwSignal<Option<Entry>>) -> AnyView {
    let organisation = entry.organisation.clone();
    let organisation = organisation.map(|name| view! { <bdi>{name}</bdi> " · " });
    let facts = [
        municipality_name(texts, &entry),
        entry.address.as_ref().map(ToString::to_string),
        Some(languages(texts, &entry)),
        Some(moment(texts, entry.since)),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let href = admin::path(&AdminPage::Submission(entry.id.clone()));
    view! {
        <li>
            <b><a href=href><bdi>{entry.name.clone()}</bdi></a></b>
            <p>{organisation} {facts.join(" · ")}</p>
            <button type="button" class="plain-button" on:click=move |_| asked.set(Some(entry.clone()))>
                {texts.get(keys::ADMIN_DO_REMOVE)}
            </button>
        </li>
    }
    .into_any()
}

/// The languages that a person can use.
fn languages(texts: Texts, entry: &Entry) -> String {
    let languages = entry.languages.iter();
    let languages: Vec<&str> = languages
        .map(|it| code_labels::spoken_language(texts, *it))
        .collect();
    languages.join(", ")
}

/// The home municipality of a person.
fn municipality_name(texts: Texts, entry: &Entry) -> Option<String> {
    let code = entry.municipality?;
    let mut all = municipalities();
    let found = all.find(|it| it.code == code.as_str())?;
    Some(found.name(texts.lang()).to_owned())
}

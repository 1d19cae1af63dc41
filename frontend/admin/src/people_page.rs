//! The page of coordinators and administrators: inviting them, changing and revoking their rights.

mod invite;
mod people_labels;
mod people_state;
mod person_row;
mod region_ticks;
mod revoke;
mod rights;

use crate::{
    form_parts::done_notice,
    page_frame::{PageFrame, head},
    people_page::{
        invite::InviteForm, people_state::PeopleState, person_row::PersonRow, revoke::RevokeDialog,
    },
};
use frontend::{components::page_ready::PageReady, head::Head, page_texts::use_texts};
use leptos::prelude::*;
use shared::admin::{
    permission::AdminSection,
    wire::{People, PersonDetails},
};
use std::sync::Arc;
use texts::keys;

/// The page.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let texts = use_texts();
    view! {
        <PageFrame
            title=keys::ADMIN_PEOPLE_TITLE
            what=AdminSection::People
            part=None
            arrives_itself=true
        >
            <p class="lead">{texts.get(keys::PEOPLE_LEAD)}</p>
            <PeopleSections/>
        </PageFrame>
    }
}

/// The form for invitations, and the people. The form stays while the list changes.
#[component]
fn PeopleSections() -> impl IntoView {
    let state = PeopleState::begin();
    let head = head(use_texts().get(keys::ADMIN_PEOPLE_TITLE));
    let arrived = head.clone();
    let people = state.people.show(head, move |people| {
        view! { <PeopleList people head=arrived.clone()/> }.into_any()
    });
    view! {
        <InviteForm/>
        {done_notice(state.said)}
        {people}
        <RevokeDialog/>
    }
    .into_any()
}

/// People with rights, then people whose rights were revoked.
#[component]
fn PeopleList(
    /// All people.
    people: Arc<People>,
    /// The page's head.
    head: Head,
) -> impl IntoView {
    let texts = use_texts();
    let (former, current): (Vec<_>, Vec<_>) = people
        .items
        .iter()
        .cloned()
        .partition(|member| member.revoked_at.is_some());
    let count = texts.count(current.len(), keys::PEOPLE_COUNT_ONE, keys::PEOPLE_COUNT);
    let alone = (people.items.len() == 1)
        .then(|| view! { <p class="nothing">{texts.get(keys::PEOPLE_NOBODY)}</p> });
    let last = people_labels::last_administrator(&people);
    let rows = move |members: Vec<PersonDetails>| {
        let rows = members
            .into_iter()
            .map(|member| {
                let is_last = last.as_ref() == Some(&member.id);
                view! { <PersonRow member is_last/> }.into_any()
            })
            .collect_view();
        view! { <ol class="rows">{rows}</ol> }.into_any()
    };
    let has_former = !former.is_empty();
    let current = rows(current);
    let former = has_former.then(|| {
        view! {
            <section class="former">
                <h2>{texts.get(keys::PEOPLE_FORMER)}</h2>
                {rows(former)}
            </section>
        }
    });
    view! {
        <PageReady head/>
        <section>
            <h2>{texts.get(keys::PEOPLE_CURRENT)} " " <span class="how-many">{count}</span></h2>
            {current}
            {alone}
        </section>
        {former}
    }
    .into_any()
}

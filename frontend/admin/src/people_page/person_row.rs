//! A person in the list.

use crate::{
    list::fact,
    people_page::{
        people_state::{row_id, use_people_state},
        rights::{FORM, RightsForm},
    },
    state_labels,
};
use frontend::{browser, page_texts::use_texts};
use leptos::prelude::*;
use shared::admin::wire::{PersonDetails, PersonRole};
use texts::{
    Texts,
    code_labels::language,
    format::{self, day, moment},
    keys, places,
};

/// The person's facts and actions.
#[component]
pub fn PersonRow(
    /// The person.
    member: PersonDetails,
    /// True for the only administrator.
    is_last: bool,
) -> impl IntoView {
    let state = use_people_state();
    let texts = use_texts();
    let id = row_id(&member.id);
    let you = member
        .you
        .then(|| view! { " " <span class="you">{texts.get(keys::PEOPLE_YOU)}</span> });
    let called = member.called().to_owned();
    let kept = StoredValue::new(member.clone());
    let is_edited = Memo::new(move |_| {
        state
            .editing
            .with(|editing| kept.with_value(|member| editing.as_ref() == Some(&member.id)))
    });
    let tools = if member.revoked_at.is_some() {
        view! {
            <button type="button" class="plain-button" aria-describedby=id.clone() on:click=move |_| state.invite_again(&kept.get_value())>
                {texts.get(keys::PEOPLE_INVITE_AGAIN)}
            </button>
        }
        .into_any()
    } else {
        view! { <Tools member=kept id=id.clone() is_last/> }.into_any()
    };
    let form = move || {
        is_edited
            .get()
            .then(|| view! { <RightsForm member=kept.get_value() is_last/> })
    };
    view! {
        <li class="row person" class:is-you=member.you>
            <h3 id=id tabindex="-1"><bdi>{called}</bdi>{you}</h3>
            {facts(texts, &member)}
            <div class="row-tools" hidden=move || is_edited.get()>{tools}</div>
            {form}
        </li>
    }
    .into_any()
}

fn facts(texts: Texts, member: &PersonDetails) -> AnyView {
    let has_rights = member.revoked_at.is_none();
    let regions = match member.role {
        PersonRole::Coordinator => format::regions(texts, &member.regions),
        PersonRole::Administrator => texts.get(keys::PEOPLE_ALL_REGIONS).to_owned(),
    };
    let signed_in = member.signed_in_at.map_or_else(
        || texts.get(keys::PEOPLE_NEVER).to_owned(),
        |at| moment(texts, at),
    );
    let revoked = member.revoked_at.map(|at| {
        let at = moment(texts, at);
        view! { <p class="row-note">{texts.fill(keys::PEOPLE_REVOKED_AT, places::At { at: &at })}</p> }
    });
    let current = |text: String| has_rights.then_some(text);
    // The heading says the address of who has given no name.
    let address = member.name.as_ref().map(|_| member.address.to_string());
    let absent = member.absent_until.map(|until| day(texts, until));
    view! {
        {revoked}
        <dl class="row-facts">
            {fact(texts, keys::SETTINGS_ADDRESS, address)}
            {fact(texts, keys::PEOPLE_ROLE, Some(texts.get(state_labels::role(member.role.into()))))}
            {fact(texts, keys::PEOPLE_REGIONS, Some(regions))}
            {fact(texts, keys::PEOPLE_LANGUAGE, Some(texts.get(language(member.lang))))}
            {fact(texts, keys::PEOPLE_NOTIFY, current(texts.get(state_labels::notify(member.notify)).to_owned()))}
            {fact(texts, keys::SETTINGS_ABSENT_UNTIL, absent)}
            {fact(texts, keys::PEOPLE_INVITED_AT, Some(moment(texts, member.created_at)))}
            {fact(texts, keys::PEOPLE_SIGNED_IN, Some(signed_in))}
            {fact(texts, keys::PEOPLE_SESSIONS, current(member.sessions.to_string()))}
        </dl>
    }
    .into_any()
}

/// The buttons for a person with rights. The last administrator has a reason in place of the button for revoking.
#[component]
fn Tools(
    /// The person.
    member: StoredValue<PersonDetails>,
    /// The id of their heading.
    id: String,
    /// True for the only administrator.
    is_last: bool,
) -> impl IntoView {
    let state = use_people_state();
    let texts = use_texts();
    let change = move |_| {
        state.said.set(None);
        state.editing.set(Some(member.get_value().id));
        browser::focus_soon(FORM);
    };
    let revoke = if is_last {
        view! { <p class="row-note">{texts.get(keys::PEOPLE_LAST)}</p> }.into_any()
    } else {
        let ask = move |_| {
            state.said.set(None);
            state.question.set(Some(member.get_value()));
        };
        view! {
            <button type="button" class="plain-button" aria-describedby=id.clone() on:click=ask>
                {texts.get(keys::PEOPLE_REVOKE)}
            </button>
        }
        .into_any()
    };
    view! {
        <button type="button" class="plain-button" aria-describedby=id.clone() on:click=change>
            {texts.get(keys::PEOPLE_CHANGE)}
        </button>
        {revoke}
    }
    .into_any()
}

//! The form for a person's rights.

use crate::{
    choices::Choices,
    form_parts::{refusal_notice, submit_button},
    people_page::{
        people_labels,
        people_state::{row_id, use_people_state},
        region_ticks::RegionTicks,
    },
};
use frontend::{browser, page_texts::use_texts};
use leptos::{prelude::*, task::spawn_local};
use shared::admin::wire::{PersonDetails, PersonRole, Rights};
use texts::{Key, keys, places};

/// The id of the form: only one is open at a time.
pub const FORM: &str = "rights-form";
/// The id of the regions.
const REGIONS: &str = "rights-regions";

/// The form, filled with the current rights.
#[component]
pub fn RightsForm(
    /// The person.
    member: PersonDetails,
    /// True for the only administrator.
    is_last: bool,
) -> impl IntoView {
    let state = use_people_state();
    let texts = use_texts();
    let role = RwSignal::new(member.role.as_str());
    let regions = RwSignal::new(member.regions.clone());
    let error = RwSignal::new(None::<Key>);
    let refused = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let heading = row_id(&member.id);
    let address = member.address.to_string();
    let name = texts.fill(
        keys::PEOPLE_CHANGE_OF,
        places::Address { address: &address },
    );
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        refused.set(None);
        let role = people_labels::role(role.get_untracked());
        let rights = Rights {
            role,
            regions: match role {
                PersonRole::Coordinator => regions.get_untracked(),
                PersonRole::Administrator => Vec::new(),
            },
        };
        if rights.role == PersonRole::Coordinator && rights.regions.is_empty() {
            error.set(Some(keys::PEOPLE_NO_REGIONS));
            browser::focus(REGIONS);
            return;
        }
        is_busy.set(true);
        let member = member.clone();
        spawn_local(async move {
            let answer = state.change(&member, &rights).await;
            _ = is_busy.try_set(false);
            if let Err(why) = answer {
                _ = refused.try_set(Some(why));
            }
        });
    };
    let cancel = move |_| {
        state.editing.set(None);
        let heading = heading.clone();
        request_animation_frame(move || browser::focus(&heading));
    };
    let fixed = is_last.then_some(keys::PEOPLE_LAST);
    view! {
        <form id=FORM class="rights" novalidate tabindex="-1" aria-label=name on:submit=on_submit>
            <Choices id="rights-role".to_owned() name=keys::PEOPLE_ROLE choices=people_labels::ROLES.to_vec() chosen=role fixed/>
            <div hidden=move || people_labels::role(role.get()) == PersonRole::Administrator>
                <RegionTicks id=REGIONS.to_owned() chosen=regions error/>
            </div>
            {refusal_notice(refused)}
            <p class="form-buttons">
                {submit_button(texts.get(keys::PEOPLE_SAVE), is_busy)}
                <button type="button" class="plain-button" on:click=cancel>{texts.get(keys::PEOPLE_CANCEL)}</button>
            </p>
        </form>
    }
    .into_any()
}

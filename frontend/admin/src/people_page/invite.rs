//! The form for invitations.

use crate::{
    choices::Choices,
    form_parts::{refusal_notice, submit_button},
    people_page::{
        people_labels,
        people_state::{INVITE_ADDRESS_ID, use_people_state},
        region_ticks::RegionTicks,
    },
    text_input::{TextInput, TextInputKind},
};
use frontend::{browser, page_texts::use_texts, request::Refusal};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::{Invitation, PersonRole},
    email::EmailAddress,
    lang::Lang,
    problem::ProblemCode,
};
use texts::{Key, code_labels::language, keys};

/// The id of the regions.
const REGIONS: &str = "invite-regions";

/// The form. Its content stays until the invitation is sent.
#[component]
pub fn InviteForm() -> impl IntoView {
    let state = use_people_state();
    let texts = use_texts();
    let invited = state.invited;
    let address_error = RwSignal::new(None::<String>);
    let regions_error = RwSignal::new(None::<Key>);
    let refused = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let refuse = move |refusal: &Refusal| {
        let code = refusal.code();
        let said = people_labels::refusal(texts, refusal);
        if code == Some(ProblemCode::InvalidAddress) || code == Some(ProblemCode::AddressTaken) {
            _ = address_error.try_set(Some(said));
            browser::focus(INVITE_ADDRESS_ID);
        } else if code == Some(ProblemCode::NoRegions) {
            _ = regions_error.try_set(Some(keys::PEOPLE_NO_REGIONS));
            browser::focus(REGIONS);
        } else {
            _ = refused.try_set(Some(said));
        }
    };
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        refused.set(None);
        state.said.set(None);
        let role = people_labels::role(invited.role.get_untracked());
        let invitation = Invitation {
            address: invited.address.get_untracked().trim().to_owned(),
            lang: invited.lang.get_untracked().parse().unwrap_or(texts.lang()),
            role,
            regions: match role {
                PersonRole::Coordinator => invited.regions.get_untracked(),
                PersonRole::Administrator => Vec::new(),
            },
        };
        // All errors are shown at once.
        let is_address = invitation.address.parse::<EmailAddress>().is_ok();
        let has_regions =
            invitation.role == PersonRole::Administrator || !invitation.regions.is_empty();
        address_error.set((!is_address).then(|| texts.get(keys::ERROR_NOT_AN_EMAIL).to_owned()));
        regions_error.set((!has_regions).then_some(keys::PEOPLE_NO_REGIONS));
        if !is_address || !has_regions {
            browser::focus(if is_address {
                REGIONS
            } else {
                INVITE_ADDRESS_ID
            });
            return;
        }
        is_busy.set(true);
        spawn_local(async move {
            let answer = state.invite(&invitation).await;
            _ = is_busy.try_set(false);
            match answer {
                Ok(()) => browser::focus(INVITE_ADDRESS_ID),
                Err(refusal) => refuse(&refusal),
            }
        });
    };
    let languages = Lang::ALL
        .into_iter()
        .map(|lang| (lang.code(), language(lang)))
        .collect();
    let is_coordinator = move || people_labels::role(invited.role.get()) == PersonRole::Coordinator;
    view! {
        <details class="invite">
            <summary>{texts.get(keys::PEOPLE_INVITE)}</summary>
            <form novalidate on:submit=on_submit>
                <p>{texts.get(keys::PEOPLE_INVITE_LEAD)}</p>
                <TextInput id=INVITE_ADDRESS_ID label=texts.get(keys::PEOPLE_ADDRESS) kind=TextInputKind::Address value=invited.address error=address_error/>
                <Choices id="invite-lang".to_owned() name=keys::PEOPLE_LANGUAGE choices=languages chosen=invited.lang fixed=None/>
                <Choices id="invite-role".to_owned() name=keys::PEOPLE_ROLE choices=people_labels::ROLES.to_vec() chosen=invited.role fixed=None/>
                <div hidden=move || !is_coordinator()>
                    <RegionTicks id=REGIONS.to_owned() chosen=invited.regions error=regions_error/>
                </div>
                {refusal_notice(refused)}
                <p class="form-buttons">
                    {submit_button(texts.get(keys::PEOPLE_INVITE_SEND), is_busy)}
                </p>
            </form>
        </details>
    }
    .into_any()
}

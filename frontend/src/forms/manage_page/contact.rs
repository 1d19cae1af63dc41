//! The contact of the other side of an accepted reply.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use shared::submission::wire::PartnerContact;
use texts::keys;

/// The contact.
#[component]
pub fn Contact(
    /// The contact.
    contact: PartnerContact,
) -> impl IntoView {
    let texts = use_texts();
    let address = contact.email.to_string();
    let href = format!("mailto:{address}");
    view! {
        <div class="pair-contact">
            <p class="pair-contact-title">{texts.get(keys::PAIR_CONTACT)}</p>
            <p dir="auto">{contact.organisation}</p>
            {(!contact.name.is_empty()).then_some(view! { <p dir="auto">{contact.name}</p> })}
            <p><a href=href>{address}</a></p>
        </div>
    }
    .into_any()
}

//! The contact section.

use crate::{config::use_config, page_texts::use_texts};
use leptos::prelude::*;
use texts::keys;

/// Links to the hub's site and to the operator's e-mail address.
#[component]
pub fn Contact() -> impl IntoView {
    let texts = use_texts();
    let config = use_config();
    let mailto = format!("mailto:{}", config.operator.email);
    view! {
        <section class="contact" aria-labelledby="contact-title">
            <h2 id="contact-title">{texts.get(keys::CONTACT_TITLE)}</h2>
            <p>{texts.get(keys::CONTACT_BODY)}</p>
            <ul class="contact-ways">
                <li>
                    <a class="button" href=config.hub_url.clone() rel="noopener">
                        {texts.get(keys::CONTACT_HUB)}
                    </a>
                </li>
                <li>
                    {texts.get(keys::CONTACT_OPERATOR)} " "
                    <a href=mailto>{config.operator.email.clone()}</a>
                </li>
            </ul>
        </section>
    }
}

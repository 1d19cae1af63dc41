//! The account menu: the person signed in, and signing out.

use crate::{
    session::{self, AdminSession, keep_return, use_session},
    state_labels,
};
use frontend::page_texts::use_texts;
use leptos::{html::Details, prelude::*, task::spawn_local};
use shared::{
    admin::permission::AdminSection,
    paths::admin::{self, AdminPage, api},
    sign_in::SignOut,
};
use texts::keys;

impl AdminSession {
    /// Ends this session, or all sessions of the person.
    pub fn sign_out(self, everywhere: bool) {
        spawn_local(async move {
            match self.tell(api::SIGN_OUT, &SignOut { everywhere }).await {
                Ok(_) => {
                    self.signed_out();
                    session::go(&AdminPage::SignIn);
                }
                Err(refusal) => self.announce_refusal(&refusal),
            }
        });
    }

    /// Signs out and returns here after signing in again: a session has a maximum age.
    pub fn sign_in_again(self) {
        keep_return();
        self.sign_out(false);
    }
}

/// The menu; nothing while nobody is signed in.
#[component]
pub fn Account() -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let menu = NodeRef::<Details>::new();
    // The page that its link leads to has the same menu.
    let close = move |_| {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    move || {
        session.me().map(|me| {
            let role = || texts.get(state_labels::role(me.role)).to_owned();
            let called = me.name.clone().unwrap_or_else(role);
            view! {
                <details class="account" node_ref=menu>
                    <summary><bdi>{called}</bdi></summary>
                    <div class="account-menu">
                        <p>{me.address.to_string()}</p>
                        <a href=admin::path(&AdminPage::Settings) on:click=close>
                            {texts.get(keys::ADMIN_SETTINGS_TITLE)}
                        </a>
                        {session.may(AdminSection::Texts).then(|| view! {
                            <a href=admin::path(&AdminPage::Texts) on:click=close>{texts.get(keys::TEXTS_TITLE)}</a>
                        })}
                        <button type="button" class="plain-button" on:click=move |_| session.sign_out(false)>
                            {texts.get(keys::ADMIN_SIGN_OUT)}
                        </button>
                        <button type="button" class="plain-button" on:click=move |_| session.sign_out(true)>
                            {texts.get(keys::ADMIN_SIGN_OUT_EVERYWHERE)}
                        </button>
                    </div>
                </details>
            }
        })
    }
}

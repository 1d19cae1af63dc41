//! Who is signed in, as far as the browser knows: by the answers of the API, which alone decides.

use crate::{
    navigation::{Navigation, use_navigation},
    request::{self, Refusal},
    screen::Screen,
    store::{Store, use_store},
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::permission::{Administration, role_may_administer},
    paths::admin::{self, AdminPage, api},
    submission::wire::Me,
};
use web_sys::Storage;

/// Where the browser keeps the URL to come back to after signing in.
const RETURN: &str = "admin-return";

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Asked for, not known yet
    Asking,
    /// Nobody
    Nobody,
    /// Someone
    Known(Me),
    /// Not to be had
    Failed(Refusal),
}

/// The session, shared by all parts of the administration.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    who: RwSignal<Who>,
    navigation: Navigation,
    store: Store,
}

impl Session {
    /// Begins to ask who is signed in; gives the answer to all parts.
    pub fn begin() {
        let session = Self {
            who: RwSignal::new(Who::Asking),
            navigation: use_navigation(),
            store: use_store(),
        };
        provide_context(session);
        Effect::new(move |_| session.ask());
    }

    /// Who is signed in.
    pub fn who(self) -> Who {
        self.who.get()
    }

    /// Who is signed in, when it is known.
    pub fn me(self) -> Option<Me> {
        self.who.with(|who| match who {
            Who::Known(me) => Some(me.clone()),
            Who::Asking | Who::Nobody | Who::Failed(_) => None,
        })
    }

    /// Whether who is signed in does something.
    pub fn may(self, what: Administration) -> bool {
        self.who
            .with(|who| matches!(who, Who::Known(me) if role_may_administer(me.role, what).is_ok()))
    }

    /// Asks who is signed in.
    pub fn ask(self) {
        spawn_local(async move {
            let answer = request::get(api::ME).await;
            match answer.and_then(|answer| answer.read::<Me>()) {
                Ok(me) => self.is(me),
                Err(refusal) if refusal.status() == 401 => {
                    _ = self.who.try_set(Who::Nobody);
                }
                Err(refusal) => _ = self.who.try_set(Who::Failed(refusal)),
            }
        });
    }

    /// Notes who is signed in.
    pub fn is(self, me: Me) {
        _ = self.who.try_set(Who::Known(me));
    }

    /// The session has ended, or there was none: has the reader sign in, and come back here.
    pub fn lost(self) {
        _ = self.who.try_set(Who::Nobody);
        let here = self.navigation.screen_now().is_some_and(|screen| {
            matches!(
                screen,
                Screen::Admin(AdminPage::SignIn | AdminPage::Redeem(_))
            )
        });
        if !here {
            keep_return();
            self.replace(&AdminPage::SignIn);
        }
    }

    /// Goes where the reader was before signing in, or to the queue.
    pub fn go_on(self) {
        let url = take_return().unwrap_or_else(|| {
            admin::path(&AdminPage::Queue(
                shared::admin::queue_query::QueueQuery::default(),
            ))
        });
        self.replace_url(&url);
    }

    /// Goes to a page in the place of the one at hand.
    pub fn replace(self, page: &AdminPage) {
        self.replace_url(&admin::path(page));
    }
}

/// Only the browser goes anywhere.
#[cfg(feature = "hydrate")]
impl Session {
    /// Goes to a page, as a link would.
    pub fn go(self, page: &AdminPage) {
        self.navigation.go(self.store, &admin::path(page));
    }

    fn replace_url(self, url: &str) {
        self.navigation.replace_url(self.store, url);
    }
}

#[cfg(not(feature = "hydrate"))]
impl Session {
    /// Stays where it is.
    pub fn go(self, _: &AdminPage) {
        _ = self.store;
    }

    fn replace_url(self, _: &str) {}
}

/// The session of the page being shown.
pub fn use_session() -> Session {
    use_context::<Session>().unwrap_or_else(|| Session {
        who: RwSignal::new(Who::Asking),
        navigation: use_navigation(),
        store: use_store(),
    })
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// Keeps the URL being shown.
fn keep_return() {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let search = location.search().unwrap_or_default();
    if let Some(storage) = storage() {
        // Where nothing can be kept, the reader begins at the queue.
        _ = storage.set_item(RETURN, &format!("{path}{search}"));
    }
}

fn take_return() -> Option<String> {
    let storage = storage()?;
    let url = storage.get_item(RETURN).ok()??;
    _ = storage.remove_item(RETURN);
    Some(url)
}

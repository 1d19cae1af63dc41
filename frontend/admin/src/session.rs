//! The session, as the API's answers tell it: the browser decides nothing by itself.

use crate::{
    current_page::CurrentPage,
    refusals,
    session_end::{EndReason, SessionEnd},
};
use frontend::{
    browser, navigation,
    page_texts::use_texts,
    request::{self, Refusal},
    storage::BrowserStorage,
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::{
        permission::{AdminSection, role_may_administer},
        queue_query::QueueQuery,
    },
    paths::admin::{self, AdminPage, api},
    sign_in::Me,
    time::Timestamp,
};
use texts::Texts;

/// The storage key of the URL to return to after signing in.
const RETURN: &str = "admin-return";

/// The state of the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionState {
    /// Not known yet
    Loading,
    /// Nobody is signed in
    SignedOut,
    /// This person is signed in
    SignedIn(Me),
    /// The request failed
    Failed(Refusal),
}

/// The session, shared by all parts of the administration.
#[derive(Clone, Copy, Debug)]
pub struct AdminSession {
    who: RwSignal<SessionState>,
    lasting: StoredValue<Option<SessionEnd>>,
    has_ended: RwSignal<bool>,
    page: CurrentPage,
    texts: Texts,
}

impl AdminSession {
    /// Provides the session to all components, and loads it.
    pub fn begin() {
        let session = Self::new();
        provide_context(session);
        #[cfg(feature = "browser")]
        frontend::turns::add(move || session.ask());
    }

    fn new() -> Self {
        Self {
            who: RwSignal::new(SessionState::Loading),
            lasting: StoredValue::new(None),
            has_ended: RwSignal::new(false),
            page: use_context().unwrap_or_else(|| RwSignal::new(AdminPage::SignIn)),
            texts: use_texts(),
        }
    }

    /// The state of the session.
    pub fn who(self) -> SessionState {
        self.who.get()
    }

    /// The person signed in.
    pub fn me(self) -> Option<Me> {
        self.who.with(|who| match who {
            SessionState::SignedIn(me) => Some(me.clone()),
            SessionState::Loading | SessionState::SignedOut | SessionState::Failed(_) => None,
        })
    }

    /// True if the person signed in has a right.
    pub fn may(self, what: AdminSection) -> bool {
        self.who
            .with(|who| matches!(who, SessionState::SignedIn(me) if role_may_administer(me.role, what).is_ok()))
    }

    /// The end of the session by the browser's clock, and its reason; `None` while nobody is signed in.
    pub fn ends(self) -> Option<(Timestamp, EndReason)> {
        self.lasting.get_value().map(SessionEnd::ends)
    }

    /// True if the reader was signed in and the session has ended.
    pub fn has_ended(self) -> bool {
        self.has_ended.get()
    }

    /// Announces a refusal politely.
    pub fn announce_refusal(self, refusal: &Refusal) {
        browser::announce(&refusals::refusal(self.texts, refusal));
    }

    /// Loads the session.
    pub fn ask(self) {
        spawn_local(async move {
            let answer = request::get(api::ME).await;
            match answer.and_then(|answer| answer.read::<Me>()) {
                Ok(me) => self.signed_in(me),
                Err(refusal) if refusal.status() == 401 => self.ask_to_sign_in(),
                // A known session stays so while the server can't be reached.
                Err(_) if self.is_known() => {}
                Err(refusal) => _ = self.who.try_set(SessionState::Failed(refusal)),
            }
        });
    }

    /// Notes that a person is signed in.
    pub fn signed_in(self, me: Me) {
        let lasting = SessionEnd::of(&me, browser::now());
        self.lasting.set_value(Some(lasting));
        _ = self.has_ended.try_set(false);
        _ = self.who.try_set(SessionState::SignedIn(me));
    }

    /// Notes that the session was used.
    pub fn note_used(self) {
        self.lasting.update_value(|lasting| {
            *lasting = lasting.map(|lasting| lasting.used(browser::now()));
        });
    }

    /// Notes that nobody is signed in.
    pub fn signed_out(self) {
        self.lasting.set_value(None);
        // Pages that react to the change call this again.
        if self.who.try_get_untracked() != Some(SessionState::SignedOut) {
            _ = self.who.try_set(SessionState::SignedOut);
        }
    }

    /// Opens the sign-in page, which returns here afterwards: there is no session.
    pub fn ask_to_sign_in(self) {
        if self.is_known() {
            _ = self.has_ended.try_set(true);
        }
        self.signed_out();
        let signs_in = self
            .page
            .with_untracked(|page| matches!(page, AdminPage::SignIn | AdminPage::Redeem(_)));
        if !signs_in {
            keep_return();
            replace(&AdminPage::SignIn);
        }
    }

    fn is_known(self) -> bool {
        self.who
            .with_untracked(|who| matches!(who, SessionState::SignedIn(_)))
    }
}

/// Returns to the page from before signing in, or to the queue.
pub fn go_on() {
    let queue = || admin::path(&AdminPage::Queue(QueueQuery::default()));
    navigation::replace(&take_return().unwrap_or_else(queue));
}

/// Goes to a page, like a link.
pub fn go(page: &AdminPage) {
    navigation::go(&admin::path(page));
}

/// Goes to a page, replacing the history entry.
pub fn replace(page: &AdminPage) {
    navigation::replace(&admin::path(page));
}

/// The session of the page being shown.
pub fn use_session() -> AdminSession {
    use_context::<AdminSession>().unwrap_or_else(AdminSession::new)
}

/// Stores the current URL.
pub fn keep_return() {
    // Where nothing can be kept, the reader begins at the queue.
    BrowserStorage::Session.set(RETURN, &navigation::location());
}

fn take_return() -> Option<String> {
    let url = BrowserStorage::Session.get(RETURN)?;
    BrowserStorage::Session.remove(RETURN);
    Some(url)
}

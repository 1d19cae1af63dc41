//! What a page of the administration asks the API for: while it is on its way, when it is there, and when it can't be had.

use crate::{
    admin::{
        sentences,
        session::{Session, use_session},
    },
    components::{loading::Loading, page_ready::PageReady},
    head::Head,
    request::Refusal,
    texts::{keys, use_texts},
};
use leptos::{prelude::*, task::spawn_local};
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// What became of a request.
#[derive(Clone, Debug)]
pub enum Loaded<T> {
    /// It is on its way
    Asking,
    /// It is there
    Ready(Arc<T>),
    /// It can't be had
    Failed(Refusal),
}

/// What is at a path of the API.
#[derive(Debug)]
pub struct Source<T: Send + Sync + 'static> {
    path: StoredValue<String>,
    loaded: RwSignal<Loaded<T>>,
    session: Session,
}

// Derived, it would ask the same of `T`.
impl<T: Send + Sync + 'static> Clone for Source<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Source<T> {}

impl<T: DeserializeOwned + Clone + Send + Sync + 'static> Source<T> {
    /// Asks for what is at this path.
    pub fn of(path: String) -> Self {
        let source = Self {
            path: StoredValue::new(path),
            loaded: RwSignal::new(Loaded::Asking),
            session: use_session(),
        };
        Effect::new(move |_| source.ask());
        source
    }

    /// Asks again; what is there stays until the answer.
    pub fn ask(self) {
        spawn_local(self.asked());
    }

    /// The same, to be waited for.
    pub async fn asked(self) {
        let Some(path) = self.path.try_get_value() else {
            return;
        };
        let loaded = match self.session.get(&path).await {
            Ok(value) => Loaded::Ready(Arc::new(value)),
            Err(refusal) => Loaded::Failed(refusal),
        };
        // The reader may have gone on.
        _ = self.loaded.try_set(loaded);
    }

    /// What is there, if it is.
    pub fn ready(self) -> Option<Arc<T>> {
        self.loaded.with(|loaded| match loaded {
            Loaded::Ready(value) => Some(Arc::clone(value)),
            Loaded::Asking | Loaded::Failed(_) => None,
        })
    }

    /// Shows it by `shown`, which says itself that the reader has arrived.
    pub fn show(self, head: Head, shown: impl Fn(Arc<T>) -> AnyView + Send + 'static) -> AnyView {
        let content = move || match self.loaded.get() {
            Loaded::Asking => view! { <Loading/> }.into_any(),
            Loaded::Ready(value) => shown(value),
            Loaded::Failed(refusal) => {
                let again = Callback::new(move |()| self.ask());
                view! { <NotHad head=head.clone() refusal again/> }.into_any()
            }
        };
        content.into_any()
    }
}

/// Why something can't be had, and a button that asks again.
#[component]
fn NotHad(
    /// The page's head.
    head: Head,
    /// Why.
    refusal: Refusal,
    /// Asks again.
    again: Callback<()>,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <PageReady head/>
        <div class="not-had">
            <p class="notice is-bad" role="alert">{sentences::refusal(texts, &refusal)}</p>
            <button type="button" class="button" on:click=move |_| again.run(())>{texts.get(keys::RETRY)}</button>
        </div>
    }
    .into_any()
}

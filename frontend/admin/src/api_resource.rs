//! A resource of the API on a page of the administration: loading, loaded or failed.

use crate::{
    retry_notice::RetryNotice,
    session::{AdminSession, use_session},
};
use frontend::{
    components::{loading::Loading, page_ready::PageReady},
    head::Head,
    load::Load,
    request::Refusal,
};
use leptos::{prelude::*, task::spawn_local};
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// A resource at a path of the API.
#[derive(Debug)]
pub struct ApiResource<T: Send + Sync + 'static> {
    path: StoredValue<String>,
    loaded: RwSignal<Load<Arc<T>, Refusal>>,
    session: AdminSession,
}

// A derived `Clone` would require `T: Clone`.
impl<T: Send + Sync + 'static> Clone for ApiResource<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for ApiResource<T> {}

impl<T: DeserializeOwned + Clone + Send + Sync + 'static> ApiResource<T> {
    /// Loads the resource at a path.
    pub fn of(path: String) -> Self {
        let source = Self {
            path: StoredValue::new(path),
            loaded: RwSignal::new(Load::Waiting),
            session: use_session(),
        };
        Effect::new(move |_| source.ask());
        source
    }

    /// Loads it again; the old value stays until the answer.
    pub fn ask(self) {
        spawn_local(self.asked());
    }

    /// Loads it again and waits for the answer.
    pub async fn asked(self) {
        let Some(path) = self.path.try_get_value() else {
            return;
        };
        let loaded = match self.session.get(&path).await {
            Ok(value) => Load::Ready(Arc::new(value)),
            Err(refusal) => Load::Failed(refusal),
        };
        // The page may be gone.
        _ = self.loaded.try_set(loaded);
    }

    /// The resource, once it is loaded.
    pub fn ready(self) -> Option<Arc<T>> {
        self.loaded.with(|loaded| match loaded {
            Load::Ready(value) => Some(Arc::clone(value)),
            Load::Waiting | Load::Failed(_) => None,
        })
    }

    /// Renders it by `shown`, which renders [`PageReady`] itself.
    pub fn show(self, head: Head, shown: impl Fn(Arc<T>) -> AnyView + Send + 'static) -> AnyView {
        let content = move || match self.loaded.get() {
            Load::Waiting => view! { <Loading/> }.into_any(),
            Load::Ready(value) => shown(value),
            Load::Failed(refusal) => {
                let again = Callback::new(move |()| self.ask());
                view! { <NotHad head=head.clone() refusal again/> }.into_any()
            }
        };
        content.into_any()
    }
}

/// The reason why loading failed, and a button that tries again.
#[component]
fn NotHad(
    /// The page's head.
    head: Head,
    /// The reason.
    refusal: Refusal,
    /// Tries again.
    again: Callback<()>,
) -> impl IntoView {
    view! {
        <PageReady head/>
        <div class="not-had"><RetryNotice refusal on_retry=move || again.run(())/></div>
    }
    .into_any()
}

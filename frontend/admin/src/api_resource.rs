//! A resource of the API on a page of the administration: loading, loaded or failed.

use crate::{
    retry_notice::RetryNotice,
    session::{AdminSession, use_session},
};
use frontend::{
    components::{loading::Loading, page_ready::PageReady},
    head::Head,
    load::Load,
    request::{Answer, Refusal},
};
use leptos::{prelude::*, task::spawn_local};
use serde::de::DeserializeOwned;
use std::{any::Any, marker::PhantomData, sync::Arc};

/// A resource at a path of the API.
#[derive(Debug)]
pub struct ApiResource<T> {
    source: Source,
    what: PhantomData<fn() -> T>,
}

// A derived `Clone` would require `T: Clone`.
impl<T> Clone for ApiResource<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for ApiResource<T> {}

impl<T: DeserializeOwned + Send + Sync + 'static> ApiResource<T> {
    /// Loads the resource at a path.
    pub fn of(path: String) -> Self {
        let read: Read = |answer| Ok(Arc::new(answer.read::<T>()?));
        Self {
            source: Source::of(path, read),
            what: PhantomData,
        }
    }

    /// Loads it again, and waits for the answer; the old value stays until then.
    pub async fn asked(self) {
        self.source.asked().await;
    }

    /// The resource, once it is loaded.
    pub fn ready(self) -> Option<Arc<T>> {
        self.source.ready()?.downcast().ok()
    }

    /// Renders it by `shown`, which renders [`PageReady`] itself.
    pub fn show(self, head: Head, shown: impl Fn(Arc<T>) -> AnyView + Send + 'static) -> AnyView {
        let shown = move |value: Value| match value.downcast() {
            Ok(value) => shown(value),
            // The source reads no other type.
            Err(_) => ().into_any(),
        };
        self.source.show(head, Box::new(shown))
    }
}

/// A value of any type.
type Value = Arc<dyn Any + Send + Sync>;
/// Reads a value of the type of a resource.
type Read = fn(&Answer) -> Result<Value, Refusal>;

/// A resource of any type, so that the program has this code once.
#[derive(Clone, Copy, Debug)]
struct Source {
    path: StoredValue<String>,
    read: Read,
    loaded: RwSignal<Load<Value, Refusal>>,
    session: AdminSession,
}

impl Source {
    fn of(path: String, read: Read) -> Self {
        let source = Self {
            path: StoredValue::new(path),
            read,
            loaded: RwSignal::new(Load::Waiting),
            session: use_session(),
        };
        Effect::new(move |_| source.ask());
        source
    }

    fn ask(self) {
        spawn_local(self.asked());
    }

    async fn asked(self) {
        let Some(path) = self.path.try_get_value() else {
            return;
        };
        let answer = self.session.answer(&path).await;
        let loaded = match answer.and_then(|answer| (self.read)(&answer)) {
            Ok(value) => Load::Ready(value),
            Err(refusal) => Load::Failed(refusal),
        };
        // The page may be gone.
        _ = self.loaded.try_set(loaded);
    }

    fn ready(self) -> Option<Value> {
        self.loaded.with(|loaded| match loaded {
            Load::Ready(value) => Some(Arc::clone(value)),
            Load::Waiting | Load::Failed(_) => None,
        })
    }

    fn show(self, head: Head, shown: Box<dyn Fn(Value) -> AnyView + Send>) -> AnyView {
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

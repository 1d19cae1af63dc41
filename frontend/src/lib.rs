use leptos::prelude::*;
use leptos_meta::*;
use leptos_router::{components::*, path, hooks::use_params_map};
use shared::Network;
use std::{pin::Pin, sync::Arc, future::Future};

pub type Fut<T> = Pin<Box<dyn Future<Output = T> + Send>>;
/// Where pages read their data from: the database on the server, HTTP in the browser.
#[derive(Clone)]
pub struct Api(pub Arc<dyn Fn() -> Fut<Result<Vec<Network>, String>> + Send + Sync>);

#[cfg(feature = "hydrate")]
fn http_api() -> Api {
    Api(Arc::new(|| Box::pin(send_wrapper::SendWrapper::new(async {
        gloo_net::http::Request::get("/api/networks").send().await.map_err(|e| e.to_string())?.json().await.map_err(|e| e.to_string())
    }))))
}
pub fn shell(api: Api) -> impl IntoView {
    view! {
        <!DOCTYPE html>
        <html lang="fi"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
        <MetaTags/>
        <link rel="preload" href="/assets/frontend_bg.wasm" r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
        <script type="module" src="/assets/boot.js"></script>
        </head><body><App api/></body></html>
    }
}
#[component]
pub fn App(api: Api) -> impl IntoView {
    provide_meta_context();
    provide_context(api);
    view! { <Title text="Verkostokartta"/><Router><nav><A href="/">"koti"</A><A href="/n/lansi-suomi">"ls"</A></nav><main><Routes fallback=|| "404"><Route path=path!("/") view=Home/><Route path=path!("/n/:id") view=One/></Routes></main></Router> }
}
#[component]
fn Home() -> impl IntoView {
    let api = expect_context::<Api>();
    let n = Resource::new(|| (), move |_| { let api = api.clone(); async move { (api.0)().await } });
    let (count, set) = signal(0);
    view! { <h1>"Verkostot"</h1><button id="b" on:click=move |_| set.update(|c| *c += 1)>{count}</button>
      <Suspense fallback=|| "..."><ul>{move || Suspend::new(async move { n.await.map(|v| v.into_iter().map(|x| view!{<li>{x.name}</li>}).collect_view()) })}</ul></Suspense> }
}
#[component]
fn One() -> impl IntoView { let p = use_params_map(); view! { <Title text="yksi"/><h1>{move || p.get().get("id")}</h1> } }

#[cfg(feature = "hydrate")]
pub fn hydrate_site() { console_error_panic_hook::set_once(); leptos::mount::hydrate_body(|| view!{ <App api=http_api()/> }); }

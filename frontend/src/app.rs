//! The body of a page: header, main part, footer, and the screens of the public pages.

use crate::{
    boot::PageData,
    components::{footer::Footer, header::Header, live_region::LiveRegion},
    config::Config,
    entry::Entry,
    explore::Explore,
    navigation::Navigation,
    pages::{
        about::AboutPage, accessibility::AccessibilityPage, fault::FaultPage, gone::GonePage,
        not_found::NotFoundPage, privacy::PrivacyPage, proposal::ProposalPage,
        proposals::ProposalsPage,
    },
    screen::{Program, Screen},
    store::Store,
};
use leptos::prelude::*;
use shared::lang::Lang;
use std::sync::Arc;
use texts::{Texts, keys};

/// The public pages.
pub const SITE: Entry = Entry {
    program: Program::Site,
    begin: || (),
    header: || view! { <Header/> }.into_any(),
    middle: || view! { <Site/> }.into_any(),
    #[cfg(feature = "hydrate")]
    prepare: Store::prepare,
    #[cfg(feature = "hydrate")]
    read: Screen::read,
    #[cfg(feature = "hydrate")]
    url: |_| None,
};

/// The page's body.
#[component]
pub fn App(
    /// The program that renders the page.
    entry: Entry,
    /// The page's language.
    lang: Lang,
    /// Its texts.
    texts: Texts,
    /// The configuration.
    config: Arc<Config>,
    /// The data that the page was rendered from.
    data: PageData,
    /// The first screen.
    screen: Screen,
    /// The search text of the home page.
    query: String,
) -> impl IntoView {
    let store = Store::new(lang, &screen, data);
    let navigation = Navigation::new(entry, lang, screen, query);
    provide_context(texts);
    provide_context(config);
    provide_context(navigation);
    provide_context(store);
    (entry.begin)();

    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        navigation.install(store);
        // The boot script and the tests read here that the page is hydrated.
        if let Some(html) = document().document_element() {
            _ = html.set_attribute("data-boot", "ready");
        }
    });

    view! {
        <a class="skip-link" href="#main">{texts.get(keys::SKIP_TO_CONTENT)}</a>
        {(entry.header)()}
        <main id="main" tabindex="-1">
            {(entry.middle)()}
        </main>
        <Footer/>
        <LiveRegion/>
    }
}

/// The map stays mounted while the screens beside it change.
#[component]
fn Site() -> impl IntoView {
    let navigation = crate::navigation::use_navigation();
    let has_map = Memo::new(move |_| navigation.screen().has_map());
    move || {
        if has_map.get() {
            view! { <Explore/> }.into_any()
        } else {
            view! { <PlainPage/> }.into_any()
        }
    }
}

/// The screens without a map.
#[component]
fn PlainPage() -> impl IntoView {
    let navigation = crate::navigation::use_navigation();
    move || match navigation.screen() {
        Screen::About => view! { <AboutPage/> }.into_any(),
        Screen::Accessibility => view! { <AccessibilityPage/> }.into_any(),
        Screen::Privacy => view! { <PrivacyPage/> }.into_any(),
        Screen::Fault { request_id } => {
            view! { <FaultPage request_id=Some(request_id)/> }.into_any()
        }
        Screen::Proposals(query) => view! { <ProposalsPage query/> }.into_any(),
        Screen::Proposal(number) => view! { <ProposalPage number/> }.into_any(),
        Screen::Gone { number, stub } => view! { <GonePage number stub/> }.into_any(),
        Screen::NotFound => view! { <NotFoundPage/> }.into_any(),
        // Screens with the map and those of other programs: this component is about to be unmounted.
        Screen::Home
        | Screen::Network(_)
        | Screen::Region(_)
        | Screen::NewProposal
        | Screen::Manage(_)
        | Screen::Link(_)
        | Screen::Admin(_) => ().into_any(),
    }
}

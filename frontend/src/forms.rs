//! The pages with forms: a new proposal, its holder's page, and the confirmation of a mailed link.

mod dialog;
mod draft;
mod draft_storage;
mod field_texts;
mod fields;
pub(crate) mod form_preview;
mod form_state;
#[cfg(feature = "ssr")]
mod link_page;
mod manage_page;
mod manage_state;
mod new_proposal;
pub(crate) mod notices;
mod progress;
mod proposal_fields;
mod refusals;
mod sections;
mod similar;
mod summary;

/// The pages as the server renders them.
#[cfg(feature = "ssr")]
pub mod pages {
    use super::{link_page::LinkPage, manage_page::ManagePage, new_proposal::NewProposalPage};
    use crate::screen::Screen;
    use leptos::prelude::*;
    use shared::{
        paths::LinkToken,
        submission::{id::SubmissionId, wire::LinkPurpose},
    };

    /// A page with a form, with everything that it is rendered from.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum FormPage {
        /// The form for a new proposal
        NewProposal,
        /// A submission's page for its holder; the program loads its data
        Manage(SubmissionId),
        /// The confirmation that a mailed link asks for
        Link {
            /// The link's token
            token: LinkToken,
            /// Its purpose; `None` when it is unknown, used or expired
            purpose: Option<LinkPurpose>,
        },
    }

    impl FormPage {
        /// The screen of the page.
        pub fn screen(&self) -> Screen {
            match self {
                Self::NewProposal => Screen::NewProposal,
                Self::Manage(id) => Screen::Manage(id.clone()),
                Self::Link { token, .. } => Screen::Link(token.clone()),
            }
        }

        /// The content of `<main>`.
        pub fn view(self) -> AnyView {
            match self {
                Self::NewProposal => view! { <NewProposalPage/> }.into_any(),
                Self::Manage(id) => view! { <ManagePage id/> }.into_any(),
                Self::Link { token, purpose } => view! { <LinkPage token purpose/> }.into_any(),
            }
        }
    }
}

#[cfg(feature = "browser")]
mod program {
    use super::{
        manage_page::{MANAGE_ID, ManageContent},
        new_proposal::{NEW_PROPOSAL_ID, NewForm},
    };
    use crate::{
        boot::MapFiles,
        navigation::location,
        parts::{self, PartPages},
        screen::{Program, Screen},
        start,
        take_over::take_over,
    };
    use leptos::prelude::*;
    use std::cell::RefCell;
    use texts::Texts;
    use web_sys::Element;

    thread_local! {
        static SHARED: RefCell<Option<(Texts, MapFiles)>> = const { RefCell::new(None) };
    }

    /// Begins with the JSON of the texts and the municipalities.
    pub fn start(texts: &str, municipalities: Option<String>) {
        let Some((boot, texts)) = start::begin(texts, municipalities) else {
            return;
        };
        SHARED.set(Some((texts, boot.map)));
        let pages = PartPages {
            program: Program::Forms,
            take_over: form,
            leave: |_| (),
        };
        parts::install(pages, texts, boot.release);
        if let Ok(Some(main)) = document().query_selector("main") {
            form(&main);
        }
        start::ready();
    }

    /// Takes over the form of a page.
    fn form(main: &Element) {
        let Some((texts, files)) = SHARED.with_borrow(Clone::clone) else {
            return;
        };
        let place = |id: &str| main.query_selector(&format!("#{id}")).ok().flatten();
        if let Some(place) = place(NEW_PROPOSAL_ID) {
            parts::keep(take_over(&place, texts, move || {
                provide_context(files);
                view! { <NewForm/> }
            }));
        } else if let Some(place) = place(MANAGE_ID) {
            let url = location();
            let path = url.split('?').next().unwrap_or_default();
            if let Some((_, Screen::Manage(id))) = Screen::of_url(path, "") {
                parts::keep(take_over(&place, texts, move || {
                    provide_context(files);
                    view! { <ManageContent id/> }
                }));
            }
        }
    }
}

#[cfg(feature = "browser")]
pub use program::start;

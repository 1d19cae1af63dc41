//! The programs of the pages with forms. Each links the forms that it shows, and no others.

use crate::{
    boot::MapFiles,
    forms::{
        contact_page::{CONTACT_ID, contact_form},
        edit_page::{EDIT_ID, EditContent, REPLY, TEXT},
        manage_page::{MANAGE_ID, ManageContent},
        new_proposal::{NEW_PROPOSAL_ID, NewForm},
        reply_page::form::{REPLY_ID, ReplyForm},
        results_page::{RESULTS_ID, ResultsContent},
        small_form::SmallForm,
    },
    navigation::{self, location},
    parts::{self, PartPages},
    screen::Program,
    start::{self, BootData},
    take_over::take_over,
    turns,
};
use leptos::prelude::*;
use shared::paths::{self, ParsedPage};
use std::cell::RefCell;
use texts::Texts;
use web_sys::Element;

/// What the pages of a program share.
#[derive(Clone)]
struct Shared {
    texts: Texts,
    files: MapFiles,
    /// Takes over the form of a page
    take_over: fn(&Element, &Shared),
}

thread_local! {
    static SHARED: RefCell<Option<Shared>> = const { RefCell::new(None) };
}

/// Begins the program of the proposal's form with the boot data, the JSON of the texts and the municipalities.
pub fn start(boot: BootData, texts: String, municipalities: Option<String>) {
    begin(Program::Forms, proposal_form, boot, texts, municipalities);
}

/// Begins the program of the small forms with the boot data, the JSON of the texts and the municipalities.
pub fn start_small(boot: BootData, texts: String, municipalities: Option<String>) {
    begin(Program::SmallForms, small_form, boot, texts, municipalities);
}

/// Begins the program of the holder's pages with the boot data, the JSON of the texts and the municipalities.
pub fn start_manage(boot: BootData, texts: String, municipalities: Option<String>) {
    begin(Program::Manage, holders_page, boot, texts, municipalities);
}

fn begin(
    program: Program,
    take_over: fn(&Element, &Shared),
    boot: BootData,
    texts: String,
    municipalities: Option<String>,
) {
    start::begin(boot, texts, municipalities, move |boot, texts| {
        SHARED.set(Some(Shared {
            texts,
            files: boot.map_files(),
            take_over,
        }));
        let pages = PartPages {
            program,
            url: |page, lang, _| paths::path(lang, page.page()),
            take_over: |main, is_new| {
                if is_new {
                    form(main);
                }
            },
            leave: |_| (),
        };
        parts::install(pages, texts, boot.release());
        navigation::arrived_from_other_program();
        turns::add(|| {
            if let Ok(Some(main)) = document().query_selector("main") {
                form(&main);
            }
            turns::finally(start::ready);
        });
    });
}

/// Takes over the form of a page.
fn form(main: &Element) {
    if let Some(shared) = SHARED.with_borrow(Clone::clone) {
        (shared.take_over)(main, &shared);
    }
}

fn place(main: &Element, id: &str) -> Option<Element> {
    main.query_selector(&format!("#{id}")).ok().flatten()
}

/// The page that the path of the document names.
fn page() -> Option<ParsedPage> {
    let url = location();
    let path = url.split('?').next().unwrap_or_default();
    paths::parse(path).map(|(_, page)| page)
}

fn proposal_form(main: &Element, shared: &Shared) {
    let (texts, files) = (shared.texts, shared.files.clone());
    if let Some(place) = place(main, NEW_PROPOSAL_ID) {
        parts::keep(take_over(&place, texts, move || {
            provide_context(files);
            view! { <NewForm/> }
        }));
    } else if let Some(place) = place(main, EDIT_ID)
        && let Some(ParsedPage::Edit(id)) = page()
    {
        parts::keep(take_over(&place, texts, move || {
            provide_context(files);
            view! { <EditContent id form=TEXT/> }
        }));
    }
}

fn holders_page(main: &Element, shared: &Shared) {
    if let Some(place) = place(main, MANAGE_ID)
        && let Some(ParsedPage::Manage(id)) = page()
    {
        let texts = shared.texts;
        parts::keep(take_over(
            &place,
            texts,
            move || view! { <ManageContent id/> },
        ));
    }
}

fn small_form(main: &Element, shared: &Shared) {
    let texts = shared.texts;
    if let Some(place) = place(main, RESULTS_ID)
        && let Some(ParsedPage::Results(id)) = page()
    {
        parts::keep(take_over(
            &place,
            texts,
            move || view! { <ResultsContent id/> },
        ));
    } else if let Some(place) = place(main, EDIT_ID)
        && let Some(ParsedPage::EditReply(id)) = page()
    {
        parts::keep(take_over(
            &place,
            texts,
            move || view! { <EditContent id form=REPLY/> },
        ));
    } else if let Some(place) = place(main, CONTACT_ID)
        && let Some(setup) = page().and_then(|page| contact_form(texts, &page))
    {
        parts::keep(take_over(
            &place,
            texts,
            move || view! { <SmallForm setup/> },
        ));
    } else if let Some(place) = place(main, REPLY_ID)
        && let Some(ParsedPage::Reply(number)) = page()
    {
        parts::keep(take_over(
            &place,
            texts,
            move || view! { <ReplyForm number/> },
        ));
    }
}

//! The program of the pages with forms.

use crate::{
    boot::MapFiles,
    forms::{
        manage_page::{MANAGE_ID, ManageContent},
        new_proposal::{NEW_PROPOSAL_ID, NewForm},
    },
    navigation::location,
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

thread_local! {
    static SHARED: RefCell<Option<(Texts, MapFiles)>> = const { RefCell::new(None) };
}

/// Begins with the boot data, the JSON of the texts and the municipalities.
pub fn start(boot: BootData, texts: String, municipalities: Option<String>) {
    start::begin(boot, texts, municipalities, |boot, texts| {
        SHARED.set(Some((texts, boot.map_files())));
        let pages = PartPages {
            program: Program::Forms,
            url: |page, lang, _| paths::path(lang, page.page()),
            take_over: |main, is_new| {
                if is_new {
                    form(main);
                }
            },
            leave: |_| (),
        };
        parts::install(pages, texts, boot.release());
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
        if let Some((_, ParsedPage::Manage(id))) = paths::parse(path) {
            parts::keep(take_over(&place, texts, move || {
                provide_context(files);
                view! { <ManageContent id/> }
            }));
        }
    }
}

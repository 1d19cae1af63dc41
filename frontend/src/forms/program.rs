//! The program of the pages with forms.

use crate::{
    boot::MapFiles,
    forms::{
        manage_page::{MANAGE_ID, ManageContent},
        new_proposal::{NEW_PROPOSAL_ID, NewForm},
    },
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
        take_over: |main, is_new| {
            if is_new {
                form(main);
            }
        },
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

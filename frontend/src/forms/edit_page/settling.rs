//! What was written here beside another version that the server has meanwhile.

use crate::{
    browser,
    forms::{
        draft_storage::DraftStorage, edit_page::TITLE_ID, form_state::FormState,
        manage_state::ManageState,
    },
};
use leptos::prelude::*;
use shared::form::content::FormContent;

/// What was written here, until its author has chosen field by field.
#[derive(Clone, Copy, Debug)]
pub struct Settling {
    /// What was written here; nothing where the server has no other version
    pub mine: Memo<Option<Box<dyn FormContent>>>,
    /// Continues with what was chosen
    pub on_settled: Callback<Box<dyn FormContent>>,
}

impl Settling {
    /// Of a form, its draft, and the requests about it.
    pub fn new(form_state: FormState, draft_storage: DraftStorage, manage: ManageState) -> Self {
        let settled = RwSignal::new(false);
        let mine = Memo::new(move |_| {
            if settled.get() {
                return None;
            }
            draft_storage.outdated().or_else(|| manage.conflict())
        });
        let on_settled = Callback::new(move |form: Box<dyn FormContent>| {
            form_state.fill(form);
            manage.settle();
            draft_storage.keep();
            settled.set(true);
            browser::focus_soon(TITLE_ID);
        });
        Self { mine, on_settled }
    }
}

//! The dialog before a person is removed from a list.

use crate::{
    api_resource::ApiResource,
    form_parts::{question_buttons, refusal_notice},
    refusals,
    session::use_session,
    undo::{Decided, use_undo},
};
use frontend::{browser, components::modal::Modal, page_texts::use_texts};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::{BulkItem, Entry, EntryList},
    paths::admin::api,
    submission::wire::{ReviewAction, ReviewRequest, ReviewedSubmission},
};
use texts::keys;

/// The dialog; open while a person is set. The focus is on the button that does nothing.
#[component]
pub fn RemoveDialog(
    /// The person.
    asked: RwSignal<Option<Entry>>,
    /// The list.
    people: ApiResource<EntryList>,
) -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let undo = use_undo();
    let refused = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let is_open = Signal::derive(move || asked.with(Option::is_some));
    let on_close = Callback::new(move |()| {
        _ = asked.try_set(None);
        _ = refused.try_set(None);
    });
    let on_yes = Callback::new(move |()| {
        let Some(entry) = asked.get_untracked().filter(|_| !is_busy.get_untracked()) else {
            return;
        };
        is_busy.set(true);
        refused.set(None);
        let request = ReviewRequest::new(entry.version, ReviewAction::Remove);
        let path = api::submission_part(&entry.id, api::SUBMISSION_ACTIONS);
        spawn_local(async move {
            let answer = session.post::<ReviewedSubmission>(&path, &request).await;
            is_busy.try_set(false);
            // The dialog may be closed by now, or ask about somebody else.
            let is_open = asked
                .try_get_untracked()
                .flatten()
                .is_some_and(|it| it.id == entry.id);
            match answer {
                Ok(removed) => {
                    if is_open {
                        on_close.run(());
                    }
                    let said = texts.get(keys::ADMIN_DONE_REMOVE).to_owned();
                    undo.offer(Decided::now(
                        vec![BulkItem {
                            id: removed.item.id,
                            version: removed.item.version,
                        }],
                        said,
                    ));
                    people.asked().await;
                    browser::focus_soon("list-name");
                }
                Err(refusal) if is_open => {
                    _ = refused.try_set(Some(refusals::refusal(texts, &refusal)));
                }
                Err(_) => {}
            }
        });
    });
    let content = move || {
        asked.get().map(|entry| {
            view! {
                <h2 id="remove-title">{texts.get(keys::ADMIN_DO_REMOVE)} ": " {entry.name}</h2>
                <p>{texts.get(keys::ADMIN_FOLLOWS_REMOVE)}</p>
                {refusal_notice(refused)}
                {question_buttons(texts.get(keys::ADMIN_DO_REMOVE), is_busy, on_yes, on_close)}
            }
            .into_any()
        })
    };
    view! { <Modal is_open on_close title_id="remove-title">{content}</Modal> }.into_any()
}

//! The page of a person's own settings: their name, how they are told, an absence, and the colleagues.

mod colleague_list;
mod settings_form;

use crate::{
    api_resource::ApiResource,
    page_frame::{PageFrame, head},
    settings_page::{colleague_list::ColleagueList, settings_form::SettingsForm},
};
use frontend::{components::page_ready::PageReady, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    admin::{permission::AdminSection, wire::OwnSettings},
    paths::admin::api,
};
use texts::keys;

/// The page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <PageFrame
            title=keys::ADMIN_SETTINGS_TITLE
            what=AdminSection::Queue
            part=None
            arrives_itself=true
        >
            <Content/>
        </PageFrame>
    }
}

/// The form, filled with the settings, and the colleagues.
#[component]
fn Content() -> impl IntoView {
    let head = head(use_texts().get(keys::ADMIN_SETTINGS_TITLE));
    let arrived = head.clone();
    ApiResource::<OwnSettings>::of(api::SETTINGS.to_owned()).show(head, move |own| {
        let settings = own.settings.clone();
        let colleagues = StoredValue::new(own.colleagues.clone());
        view! {
            <PageReady head=arrived.clone()/>
            <SettingsForm settings colleagues/>
            <ColleagueList colleagues/>
        }
        .into_any()
    })
}

//! The form of a person's own settings.

use crate::{
    choices::Choices,
    refusals,
    session::use_session,
    settings_page::absence_fields::{AbsenceFields, AbsenceForm, UNTIL_ID},
    state_labels,
    text_input::{TextInput, TextInputKind},
};
use frontend::{browser, page_texts::use_texts, request::Refusal};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::{Colleague, Notify, OwnSettings, PersonName, Settings},
    lang::Lang,
    paths::admin::api,
    problem::ProblemCode,
};
use texts::{code_labels::language, keys};

/// The id of the name's control.
const NAME_ID: &str = "settings-name";

/// The form. What was typed stays until it is saved.
#[component]
pub fn SettingsForm(
    /// The settings as they are stored.
    settings: Settings,
    /// The colleagues, of whom one may be told in the person's place.
    colleagues: StoredValue<Vec<Colleague>>,
) -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let name = RwSignal::new(settings.name);
    let lang = RwSignal::new(settings.lang.code());
    let notify = RwSignal::new(settings.notify.as_str());
    let absence = AbsenceForm::of(settings.absence);
    let name_error = RwSignal::new(None::<String>);
    let refused = RwSignal::new(None::<String>);
    let is_saved = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let refuse = move |refusal: &Refusal| match refusal.code() {
        Some(ProblemCode::InvalidName) => {
            _ = name_error.try_set(Some(texts.get(keys::SETTINGS_NAME_WRONG).to_owned()));
            browser::focus(NAME_ID);
        }
        Some(ProblemCode::InvalidAbsence) => {
            _ = absence.error.try_set(Some(keys::SETTINGS_ABSENCE_WRONG));
            browser::focus(UNTIL_ID);
        }
        Some(_) | None => _ = refused.try_set(Some(refusals::refusal(texts, refusal))),
    };
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        refused.set(None);
        is_saved.set(false);
        let typed = name.get_untracked().trim().to_owned();
        if !typed.is_empty() && typed.parse::<PersonName>().is_err() {
            name_error.set(Some(texts.get(keys::SETTINGS_NAME_WRONG).to_owned()));
            browser::focus(NAME_ID);
            return;
        }
        let Ok(absence) = absence.read() else {
            browser::focus(UNTIL_ID);
            return;
        };
        let settings = Settings {
            name: typed,
            lang: lang.get_untracked().parse().unwrap_or(texts.lang()),
            notify: notify.get_untracked().parse().unwrap_or(Notify::AtOnce),
            absence,
        };
        is_busy.set(true);
        spawn_local(async move {
            let answer = session.post::<OwnSettings>(api::SETTINGS, &settings).await;
            _ = is_busy.try_set(false);
            match answer {
                Ok(_) => {
                    _ = is_saved.try_set(true);
                    // The header says the name.
                    session.ask();
                }
                Err(refusal) => refuse(&refusal),
            }
        });
    };
    let languages = Lang::ALL
        .into_iter()
        .map(|lang| (lang.code(), language(lang)))
        .collect();
    let frequencies = Notify::ALL
        .iter()
        .map(|notify| (notify.as_str(), state_labels::notify(*notify)))
        .collect();
    let saved = move || {
        is_saved.get().then(|| {
            view! { <p class="notice is-good">{texts.get(keys::SETTINGS_SAVED)}</p> }
        })
    };
    view! {
        <form class="own-settings" novalidate on:submit=on_submit>
            <TextInput
                id=NAME_ID
                label=texts.get(keys::SETTINGS_NAME)
                kind=TextInputKind::Name
                value=name
                error=name_error
                help=texts.get(keys::SETTINGS_NAME_HELP)
            />
            <Choices id="settings-lang".to_owned() name=keys::PEOPLE_LANGUAGE choices=languages chosen=lang fixed=None/>
            <Choices id="settings-notify".to_owned() name=keys::PEOPLE_NOTIFY choices=frequencies chosen=notify fixed=None/>
            <AbsenceFields absence colleagues/>
            <div role="alert">{move || refused.get().map(|why| view! { <p class="notice is-bad">{why}</p> })}</div>
            <p class="form-buttons">
                <button type="submit" class="button" aria-disabled=move || is_busy.get().then_some("true")>
                    {texts.get(keys::SETTINGS_SAVE)}
                </button>
            </p>
            <div role="status">{saved}</div>
        </form>
    }
    .into_any()
}

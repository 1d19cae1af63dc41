//! The form of a person's own settings.

use crate::{
    choices::Choices,
    form_parts::{done_notice, refusal_notice, submit_button},
    refusals,
    session::use_session,
    state_labels,
    text_input::{TextInput, TextInputKind},
};
use frontend::{browser, page_texts::use_texts, request::Refusal};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::{Colleague, Notify, Settings},
    lang::Lang,
    paths::admin::api,
    problem::ProblemCode,
};
use texts::{Texts, code_labels::language, keys};

/// The id of the name's control.
const NAME_ID: &str = "settings-name";
/// The id of the control for the last day of an absence.
const UNTIL_ID: &str = "settings-absent-until";
/// The id of the deputy's control.
const DEPUTY_ID: &str = "settings-deputy";

/// The form. What was typed stays until it is saved; the server says what can't be.
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
    let until = RwSignal::new(settings.absent_until);
    let deputy = RwSignal::new(settings.deputy);
    let name_error = RwSignal::new(None::<String>);
    let until_error = RwSignal::new(None::<String>);
    let refused = RwSignal::new(None::<String>);
    let saved = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let refuse = move |refusal: &Refusal| {
        let said = Some(refusals::refusal(texts, refusal));
        match refusal.code() {
            Some(ProblemCode::InvalidName) => {
                _ = name_error.try_set(said);
                browser::focus(NAME_ID);
            }
            Some(ProblemCode::InvalidAbsence) => {
                _ = until_error.try_set(said);
                browser::focus(UNTIL_ID);
            }
            Some(_) | None => _ = refused.try_set(said),
        }
    };
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        refused.set(None);
        saved.set(None);
        let settings = Settings {
            name: name.get_untracked(),
            lang: lang.get_untracked().parse().unwrap_or(texts.lang()),
            notify: notify.get_untracked().parse().unwrap_or(Notify::AtOnce),
            absent_until: until.get_untracked(),
            deputy: deputy.get_untracked(),
        };
        is_busy.set(true);
        spawn_local(async move {
            let answer = session.tell(api::SETTINGS, &settings).await;
            _ = is_busy.try_set(false);
            match answer {
                Ok(_) => {
                    _ = saved.try_set(Some(texts.get(keys::SETTINGS_SAVED).to_owned()));
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
            <TextInput
                id=UNTIL_ID
                label=texts.get(keys::SETTINGS_ABSENT_UNTIL)
                kind=TextInputKind::Day
                value=until
                error=until_error
                help=texts.get(keys::SETTINGS_ABSENCE_HELP)
            />
            {deputy_field(texts, deputy, colleagues)}
            {refusal_notice(refused)}
            <p class="form-buttons">
                {submit_button(texts.get(keys::SETTINGS_SAVE), is_busy)}
            </p>
            {done_notice(saved)}
        </form>
    }
    .into_any()
}

/// The choice of who is told in the person's place.
fn deputy_field(
    texts: Texts,
    deputy: RwSignal<String>,
    colleagues: StoredValue<Vec<Colleague>>,
) -> AnyView {
    let chosen = deputy.get_untracked();
    let options = colleagues.with_value(|colleagues| {
        let option = |it: &Colleague| {
            let (id, name) = (it.id.to_string(), it.called().to_owned());
            let is_chosen = id == chosen;
            view! { <option value=id selected=is_chosen>{name}</option> }.into_any()
        };
        colleagues.iter().map(option).collect_view()
    });
    view! {
        <div class="field">
            <label for=DEPUTY_ID>{texts.get(keys::SETTINGS_DEPUTY)}</label>
            <select id=DEPUTY_ID on:change=move |event| deputy.set(event_target_value(&event))>
                <option value="">{texts.get(keys::SETTINGS_NO_DEPUTY)}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}

//! The fields of an absence: its last day, and who is told meanwhile.

use frontend::{browser, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    admin::wire::{Absence, Colleague, LONGEST_ABSENCE_DAYS},
    calendar::Date,
    submission::id::PersonId,
};
use texts::{Key, keys};

/// The id of the last day's control.
pub const UNTIL_ID: &str = "settings-absent-until";
/// The id of the deputy's control.
const DEPUTY_ID: &str = "settings-deputy";

/// What is typed of an absence.
#[derive(Clone, Copy, Debug)]
pub struct AbsenceForm {
    /// The last day; empty without an absence
    until: RwSignal<String>,
    /// The id of the deputy; empty for none
    deputy: RwSignal<String>,
    /// What is wrong with it
    pub error: RwSignal<Option<Key>>,
}

impl AbsenceForm {
    /// The form of a stored absence.
    pub fn of(absence: Option<Absence>) -> Self {
        let until = absence.as_ref().map(|absence| absence.until.to_string());
        let deputy = absence.and_then(|absence| absence.deputy);
        Self {
            until: RwSignal::new(until.unwrap_or_default()),
            deputy: RwSignal::new(deputy.map(|id| id.to_string()).unwrap_or_default()),
            error: RwSignal::new(None),
        }
    }

    /// The absence that was typed.
    ///
    /// # Errors
    /// When its last day is no day to come; the form says so.
    pub fn read(self) -> Result<Option<Absence>, ()> {
        let typed = self.until.get_untracked();
        if typed.is_empty() {
            return Ok(None);
        }
        let today = browser::now().date();
        match typed.parse() {
            Ok(until) if until >= today && until <= latest(today) => Ok(Some(Absence {
                until,
                deputy: self.deputy.get_untracked().parse::<PersonId>().ok(),
            })),
            Ok(_) | Err(_) => {
                self.error.set(Some(keys::SETTINGS_ABSENCE_WRONG));
                Err(())
            }
        }
    }
}

/// The last day on which an absence can end.
fn latest(today: Date) -> Date {
    Date::from_days_since_epoch(today.days_since_epoch() + LONGEST_ABSENCE_DAYS)
}

/// The fields.
#[component]
pub fn AbsenceFields(
    /// What is typed.
    absence: AbsenceForm,
    /// The colleagues.
    colleagues: StoredValue<Vec<Colleague>>,
) -> impl IntoView {
    let texts = use_texts();
    let error = absence.error;
    let wrong = move || {
        error.get().map(|key| {
            view! { <p class="field-error" id="settings-absence-error">{texts.get(key)}</p> }
        })
    };
    let deputy = absence.deputy.get_untracked();
    let options = colleagues.with_value(|colleagues| {
        let option = |it: &Colleague| {
            let (id, name) = (it.id.to_string(), it.called().to_owned());
            let is_chosen = id == deputy;
            view! { <option value=id selected=is_chosen>{name}</option> }.into_any()
        };
        colleagues.iter().map(option).collect_view()
    });
    view! {
        <fieldset class="field" class:is-wrong=move || error.get().is_some()>
            <legend>{texts.get(keys::SETTINGS_ABSENCE)}</legend>
            <p class="help" id="settings-absence-help">{texts.get(keys::SETTINGS_ABSENCE_HELP)}</p>
            <div class="side-by-side">
                <div>
                    <label for=UNTIL_ID>{texts.get(keys::SETTINGS_ABSENT_UNTIL)}</label>
                    <input
                        id=UNTIL_ID
                        type="date"
                        class="narrow"
                        aria-invalid=move || error.get().map(|_| "true")
                        aria-describedby="settings-absence-help settings-absence-error"
                        prop:value=move || absence.until.get()
                        on:input=move |event| {
                            error.set(None);
                            absence.until.set(event_target_value(&event));
                        }
                    />
                </div>
                <div>
                    <label for=DEPUTY_ID>{texts.get(keys::SETTINGS_DEPUTY)}</label>
                    <select id=DEPUTY_ID on:change=move |event| absence.deputy.set(event_target_value(&event))>
                        <option value="">{texts.get(keys::SETTINGS_NO_DEPUTY)}</option>
                        {options}
                    </select>
                </div>
            </div>
            <div role="alert">{wrong}</div>
        </fieldset>
    }
    .into_any()
}

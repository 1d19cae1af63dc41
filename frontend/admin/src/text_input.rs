//! A text input with its label, help and error.

use leptos::prelude::*;

/// The kind of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextInputKind {
    /// E-mail address
    Address,
    /// Code from a mail
    Code,
    /// Name of a person, which may be missing
    Name,
    /// Name of a thing
    Title,
    /// Day, which may be missing
    Day,
}

impl TextInputKind {
    /// The values of `type`, `autocomplete` and `autocapitalize`.
    fn attributes(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Address => ("email", "email", "off"),
            Self::Code => ("text", "one-time-code", "characters"),
            Self::Name => ("text", "name", "words"),
            Self::Title => ("text", "off", "sentences"),
            Self::Day => ("date", "off", "off"),
        }
    }
}

/// The input.
#[component]
pub fn TextInput(
    /// The id of its control.
    id: &'static str,
    /// Its label.
    #[prop(into)]
    label: String,
    /// Its kind.
    kind: TextInputKind,
    /// Its value.
    value: RwSignal<String>,
    /// Its error.
    error: RwSignal<Option<String>>,
    /// Its help.
    #[prop(optional, into)]
    help: Option<String>,
) -> impl IntoView {
    let (control, autocomplete, capitals) = kind.attributes();
    let has_help = help.is_some();
    let described_by = move || {
        let mut ids = Vec::new();
        if has_help {
            ids.push(format!("{id}-help"));
        }
        if error.with(Option::is_some) {
            ids.push(format!("{id}-error"));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    let is_wrong = move || error.with(Option::is_some);
    let wrong = move || {
        error.get().map(|said| {
            view! { <p class="field-error" id=format!("{id}-error")>{said}</p> }
        })
    };
    view! {
        <div class="field" class:is-wrong=is_wrong>
            <label for=id>{label}</label>
            {help.map(|help| view! { <p class="help" id=format!("{id}-help")>{help}</p> })}
            <input
                id=id
                type=control
                autocomplete=autocomplete
                autocapitalize=capitals
                spellcheck="false"
                class:narrow=matches!(kind, TextInputKind::Code | TextInputKind::Day)
                aria-required=matches!(kind, TextInputKind::Address | TextInputKind::Code | TextInputKind::Title).then_some("true")
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=described_by
                prop:value=move || value.get()
                on:input=move |event| {
                    value.set(event_target_value(&event));
                    error.set(None);
                }
            />
            <div role="alert">{wrong}</div>
        </div>
    }
    .into_any()
}

//! Radio buttons.

use frontend::page_texts::use_texts;
use leptos::prelude::*;
use texts::Key;

/// A group of radio buttons. Values are the names by which they are stored, so that the program has this code once.
#[component]
pub fn Choices(
    /// The id of the group.
    id: String,
    /// Its label.
    name: Key,
    /// The options.
    choices: Vec<(&'static str, Key)>,
    /// The selected option.
    chosen: RwSignal<&'static str>,
    /// The reason why the group is disabled, if it is.
    #[prop(optional_no_strip)]
    fixed: Option<Key>,
) -> impl IntoView {
    let texts = use_texts();
    let why = format!("{id}-fixed");
    let described_by = fixed.map(|_| why.clone());
    let radios = choices
        .into_iter()
        .map(|(choice, word)| {
            view! {
                <label class="tick">
                    <input
                        type="radio"
                        name=id.clone()
                        value=choice
                        disabled=fixed.is_some()
                        prop:checked=move || chosen.get() == choice
                        on:change=move |_| chosen.set(choice)
                    />
                    <span>{texts.get(word)}</span>
                </label>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <fieldset class="field" id=id.clone() role="radiogroup" aria-describedby=described_by>
            <legend>{texts.get(name)}</legend>
            <div class="ticks ticks-row">{radios}</div>
            {fixed.map(|key| view! { <p class="help" id=why>{texts.get(key)}</p> })}
        </fieldset>
    }
    .into_any()
}

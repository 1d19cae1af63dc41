//! The field that people don't see and programs fill in.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use texts::keys;

/// The field. Its names mean nothing to browsers and password managers, which would fill in a nickname; the attributes tell the
/// managers to leave it alone.
#[component]
pub fn Honeypot(
    /// What was filled in.
    filled: RwSignal<String>,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <p class="leave-empty" aria-hidden="true">
            <label for="leave-empty">{texts.get(keys::NEW_NICKNAME)}</label>
            <input
                id="leave-empty"
                tabindex="-1"
                autocomplete="off"
                data-1p-ignore="true"
                data-bwignore="true"
                data-lpignore="true"
                data-form-type="other"
                prop:value=move || filled.get()
                on:input=move |event| filled.set(event_target_value(&event))
            />
        </p>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::page_texts::provide_texts;
    use shared::lang::Lang;
    use texts::Texts;

    #[test]
    fn its_names_mean_nothing_to_a_password_manager_which_leaves_it_alone() {
        let html = Owner::new().with(|| {
            provide_texts(Texts::of(Lang::En));
            view! { <Honeypot filled=RwSignal::new(String::new())/> }.to_html()
        });
        for attribute in [
            "id=\"leave-empty\"",
            "autocomplete=\"off\"",
            "data-1p-ignore=\"true\"",
            "data-lpignore=\"true\"",
        ] {
            assert!(html.contains(attribute), "{attribute}: {html}");
        }
        assert!(!html.contains("name"), "{html}");
    }
}

//! The combobox for the organisation's municipality: an input with a list that is filtered while one types. The form holds the
//! code once a municipality is chosen or its name is written out, and otherwise what was typed.

use crate::{
    browser::announce,
    forms::{fields::field_frame::FieldFrame, form_state::FormState, pointer},
    page_texts::use_texts,
    proposal_text::{field_labels::label, field_path::FieldPath, form_view},
    turns::in_turn,
};
use leptos::{ev, prelude::*};
use shared::{
    form::field::Field,
    lang::Lang,
    municipality::Municipality,
    municipality_search::{FoundMunicipality, search_municipalities},
};
use texts::{Texts, keys, places};

/// The limit of options: as many as a phone shows above its keyboard.
const MOST: usize = 8;
const LIST_ID: &str = "f-municipality-list";

/// The field of the municipality.
pub fn municipality_field(form_state: FormState) -> AnyView {
    in_turn(move || view! { <MunicipalityField form_state/> }.into_any())
}

/// The state of the list.
#[derive(Clone, Copy)]
struct Options {
    form_state: FormState,
    frame: FieldFrame,
    texts: Texts,
    is_open: RwSignal<bool>,
    /// The option that Enter chooses; the focus stays in the input
    active: RwSignal<Option<usize>>,
    found: Memo<Vec<FoundMunicipality>>,
}

impl Options {
    fn path() -> FieldPath {
        FieldPath::own(Field::Municipality)
    }

    fn id(at: usize) -> String {
        format!("f-municipality-option-{at}")
    }

    fn are_there(self) -> bool {
        self.found.with(|found| !found.is_empty())
    }

    fn type_text(self, text: String) {
        self.active.set(None);
        self.is_open.set(!text.trim().is_empty());
        self.form_state.set_text(Self::path(), text);
    }

    fn choose(self, municipality: Municipality) {
        self.form_state
            .set_text(Self::path(), municipality.code.to_owned());
        self.close();
        self.frame.show_error();
    }

    /// Chooses an option; true if there is one.
    fn choose_at(self, at: Option<usize>) -> bool {
        let found = self
            .found
            .with_untracked(|found| found.get(at?).map(|it| it.municipality));
        found.map(|found| self.choose(found)).is_some()
    }

    /// The input may be gone.
    fn close(self) {
        self.is_open.try_set(false);
        self.active.try_set(None);
    }

    /// Makes the next option active, or the one before.
    fn go(self, is_down: bool) {
        self.is_open.set(true);
        let count = self.found.with_untracked(|found| found.len().min(MOST));
        if count == 0 {
            return;
        }
        let step = if is_down { 1 } else { count - 1 };
        let start = if is_down { count - 1 } else { 0 };
        let at = self.active.get_untracked().unwrap_or(start);
        self.active.set(Some((at + step) % count));
    }

    fn press(self, event: &ev::KeyboardEvent) {
        let is_open = self.is_open.get_untracked();
        let active = self.active.get_untracked();
        let is_taken = match event.key().as_str() {
            "ArrowDown" => {
                self.go(true);
                true
            }
            "ArrowUp" => {
                self.go(false);
                true
            }
            "Enter" if is_open => {
                let is_only = self.found.with_untracked(|found| found.len() == 1);
                self.choose_at(active.or(is_only.then_some(0)))
            }
            "Escape" if is_open => {
                self.close();
                true
            }
            "Tab" => {
                self.choose_at(active);
                false
            }
            "Home" | "End" => {
                self.active.set(None);
                false
            }
            _ => false,
        };
        if is_taken {
            event.prevent_default();
        }
    }

    /// How many there are; nothing while the list is closed.
    fn count(self) -> Option<String> {
        let texts = self.texts;
        let count = self.found.with(Vec::len);
        self.is_open.get().then(|| match count {
            0 => texts.get(keys::MUNICIPALITY_NONE).to_owned(),
            1..=MOST => texts.count(count, keys::MUNICIPALITY_ONE, keys::MUNICIPALITY_MANY),
            _ => {
                let (most, was) = (MOST.to_string(), count.to_string());
                let places = places::MostWas {
                    most: &most,
                    was: &was,
                };
                texts.fill(keys::MUNICIPALITY_MORE, places)
            }
        })
    }

    fn option(self, at: usize, found: FoundMunicipality) -> AnyView {
        let FoundMunicipality {
            municipality,
            other,
        } = found;
        let lang = self.texts.lang();
        let other = other.map(|name| {
            let is_swedish = name == municipality.name_sv;
            let other_lang = if is_swedish { Lang::Sv } else { Lang::Fi };
            view! { " (" <span lang=other_lang.code()>{name}</span> ")" }
        });
        let is_active = move || {
            if self.active.get() == Some(at) {
                "true"
            } else {
                "false"
            }
        };
        view! {
            <li id=Self::id(at) role="option" aria-selected=is_active on:click=move |_| self.choose(municipality)>
                <span>{municipality.name(lang)} {other}</span>
                " "
                <small>{municipality.region.region().names.get(lang)}</small>
            </li>
        }
        .into_any()
    }
}

#[component]
fn MunicipalityField(
    /// The form.
    form_state: FormState,
) -> impl IntoView {
    let texts = use_texts();
    let path = Options::path();
    let frame = FieldFrame::new(form_state, path);
    let name = Memo::new(move |_| form_state.with(|form| form_view::value(texts, form, path)));
    let is_open = RwSignal::new(false);
    let options = Options {
        form_state,
        frame,
        texts,
        is_open,
        active: RwSignal::new(None),
        found: Memo::new(move |_| {
            if is_open.get() {
                search_municipalities(&name.get(), texts.lang())
            } else {
                Vec::new()
            }
        }),
    };
    let count = Memo::new(move |_| options.count());
    Effect::new(move |_| {
        if let Some(count) = count.get() {
            announce(&count);
        }
    });
    let items = move || {
        let found: Vec<_> = options
            .found
            .with(|found| found.iter().copied().take(MOST).collect());
        let items = found.into_iter().enumerate();
        items
            .map(|(at, found)| options.option(at, found))
            .collect_view()
    };
    let control = view! {
        <div class="combobox">
            <input
                id=path.id()
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-expanded=move || if options.are_there() { "true" } else { "false" }
                aria-controls=LIST_ID
                aria-activedescendant=move || options.active.get().map(Options::id)
                aria-required="true"
                aria-invalid=move || frame.invalid()
                aria-describedby=move || frame.described_by()
                prop:value=move || name.get()
                on:input=move |event| options.type_text(event_target_value(&event))
                on:keydown=move |event| options.press(&event)
                on:change=move |_| frame.leave()
                on:blur=move |_| pointer::when_up(move || options.close())
            />
            // A press on the list leaves the focus in the input.
            <div class="combobox-list" hidden=move || !is_open.get() on:mousedown=move |event| event.prevent_default()>
                <ul id=LIST_ID role="listbox" aria-label=texts.get(label(form_state.kind(), path.field)) hidden=move || !options.are_there()>
                    {items}
                </ul>
                <p>{move || count.get()}</p>
            </div>
        </div>
    };
    frame.around(control.into_any())
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::page_texts::provide_texts;
    use shared::{form::content::Validated, reply::form::ReplyForm};

    /// The field as it is drawn.
    fn drawn(municipality: &str) -> String {
        let form = ReplyForm {
            municipality: municipality.to_owned(),
            ..ReplyForm::default()
        };
        Owner::new().with(|| {
            provide_texts(Texts::of(Lang::Sv));
            let form_state = FormState::new(Box::new(form), ReplyForm::find_errors, Vec::new());
            municipality_field(form_state).to_html()
        })
    }

    #[test]
    fn it_is_a_closed_combobox_without_options() {
        let html = drawn("");
        for part in [
            "role=\"combobox\"",
            "aria-expanded=\"false\"",
            "aria-controls=\"f-municipality-list\"",
            "role=\"listbox\"",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("role=\"option\""), "{html}");
    }

    #[test]
    fn a_code_is_shown_as_its_name_and_the_list_says_how_many_there_are() {
        Owner::new().with(|| {
            let texts = Texts::of(Lang::Sv);
            provide_texts(texts);
            let form = ReplyForm::default();
            let form_state = FormState::new(Box::new(form), ReplyForm::find_errors, Vec::new());
            let is_open = RwSignal::new(false);
            let name = form_state.text(Options::path());
            let options = Options {
                form_state,
                frame: FieldFrame::new(form_state, Options::path()),
                texts,
                is_open,
                active: RwSignal::new(None),
                found: Memo::new(move |_| search_municipalities(&name.get(), Lang::Sv)),
            };
            options.type_text("turku".to_owned());
            assert_eq!(options.count().as_deref(), Some("1 kommun"));
            options.go(true);
            assert!(options.choose_at(options.active.get_untracked()));
            assert_eq!(name.get(), "853");
            assert_eq!(options.count(), None);
            options.type_text("xyz".to_owned());
            options.go(false);
            assert!(!options.choose_at(options.active.get_untracked()));
            options.type_text("k".to_owned());
            options.go(false);
            assert_eq!(options.active.get_untracked(), Some(MOST - 1));
            options.go(true);
            assert_eq!(options.active.get_untracked(), Some(0));
        });
    }
}

//! Optional fields under a heading, folded until they are wanted.

use crate::{
    forms::form_state::FormState, page_texts::use_texts, proposal_text::field_path::FieldPath,
};
use leptos::{html, prelude::*};
use shared::form::{
    content::{FieldValue, FormContent},
    field::Field,
};
use texts::{Key, keys};

/// The fields in `<details>`, whose heading says how many are filled in. It opens by itself once one of them says something, has an
/// error that is shown, or a reviewer's note. `id` is that of the heading.
pub fn fold(
    form_state: FormState,
    id: &'static str,
    title: Key,
    holds: fn(FieldPath) -> bool,
    fields: AnyView,
) -> AnyView {
    let texts = use_texts();
    let filled = Memo::new(move |_| {
        form_state.with(|form| {
            let paths = FieldPath::all().filter(|path| holds(*path));
            paths.filter(|path| is_filled(form, *path)).count()
        })
    });
    let is_noted = FieldPath::all().any(|path| holds(path) && !form_state.notes(path).is_empty());
    let is_held = Memo::new(move |_| is_noted || filled.get() > 0);
    let is_wrong = Memo::new(move |_| {
        let errors = form_state.errors();
        form_state.is_tried() && errors.iter().any(|it| holds(FieldPath::of(it)))
    });
    let details = NodeRef::<html::Details>::new();
    open_when(details, is_held);
    // An error opens it again, also if it was closed over what it holds.
    open_when(details, is_wrong);
    let state = move || match filled.get() {
        0 => texts.get(keys::FORM_OPTIONAL).to_owned(),
        some => texts.count(some, keys::FOLD_ONE, keys::FOLD_MANY),
    };
    view! {
        <details class="fold" node_ref=details>
            <summary id=id>{texts.get(title)} " " <span class="optional">{state}</span></summary>
            {fields}
        </details>
    }
    .into_any()
}

/// Opens what is folded when it becomes wanted. It isn't closed again, and whoever closes it isn't contradicted.
pub fn open_when(details: NodeRef<html::Details>, is_wanted: Memo<bool>) {
    Effect::new(move |_| {
        if is_wanted.get()
            && let Some(details) = details.get()
        {
            details.set_open(true);
        }
    });
}

/// True if the author filled in a field. The language was chosen before.
fn is_filled(form: &dyn FormContent, path: FieldPath) -> bool {
    match (path.lang, form.value(path.field)) {
        (None, _) if path.field == Field::Lang => false,
        (None, Some(FieldValue::Tick(tick))) => *tick,
        (None, Some(FieldValue::List(list))) => !list.is_empty(),
        (lang, _) => {
            let text = form.text(path.field, lang);
            text.is_some_and(|text| !text.trim().is_empty())
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::{lang::Lang, proposal::form::ProposalForm};

    #[test]
    fn what_was_chosen_before_and_what_is_blank_is_not_filled_in() {
        let mut form = ProposalForm {
            lang: "fi".to_owned(),
            website: " ".to_owned(),
            contact_role: "Tuottaja".to_owned(),
            publish_contact: true,
            languages: vec!["fi".to_owned()],
            ..ProposalForm::default()
        };
        let content: &mut dyn FormContent = &mut form;
        content.set_text(Field::Title, Some(Lang::Sv), "Kör".to_owned());
        let filled: Vec<FieldPath> = FieldPath::all()
            .filter(|path| is_filled(&form, *path))
            .collect();
        let swedish = FieldPath {
            field: Field::Title,
            lang: Some(Lang::Sv),
        };
        assert_eq!(
            filled,
            [
                FieldPath::own(Field::ContactRole),
                FieldPath::own(Field::PublishContact),
                swedish,
                FieldPath::own(Field::Languages),
            ]
        );
    }
}

//! The content of a form in words, for reading it and for comparing two versions.

use crate::proposal_text::{field_labels::full_label, field_path::FieldPath};
use leptos::prelude::*;
use shared::{
    calendar::Date,
    form::{
        content::{FieldValue, FormContent},
        field::Field,
    },
    lang::Lang,
    municipality::municipalities,
    proposal::{
        codes::{ProposalKind, Theme},
        unsaid::codes,
    },
    region::RegionCode,
};
use texts::{
    Texts,
    code_labels::{self, language},
    format, keys,
};

/// The text of a field as its control shows it: a list as lines.
pub fn text(form: &dyn FormContent, path: FieldPath) -> String {
    match (path.lang, form.value(path.field)) {
        (None, Some(FieldValue::List(lines))) => lines.join("\n"),
        (lang, _) => form.text(path.field, lang).unwrap_or_default().to_owned(),
    }
}

/// The fields that differ between two versions.
pub fn differences(one: &dyn FormContent, other: &dyn FormContent) -> Vec<FieldPath> {
    FieldPath::all()
        .filter(|path| match path.lang {
            None => one.value(path.field) != other.value(path.field),
            Some(_) => text(one, *path) != text(other, *path),
        })
        .collect()
}

/// Copies a field from `from` into `form`.
pub fn take(form: &mut dyn FormContent, from: &dyn FormContent, path: FieldPath) {
    if let Some(lang) = path.lang {
        let text = from.text(path.field, Some(lang)).unwrap_or_default();
        form.set_text(path.field, Some(lang), text.to_owned());
        return;
    }
    match (form.value_mut(path.field), from.value(path.field)) {
        (Some(FieldValue::Text(place)), Some(FieldValue::Text(value))) => place.clone_from(value),
        (Some(FieldValue::List(place)), Some(FieldValue::List(value))) => place.clone_from(value),
        (Some(FieldValue::Tick(place)), Some(FieldValue::Tick(value))) => *place = *value,
        // A field has the same type in both forms.
        (_, _) => {}
    }
}

/// The value of a field in words; empty where nothing was written or chosen.
pub fn value(texts: Texts, form: &dyn FormContent, path: FieldPath) -> String {
    let lang = texts.lang();
    match (path.lang, form.value(path.field)) {
        (None, Some(FieldValue::Tick(tick))) => {
            let key = if *tick {
                keys::SHOWN_YES
            } else {
                keys::SHOWN_NO
            };
            texts.get(key).to_owned()
        }
        (None, Some(FieldValue::List(_))) => {
            let words: Vec<String> = codes(form, path.field)
                .iter()
                .map(|code| word(texts, lang, path.field, code))
                .collect();
            words.join(
                if matches!(
                    path.field,
                    Field::PartnerAreas | Field::PartnerOrganisations
                ) {
                    "\n"
                } else {
                    ", "
                },
            )
        }
        (None, Some(FieldValue::Text(code))) => word(texts, lang, path.field, code),
        (None, None) => String::new(),
        (Some(_), _) => text(form, path),
    }
}

/// The label of a code; other values as they are.
fn word(texts: Texts, lang: Lang, field: Field, code: &str) -> String {
    let known = match field {
        Field::OrganisationType => code
            .parse()
            .ok()
            .map(|it| code_labels::organisation_type(texts, it)),
        Field::Municipality => municipalities()
            .find(|it| it.code == code)
            .map(|it| it.name(lang)),
        Field::Kind => code
            .parse::<ProposalKind>()
            .ok()
            .map(|it| code_labels::proposal_kind(texts, it)),
        Field::Regions => code
            .parse::<RegionCode>()
            .ok()
            .map(|it| it.region().names.get(lang)),
        Field::Sector => code.parse().ok().map(|it| code_labels::sector(texts, it)),
        Field::Themes => code
            .parse::<Theme>()
            .ok()
            .map(|it| code_labels::theme(texts, it)),
        Field::Funding => code.parse().ok().map(|it| code_labels::funding(texts, it)),
        Field::Languages => code
            .parse()
            .ok()
            .map(|it| code_labels::spoken_language(texts, it)),
        Field::Results => code
            .parse()
            .ok()
            .map(|it| code_labels::negotiation_result(texts, it)),
        Field::Lang => code.parse().ok().map(|it| texts.get(language(it))),
        Field::OpenUntil => {
            return code
                .parse::<Date>()
                .map_or_else(|_| code.to_owned(), |date| format::date(texts, date.into()));
        }
        _ => None,
    };
    known.unwrap_or(code).to_owned()
}

/// The content of a form as a description list.
pub fn form_view(form: &dyn FormContent) -> AnyView {
    let texts = crate::page_texts::use_texts();
    let items = FieldPath::all()
        .filter(|path| path.field != Field::PrivacyVersion)
        .filter_map(|path| {
            let value = value(texts, form, path);
            if value.trim().is_empty() {
                return None;
            }
            let lang = path.lang.map(Lang::code);
            let label = full_label(texts, form.kind(), path);
            Some(view! { <dt>{label}</dt><dd class="as-written" lang=lang>{value}</dd> }.into_any())
        })
        .collect_view();
    view! { <dl class="shown">{items}</dl> }.into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::proposal::form::{self, ProposalForm};

    fn record() -> ProposalForm {
        serde_json::from_str(include_str!(
            "../../../tests/fixtures/proposal-017-2018.json"
        ))
        .unwrap()
    }

    #[test]
    fn a_version_with_all_differences_taken_is_the_other_one() {
        let record = record();
        let mut mine = ProposalForm {
            title: "Oma".to_owned(),
            publish_contact: true,
            ..ProposalForm::default()
        };
        let paths = differences(&mine, &record);
        assert!(paths.contains(&FieldPath::own(Field::Title)));
        assert!(paths.contains(&FieldPath {
            field: Field::Description,
            lang: Some(Lang::En)
        }));
        for path in paths {
            take(&mut mine, &record, path);
        }
        assert_eq!(differences(&mine, &record), []);
        assert_eq!(mine, record);
    }

    #[test]
    fn a_parallel_text_that_says_nothing_is_no_difference() {
        let mut blank = ProposalForm::default();
        blank.parallel.insert(Lang::Sv, form::FormTexts::default());
        assert_eq!(differences(&ProposalForm::default(), &blank), []);
    }

    #[test]
    fn codes_are_shown_as_words() {
        let texts = Texts::of(Lang::Fi);
        let shown = |field| value(texts, &record(), FieldPath::own(field));
        assert_eq!(shown(Field::Municipality), "Rovaniemi");
        assert_eq!(shown(Field::OpenUntil), "31.12.2018");
        assert_eq!(
            shown(Field::PartnerAreas),
            "Arkangelin alue\nKarjalan tasavalta\nMurmanskin alue"
        );
        assert_eq!(shown(Field::Regions), "Lappi");
        assert_eq!(shown(Field::Website), "https://www.taike.fi");
    }
}

//! What was written, in words: for reading it, and for comparing two versions.

use crate::{
    format,
    forms::{
        fields::municipality,
        filling,
        sentences::{full_label, language},
        spot::Spot,
    },
    texts::{Texts, keys},
    words,
};
use leptos::prelude::*;
use shared::{
    calendar::Date,
    lang::Lang,
    municipality::municipalities,
    proposal::{
        codes::{ProposalKind, Theme},
        field::Field,
        form::{FieldValue, ProposalForm},
    },
    region::RegionCode,
};

/// Every place of the form, in its order.
pub fn spots() -> impl Iterator<Item = Spot> {
    Field::ALL.iter().flat_map(|field| {
        let parallel = Field::TEXTS.contains(field);
        let langs = Lang::ALL.into_iter().map(Some);
        let langs = langs.filter(move |_| parallel);
        let field = *field;
        std::iter::once(None)
            .chain(langs)
            .map(move |lang| Spot { field, lang })
    })
}

/// Where two versions differ.
pub fn differences(one: &ProposalForm, other: &ProposalForm) -> Vec<Spot> {
    spots()
        .filter(|spot| match spot.lang {
            None => one.value(spot.field) != other.value(spot.field),
            Some(_) => filling::text(one, *spot) != filling::text(other, *spot),
        })
        .collect()
}

/// Writes into `form` what `from` holds at a place.
pub fn take(form: &mut ProposalForm, from: &ProposalForm, spot: Spot) {
    if let Some(lang) = spot.lang {
        let text = from.text(spot.field, Some(lang)).unwrap_or_default();
        form.set_text(spot.field, Some(lang), text.to_owned());
        return;
    }
    match (form.value_mut(spot.field), from.value(spot.field)) {
        (FieldValue::Text(place), FieldValue::Text(value)) => place.clone_from(value),
        (FieldValue::List(place), FieldValue::List(value)) => place.clone_from(value),
        (FieldValue::Tick(place), FieldValue::Tick(value)) => *place = *value,
        // A field holds the same in every form.
        (FieldValue::Text(_) | FieldValue::List(_) | FieldValue::Tick(_), _) => {}
    }
}

/// What a form holds at a place, in words; empty where nothing was written or chosen.
pub fn value(texts: Texts, form: &ProposalForm, spot: Spot) -> String {
    let lang = texts.lang();
    match (spot.lang, form.value(spot.field)) {
        (None, FieldValue::Tick(tick)) => {
            let key = if *tick {
                keys::SHOWN_YES
            } else {
                keys::SHOWN_NO
            };
            texts.get(key).to_owned()
        }
        (None, FieldValue::List(list)) => {
            let words: Vec<String> = list
                .iter()
                .map(|code| word(texts, lang, spot.field, code))
                .collect();
            words.join(if spot.field == Field::PartnerAreas {
                "\n"
            } else {
                ", "
            })
        }
        (None, FieldValue::Text(code)) => word(texts, lang, spot.field, code),
        (Some(_), _) => filling::text(form, spot),
    }
}

/// A code's word; a text is its own.
fn word(texts: Texts, lang: Lang, field: Field, code: &str) -> String {
    let known = match field {
        Field::OrganisationType => code
            .parse()
            .ok()
            .map(|it| words::organisation_type(texts, it)),
        Field::Municipality => municipalities()
            .find(|it| it.code == code)
            .map(|it| municipality::name(&it, lang)),
        Field::Kind => code
            .parse::<ProposalKind>()
            .ok()
            .map(|it| words::proposal_kind(texts, it)),
        Field::Regions => code
            .parse::<RegionCode>()
            .ok()
            .map(|it| it.region().names.get(lang)),
        Field::Sector => code.parse().ok().map(|it| words::sector(texts, it)),
        Field::Themes => code.parse::<Theme>().ok().map(|it| words::theme(texts, it)),
        Field::Funding => code.parse().ok().map(|it| words::funding(texts, it)),
        Field::Languages => code
            .parse()
            .ok()
            .map(|it| words::spoken_language(texts, it)),
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

/// All that was written, for reading.
#[component]
pub fn Shown(
    /// What was written.
    form: ProposalForm,
) -> impl IntoView {
    let texts = crate::texts::use_texts();
    let items = spots()
        .filter(|spot| spot.field != Field::PrivacyVersion)
        .filter_map(|spot| {
            let value = value(texts, &form, spot);
            if value.trim().is_empty() {
                return None;
            }
            let lang = spot.lang.map(Lang::code);
            let label = full_label(texts, spot);
            Some(view! { <dt>{label}</dt><dd class="as-written" lang=lang>{value}</dd> }.into_any())
        })
        .collect_view();
    view! { <dl class="shown">{items}</dl> }.into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::proposal::form;

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
        let spots = differences(&mine, &record);
        assert!(spots.contains(&Spot::own(Field::Title)));
        assert!(spots.contains(&Spot {
            field: Field::Goals,
            lang: Some(Lang::En)
        }));
        for spot in spots {
            take(&mut mine, &record, spot);
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
        let shown = |field| value(texts, &record(), Spot::own(field));
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

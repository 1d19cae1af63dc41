//! The sections of the proposal's form with their fields.

use crate::{
    forms::{
        fields::{
            choice::{Radios, Select, option},
            common::{lang_field, languages_field, text_field, tick_field},
            fold::fold,
            municipality_field::municipality_field,
            parallel::ParallelTexts,
            regions_field::RegionsField,
            themes_field::themes_field,
        },
        form_state::FormState,
        sections::Section,
        similar::Similar,
    },
    page_texts::use_texts,
    proposal_text::field_path::FieldPath,
    turns::in_turn,
};
use leptos::prelude::*;
use shared::{
    form::field::Field,
    proposal::{
        codes::{FundingSituation, OrganisationType, ProposalKind, Sector, Theme},
        form::ProposalForm,
    },
};
use texts::{code_labels, keys};

/// All sections.
#[component]
pub fn ProposalFields(
    /// The form.
    form_state: FormState,
    /// Shows similar proposals while it is written.
    #[prop(optional)]
    new: bool,
) -> impl IntoView {
    let subject = move |form_state| subject(form_state, new);
    view! {
        {part(form_state, Section::Proposer, proposer)}
        {part(form_state, Section::Subject, subject)}
        {part(form_state, Section::Content, content)}
        {part(form_state, Section::Practicalities, practicalities)}
    }
    .into_any()
}

/// A section with its fields.
fn part(
    form_state: FormState,
    section: Section,
    fields: impl FnOnce(FormState) -> AnyView + Send + 'static,
) -> AnyView {
    in_turn(move || {
        view! {
            <section class="form-part" aria-labelledby=section.id()>
                <h2 id=section.id() tabindex="-1">{use_texts().get(section.title())}</h2>
                {fields(form_state)}
            </section>
        }
        .into_any()
    })
}

fn proposer(form_state: FormState) -> AnyView {
    let texts = use_texts();
    let kinds = OrganisationType::ALL
        .iter()
        .map(|kind| option(kind.as_str(), code_labels::organisation_type(texts, *kind)))
        .collect::<String>();
    let details = view! {
        {text_field(form_state, Field::Website)}
        {text_field(form_state, Field::ContactRole)}
        {text_field(form_state, Field::ContactPhone)}
    };
    view! {
        {text_field(form_state, Field::Organisation)}
        {in_turn(move || view! { <Select form_state field=Field::OrganisationType options=kinds/> }.into_any())}
        {in_turn(move || municipality_field(form_state))}
        {text_field(form_state, Field::ContactName)}
        {text_field(form_state, Field::ContactEmail)}
        {tick_field(form_state, Field::PublishContact)}
        {fold(form_state, "fold-contact", keys::FOLD_CONTACT, is_detail, details.into_any())}
    }
    .into_any()
}

fn is_detail(path: FieldPath) -> bool {
    matches!(
        path.field,
        Field::Website | Field::ContactRole | Field::ContactPhone
    )
}

fn subject(form_state: FormState, new: bool) -> AnyView {
    let texts = use_texts();
    let kinds = ProposalKind::ALL
        .iter()
        .map(|kind| (kind.as_str(), code_labels::proposal_kind(texts, *kind)))
        .collect();
    let sectors = Sector::ALL
        .iter()
        .map(|sector| option(sector.as_str(), code_labels::sector(texts, *sector)))
        .collect::<String>();
    let has_partner = Memo::new(move |_| {
        form_state
            .with_form(|form: &ProposalForm| form.kind.parse() == Ok(ProposalKind::NamedPartner))
    });
    let has_other = form_state.has(Field::Themes, Theme::Other.as_str());
    // A reviewer's note is read at its field, whatever is chosen.
    let has_notes = move |field| !form_state.notes(FieldPath { field, lang: None }).is_empty();
    let places = view! {
        {in_turn(move || view! { <RegionsField form_state/> }.into_any())}
        {text_field(form_state, Field::PartnerAreas)}
    };
    view! {
        {in_turn(move || view! { <Radios form_state field=Field::Kind choices=kinds/> }.into_any())}
        <div hidden=move || !has_partner.get() && !has_notes(Field::Partner)>{text_field(form_state, Field::Partner)}</div>
        {in_turn(move || view! { <Select form_state field=Field::Sector options=sectors/> }.into_any())}
        {in_turn(move || themes_field(form_state))}
        <div hidden=move || !has_other.get() && !has_notes(Field::ThemeOther)>{text_field(form_state, Field::ThemeOther)}</div>
        {fold(form_state, "fold-places", keys::FOLD_PLACES, is_place, places.into_any())}
        {new.then(|| view! { <Similar form_state/> })}
    }
    .into_any()
}

fn is_place(path: FieldPath) -> bool {
    matches!(path.field, Field::Regions | Field::PartnerAreas)
}

fn content(form_state: FormState) -> AnyView {
    let texts = use_texts();
    let parallel = view! {
        <p class="help">{texts.get(keys::PARALLEL_LEAD)}</p>
        {in_turn(move || view! { <ParallelTexts form_state/> }.into_any())}
    };
    view! {
        {lang_field(form_state)}
        {text_field(form_state, Field::Title)}
        {text_field(form_state, Field::Summary)}
        {text_field(form_state, Field::Description)}
        {fold(form_state, "fold-parallel", keys::PARALLEL_TITLE, is_parallel, parallel.into_any())}
    }
    .into_any()
}

fn is_parallel(path: FieldPath) -> bool {
    path.lang.is_some()
}

fn practicalities(form_state: FormState) -> AnyView {
    let texts = use_texts();
    let untold = std::iter::once(("", texts.get(keys::FUNDING_UNTOLD)));
    let situations = FundingSituation::ALL
        .iter()
        .map(|situation| (situation.as_str(), code_labels::funding(texts, *situation)));
    let situations = untold.chain(situations).collect();
    let more = view! {
        {text_field(form_state, Field::Invited)}
        {text_field(form_state, Field::TimeFrame)}
        {in_turn(move || view! { <Radios form_state field=Field::Funding choices=situations/> }.into_any())}
        {text_field(form_state, Field::FundingNote)}
        {languages_field(form_state)}
    };
    view! {
        {text_field(form_state, Field::OpenUntil)}
        {fold(form_state, "fold-practicalities", keys::FOLD_PRACTICALITIES, is_practical, more.into_any())}
    }
    .into_any()
}

fn is_practical(path: FieldPath) -> bool {
    path.lang.is_none()
        && path.field != Field::OpenUntil
        && Section::of(path.field) == Some(Section::Practicalities)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::{forms::new_proposal::NewForm, page_texts::provide_texts};
    use shared::{form::content::FormContent, lang::Lang};
    use texts::Texts;

    #[test]
    fn every_field_has_its_control_and_what_is_optional_is_folded() {
        for lang in Lang::ALL {
            let html = Owner::new().with(|| {
                provide_texts(Texts::of(lang));
                view! { <NewForm/> }.to_html()
            });
            let form = ProposalForm::default();
            let fields = Field::ALL.iter().filter(|it| form.value(**it).is_some());
            for field in fields {
                let id = format!("id=\"{}\"", FieldPath::own(*field).id());
                let is_asked = Section::of(*field).is_some() && field.current() == *field;
                assert_eq!(html.matches(&id).count(), usize::from(is_asked), "{field}");
            }
            // Four folds of optional fields, the themes, and the texts in each language.
            assert_eq!(html.matches("<details class=\"fold\"").count(), 5);
            assert_eq!(html.matches("<details").count(), 8);
            let mut tags = html.split("<details").skip(1);
            let is_closed = |rest: &str| {
                rest.split('>')
                    .next()
                    .is_some_and(|tag| !tag.contains(" open"))
            };
            assert!(tags.all(is_closed), "{lang}");
        }
    }
}

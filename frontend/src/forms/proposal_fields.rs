//! The sections of the proposal's form with their fields.

use crate::{
    forms::{
        fields::{
            check::Checks,
            choice::{Radios, Select, option},
            common::{consent_tick, lang_field, languages_field, text_field, tick_field},
            municipality_field::municipality_field,
            parallel::ParallelTexts,
            regions_field::RegionsField,
        },
        form_state::FormState,
        sections::Section,
        similar::Similar,
    },
    page_texts::use_texts,
    turns::in_turn,
};
use leptos::prelude::*;
use shared::{
    form::field::Field,
    proposal::{
        codes::{FundingSituation, OrganisationType, ProposalKind, Sector, Theme},
        form::ProposalForm,
        limits::THEMES,
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
        {part(form_state, Section::Organisation, organisation)}
        {part(form_state, Section::Contact, contact)}
        {part(form_state, Section::Subject, subject)}
        {part(form_state, Section::Content, content)}
        {part(form_state, Section::Practicalities, practicalities)}
        {part(form_state, Section::Consent, consent)}
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

fn organisation(form_state: FormState) -> AnyView {
    let texts = use_texts();
    let kinds = OrganisationType::ALL
        .iter()
        .map(|kind| option(kind.as_str(), code_labels::organisation_type(texts, *kind)))
        .collect::<String>();
    view! {
        {text_field(form_state, Field::Organisation)}
        {in_turn(move || view! { <Select form_state field=Field::OrganisationType options=kinds/> }.into_any())}
        {in_turn(move || municipality_field(form_state))}
        {text_field(form_state, Field::Website)}
    }
    .into_any()
}

fn contact(form_state: FormState) -> AnyView {
    let texts = use_texts();
    view! {
        <p class="part-lead">{texts.get(keys::SECTION_CONTACT_LEAD)}</p>
        {text_field(form_state, Field::ContactName)}
        {text_field(form_state, Field::ContactRole)}
        {text_field(form_state, Field::ContactEmail)}
        {text_field(form_state, Field::ContactPhone)}
        {tick_field(form_state, Field::PublishContact)}
    }
    .into_any()
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
    let themes = Theme::ALL
        .iter()
        .map(|theme| (theme.as_str(), code_labels::theme(texts, *theme)))
        .collect();
    let has_partner = Memo::new(move |_| {
        form_state
            .with_form(|form: &ProposalForm| form.kind.parse() == Ok(ProposalKind::NamedPartner))
    });
    let has_other = form_state.has(Field::Themes, Theme::Other.as_str());
    view! {
        {in_turn(move || view! { <Radios form_state field=Field::Kind choices=kinds/> }.into_any())}
        <div hidden=move || !has_partner.get()>{text_field(form_state, Field::Partner)}</div>
        {in_turn(move || view! { <RegionsField form_state/> }.into_any())}
        {text_field(form_state, Field::PartnerAreas)}
        {in_turn(move || view! { <Select form_state field=Field::Sector options=sectors/> }.into_any())}
        {in_turn(move || view! { <Checks form_state field=Field::Themes choices=themes most=THEMES/> }.into_any())}
        <div hidden=move || !has_other.get()>{text_field(form_state, Field::ThemeOther)}</div>
        {new.then(|| view! { <Similar form_state/> })}
    }
    .into_any()
}

fn content(form_state: FormState) -> AnyView {
    let texts = use_texts();
    let fields = Field::TEXTS
        .into_iter()
        .map(|field| text_field(form_state, field))
        .collect_view();
    view! {
        <p class="part-lead">{texts.get(keys::SECTION_CONTENT_LEAD)}</p>
        {lang_field(form_state)}
        {fields}
        <h3>{texts.get(keys::PARALLEL_TITLE)}</h3>
        <p class="help">{texts.get(keys::PARALLEL_LEAD)}</p>
        {in_turn(move || view! { <ParallelTexts form_state/> }.into_any())}
    }
    .into_any()
}

fn practicalities(form_state: FormState) -> AnyView {
    let texts = use_texts();
    let situations = FundingSituation::ALL
        .iter()
        .map(|situation| (situation.as_str(), code_labels::funding(texts, *situation)))
        .collect();
    view! {
        {text_field(form_state, Field::OpenUntil)}
        {in_turn(move || view! { <Radios form_state field=Field::Funding choices=situations/> }.into_any())}
        {text_field(form_state, Field::FundingNote)}
        {languages_field(form_state)}
    }
    .into_any()
}

fn consent(form_state: FormState) -> AnyView {
    consent_tick(form_state, keys::CONSENT_LEAD)
}

//! The proposal's form: its parts with their fields.

use crate::{
    config::PRIVACY_VERSION,
    forms::{
        fields::{
            check::{Checks, Tick},
            choice::{Choice, Radios, Select, option},
            municipality::MunicipalityField,
            parallel::ParallelTexts,
            regions::RegionsField,
            text::TextField,
        },
        filling::Filling,
        sections::Section,
        sentences,
        similar::Similar,
        spot::Spot,
    },
    texts::{keys, use_texts},
    words,
};
use leptos::prelude::*;
use shared::{
    lang::Lang,
    paths::{self, Page},
    proposal::{
        codes::{FundingSituation, OrganisationType, ProposalKind, Sector, SpokenLanguage, Theme},
        field::Field,
        limits::THEMES,
    },
};

/// All fields in their parts.
#[component]
pub fn ProposalFields(
    /// The form.
    filling: Filling,
    /// Whether proposals like it are looked for while it is written.
    #[prop(optional)]
    new: bool,
) -> impl IntoView {
    let part = |section, fields: AnyView| view! { <Part section fields/> };
    view! {
        {part(Section::Organisation, organisation(filling))}
        {part(Section::Contact, contact(filling))}
        {part(Section::Subject, subject(filling, new))}
        {part(Section::Content, content(filling))}
        {part(Section::Practicalities, practicalities(filling))}
        {part(Section::Consent, consent(filling))}
    }
    .into_any()
}

#[component]
fn Part(
    /// Which part.
    section: Section,
    /// Its fields.
    fields: AnyView,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <section class="form-part" aria-labelledby=section.id()>
            <h2 id=section.id() tabindex="-1">{texts.get(section.title())}</h2>
            {fields}
        </section>
    }
    .into_any()
}

fn text(filling: Filling, field: Field) -> AnyView {
    view! { <TextField filling spot=Spot::own(field)/> }.into_any()
}

fn organisation(filling: Filling) -> AnyView {
    let texts = use_texts();
    let kinds = OrganisationType::ALL
        .iter()
        .map(|kind| option(kind.as_str(), words::organisation_type(texts, *kind)))
        .collect::<String>();
    view! {
        {text(filling, Field::Organisation)}
        <Select filling field=Field::OrganisationType options=kinds/>
        <MunicipalityField filling/>
        {text(filling, Field::Website)}
    }
    .into_any()
}

fn contact(filling: Filling) -> AnyView {
    let texts = use_texts();
    let word = texts.get(keys::FIELD_PUBLISH_CONTACT).into_any();
    view! {
        <p class="part-lead">{texts.get(keys::SECTION_CONTACT_LEAD)}</p>
        {text(filling, Field::ContactName)}
        {text(filling, Field::ContactRole)}
        {text(filling, Field::ContactEmail)}
        {text(filling, Field::ContactPhone)}
        <Tick filling field=Field::PublishContact word/>
    }
    .into_any()
}

fn subject(filling: Filling, new: bool) -> AnyView {
    let texts = use_texts();
    let kinds = ProposalKind::ALL
        .iter()
        .map(|kind| (kind.as_str(), words::proposal_kind(texts, *kind)))
        .collect();
    let sectors = Sector::ALL
        .iter()
        .map(|sector| option(sector.as_str(), words::sector(texts, *sector)))
        .collect::<String>();
    let themes = Theme::ALL
        .iter()
        .map(|theme| (theme.as_str(), words::theme(texts, *theme)))
        .collect();
    let has_partner = Memo::new(move |_| filling.kind() == Some(ProposalKind::NamedPartner));
    let has_other = filling.has(Field::Themes, Theme::Other.as_str());
    view! {
        <Radios filling field=Field::Kind choices=kinds/>
        <div hidden=move || !has_partner.get()>{text(filling, Field::Partner)}</div>
        <RegionsField filling/>
        {text(filling, Field::PartnerAreas)}
        <Select filling field=Field::Sector options=sectors/>
        <Checks filling field=Field::Themes choices=themes most=THEMES/>
        <div hidden=move || !has_other.get()>{text(filling, Field::ThemeOther)}</div>
        {new.then(|| view! { <Similar filling/> })}
    }
    .into_any()
}

fn content(filling: Filling) -> AnyView {
    let texts = use_texts();
    let langs: Vec<Choice> = Lang::ALL
        .map(|lang| (lang.code(), texts.get(sentences::language(lang))))
        .to_vec();
    let fields = Field::TEXTS
        .into_iter()
        .map(|field| text(filling, field))
        .collect_view();
    view! {
        <p class="part-lead">{texts.get(keys::SECTION_CONTENT_LEAD)}</p>
        <Radios filling field=Field::Lang choices=langs/>
        {fields}
        <h3>{texts.get(keys::PARALLEL_TITLE)}</h3>
        <p class="help">{texts.get(keys::PARALLEL_LEAD)}</p>
        <ParallelTexts filling/>
    }
    .into_any()
}

fn practicalities(filling: Filling) -> AnyView {
    let texts = use_texts();
    let situations = FundingSituation::ALL
        .iter()
        .map(|situation| (situation.as_str(), words::funding(texts, *situation)))
        .collect();
    let languages = SpokenLanguage::ALL
        .iter()
        .map(|language| (language.as_str(), words::spoken_language(texts, *language)))
        .collect();
    view! {
        {text(filling, Field::OpenUntil)}
        <Radios filling field=Field::Funding choices=situations/>
        {text(filling, Field::FundingNote)}
        <Checks filling field=Field::Languages choices=languages/>
    }
    .into_any()
}

fn consent(filling: Filling) -> AnyView {
    let texts = use_texts();
    let privacy = paths::path(texts.lang(), Page::Privacy);
    let word = texts.get(keys::CONSENT_WORD).into_any();
    view! {
        <p class="part-lead">
            {texts.get(keys::CONSENT_LEAD)} " "
            <a href=privacy target="_blank" rel="noopener">{texts.get(keys::CONSENT_PRIVACY)}</a>
        </p>
        <Tick filling field=Field::PrivacyVersion word code=PRIVACY_VERSION/>
    }
    .into_any()
}

//! A proposal that isn't public yet, as it will look.

use crate::{
    components::{
        prose::Prose,
        text_block::{TextBlock, notice, other_lang},
    },
    page_texts::use_texts,
    proposal_text::{field_labels::label, field_path::FieldPath, form_view},
};
use leptos::prelude::*;
use shared::{
    form::{content::FormKind, field::Field},
    proposal::{
        content::{Contact, Proposal},
        form::ProposalForm,
    },
};
use texts::{Texts, keys};

/// The public parts of a proposal, in the order of its page.
#[component]
pub fn ProposalPreview(
    /// The content of the form.
    form: ProposalForm,
    /// The proposal parsed from it.
    proposal: Proposal,
) -> impl IntoView {
    let texts = use_texts();
    let text = |field| proposal.text(field, texts.lang());
    let title = text(Field::Title);
    let summary = text(Field::Summary);
    let facts = [
        Field::Kind,
        Field::Partner,
        Field::Regions,
        Field::PartnerAreas,
        Field::Sector,
        Field::Themes,
        Field::ThemeOther,
        Field::OpenUntil,
        Field::Funding,
        Field::FundingNote,
        Field::Languages,
        Field::Municipality,
        Field::OrganisationType,
        Field::Website,
    ]
    .into_iter()
    .filter_map(|field| fact(texts, &form, field))
    .collect_view();
    let long = [Field::Description, Field::Invited, Field::TimeFrame]
        .into_iter()
        .map(|field| {
            let title = texts.get(label(FormKind::Proposal, field));
            view! { <TextBlock title text=text(field)/> }
        })
        .collect_view();
    let contact = if proposal.contact.is_public {
        contact(&proposal.contact)
    } else {
        view! { <p>{texts.get(keys::PREVIEW_NO_CONTACT)}</p> }.into_any()
    };
    view! {
        <p class="kind">{proposal.organisation.name.clone()}</p>
        {title.map(|title| view! { <h3 class="preview-name" lang=other_lang(texts, &title)>{title.text.clone()}</h3> })}
        {summary.map(|summary| view! {
            {notice(texts, &summary).map(|notice| view! { <p class="only-in">{notice}</p> })}
            <div class="lead" lang=other_lang(texts, &summary)><Prose text=summary.text.clone()/></div>
        })}
        <dl class="facts">{facts}</dl>
        {long}
        <section>
            <h2>{texts.get(keys::SECTION_CONTACT)}</h2>
            {contact}
        </section>
    }
    .into_any()
}

fn fact(texts: Texts, form: &ProposalForm, field: Field) -> Option<AnyView> {
    let value = form_view::value(texts, form, FieldPath::own(field));
    let label = texts.get(label(FormKind::Proposal, field));
    (!value.trim().is_empty())
        .then(|| view! { <dt>{label}</dt><dd class="as-written">{value}</dd> }.into_any())
}

fn contact(contact: &Contact) -> AnyView {
    let mut lines = vec![contact.name.clone()];
    lines.extend(contact.role.clone());
    lines.push(contact.email.to_string());
    lines.extend(contact.phone.as_ref().map(ToString::to_string));
    let lines = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    view! { <ul class="contact-ways">{lines}</ul> }.into_any()
}

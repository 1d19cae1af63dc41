//! The form for the results of negotiations. The page is rendered without data; the program loads with whom one has negotiated.

mod choice;
mod keep;

use crate::{
    components::{loading::Loading, retry_notice::RetryNotice},
    forms::{
        draft::DraftSlot,
        refusals,
        results_page::{
            choice::{Choice, choices, preselected},
            keep::KeepButton,
        },
        small_fields,
        small_form::{SmallForm, SmallFormSetup},
    },
    load::Load,
    navigation::location,
    page_texts::use_texts,
    request::{self, Refusal},
};
#[cfg(feature = "ssr")]
use crate::{forms::form_page::FormPageFrame, head::Head};
use leptos::{prelude::*, task::spawn_local};
#[cfg(feature = "ssr")]
use shared::paths::{self, Page};
use shared::{
    form::content::Validated,
    outcome::form::OutcomeForm,
    paths::api,
    submission::{id::SubmissionId, wire::HeldOutcomes},
};
use std::sync::Arc;
use texts::{Texts, keys, places};

/// The id of the place for [`ResultsContent`].
pub const RESULTS_ID: &str = "results-form";

/// The page, without its data.
#[cfg(feature = "ssr")]
#[component]
pub fn ResultsFormPage(
    /// The id of the proposal or of the reply.
    id: SubmissionId,
) -> impl IntoView {
    let texts = use_texts();
    let title = texts.get(keys::REPORT_TITLE);
    let head = Head::unlisted(title, texts.get(keys::REPORT_DESCRIPTION));
    let back = paths::path(texts.lang(), Page::Manage(&id));
    // Whoever reads without the program sees what is asked; the program alone knows with whom one has negotiated.
    let initial = small_fields::outcome(texts);
    let setup = setup(initial, String::new(), String::new(), texts);
    let unfilled = view! { <SmallForm setup/> }.into_any();
    let lead = view! {
        <p class="back"><a href=back>{texts.get(keys::MANAGE_TITLE)}</a></p>
        <p class="lead">{texts.get(keys::REPORT_LEAD)}</p>
    }
    .into_any();
    let form = view! { <ResultsContent id/> }.into_any();
    view! { <FormPageFrame head title=title.to_owned() lead place=RESULTS_ID form unfilled/> }
}

/// The results that can be reported, once they are loaded.
#[component]
pub fn ResultsContent(
    /// The id of the proposal or of the reply.
    id: SubmissionId,
) -> impl IntoView {
    let texts = use_texts();
    let id = StoredValue::new(id);
    let loaded = RwSignal::new(Load::<Arc<HeldOutcomes>, Refusal>::Waiting);
    let load = move || {
        loaded.set(Load::Waiting);
        let path = id.with_value(|id| api::manage_part(id, api::MANAGE_OUTCOMES));
        spawn_local(async move {
            let answer = request::get(&path).await;
            loaded.set(match answer.and_then(|it| it.read::<HeldOutcomes>()) {
                Ok(held) => Load::Ready(Arc::new(held)),
                Err(refusal) => Load::Failed(refusal),
            });
        });
    };
    Effect::new(move |_| load());
    move || {
        match loaded.get() {
        Load::Waiting => view! { <Loading/> }.into_any(),
        Load::Ready(held) => view! { <Chosen id=id.get_value() held/> }.into_any(),
        Load::Failed(refusal) => view! {
            <RetryNotice message=refusals::refusal(texts, &refusal) on_retry=Callback::new(move |()| load())/>
        }
        .into_any(),
    }
    }
}

/// The partner that is chosen, and the form; first the choice, where there are several.
#[component]
fn Chosen(
    /// The id of the proposal or of the reply.
    id: SubmissionId,
    /// The results that can be reported.
    held: Arc<HeldOutcomes>,
) -> impl IntoView {
    let texts = use_texts();
    let all = choices(&held);
    if all.is_empty() {
        return view! { <p class="notice">{texts.get(keys::REPORT_NOTHING)}</p> }.into_any();
    }
    let url = location();
    let search = url.split_once('?').map_or("", |(_, search)| search);
    let chosen = RwSignal::new(preselected(&all, search));
    let title = held.title.clone();
    let buttons = move || {
        let options: Vec<AnyView> = all
            .iter()
            .cloned()
            .map(|choice| {
                let name = choice_name(texts, &choice);
                view! {
                    <li><button type="button" class="plain-button" on:click=move |_| chosen.set(Some(choice.clone()))>{name}</button></li>
                }
                .into_any()
            })
            .collect();
        view! {
            <section aria-labelledby="report-with">
                <h2 id="report-with">{texts.get(keys::REPORT_WITH)}</h2>
                <ul class="choices">{options}</ul>
            </section>
        }
        .into_any()
    };
    let content = move || match chosen.get() {
        Some(choice) => report_form(texts, &id, choice),
        None => buttons(),
    };
    view! {
        <p class="managed-title">{title}</p>
        {content}
    }
    .into_any()
}

/// The name of the partner.
fn choice_name(texts: Texts, choice: &Choice) -> String {
    match choice.partner.trim() {
        "" if choice.reply.is_some() => texts.get(keys::REPORT_ERASED).to_owned(),
        "" => texts.get(keys::REPORT_OTHER).to_owned(),
        partner => partner.to_owned(),
    }
}

/// The form from its initial content, the name of its draft, and the path that it is posted to.
fn setup(initial: OutcomeForm, slot: String, path: String, texts: Texts) -> SmallFormSetup {
    SmallFormSetup {
        initial: Box::new(initial),
        find_errors: OutcomeForm::find_errors,
        slot: DraftSlot::About(slot),
        path,
        name: texts.get(keys::REPORT_LINK).to_owned(),
        submit: keys::REPORT_SUBMIT,
        fields: small_fields::outcome_fields,
    }
}

/// The form for the results with a partner, and the button that says that there are none yet.
fn report_form(texts: Texts, id: &SubmissionId, choice: Choice) -> AnyView {
    let partner = choice_name(texts, &choice);
    let line = if choice.partner.trim().is_empty() {
        partner
    } else {
        texts.fill(keys::REPORT_PARTNER, places::Name { name: &partner })
    };
    let about = choice.reply.as_ref().unwrap_or(id);
    let path = match &choice.reply {
        Some(reply) if reply != id => api::manage_reply(id, reply, api::MANAGE_REPLY_OUTCOMES),
        Some(_) | None => api::manage_part(id, api::MANAGE_OUTCOMES),
    };
    let mut initial = small_fields::outcome(texts);
    if !choice.partner.trim().is_empty() {
        initial.partner_organisations = vec![choice.partner.clone()];
    }
    let setup = setup(initial, format!("outcome-{about}"), path, texts);
    let keep = choice.can_keep.then(|| {
        let (id, reply) = (id.clone(), choice.reply.clone());
        view! { <KeepButton id reply/> }
    });
    view! {
        <p><strong>{line}</strong></p>
        {keep}
        <SmallForm setup/>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::page_texts::provide_texts;
    use shared::lang::Lang;

    #[test]
    fn the_form_can_be_read_without_the_program() {
        let html = Owner::new().with(|| {
            provide_texts(Texts::of(Lang::Fi));
            let id = "a2b3c4d5e6f7a2b3".parse().unwrap();
            view! { <ResultsFormPage id/> }.to_html()
        });
        let (_, unseen) = html.split_once("<noscript>").unwrap();
        let (unseen, _) = unseen.split_once("</noscript>").unwrap();
        assert!(unseen.contains("id=\"f-led-to\""), "{unseen}");
        // The fields, and the end of the form with its button.
        let disabled = unseen.matches("<fieldset disabled").count();
        assert_eq!(disabled, 2, "{unseen}");
    }
}

//! The pages with the forms of a request to join a network, of interest in starting one, and of a message.

use crate::forms::{
    draft::DraftSlot,
    form_state::FormState,
    small_fields::{join_request, join_request_fields, message, message_fields},
    small_form::SmallFormSetup,
};
#[cfg(feature = "ssr")]
use crate::{
    config::use_config,
    forms::{form_page::FormPageFrame, small_form::SmallForm},
    head::Head,
    page_texts::use_texts,
};
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use shared::submission::target::Target;
use shared::{
    form::content::Validated,
    paths::{ParsedPage, api},
};
#[cfg(feature = "ssr")]
use texts::places;
use texts::{Key, Texts, keys};

/// The id of the place for the form.
pub const CONTACT_ID: &str = "contact-form";

/// The texts of a page before anything is sent.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactAbout {
    /// The name of the network or of the region; empty for the hub
    pub name: String,
    /// True if the network's coordinators answer, false if administrators do
    pub has_coordinators: bool,
    /// Days within which they answer
    pub days: u16,
}

/// The target of the form of a page; `None` for another page.
#[cfg(feature = "ssr")]
pub fn contact_target(page: &ParsedPage) -> Option<Target> {
    match page {
        ParsedPage::Join(slug) | ParsedPage::Ask(slug) => Some(Target::Network(slug.clone())),
        ParsedPage::Interest(code) => Some(Target::Region(*code)),
        ParsedPage::Write => Some(Target::Hub),
        _ => None,
    }
}

/// The form of a page; `None` for another page.
pub fn contact_form(texts: Texts, page: &ParsedPage) -> Option<SmallFormSetup> {
    Some(match page {
        ParsedPage::Join(slug) => join(
            texts,
            format!("join-{slug}"),
            api::network_part(slug, api::JOIN),
            keys::CONTACT_SEND_JOIN,
        ),
        ParsedPage::Interest(code) => join(
            texts,
            format!("interest-{code}"),
            api::interest(*code),
            keys::CONTACT_SEND_INTEREST,
        ),
        ParsedPage::Ask(slug) => ask(
            texts,
            format!("ask-{slug}"),
            api::network_part(slug, api::NETWORK_MESSAGES),
        ),
        ParsedPage::Write => ask(texts, "write".to_owned(), api::MESSAGES.to_owned()),
        _ => return None,
    })
}

fn join(texts: Texts, slot: String, path: String, submit: Key) -> SmallFormSetup {
    let initial = join_request(texts);
    setup(texts, (initial, join_request_fields), slot, path, submit)
}

fn ask(texts: Texts, slot: String, path: String) -> SmallFormSetup {
    let submit = keys::CONTACT_SEND_MESSAGE;
    let initial = message(texts);
    setup(texts, (initial, message_fields), slot, path, submit)
}

fn setup<Form: Validated>(
    texts: Texts,
    (initial, fields): (Form, fn(FormState) -> AnyView),
    slot: String,
    path: String,
    submit: Key,
) -> SmallFormSetup {
    SmallFormSetup {
        initial: Box::new(initial),
        find_errors: Form::find_errors,
        slot: DraftSlot::About(slot),
        path,
        name: texts.get(submit).to_owned(),
        submit,
        fields,
    }
}

/// The page: who answers and within how many days, and the form.
#[cfg(feature = "ssr")]
#[component]
pub fn ContactPage(
    /// The page it is.
    page: ParsedPage,
    /// What it says before anything is sent.
    about: ContactAbout,
) -> impl IntoView {
    let texts = use_texts();
    let name = about.name.as_str();
    let (title, lead) = match page {
        ParsedPage::Join(_) => (
            texts.fill(keys::JOIN_TITLE, places::Name { name }),
            keys::JOIN_LEAD,
        ),
        ParsedPage::Ask(_) => (
            texts.fill(keys::ASK_TITLE, places::Name { name }),
            keys::ASK_LEAD,
        ),
        ParsedPage::Interest(_) => (
            texts.fill(keys::INTEREST_TITLE, places::Name { name }),
            keys::INTEREST_LEAD,
        ),
        _ => (texts.get(keys::WRITE_BUTTON).to_owned(), keys::WRITE_LEAD),
    };
    let head = Head::new(page.page(), &title, texts.get(lead), &use_config());
    let answers = answers(texts, &about);
    let lead = view! {
        <p class="lead">{texts.get(lead)}</p>
        <p id="who-answers">{answers}</p>
        <p>{texts.get(keys::CONTACT_NEXT)}</p>
    }
    .into_any();
    let form = contact_form(texts, &page)
        .map(|setup| view! { <SmallForm setup/> })
        .into_any();
    view! { <FormPageFrame head title lead place=CONTACT_ID form/> }
}

/// The sentence about who answers, and when.
#[cfg(feature = "ssr")]
fn answers(texts: Texts, about: &ContactAbout) -> String {
    let days = texts.count(
        usize::from(about.days),
        keys::CONTACT_DAYS_ONE,
        keys::CONTACT_DAYS,
    );
    let key = if about.has_coordinators {
        keys::CONTACT_COORDINATORS
    } else {
        keys::CONTACT_ADMINISTRATORS
    };
    texts.fill(key, places::Days { days: &days })
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::lang::Lang;

    #[test]
    fn the_page_says_who_answers_and_within_how_many_days() {
        let said = |has_coordinators, days| {
            let about = ContactAbout {
                name: "Lappi".to_owned(),
                has_coordinators,
                days,
            };
            answers(Texts::of(Lang::En), &about)
        };
        assert_eq!(
            said(true, 7),
            "Once you have confirmed your address, a coordinator of the network will answer you within 7 days."
        );
        assert_eq!(
            said(false, 1),
            "Once you have confirmed your address, an administrator of Verkostokartta will answer you within 1 day."
        );
    }

    #[test]
    fn every_form_of_a_target_is_sent_to_a_path_of_its_own() {
        let texts = Texts::of(Lang::Fi);
        let path = |path: &str| {
            let (_, page) = shared::paths::parse(path).unwrap();
            let target = contact_target(&page).map(|target| target.to_string());
            contact_form(texts, &page).map(|setup| (setup.path, target.unwrap_or_default()))
        };
        for (page, sent_to, target) in [
            (
                "/fi/networks/lappi/join",
                "/api/v1/networks/lappi/join",
                "network:lappi",
            ),
            (
                "/fi/networks/lappi/ask",
                "/api/v1/networks/lappi/messages",
                "network:lappi",
            ),
            (
                "/fi/regions/05/interest",
                "/api/v1/regions/05/interest",
                "region:05",
            ),
            ("/fi/about/write", "/api/v1/messages", "hub"),
        ] {
            assert_eq!(path(page), Some((sent_to.to_owned(), target.to_owned())));
        }
        assert_eq!(path("/fi/about"), None);
    }
}

//! The actions that the holder can take now.

use crate::{
    browser,
    forms::{
        dialog::{Ask, Dialog, Question},
        draft::DraftSlot,
        field_texts,
        manage_page::copy::{can_copy, copy_link, has_partner},
        manage_state::{FormAction, ManageState, Onward, edit_name},
    },
    page_texts::use_texts,
    storage::BrowserStorage,
};
use leptos::prelude::*;
use shared::{
    calendar::Date,
    form::{error::ErrorKind, field::Field},
    paths::{self, Page},
    proposal::{form::ProposalForm, last_day::OpenDays},
    submission::{
        SubmissionKind, action::ActionName, closing::ClosingReason, form::SubmissionForm,
        reasons::Reason, state::StateName, wire::ManagedSubmission,
    },
};
use std::sync::Arc;
use texts::{Key, Texts, code_labels::no_reason, format, keys, places};

/// The question before an action; `None` where it has no button here.
fn question(action: ActionName, managed: &ManagedSubmission) -> Option<Question> {
    let is_revision = managed.revision.is_some();
    let is_reply = managed.kind == SubmissionKind::Reply;
    let is_proposal = managed.kind == SubmissionKind::Proposal;
    let reopens_until = days_to_reopen(managed).map(Ask::LastDay);
    let (title, body, ask) = match action {
        ActionName::Withdraw if is_reply => (
            keys::WITHDRAW_REPLY_TITLE,
            keys::WITHDRAW_REPLY_BODY,
            Some(Ask::Reason),
        ),
        // What may be public of a reply has a section of its own.
        ActionName::Discard if is_reply && is_revision => return None,
        ActionName::Discard if is_reply => {
            (keys::DISCARD_REPLY_TITLE, keys::DISCARD_REPLY_BODY, None)
        }
        ActionName::Erase if is_reply => (keys::ERASE_TITLE, keys::ERASE_REPLY_BODY, None),
        ActionName::Withdraw if !is_proposal => (
            keys::WITHDRAW_OTHER_TITLE,
            keys::WITHDRAW_OTHER_BODY,
            Some(Ask::Reason),
        ),
        ActionName::Reopen if !is_proposal => {
            (keys::REOPEN_OTHER_TITLE, keys::REOPEN_OTHER_BODY, None)
        }
        ActionName::Discard if !is_proposal && !is_revision => {
            (keys::DISCARD_OTHER_TITLE, keys::DISCARD_OTHER_BODY, None)
        }
        ActionName::Erase if !is_proposal => (keys::ERASE_TITLE, keys::ERASE_OTHER_BODY, None),
        ActionName::Withdraw => (keys::WITHDRAW_TITLE, keys::WITHDRAW_BODY, Some(Ask::Reason)),
        ActionName::Reopen if reopens_until.is_some() => {
            (keys::OPEN_AGAIN_TITLE, keys::OPEN_AGAIN_BODY, reopens_until)
        }
        ActionName::Reopen => (keys::REOPEN_TITLE, keys::REOPEN_BODY, None),
        ActionName::Close => (
            keys::CLOSE_TITLE,
            keys::CLOSE_BODY,
            Some(Ask::ClosingReason),
        ),
        ActionName::Discard if is_revision => (
            keys::DISCARD_REVISION_TITLE,
            keys::DISCARD_REVISION_BODY,
            None,
        ),
        ActionName::Discard => (keys::DISCARD_TITLE, keys::DISCARD_BODY, None),
        ActionName::Erase => (keys::ERASE_TITLE, keys::ERASE_BODY, None),
        _ => return None,
    };
    Some(Question {
        title,
        body,
        yes: title,
        ask,
    })
}

/// The days until which a closed proposal can be reopened.
fn days_to_reopen(managed: &ManagedSubmission) -> Option<OpenDays> {
    managed
        .open
        .filter(|_| managed.standing.state == StateName::Closed)
}

/// The action of a question, or the error of what was written or chosen.
fn action(
    texts: Texts,
    name: ActionName,
    written: &str,
    (to_reopen, today): (Option<OpenDays>, Date),
) -> Result<FormAction, String> {
    Ok(match name {
        ActionName::Withdraw => FormAction::Withdraw {
            why: written
                .parse::<Reason>()
                .map_err(|error| texts.get(no_reason(&error)).to_owned())?,
        },
        ActionName::Reopen => FormAction::Reopen {
            until: to_reopen
                .map(|days| last_day(texts, days, written, today))
                .transpose()?,
        },
        ActionName::Close => FormAction::Close {
            why: written
                .parse::<ClosingReason>()
                .map_err(|_| texts.get(keys::ERROR_MISSING_CHOICE).to_owned())?,
        },
        ActionName::Discard => FormAction::Discard,
        _ => FormAction::Erase,
    })
}

/// The day that was typed, or the error.
fn last_day(texts: Texts, days: OpenDays, written: &str, today: Date) -> Result<Date, String> {
    let day = match written {
        "" => Ok(None),
        written => written.parse().map(Some).map_err(|_| ErrorKind::NotADate),
    };
    day.and_then(|day| days.reopened(day, today))
        .map_err(|error| field_texts::error(texts, Field::OpenUntil, error))
}

/// What is said after an action.
fn done(kind: SubmissionKind, action: &FormAction) -> Key {
    match action {
        FormAction::Withdraw { .. } if kind == SubmissionKind::Reply => keys::DONE_WITHDRAW_REPLY,
        FormAction::Withdraw { .. } if kind != SubmissionKind::Proposal => {
            keys::DONE_WITHDRAW_OTHER
        }
        FormAction::Withdraw { .. } => keys::DONE_WITHDRAW,
        FormAction::Reopen { .. } if kind != SubmissionKind::Proposal => keys::DONE_REOPEN_OTHER,
        FormAction::Reopen { until: Some(_) } => keys::DONE_OPEN_AGAIN,
        FormAction::Reopen { until: None } => keys::DONE_REOPEN,
        FormAction::Close { .. } => keys::DONE_CLOSE,
        FormAction::Discard => keys::DONE_DISCARD,
        _ => keys::DONE_ERASE,
    }
}

/// A button for each action.
#[component]
pub fn HolderActions(
    /// The submission.
    managed: Arc<ManagedSubmission>,
    /// The state of the page.
    manage: ManageState,
) -> impl IntoView {
    let texts = use_texts();
    let asked = RwSignal::new(None::<Question>);
    let chosen = StoredValue::new(ActionName::See);
    let (version, is_revision) = (managed.version, managed.revision.is_some());
    let to_reopen = days_to_reopen(&managed);
    let kind = managed.kind;
    let on_yes = Callback::new(move |written: String| {
        let to_reopen = (to_reopen, browser::now().date());
        match action(texts, chosen.get_value(), &written, to_reopen) {
            Ok(action) => {
                let done = done(kind, &action);
                manage.act(version, action, None, move || Onward::Stay(done));
                None
            }
            Err(error) => Some(error),
        }
    });
    let can_discard = managed.actions.contains(&ActionName::Discard);
    let buttons = [
        ActionName::Reopen,
        ActionName::Close,
        ActionName::Withdraw,
        ActionName::Discard,
        ActionName::Erase,
    ]
    .into_iter()
    .filter(|action| managed.actions.contains(action))
    // Discarding an unseen proposal leaves nothing to erase.
    .filter(|action| *action != ActionName::Erase || is_revision || !can_discard)
    .filter_map(|action| Some((action, question(action, &managed)?)))
    .map(|(action, question)| {
        view! {
            <button
                type="button"
                class="plain-button"
                on:click=move |_| {
                    chosen.set_value(action);
                    asked.set(Some(question));
                }
            >
                {texts.get(question.title)}
            </button>
        }
    })
    .collect::<Vec<_>>();
    let paired = has_partner(&managed)
        .then(|| view! { <p class="notice">{texts.get(keys::WITHDRAW_PAIRED)}</p> });
    let lacks_contact = lacks_contact(&managed);
    let edit = edit_name(&managed).map(|name| {
        let managed = Arc::clone(&managed);
        view! {
            {lacks_contact.then(|| view! { <p class="notice">{texts.get(keys::CONTACT_ASKED)}</p> })}
            <EditLink managed name is_asked=lacks_contact/>
        }
    });
    let extended = managed
        .open
        .and_then(|days| days.extended)
        .filter(|_| managed.actions.contains(&ActionName::Extend));
    let extend = extended.map(|until| {
        let date = format::day(texts, until);
        view! {
            <button
                type="button"
                class="plain-button"
                on:click=move |_| manage.act(version, FormAction::Extend, None, || Onward::Stay(keys::DONE_EXTEND))
            >
                {texts.fill(keys::EXTEND_TITLE, places::Date { date: &date })}
            </button>
        }
    });
    let copy = can_copy(&managed).then(|| copy_link(texts, &managed));
    if buttons.is_empty() && edit.is_none() && copy.is_none() {
        return ().into_any();
    }
    view! {
        <section class="deeds" aria-labelledby="deeds-title">
            <h2 id="deeds-title">{texts.get(keys::DEEDS_TITLE)}</h2>
            {edit}
            {paired}
            <p class="form-buttons">{extend} {buttons}</p>
            {copy}
            <Dialog question=asked on_yes/>
        </section>
    }
    .into_any()
}

/// True for a proposal whose new holder has told nothing of themselves yet: whoever sends one names a person.
fn lacks_contact(managed: &ManagedSubmission) -> bool {
    let is_proven = !matches!(
        managed.standing.state,
        StateName::Draft | StateName::AwaitingConfirmation
    );
    let form: SubmissionForm = managed.form.of(managed.kind);
    let is_nameless = |form: &ProposalForm| form.contact_name.trim().is_empty();
    is_proven && form.proposal().is_some_and(is_nameless)
}

/// The link to the form. It stands out where the next step is the holder's, and where this browser has unsent changes.
#[component]
fn EditLink(
    /// The submission.
    managed: Arc<ManagedSubmission>,
    /// Its name.
    name: Key,
    /// True if the holder is asked for something in it.
    is_asked: bool,
) -> impl IntoView {
    let texts = use_texts();
    let revision = managed.revision.as_ref().map(|revision| revision.state);
    let is_next = is_asked
        || managed.standing.state == StateName::Draft
        || managed.standing.state == StateName::Returned
        || revision == Some(StateName::Returned);
    let is_unsent = RwSignal::new(false);
    let slot = DraftSlot::Of(managed.id.clone());
    Effect::new(move |_| is_unsent.set(BrowserStorage::Local.get(&slot.key()).is_some()));
    let page = if managed.kind == SubmissionKind::Reply {
        Page::EditReply(&managed.id)
    } else {
        Page::Edit(&managed.id)
    };
    let path = paths::path(texts.lang(), page);
    let class = move || {
        if is_next || is_unsent.get() {
            "button"
        } else {
            "plain-button"
        }
    };
    view! {
        {move || is_unsent.get().then(|| view! { <p class="notice">{texts.get(keys::EDIT_UNSENT)}</p> })}
        <p class="form-buttons"><a class=class href=path>{texts.get(name)}</a></p>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::lang::Lang;

    #[test]
    fn a_closing_has_a_reason_and_a_reopening_a_day_that_is_possible() {
        let texts = Texts::of(Lang::En);
        let today = "2027-01-01".parse().unwrap();
        let days = OpenDays {
            until: "2026-12-31".parse().unwrap(),
            extended: None,
            latest: "2028-12-31".parse().unwrap(),
        };
        let close = |written| action(texts, ActionName::Close, written, (None, today));
        assert_eq!(
            close("given_up"),
            Ok(FormAction::Close {
                why: ClosingReason::GivenUp
            })
        );
        assert!(close("").is_err());
        let reopen = |written, days| action(texts, ActionName::Reopen, written, (days, today));
        assert_eq!(reopen("", None), Ok(FormAction::Reopen { until: None }));
        assert!(reopen("", Some(days)).is_err());
        assert!(reopen("31.12.2026", Some(days)).is_err());
        assert_eq!(
            reopen("2028-12-31", Some(days)),
            Ok(FormAction::Reopen {
                until: Some(days.latest)
            })
        );
        let later = reopen("2029-01-01", Some(days)).unwrap_err();
        assert!(later.contains("31 December 2028"), "{later}");
    }
}

//! One received reply: what was written, the proposer's answer with its buttons, the contact and the messages.

use crate::{
    components::prose::Prose,
    forms::manage_page::{
        contact::Contact,
        replies::{
            state::{Asked, RepliesState, ShownReply, mark_id},
            undo::UndoBar,
        },
        thread::{Thread, ThreadState},
        words,
    },
    page_texts::use_texts,
    proposal_text::field_labels::label,
};
use leptos::prelude::*;
use shared::{
    form::{content::FormKind, field::Field},
    municipality::municipalities,
    paths::api,
    submission::{action::ActionName, state::Mark, wire::ReceivedReply},
};
use texts::{Key, Texts, code_labels::spoken_language, format::moment, keys};

/// The answers in the order of their buttons.
const ANSWERS: [ActionName; 6] = [
    ActionName::Accept,
    ActionName::Reserve,
    ActionName::Decline,
    ActionName::MarkSeen,
    ActionName::Retract,
    ActionName::Report,
];

/// The label of the button for an answer to a reply that is marked so; `None` where it has no button of its own.
fn word(action: ActionName, mark: Mark) -> Option<Key> {
    Some(match action {
        ActionName::MarkSeen if mark == Mark::InReserve => keys::ANSWER_UNRESERVE,
        ActionName::MarkSeen => keys::ANSWER_SEEN,
        ActionName::Reserve => keys::ANSWER_RESERVE,
        ActionName::Accept => keys::ANSWER_ACCEPT,
        ActionName::Decline => keys::ANSWER_DECLINE,
        ActionName::Report => keys::ANSWER_REPORT,
        // Within the half minute it is undone in the bar.
        ActionName::Retract if mark == Mark::Held => keys::ANSWER_RETRACT,
        _ => return None,
    })
}

/// True if an answer is given only after a question.
fn is_asked(action: ActionName) -> bool {
    !matches!(action, ActionName::MarkSeen | ActionName::Retract)
}

/// The reply.
#[component]
pub fn ReplyCard(
    /// The reply.
    shown: ShownReply,
    /// The state of the replies.
    replies: RepliesState,
    /// The state of the forms of messages.
    threads: ThreadState,
) -> impl IntoView {
    let texts = use_texts();
    let reply = shown.get_untracked();
    let place = format!("reply-{}", reply.id);
    let name = format!("{place}-name");
    let labelled = name.clone();
    let lang = reply.message.lang.code();
    let (id, other) = (reply.id.clone(), reply.organisation.clone());
    let for_thread = shown.clone();
    let entries = Signal::derive(move || for_thread.with(|reply| reply.thread.clone()));
    let on_send = {
        let id = id.clone();
        Callback::new(move |()| {
            let path = replies.path(&id, api::MANAGE_REPLY_MESSAGES);
            let said = texts.get(keys::THREAD_SENT);
            threads.send(id.clone(), path, move |reply: ReceivedReply| {
                replies.put(&reply);
                crate::browser::announce(said);
            });
        })
    };
    // The messages may change without the answer.
    let answer = Memo::new(move |_| {
        let mut reply = shown.get();
        reply.thread.clear();
        reply
    });
    view! {
        <article id=place class="received-reply" aria-labelledby=labelled>
            <h3 id=name tabindex="-1" dir="auto">{reply.organisation.clone()}</h3>
            {facts(texts, &reply)}
            <div class="received-text" lang=lang dir="auto"><Prose text=reply.message.text.clone()/></div>
            {move || view! { <Answer reply=answer.get() replies/> }}
            <Thread reply=id entries other threads on_send/>
        </article>
    }
    .into_any()
}

fn facts(texts: Texts, reply: &ReceivedReply) -> AnyView {
    let field = |field| texts.get(label(FormKind::Reply, field));
    let home = reply.municipality.and_then(|code| {
        let found = municipalities().find(|it| it.code == code.as_str())?;
        Some(found.name(texts.lang()))
    });
    let languages: Vec<&str> = reply
        .languages
        .iter()
        .map(|language| spoken_language(texts, *language))
        .collect();
    let name = Some(reply.name.clone()).filter(|name| !name.is_empty());
    view! {
        <dl class="facts">
            {home.map(|home| view! { <dt>{field(Field::Municipality)}</dt><dd>{home}</dd> })}
            {name.map(|name| view! { <dt>{field(Field::ContactName)}</dt><dd dir="auto">{name}</dd> })}
            <dt>{field(Field::Languages)}</dt>
            <dd>{languages.join(", ")}</dd>
            <dt>{texts.get(keys::RECEIVED_DELIVERED)}</dt>
            <dd>{moment(texts, reply.delivered_at)}</dd>
        </dl>
    }
    .into_any()
}

/// The proposer's answer, and what can be answered now.
#[component]
fn Answer(
    /// The reply.
    reply: ReceivedReply,
    /// The state of the replies.
    replies: RepliesState,
) -> impl IntoView {
    let texts = use_texts();
    let ReceivedReply {
        id,
        mark,
        marked_at,
        until,
        organisation,
        contact,
        actions,
        ..
    } = reply;
    let (title, next) = words::mark(mark);
    let undo = until.filter(|_| mark == Mark::Accepting).map(|until| {
        let end = replies.end(&id, until);
        view! { <UndoBar reply=id.clone() end replies/> }
    });
    let mark_id = mark_id(&id);
    let is_reported = !actions.contains(&ActionName::Report);
    let buttons = ANSWERS
        .into_iter()
        .filter(|action| actions.contains(action))
        .filter_map(|action| Some((action, word(action, mark)?)))
        .map(|(action, word)| {
            let asked = Asked {
                reply: id.clone(),
                organisation: organisation.clone(),
                action,
            };
            let class = if action == ActionName::Report {
                "quiet-button"
            } else {
                "plain-button"
            };
            let on_click = move |_| {
                if is_asked(action) {
                    replies.refusal.set(None);
                    replies.asked.set(Some(asked.clone()));
                } else {
                    replies.answer(asked.reply.clone(), action, String::new());
                }
            };
            view! { <button type="button" class=class on:click=on_click>{texts.get(word)}</button> }
        })
        .collect::<Vec<_>>();
    view! {
        <div class="received-answer">
            <h4 id=mark_id tabindex="-1">{texts.get(title)}</h4>
            <p class="received-when">{moment(texts, marked_at)}</p>
            {next.map(|next| view! { <p>{texts.get(next)}</p> })}
            {undo}
            {contact.map(|contact| view! { <Contact contact/> })}
            {is_reported.then(|| view! { <p class="notice">{texts.get(keys::RECEIVED_REPORTED)}</p> })}
            <p class="form-buttons">{buttons}</p>
        </div>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn an_acceptance_is_undone_in_the_bar_and_one_that_waits_by_a_button() {
        assert_eq!(word(ActionName::Retract, Mark::Accepting), None);
        assert_eq!(
            word(ActionName::Retract, Mark::Held),
            Some(keys::ANSWER_RETRACT)
        );
    }

    #[test]
    fn what_the_replier_is_told_is_asked_first() {
        for action in [ActionName::Accept, ActionName::Decline, ActionName::Reserve] {
            assert!(is_asked(action));
        }
        assert!(!is_asked(ActionName::MarkSeen));
    }
}

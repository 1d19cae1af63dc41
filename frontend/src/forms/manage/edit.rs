//! The form of a proposal that was handed in, or kept on the server as a draft.

use crate::{
    forms::{
        browser,
        desk::Desk,
        dialog::{Dialog, Question},
        draft::Slot,
        filling::Filling,
        keeping::Keeping,
        manage::{conflict::Conflict, notes::NoteList},
        notices::{DraftNotice, KeptLine, Messages},
        progress::Progress,
        proposal_fields::ProposalFields,
        spot::Spot,
        summary::{SUMMARY_ID, Summary},
    },
    texts::{Key, keys, use_texts},
};
use leptos::prelude::*;
use shared::{
    proposal::{form::ProposalForm, validate::draft_address},
    submission::{
        action::ActionName,
        wire::{HolderAction, ManagedSubmission},
    },
};
use std::sync::Arc;

const AFRESH: Question = Question {
    title: keys::REVERT_TITLE,
    body: keys::REVERT_BODY,
    yes: keys::DRAFT_AFRESH,
    ask: None,
};

/// How the form is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Submit,
    Edit,
    Resubmit,
    /// A draft is kept, whatever is still missing
    Save,
}

impl Way {
    fn action(self, form: ProposalForm) -> HolderAction {
        let form = Box::new(form);
        match self {
            Self::Submit => HolderAction::Submit { form },
            Self::Edit | Self::Save => HolderAction::Edit { form },
            Self::Resubmit => HolderAction::Resubmit { form },
        }
    }

    fn word(self) -> Key {
        match self {
            Self::Submit => keys::NEW_SUBMIT,
            Self::Edit => keys::EDIT_SEND,
            Self::Resubmit => keys::EDIT_RESUBMIT,
            Self::Save => keys::EDIT_SAVE,
        }
    }
}

/// The ways in which a form can be sent now, the first one being what it is for.
fn ways(actions: &[ActionName]) -> Vec<Way> {
    let can = |action| actions.contains(&action);
    if can(ActionName::Submit) {
        vec![Way::Submit, Way::Save]
    } else if can(ActionName::Resubmit) {
        vec![Way::Resubmit]
    } else {
        vec![Way::Edit]
    }
}

/// The form, with the notes beside its fields.
#[component]
pub fn EditForm(
    /// The submission.
    managed: Arc<ManagedSubmission>,
    /// The holder's desk.
    desk: Desk,
) -> impl IntoView {
    let texts = use_texts();
    let revision = managed.revision.as_ref();
    let mut notes = managed.standing.notes.clone();
    notes.extend(revision.map(|it| it.notes.clone()).unwrap_or_default());
    let listed = notes.clone();
    let filling = Filling::new(managed.form.clone(), notes);
    let version = managed.version;
    let keeping = Keeping::new(filling, Slot::Of(managed.id.clone()), Some(version));
    let ways = ways(&managed.actions);
    let first = ways.first().copied().unwrap_or(Way::Edit);

    let question = RwSignal::new(None);
    let on_afresh = Callback::new(move |()| question.set(Some(AFRESH)));
    let on_yes = Callback::new(move |_: String| -> Option<Key> {
        keeping.start_afresh();
        browser::focus_soon("edit-title");
        None
    });
    let send = move |way: Way| {
        if !is_fit(filling, way) {
            return;
        }
        keeping.keep();
        let form = untrack(|| filling.form());
        desk.act(version, way.action(form), Some(filling), move || {
            keeping.forget();
        });
    };
    let other = ways.get(1).map(|way| {
        let way = *way;
        view! {
            <button type="button" class="plain-button" on:click=move |_| send(way)>{texts.get(way.word())}</button>
        }
    });
    let settled = RwSignal::new(false);
    let mine = Memo::new(move |_| {
        if settled.get() {
            return None;
        }
        keeping.outdated().or_else(|| desk.conflict())
    });
    let theirs = managed.form.clone();
    let on_settled = Callback::new(move |form: ProposalForm| {
        filling.fill(form);
        desk.settle();
        keeping.keep();
        settled.set(true);
        browser::focus_soon("edit-title");
    });
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        send(first);
    };
    let is_compared = move || mine.with(Option::is_some);
    view! {
        <section class="edit" aria-labelledby="edit-title">
            <h2 id="edit-title" tabindex="-1">{texts.get(keys::EDIT_TITLE)}</h2>
            {move || mine.get().map(|mine| view! { <Conflict mine theirs=theirs.clone() on_settled/> })}
            <NoteList notes=listed/>
            <div class="form-columns" hidden=is_compared>
                <Progress filling/>
                <form class="form" novalidate aria-labelledby="edit-title" on:submit=on_submit on:keydown=move |event| browser::keep_enter(&event)>
                    <DraftNotice keeping on_afresh/>
                    <Summary filling/>
                    <ProposalFields filling/>
                    <Messages message=desk.refusal()/>
                    <p class="form-buttons">
                        <button type="submit" class="button" aria-disabled=move || desk.is_busy().then_some("true")>
                            {texts.get(first.word())}
                        </button>
                        {other}
                    </p>
                    <KeptLine keeping/>
                </form>
            </div>
            <Dialog question on_yes/>
        </section>
    }
    .into_any()
}

/// Whether the form can be sent so; if not, its author is led to what is wrong.
fn is_fit(filling: Filling, way: Way) -> bool {
    if way == Way::Save {
        let address = untrack(|| filling.with(draft_address));
        if let Err(error) = &address {
            filling.leave(Spot::of(error));
            browser::focus(&Spot::of(error).id());
        }
        return address.is_ok();
    }
    let fit = filling.is_complete();
    if !fit {
        browser::focus_soon(SUMMARY_ID);
    }
    fit
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_sent_as_its_state_allows() {
        use ActionName as A;
        assert_eq!(
            ways(&[A::Submit, A::Edit, A::Discard]),
            [Way::Submit, Way::Save]
        );
        assert_eq!(ways(&[A::Resubmit, A::Withdraw]), [Way::Resubmit]);
        assert_eq!(ways(&[A::Edit, A::Withdraw]), [Way::Edit]);
    }
}

//! Verification of the record.

use crate::{record_page::export_links::ExportLinks, refusals, session::use_session};
use frontend::page_texts::use_texts;
use leptos::{prelude::*, task::spawn_local};
use shared::{admin::wire::RecordVerification, paths::admin::api};
use texts::{Template, Texts, keys, places};

/// The result of the verification.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Verification {
    /// Not started
    Not,
    /// Running
    Asking,
    /// Done
    Done(RecordVerification),
    /// Failed, for this reason
    Failed(String),
}

/// The button that verifies the seals, and the link to the export.
#[component]
pub fn VerifyRecord() -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let proof = RwSignal::new(Verification::Not);
    let is_busy = move || proof.with(|it| *it == Verification::Asking);
    let verify = move |_| {
        if proof.with_untracked(|it| *it == Verification::Asking) {
            return;
        }
        proof.set(Verification::Asking);
        spawn_local(async move {
            let done = match session.get::<RecordVerification>(api::VERIFY).await {
                Ok(verified) => Verification::Done(verified),
                Err(refusal) => Verification::Failed(refusals::refusal(texts, &refusal)),
            };
            _ = proof.try_set(done);
        });
    };
    let result = move || match proof.get() {
        Verification::Not | Verification::Asking => ().into_any(),
        Verification::Done(verified) => shown(texts, &verified),
        Verification::Failed(why) => view! { <p class="notice is-bad">{why}</p> }.into_any(),
    };
    let name = move || {
        texts.get(if is_busy() {
            keys::RECORD_VERIFYING
        } else {
            keys::RECORD_VERIFY
        })
    };
    view! {
        <section class="verify">
            <h2>{texts.get(keys::RECORD_VERIFY_TITLE)}</h2>
            <p>{texts.get(keys::RECORD_VERIFY_LEAD)}</p>
            <p class="form-buttons">
                <button type="button" class="plain-button" aria-disabled=move || is_busy().then_some("true") on:click=verify>
                    {name}
                </button>
            </p>
            <ExportLinks/>
            <div role="status">{result}</div>
        </section>
    }
    .into_any()
}

fn shown(texts: Texts, verified: &RecordVerification) -> AnyView {
    let is_whole = verified.ok;
    let lines = sentences_of(texts, verified);
    let lines: Vec<AnyView> = lines
        .into_iter()
        .enumerate()
        .map(|(index, line)| match index {
            0 => view! { <p><b>{line}</b></p> }.into_any(),
            _ => view! { <p>{line}</p> }.into_any(),
        })
        .collect();
    view! { <div class="notice" class:is-good=is_whole class:is-bad=!is_whole>{lines}</div> }
        .into_any()
}

/// The result in sentences: whether the record is whole, how far it is sealed, and how many events aren't.
fn sentences_of(texts: Texts, verified: &RecordVerification) -> Vec<String> {
    let of = |key: Template<places::N<'static>>, n: String| texts.fill(key, places::N { n: &n });
    let whole = match verified.first_broken {
        Some(first) => of(keys::RECORD_BROKEN, first.to_string()),
        None => texts.get(keys::RECORD_WHOLE).to_owned(),
    };
    let sealed = match verified.sealed {
        0 => texts.get(keys::RECORD_SEALED_NONE).to_owned(),
        last => of(keys::RECORD_SEALED, last.to_string()),
    };
    let unsealed = match verified.unsealed {
        0 => texts.get(keys::RECORD_UNSEALED_NONE).to_owned(),
        1 => texts.get(keys::RECORD_UNSEALED_ONE).to_owned(),
        n => of(keys::RECORD_UNSEALED, n.to_string()),
    };
    vec![whole, sealed, unsealed]
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::lang::Lang;

    #[test]
    fn a_proof_is_told_in_words() {
        let told = |first_broken: Option<i64>, sealed, unsealed| {
            let verified = RecordVerification {
                ok: first_broken.is_none(),
                sealed,
                unsealed,
                first_broken,
            };
            sentences_of(Texts::of(Lang::En), &verified).join(" ")
        };
        assert_eq!(
            told(None, 812, 3),
            "The log is intact. Sealed up to event 812. 3 events are waiting for their seal."
        );
        assert_eq!(
            told(Some(4), 6, 1),
            "The log is not intact. The first broken seal begins with event 4. Sealed up to event 6. 1 event is waiting for its seal."
        );
        assert_eq!(
            told(None, 0, 0),
            "The log is intact. There is no seal yet. All events are sealed."
        );
    }
}

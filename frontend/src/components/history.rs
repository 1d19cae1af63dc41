//! A network's history, as sentences made from its events.

use crate::{
    format,
    texts::{Texts, keys, use_texts},
};
use leptos::prelude::*;
use shared::network::{NetworkEvent, NetworkEventKind};

/// The events in order of time; nothing when there are none.
#[component]
pub fn History(
    /// The events.
    events: Vec<NetworkEvent>,
) -> impl IntoView {
    let texts = use_texts();
    (!events.is_empty()).then(|| {
        view! {
            <section>
                <h2>{texts.get(keys::HISTORY_TITLE)}</h2>
                <ol class="timeline">
                    {events
                        .iter()
                        .map(|event| {
                            view! {
                                <li>
                                    <span class="timeline-date">{format::date(texts, event.occurred)}</span>
                                    <span>{sentence(texts, event)}</span>
                                </li>
                            }
                        })
                        .collect_view()}
                </ol>
            </section>
        }
    })
}

fn sentence(texts: Texts, event: &NetworkEvent) -> String {
    let lang = texts.lang();
    let regions: Vec<String> = event
        .regions
        .iter()
        .map(|code| code.region().names.get(lang).to_owned())
        .collect();
    let organisations: Vec<String> = event
        .organisations
        .iter()
        .map(|organisation| organisation.name.clone())
        .collect();
    let key = match event.kind {
        NetworkEventKind::Founded => keys::EVENT_FOUNDED,
        NetworkEventKind::FirstMeeting => keys::EVENT_FIRST_MEETING,
        NetworkEventKind::Widened => keys::EVENT_WIDENED,
        NetworkEventKind::Renamed => keys::EVENT_RENAMED,
        NetworkEventKind::CoordinatorStarted => keys::EVENT_COORDINATOR_STARTED,
        NetworkEventKind::CoordinatorEnded => keys::EVENT_COORDINATOR_ENDED,
    };
    texts.fill(
        key,
        &[
            ("regions", &format::list(texts, &regions)),
            ("organisations", &format::list(texts, &organisations)),
        ],
    )
}

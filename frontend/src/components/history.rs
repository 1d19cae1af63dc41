//! The history of a network, in sentences made from its events.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use shared::network::{NetworkEvent, NetworkEventKind};
use texts::{Texts, format, keys, places};

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
    let regions = format::list(texts, &regions);
    let organisations = format::list(texts, &organisations);
    let regions = places::Regions { regions: &regions };
    let organisations = places::Organisations {
        organisations: &organisations,
    };
    match event.kind {
        NetworkEventKind::Founded => texts.get(keys::EVENT_FOUNDED).to_owned(),
        NetworkEventKind::FirstMeeting => texts.get(keys::EVENT_FIRST_MEETING).to_owned(),
        NetworkEventKind::Renamed => texts.get(keys::EVENT_RENAMED).to_owned(),
        NetworkEventKind::Widened => texts.fill(keys::EVENT_WIDENED, regions),
        NetworkEventKind::CoordinatorStarted => {
            texts.fill(keys::EVENT_COORDINATOR_STARTED, organisations)
        }
        NetworkEventKind::CoordinatorEnded => {
            texts.fill(keys::EVENT_COORDINATOR_ENDED, organisations)
        }
    }
}

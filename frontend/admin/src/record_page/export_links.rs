//! The export of the record: one file, or several where it is long. A part that didn't come is loaded again by itself.

use crate::session::use_session;
use frontend::page_texts::use_texts;
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::{EXPORTED, Pulse},
    paths::admin::api,
};
use texts::{Texts, keys, places};

/// A link to each part.
#[component]
pub fn ExportLinks() -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let latest = RwSignal::new(0);
    Effect::new(move |_| {
        spawn_local(async move {
            // Without the answer the first part can be had.
            if let Ok(pulse) = session.get::<Pulse>(&api::pulse(None)).await {
                _ = latest.try_set(pulse.latest);
            }
        });
    });
    let links = move || {
        let parts = parts(latest.get()).into_iter();
        let link = |(first, last): (i64, Option<i64>)| {
            let file = match first {
                1 => "record.jsonl".to_owned(),
                _ => format!("record-{first}.jsonl"),
            };
            let href = api::export(first - 1);
            view! { <li><a href=href download=file>{name(texts, first, last)}</a></li> }.into_any()
        };
        parts.map(link).collect_view()
    };
    view! { <ul class="exports">{links}</ul> }.into_any()
}

/// The first and the last event of each part of a record; the only part has no last one.
fn parts(latest: i64) -> Vec<(i64, Option<i64>)> {
    let length = i64::from(EXPORTED);
    if latest <= length {
        return vec![(1, None)];
    }
    let parts = (latest - 1) / length;
    let part = |nth: i64| {
        let first = nth * length + 1;
        (first, Some(latest.min(first + length - 1)))
    };
    (0..=parts).map(part).collect()
}

fn name(texts: Texts, first: i64, last: Option<i64>) -> String {
    let Some(last) = last else {
        return texts.get(keys::RECORD_EXPORT).to_owned();
    };
    let (from, to) = (first.to_string(), last.to_string());
    let events = places::FromTo {
        from: &from,
        to: &to,
    };
    texts.fill(keys::RECORD_EXPORT_PART, events)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_long_record_is_exported_in_parts_without_gaps() {
        assert_eq!(parts(0), [(1, None)]);
        assert_eq!(parts(50_000), [(1, None)]);
        assert_eq!(parts(50_001), [(1, Some(50_000)), (50_001, Some(50_001))]);
        let many = parts(400_000);
        assert_eq!(many.len(), 8);
        assert_eq!(many.last(), Some(&(350_001, Some(400_000))));
    }
}

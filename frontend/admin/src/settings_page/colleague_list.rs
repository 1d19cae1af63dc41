//! The colleagues: who else decides on what a person sees.

use crate::state_labels;
use frontend::page_texts::use_texts;
use leptos::prelude::*;
use shared::admin::wire::{Colleague, PersonRole};
use texts::{
    Texts,
    format::{self, day},
    keys, places,
};

/// The list; a sentence where there is nobody.
#[component]
pub fn ColleagueList(
    /// The colleagues.
    colleagues: StoredValue<Vec<Colleague>>,
) -> impl IntoView {
    let texts = use_texts();
    let rows = colleagues.with_value(|colleagues| {
        let rows = colleagues.iter().map(|it| row(texts, it));
        rows.collect_view()
    });
    let nobody = colleagues.with_value(Vec::is_empty).then(|| {
        view! { <p class="nothing">{texts.get(keys::SETTINGS_NO_COLLEAGUES)}</p> }
    });
    view! {
        <section>
            <h2>{texts.get(keys::SETTINGS_COLLEAGUES)}</h2>
            {nobody}
            <ul class="rows">{rows}</ul>
        </section>
    }
    .into_any()
}

fn row(texts: Texts, colleague: &Colleague) -> AnyView {
    let regions = match colleague.role {
        PersonRole::Coordinator => format::regions(texts, &colleague.regions),
        PersonRole::Administrator => texts.get(keys::PEOPLE_ALL_REGIONS).to_owned(),
    };
    let absent = colleague.absent_until.map(|until| {
        let until = day(texts, until);
        texts.fill(keys::SETTINGS_ABSENT, places::Date { date: &until })
    });
    // The address stands beside a name; without a name it is the heading.
    let address = colleague.name.as_ref().map(|_| colleague.address.as_str());
    let address = address.map(|address| format!(" · {address}"));
    let role = texts.get(state_labels::role(colleague.role.into()));
    let serves = format!("{role} · {regions}{}", address.unwrap_or_default());
    view! {
        <li class="row person">
            <h3><bdi>{colleague.called().to_owned()}</bdi></h3>
            <p class="row-note">{serves}</p>
            {absent.map(|absent| view! { <p class="row-note">{absent}</p> })}
        </li>
    }
    .into_any()
}

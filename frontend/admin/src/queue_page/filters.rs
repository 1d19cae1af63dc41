//! The filters of the queue. Each is a parameter of the URL.

use crate::state_labels;
use frontend::page_texts::use_texts;
use leptos::prelude::*;
use shared::{
    admin::queue_query::{QueueParameter, QueueQuery, QueueSort},
    lang::Lang,
    name_order::name_sort_key,
    order::sort_few,
    paths::admin,
    region::RegionCode,
    submission::{SubmissionKind, state::StateName},
};
use texts::{Key, Texts, keys};

/// The options for the age, in days.
const AGES: [&str; 6] = ["1", "3", "7", "14", "30", "90"];

/// The form.
#[component]
pub fn QueueFilters(
    /// The filters of the page.
    query: QueueQuery,
) -> impl IntoView {
    let texts = use_texts();
    #[cfg(feature = "hydrate")]
    let on_submit = {
        let store = frontend::store::use_store();
        let navigation = frontend::navigation::use_navigation();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let page = admin::AdminPage::Queue(browser::chosen());
            navigation.filter(store, &admin::path(&page));
        }
    };
    #[cfg(not(feature = "hydrate"))]
    let on_submit = |_| ();
    let clear = query
        .is_filtered()
        .then(|| view! { <a href=admin::ROOT>{texts.get(keys::ADMIN_FILTER_CLEAR)}</a> });
    view! {
        <form class="search filters queue-filters" role="search" method="get" action=admin::ROOT on:submit=on_submit>
            <div class="filter filter-words">
                <label for="filter-q">{texts.get(keys::ADMIN_FILTER_SEARCH)}</label>
                <input id="filter-q" name="q" type="search" maxlength="100" enterkeyhint="search" value=query.search.clone()/>
            </div>
            {choices(texts, &query)}
            <p class="filter-go">
                <button type="submit" class="button">{texts.get(keys::PROPOSALS_SHOW)}</button>
                {clear}
            </p>
        </form>
    }
    .into_any()
}

fn choices(texts: Texts, query: &QueueQuery) -> Vec<AnyView> {
    let lang = texts.lang();
    let mut regions = RegionCode::ALL.map(|code| (code.as_str(), code.region().names.get(lang)));
    sort_few(&mut regions, |(_, a), (_, b)| {
        name_sort_key(a, lang) < name_sort_key(b, lang)
    });
    let kinds = SubmissionKind::ALL
        .iter()
        .map(|kind| (kind.as_str(), texts.get(state_labels::kind(*kind))));
    let states = StateName::ALL
        .iter()
        // Unconfirmed submissions are not in the queue.
        .filter(|state| {
            !matches!(
                state,
                StateName::Draft | StateName::AwaitingConfirmation | StateName::Discarded
            )
        })
        .map(|state| (state.as_str(), texts.get(state_labels::state(*state))));
    let languages = Lang::ALL
        .into_iter()
        .map(|it| (it.code(), texts.get(texts::code_labels::language(it))));
    let ages = AGES.map(|days| {
        let n = days.parse().unwrap_or_default();
        let text = texts.count(n, keys::ADMIN_AGE_DAY, keys::ADMIN_AGE_DAYS);
        (days, text)
    });
    let chosen_age = query.age.map(|age| age.to_string()).unwrap_or_default();
    let sorts = [
        (QueueSort::Oldest, keys::ADMIN_SORT_OLDEST),
        (QueueSort::Newest, keys::ADMIN_SORT_NEWEST),
    ]
    .map(|(sort, name)| (sort.as_str(), texts.get(name)));
    let any = Some(keys::FILTER_ANY);
    let select = |name, title, empty, options: Vec<(&'static str, &'static str)>, chosen| {
        let options = options
            .into_iter()
            .map(|(value, name)| (value, name.to_owned()))
            .collect();
        select(texts, name, title, empty, options, chosen)
    };
    vec![
        select(
            QueueParameter::State,
            keys::FILTER_STATE,
            Some(keys::ADMIN_STATE_WAITING),
            states.collect(),
            query.state.map_or("", StateName::as_str),
        ),
        select(
            QueueParameter::Region,
            keys::FILTER_REGION,
            any,
            regions.to_vec(),
            query.region.map_or("", RegionCode::as_str),
        ),
        select(
            QueueParameter::Kind,
            keys::ADMIN_FILTER_KIND,
            any,
            kinds.collect(),
            query.kind.map_or("", SubmissionKind::as_str),
        ),
        select(
            QueueParameter::Language,
            keys::FILTER_LANGUAGE,
            any,
            languages.collect(),
            query.language.map_or("", Lang::code),
        ),
        self::select(
            texts,
            QueueParameter::Age,
            keys::ADMIN_FILTER_AGE,
            any,
            ages.to_vec(),
            &chosen_age,
        ),
        select(
            QueueParameter::Sort,
            keys::FILTER_SORT,
            None,
            sorts.to_vec(),
            query.sort.as_str(),
        ),
    ]
}

fn select(
    texts: Texts,
    name: QueueParameter,
    title: Key,
    empty: Option<Key>,
    options: Vec<(&'static str, String)>,
    chosen: &str,
) -> AnyView {
    let id = format!("filter-{name}");
    let empty = empty.map(|key| {
        view! { <option value="" selected=chosen.is_empty()>{texts.get(key)}</option> }
    });
    let options: Vec<AnyView> = options
        .into_iter()
        .map(|(value, name)| {
            view! { <option value=value selected=value == chosen>{name}</option> }.into_any()
        })
        .collect();
    view! {
        <div class="filter">
            <label for=id.clone()>{texts.get(title)}</label>
            <select id=id name=name.as_str()>{empty} {options}</select>
        </div>
    }
    .into_any()
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::*;
    use shared::admin::queue_query::{QueueParameter, QueueQuery, QueueSort};
    use std::str::FromStr;
    use wasm_bindgen::JsCast;
    use web_sys::HtmlInputElement;

    /// The filters chosen in the form.
    pub fn chosen() -> QueueQuery {
        QueueQuery {
            kind: choice(QueueParameter::Kind),
            state: choice(QueueParameter::State),
            region: choice(QueueParameter::Region),
            language: choice(QueueParameter::Language),
            age: choice(QueueParameter::Age),
            search: value(QueueParameter::Search),
            sort: choice(QueueParameter::Sort).unwrap_or(QueueSort::Oldest),
            after: None,
        }
    }

    fn choice<T: FromStr>(name: QueueParameter) -> Option<T> {
        value(name).parse().ok()
    }

    /// A select element has a `value`, like an input.
    fn value(name: QueueParameter) -> String {
        document()
            .get_element_by_id(&format!("filter-{name}"))
            .map(|element| element.unchecked_into::<HtmlInputElement>().value())
            .unwrap_or_default()
    }
}

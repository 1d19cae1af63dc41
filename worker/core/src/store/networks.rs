//! The networks' tables. Everything of a network is read in one batch: one round trip to the database.

mod rows;

use self::rows::{
    Coordinator, Event, Language, Link, Name, NetworkRow, Region, Tables, Text, assemble,
};
use crate::{
    fault::Fault,
    store::{database, rows},
};
use serde::de::DeserializeOwned;
use shared::{
    lang::Lang,
    network::{Network, NetworkSlug},
};
use wasm_bindgen::JsValue;
use worker::{D1PreparedStatement, D1Result, Env};

/// Each reads all networks, or with `?1` one of them.
const NETWORKS: &str = "SELECT slug, started, started_with, members, members_on, checked_on FROM networks \
     WHERE ?1 IS NULL OR slug = ?1 ORDER BY slug";
const TEXTS: &str = "SELECT network, lang, name, summary, background, goals, activities, joining FROM network_texts \
     WHERE ?1 IS NULL OR network = ?1 ORDER BY network, lang";
const NAMES: &str = "SELECT network, lang, name, kind, since, until FROM network_names \
     WHERE ?1 IS NULL OR network = ?1 ORDER BY network, name";
const REGIONS: &str = "SELECT network, region, since, until FROM network_regions \
     WHERE ?1 IS NULL OR network = ?1 ORDER BY network, region";
const COORDINATORS: &str = "SELECT c.network, o.name_fi, o.name_sv, o.name_en, o.municipality, c.since, c.until \
     FROM network_coordinators c JOIN organisations o ON o.id = c.organisation \
     WHERE ?1 IS NULL OR c.network = ?1 ORDER BY c.network, c.position";
const LANGUAGES: &str = "SELECT network, lang FROM network_languages \
     WHERE ?1 IS NULL OR network = ?1 ORDER BY network, lang = 'en', lang";
const LINKS: &str = "SELECT network, url, label FROM network_links \
     WHERE ?1 IS NULL OR network = ?1 ORDER BY network, position";
const EVENTS: &str = "SELECT e.network, e.occurred, e.kind, e.region, o.name_fi, o.name_sv, o.name_en, o.municipality \
     FROM network_events e LEFT JOIN organisations o ON o.id = e.organisation \
     WHERE ?1 IS NULL OR e.network = ?1 ORDER BY e.network, e.position";

/// All networks, or the one of `slug`, with their texts in `lang` where they exist in it.
///
/// # Errors
/// When the database can't be read, or holds what no network can be.
pub async fn all(env: &Env, lang: Lang, slug: Option<&NetworkSlug>) -> Result<Vec<Network>, Fault> {
    let database = database(env)?;
    let one = slug.map_or(JsValue::NULL, |slug| JsValue::from_str(slug.as_str()));
    let statements = [
        NETWORKS,
        TEXTS,
        NAMES,
        REGIONS,
        COORDINATORS,
        LANGUAGES,
        LINKS,
        EVENTS,
    ]
    .into_iter()
    .map(|sql| database.prepare(sql).bind(std::slice::from_ref(&one)))
    .collect::<worker::Result<Vec<D1PreparedStatement>>>()
    .map_err(|error| Fault::new("binding the networks' statements", error))?;
    let results = database
        .batch(statements)
        .await
        .map_err(|error| Fault::new("reading the networks", error))?;

    let mut results = results.into_iter();
    let networks = read::<NetworkRow>(results.next())?;
    let tables = Tables {
        texts: read::<Text>(results.next())?,
        names: read::<Name>(results.next())?,
        regions: read::<Region>(results.next())?,
        coordinators: read::<Coordinator>(results.next())?,
        languages: read::<Language>(results.next())?,
        links: read::<Link>(results.next())?,
        events: read::<Event>(results.next())?,
    };
    networks
        .into_iter()
        .map(|row| {
            assemble(row, &tables, lang)
                .map_err(|error| Fault::new("reading a network's rows", error))
        })
        .collect()
}

/// How many networks there are.
///
/// # Errors
/// When the database can't be read.
pub async fn count(env: &Env) -> Result<u32, Fault> {
    let counted = database(env)?
        .prepare("SELECT count(*) AS n FROM networks")
        .first::<u32>(Some("n"))
        .await;
    counted
        .map(Option::unwrap_or_default)
        .map_err(|error| Fault::new("counting the networks", error))
}

fn read<T: DeserializeOwned>(result: Option<D1Result>) -> Result<Vec<T>, Fault> {
    result.map_or(Ok(Vec::new()), |result| rows(&result))
}

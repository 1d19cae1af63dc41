//! The rows of the networks' tables, and how a network is put together from them.

#![expect(
    clippy::struct_field_names,
    reason = "fields are named as their columns are"
)]

use serde::Deserialize;
use shared::{
    date::PartialDate,
    lang::{Lang, LocalisedText},
    network::{
        self as domain, Coordination, Network, NetworkSummary, Organisation, OtherName,
        RegionMembership, ReportedMembers,
    },
    region::RegionCode,
};
use std::str::FromStr;

/// A row that no network can have; names the column.
#[derive(Debug)]
pub struct ImpossibleRow {
    column: &'static str,
    value: String,
}

impl std::fmt::Display for ImpossibleRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "impossible {}: {:?}", self.column, self.value)
    }
}

/// A row of `networks`.
#[derive(Deserialize)]
pub struct NetworkRow {
    slug: String,
    started: String,
    started_with: String,
    members: Option<u32>,
    members_on: Option<String>,
    checked_on: Option<String>,
}

/// A row of `network_texts`.
#[derive(Deserialize)]
pub struct Text {
    network: String,
    lang: String,
    name: String,
    summary: String,
    background: String,
    goals: String,
    activities: String,
    joining: String,
}

/// A row of `network_names`.
#[derive(Deserialize)]
pub struct Name {
    network: String,
    lang: String,
    name: String,
    kind: String,
    since: Option<String>,
    until: Option<String>,
}

/// A row of `network_regions`.
#[derive(Deserialize)]
pub struct Region {
    network: String,
    region: String,
    since: Option<String>,
    until: Option<String>,
}

/// A row of `network_coordinators` with its organisation.
#[derive(Deserialize)]
pub struct Coordinator {
    network: String,
    name_fi: String,
    name_sv: Option<String>,
    name_en: Option<String>,
    municipality: Option<String>,
    since: Option<String>,
    until: Option<String>,
}

/// A row of `network_languages`.
#[derive(Deserialize)]
pub struct Language {
    network: String,
    lang: String,
}

/// A row of `network_links`.
#[derive(Deserialize)]
pub struct Link {
    network: String,
    url: String,
    label: String,
}

/// A row of `network_events` with its organisation.
#[derive(Deserialize)]
pub struct Event {
    network: String,
    occurred: String,
    kind: String,
    region: Option<String>,
    name_fi: Option<String>,
    name_sv: Option<String>,
    name_en: Option<String>,
    municipality: Option<String>,
}

/// The rows of all networks asked for.
pub struct Tables {
    /// `network_texts`
    pub texts: Vec<Text>,
    /// `network_names`
    pub names: Vec<Name>,
    /// `network_regions`
    pub regions: Vec<Region>,
    /// `network_coordinators`
    pub coordinators: Vec<Coordinator>,
    /// `network_languages`
    pub languages: Vec<Language>,
    /// `network_links`
    pub links: Vec<Link>,
    /// `network_events`
    pub events: Vec<Event>,
}

/// Puts one network together, its texts in `lang` or, where they exist in another only, in that one.
///
/// # Errors
/// When a row holds what no network can have.
pub fn assemble(row: NetworkRow, tables: &Tables, lang: Lang) -> Result<Network, ImpossibleRow> {
    let slug = row.slug.as_str();
    let texts: Vec<&Text> = tables
        .texts
        .iter()
        .filter(|text| text.network == slug)
        .collect();
    let text = |field: fn(&Text) -> &String| best(&texts, lang, field);

    let memberships = tables
        .regions
        .iter()
        .filter(|region| region.network == slug)
        .map(|row| {
            Ok(RegionMembership {
                region: parse("region", &row.region)?,
                since: date("since", row.since.as_ref())?,
                until: date("until", row.until.as_ref())?,
            })
        })
        .collect::<Result<Vec<_>, ImpossibleRow>>()?;
    let coordinations = tables
        .coordinators
        .iter()
        .filter(|coordinator| coordinator.network == slug)
        .map(|row| {
            Ok(Coordination {
                organisation: organisation(
                    &row.name_fi,
                    row.name_sv.as_ref(),
                    row.name_en.as_ref(),
                    row.municipality.as_ref(),
                    lang,
                ),
                since: date("since", row.since.as_ref())?,
                until: date("until", row.until.as_ref())?,
            })
        })
        .collect::<Result<Vec<_>, ImpossibleRow>>()?;
    let other_names = other_names(tables, slug)?;
    let languages = tables
        .languages
        .iter()
        .filter(|language| language.network == slug)
        .map(|language| parse("lang", &language.lang))
        .collect::<Result<Vec<Lang>, _>>()?;

    let missing = |column| ImpossibleRow {
        column,
        value: slug.to_owned(),
    };
    let names = texts
        .iter()
        .map(|text| text.name.clone())
        .chain(other_names.iter().map(|other| other.name.text.clone()))
        .fold(Vec::new(), distinct);
    let summary = NetworkSummary {
        slug: parse("slug", slug)?,
        name: text(|text| &text.name)?.ok_or_else(|| missing("name"))?,
        names,
        summary: text(|text| &text.summary)?.ok_or_else(|| missing("summary"))?,
        regions: current(&memberships),
        coordinators: coordinations
            .iter()
            .filter(|coordination| coordination.until.is_none())
            .map(|coordination| coordination.organisation.clone())
            .collect(),
        started: parse("started", &row.started)?,
        languages,
    };
    let members = match (row.members, row.members_on) {
        (Some(members), Some(on)) => Some(ReportedMembers {
            members,
            on: parse("members_on", &on)?,
        }),
        _ => None,
    };
    Ok(Network {
        summary,
        started_with: parse("started_with", &row.started_with)?,
        background: text(|text| &text.background)?,
        goals: text(|text| &text.goals)?,
        activities: text(|text| &text.activities)?,
        joining: text(|text| &text.joining)?,
        other_names,
        memberships,
        coordinations,
        members,
        links: tables
            .links
            .iter()
            .filter(|link| link.network == slug)
            .map(|link| domain::NetworkLink {
                url: link.url.clone(),
                label: link.label.clone(),
            })
            .collect(),
        events: events(tables, slug, lang)?,
        checked_on: date("checked_on", row.checked_on.as_ref())?,
    })
}

fn current(memberships: &[RegionMembership]) -> Vec<RegionCode> {
    memberships
        .iter()
        .filter(|m| m.until.is_none())
        .map(|m| m.region)
        .collect()
}

fn other_names(tables: &Tables, slug: &str) -> Result<Vec<OtherName>, ImpossibleRow> {
    tables
        .names
        .iter()
        .filter(|name| name.network == slug)
        .map(|row| {
            Ok(OtherName {
                name: LocalisedText {
                    lang: parse("lang", &row.lang)?,
                    text: row.name.clone(),
                },
                kind: parse("kind", &row.kind)?,
                since: date("since", row.since.as_ref())?,
                until: date("until", row.until.as_ref())?,
            })
        })
        .collect()
}

/// Rows of the same date and kind are one event.
fn events(
    tables: &Tables,
    slug: &str,
    lang: Lang,
) -> Result<Vec<domain::NetworkEvent>, ImpossibleRow> {
    let mut events: Vec<domain::NetworkEvent> = Vec::new();
    for row in tables.events.iter().filter(|event| event.network == slug) {
        let occurred: PartialDate = parse("occurred", &row.occurred)?;
        let kind = parse("kind", &row.kind)?;
        let region = row
            .region
            .as_ref()
            .map(|code| parse("region", code))
            .transpose()?;
        let organisation = row.name_fi.as_ref().map(|name| {
            organisation(
                name,
                row.name_sv.as_ref(),
                row.name_en.as_ref(),
                row.municipality.as_ref(),
                lang,
            )
        });
        match events.last_mut() {
            Some(last) if last.occurred == occurred && last.kind == kind => {
                last.regions.extend(region);
                last.organisations.extend(organisation);
            }
            _ => events.push(domain::NetworkEvent {
                occurred,
                kind,
                regions: region.into_iter().collect(),
                organisations: organisation.into_iter().collect(),
            }),
        }
    }
    Ok(events)
}

fn organisation(
    name_fi: &str,
    name_sv: Option<&String>,
    name_en: Option<&String>,
    municipality: Option<&String>,
    lang: Lang,
) -> Organisation {
    let own = match lang {
        Lang::Fi => None,
        Lang::Sv => name_sv,
        Lang::En => name_en,
    };
    Organisation {
        name: own.map_or_else(|| name_fi.to_owned(), Clone::clone),
        names: [Some(&name_fi.to_owned()), name_sv, name_en]
            .into_iter()
            .flatten()
            .cloned()
            .fold(Vec::new(), distinct),
        municipality: municipality.cloned(),
    }
}

fn distinct(mut names: Vec<String>, name: String) -> Vec<String> {
    if !names.contains(&name) {
        names.push(name);
    }
    names
}

/// A field in `lang`, else in the first language that has it; `None` where none has.
fn best(
    texts: &[&Text],
    lang: Lang,
    field: fn(&Text) -> &String,
) -> Result<Option<LocalisedText>, ImpossibleRow> {
    let filled = || texts.iter().filter(|text| !field(text).is_empty());
    let chosen = filled().find(|text| text.lang == lang.code()).or_else(|| {
        Lang::ALL
            .iter()
            .find_map(|lang| filled().find(|text| text.lang == lang.code()))
    });
    chosen
        .map(|row| {
            Ok(LocalisedText {
                lang: parse("lang", &row.lang)?,
                text: field(row).clone(),
            })
        })
        .transpose()
}

fn date(
    column: &'static str,
    value: Option<&String>,
) -> Result<Option<PartialDate>, ImpossibleRow> {
    value.map(|value| parse(column, value)).transpose()
}

fn parse<T: FromStr>(column: &'static str, value: &str) -> Result<T, ImpossibleRow> {
    value.parse().map_err(|_| ImpossibleRow {
        column,
        value: value.to_owned(),
    })
}

//! The rows of the networks' tables, and how a network is put together from them.

#![expect(
    clippy::struct_field_names,
    reason = "fields are named as their columns are"
)]

use crate::fault::Fault;
use serde::Deserialize;
use shared::{
    date::PartialDate,
    lang::{Lang, LocalisedText},
    network::{
        Coordination, NameKind, Network, NetworkEvent, NetworkEventKind, NetworkLink, NetworkSlug,
        NetworkSummary, Organisation, OtherName, RegionMembership, ReportedMembers, StartedWith,
    },
    region::RegionCode,
};

/// A row of `networks`.
#[derive(Deserialize)]
pub struct NetworkRow {
    slug: NetworkSlug,
    started: PartialDate,
    started_with: StartedWith,
    members: Option<u32>,
    members_on: Option<PartialDate>,
    checked_on: Option<PartialDate>,
}

/// A row of `network_texts`.
#[derive(Deserialize)]
pub struct Text {
    network: NetworkSlug,
    lang: Lang,
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
    network: NetworkSlug,
    lang: Lang,
    name: String,
    kind: NameKind,
    since: Option<PartialDate>,
    until: Option<PartialDate>,
}

/// A row of `network_regions`.
#[derive(Deserialize)]
pub struct Region {
    network: NetworkSlug,
    region: RegionCode,
    since: Option<PartialDate>,
    until: Option<PartialDate>,
}

/// A row of `network_coordinators` with its organisation.
#[derive(Deserialize)]
pub struct Coordinator {
    network: NetworkSlug,
    name_fi: String,
    name_sv: Option<String>,
    name_en: Option<String>,
    municipality: Option<String>,
    since: Option<PartialDate>,
    until: Option<PartialDate>,
}

/// A row of `network_languages`.
#[derive(Deserialize)]
pub struct Language {
    network: NetworkSlug,
    lang: Lang,
}

/// A row of `network_links`.
#[derive(Deserialize)]
pub struct Link {
    network: NetworkSlug,
    url: String,
    label: String,
}

/// A row of `network_events` with its organisation.
#[derive(Deserialize)]
pub struct Event {
    network: NetworkSlug,
    occurred: PartialDate,
    kind: NetworkEventKind,
    region: Option<RegionCode>,
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
/// When it has no name or no summary in any language.
pub fn assemble(row: NetworkRow, tables: &Tables, lang: Lang) -> Result<Network, Fault> {
    let slug = row.slug;
    let texts: Vec<&Text> = of(&slug, &tables.texts, |text| &text.network).collect();
    let text = |field: fn(&Text) -> &String| best(&texts, lang, field);
    let required = |column: &'static str, field| {
        let missing = || Fault::new("reading a network", format!("no {column} of {slug}"));
        text(field).ok_or_else(missing)
    };
    let memberships: Vec<_> = of(&slug, &tables.regions, |row| &row.network)
        .map(|row| RegionMembership {
            region: row.region,
            since: row.since,
            until: row.until,
        })
        .collect();
    let coordinations: Vec<_> = of(&slug, &tables.coordinators, |row| &row.network)
        .map(|row| Coordination {
            organisation: organisation(
                &row.name_fi,
                row.name_sv.as_ref(),
                row.name_en.as_ref(),
                row.municipality.as_ref(),
                lang,
            ),
            since: row.since,
            until: row.until,
        })
        .collect();
    let other_names: Vec<_> = of(&slug, &tables.names, |row| &row.network)
        .map(|row| OtherName {
            name: LocalisedText {
                lang: row.lang,
                text: row.name.clone(),
            },
            kind: row.kind,
            since: row.since,
            until: row.until,
        })
        .collect();
    let names = texts
        .iter()
        .map(|text| text.name.clone())
        .chain(other_names.iter().map(|other| other.name.text.clone()))
        .fold(Vec::new(), distinct);
    let present = memberships.iter().filter(|it| it.until.is_none());
    let coordinators = coordinations.iter().filter(|it| it.until.is_none());
    let members = row.members.zip(row.members_on);
    Ok(Network {
        summary: NetworkSummary {
            name: required("name", |text| &text.name)?,
            names,
            summary: required("summary", |text| &text.summary)?,
            regions: present.map(|it| it.region).collect(),
            coordinators: coordinators.map(|it| it.organisation.clone()).collect(),
            started: row.started,
            languages: of(&slug, &tables.languages, |row| &row.network)
                .map(|row| row.lang)
                .collect(),
            slug: slug.clone(),
        },
        started_with: row.started_with,
        background: text(|text| &text.background),
        goals: text(|text| &text.goals),
        activities: text(|text| &text.activities),
        joining: text(|text| &text.joining),
        other_names,
        memberships,
        coordinations,
        members: members.map(|(members, on)| ReportedMembers { members, on }),
        links: of(&slug, &tables.links, |row| &row.network)
            .map(|link| NetworkLink {
                url: link.url.clone(),
                label: link.label.clone(),
            })
            .collect(),
        events: events(of(&slug, &tables.events, |row| &row.network), lang),
        checked_on: row.checked_on,
    })
}

/// The rows of one network.
fn of<'a, T>(
    slug: &NetworkSlug,
    rows: &'a [T],
    network: fn(&T) -> &NetworkSlug,
) -> impl Iterator<Item = &'a T> {
    rows.iter().filter(move |row| network(row) == slug)
}

/// Rows of the same date and kind are one event.
fn events<'a>(rows: impl Iterator<Item = &'a Event>, lang: Lang) -> Vec<NetworkEvent> {
    let mut events: Vec<NetworkEvent> = Vec::new();
    for row in rows {
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
            Some(last) if last.occurred == row.occurred && last.kind == row.kind => {
                last.regions.extend(row.region);
                last.organisations.extend(organisation);
            }
            _ => events.push(NetworkEvent {
                occurred: row.occurred,
                kind: row.kind,
                regions: row.region.into_iter().collect(),
                organisations: organisation.into_iter().collect(),
            }),
        }
    }
    events
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
fn best(texts: &[&Text], lang: Lang, field: fn(&Text) -> &String) -> Option<LocalisedText> {
    let of = |lang: Lang| {
        let mut filled = texts.iter().filter(|text| !field(text).is_empty());
        filled.find(|text| text.lang == lang)
    };
    let chosen = of(lang).or_else(|| Lang::ALL.iter().find_map(|lang| of(*lang)));
    chosen.map(|row| LocalisedText {
        lang: row.lang,
        text: field(row).clone(),
    })
}

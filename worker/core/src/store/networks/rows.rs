//! A network's row, and how it becomes a network.

#![expect(
    clippy::struct_field_names,
    reason = "fields are named as their columns are"
)]

use crate::store::{database::json, stored::stored};
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

/// A row of `networks` with what belongs to it. A list doesn't read the columns that have a default.
#[derive(Deserialize)]
pub struct NetworkRow {
    /// Its slug
    pub slug: NetworkSlug,
    started: PartialDate,
    started_with: StartedWith,
    members: Option<u32>,
    members_on: Option<PartialDate>,
    checked_on: Option<PartialDate>,
    #[serde(deserialize_with = "json")]
    texts: Vec<Text>,
    #[serde(deserialize_with = "json")]
    names: Vec<Name>,
    #[serde(deserialize_with = "json")]
    regions: Vec<RegionMembership>,
    #[serde(deserialize_with = "json")]
    coordinators: Vec<Coordinator>,
    #[serde(deserialize_with = "json")]
    languages: Vec<Lang>,
    #[serde(default, deserialize_with = "json")]
    prose: Vec<Prose>,
    #[serde(default, deserialize_with = "json")]
    links: Vec<NetworkLink>,
    #[serde(default, deserialize_with = "json")]
    events: Vec<Event>,
}

stored!(NetworkRow, Network, "slug");

/// A row of `network_texts` as lists show it.
#[derive(Deserialize)]
struct Text {
    lang: Lang,
    name: String,
    summary: String,
}

/// The rest of a row of `network_texts`.
#[derive(Deserialize)]
struct Prose {
    lang: Lang,
    background: String,
    goals: String,
    activities: String,
    joining: String,
}

/// A row of `network_names`.
#[derive(Deserialize)]
struct Name {
    lang: Lang,
    name: String,
    kind: NameKind,
    since: Option<PartialDate>,
    until: Option<PartialDate>,
}

/// A row of `network_coordinators` with its organisation.
#[derive(Deserialize)]
struct Coordinator {
    name_fi: String,
    name_sv: Option<String>,
    name_en: Option<String>,
    municipality: Option<String>,
    since: Option<PartialDate>,
    until: Option<PartialDate>,
}

/// A row of `network_events` with its organisation.
#[derive(Deserialize)]
struct Event {
    occurred: PartialDate,
    kind: NetworkEventKind,
    region: Option<RegionCode>,
    name_fi: Option<String>,
    name_sv: Option<String>,
    name_en: Option<String>,
    municipality: Option<String>,
}

/// Makes a network of its row, its texts in `lang` or, where they exist in another only, in that one.
///
/// # Errors
/// The column that is missing: it has no name or no summary in any language.
pub fn assemble(row: NetworkRow, lang: Lang) -> Result<Network, String> {
    let slug = row.slug;
    let required =
        |column: &str, text: Option<LocalisedText>| text.ok_or_else(|| column.to_owned());
    let text = |field: fn(&Text) -> &str| best(&row.texts, lang, |row| (row.lang, field(row)));
    let prose = |field: fn(&Prose) -> &str| best(&row.prose, lang, |row| (row.lang, field(row)));
    let name = required("name", text(|text| &text.name))?;
    let summary = required("summary", text(|text| &text.summary))?;
    let coordinations: Vec<_> = row
        .coordinators
        .into_iter()
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
    let names = row
        .texts
        .iter()
        .map(|text| text.name.clone())
        .chain(row.names.iter().map(|other| other.name.clone()))
        .fold(Vec::new(), distinct);
    let present = row.regions.iter().filter(|it| it.until.is_none());
    let coordinators = coordinations.iter().filter(|it| it.until.is_none());
    let members = row.members.zip(row.members_on);
    Ok(Network {
        summary: NetworkSummary {
            name,
            names,
            summary,
            regions: present.map(|it| it.region).collect(),
            coordinators: coordinators.map(|it| it.organisation.clone()).collect(),
            started: row.started,
            languages: row.languages,
            slug: slug.clone(),
        },
        started_with: row.started_with,
        background: prose(|prose| &prose.background),
        goals: prose(|prose| &prose.goals),
        activities: prose(|prose| &prose.activities),
        joining: prose(|prose| &prose.joining),
        other_names: row.names.into_iter().map(OtherName::from).collect(),
        memberships: row.regions,
        coordinations,
        members: members.map(|(members, on)| ReportedMembers { members, on }),
        links: row.links,
        events: events(&row.events, lang),
        checked_on: row.checked_on,
    })
}

impl From<Name> for OtherName {
    fn from(row: Name) -> Self {
        Self {
            name: LocalisedText {
                lang: row.lang,
                text: row.name,
            },
            kind: row.kind,
            since: row.since,
            until: row.until,
        }
    }
}

/// Rows of the same date and kind are one event.
fn events(rows: &[Event], lang: Lang) -> Vec<NetworkEvent> {
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

/// A text in `lang`, else in the first language that has it; `None` where none has. `text` gives a row's language and
/// text; an empty one is none.
fn best<T>(rows: &[T], lang: Lang, text: impl Fn(&T) -> (Lang, &str)) -> Option<LocalisedText> {
    let of = |lang: Lang| {
        let mut texts = rows.iter().map(&text);
        texts.find(|(of, text)| *of == lang && !text.is_empty())
    };
    let chosen = of(lang).or_else(|| Lang::ALL.iter().find_map(|lang| of(*lang)));
    chosen.map(|(lang, text)| LocalisedText {
        lang,
        text: text.to_owned(),
    })
}

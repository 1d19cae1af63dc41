//! The networks' tables. A network is one row: what it has several of is a JSON array in a column.

mod rows;

use self::rows::{NetworkRow, assemble};
use crate::{
    fault::Fault,
    store::{
        batch::optional,
        database::{Rows, Statement},
        question::Question,
        stored::Stored as _,
    },
};
use shared::{
    lang::Lang,
    network::{Network, NetworkSlug, NetworkSummary},
};

/// The columns that lists show.
const SUMMARY: &str = "n.slug, n.started, n.started_with, n.members, n.members_on, n.checked_on, \
     (SELECT json_group_array(json_object('lang', lang, 'name', name, 'summary', summary) ORDER BY lang) \
        FROM network_texts WHERE network = n.slug) AS texts, \
     (SELECT json_group_array(json_object('lang', lang, 'name', name, 'kind', kind, 'since', since, 'until', until) ORDER BY name) \
        FROM network_names WHERE network = n.slug) AS names, \
     (SELECT json_group_array(json_object('region', region, 'since', since, 'until', until) ORDER BY region) \
        FROM network_regions WHERE network = n.slug) AS regions, \
     (SELECT json_group_array(json_object('name_fi', o.name_fi, 'name_sv', o.name_sv, 'name_en', o.name_en, \
        'municipality', o.municipality, 'since', c.since, 'until', c.until) ORDER BY c.position) \
        FROM network_coordinators c JOIN organisations o ON o.id = c.organisation WHERE c.network = n.slug) AS coordinators, \
     (SELECT json_group_array(lang ORDER BY lang = 'en', lang) FROM network_languages WHERE network = n.slug) AS languages";
/// The columns that only the page of a network shows.
const CONTENT: &str = "\
     (SELECT json_group_array(json_object('lang', lang, 'background', background, 'goals', goals, \
        'activities', activities, 'joining', joining) ORDER BY lang) \
        FROM network_texts WHERE network = n.slug) AS prose, \
     (SELECT json_group_array(json_object('url', url, 'label', label) ORDER BY position) \
        FROM network_links WHERE network = n.slug) AS links, \
     (SELECT json_group_array(json_object('occurred', e.occurred, 'kind', e.kind, 'region', e.region, \
        'name_fi', o.name_fi, 'name_sv', o.name_sv, 'name_en', o.name_en, 'municipality', o.municipality) ORDER BY e.position) \
        FROM network_events e LEFT JOIN organisations o ON o.id = e.organisation WHERE e.network = n.slug) AS events";

/// All networks, or the one of a slug, with all of their content; texts in `lang` where they exist in it.
pub struct Networks<'a> {
    /// The language
    pub lang: Lang,
    /// One network's slug; none for all
    pub slug: Option<&'a NetworkSlug>,
}

impl Question for Networks<'_> {
    type Answer = Vec<Network>;

    fn statements(&self) -> Vec<Statement> {
        let slug = optional(self.slug.map(NetworkSlug::as_str));
        let sql = format!(
            "SELECT {SUMMARY}, {CONTENT} FROM networks n WHERE ?1 IS NULL OR n.slug = ?1 ORDER BY n.slug"
        );
        vec![Statement::new(sql, [slug])]
    }

    fn answer(self, rows: &mut Rows) -> Result<Vec<Network>, Fault> {
        networks_of(rows, self.lang)
    }
}

/// All networks with the dates of their regions and of their checks, and without their texts.
pub struct Histories(pub Lang);

impl Question for Histories {
    type Answer = Vec<Network>;

    fn statements(&self) -> Vec<Statement> {
        Summaries(self.0).statements()
    }

    fn answer(self, rows: &mut Rows) -> Result<Vec<Network>, Fault> {
        networks_of(rows, self.0)
    }
}

/// All networks as lists show them; texts in the language where they exist in it.
pub struct Summaries(pub Lang);

impl Question for Summaries {
    type Answer = Vec<NetworkSummary>;

    fn statements(&self) -> Vec<Statement> {
        let sql = format!("SELECT {SUMMARY} FROM networks n ORDER BY n.slug");
        vec![Statement::new(sql, [])]
    }

    fn answer(self, rows: &mut Rows) -> Result<Vec<NetworkSummary>, Fault> {
        let networks = networks_of(rows, self.0)?;
        Ok(networks.into_iter().map(|it| it.summary).collect())
    }
}

fn networks_of(rows: &mut Rows, lang: Lang) -> Result<Vec<Network>, Fault> {
    let found: Vec<NetworkRow> = rows.take()?;
    let network = |row: NetworkRow| {
        let slug = row.slug.to_string();
        rows.check(NetworkRow::KIND, &slug, assemble(row, lang))
            .ok()
    };
    Ok(found.into_iter().filter_map(network).collect())
}

/// The number of networks.
pub struct Count;

impl Question for Count {
    type Answer = u32;

    fn statements(&self) -> Vec<Statement> {
        vec![Statement::new("SELECT count(*) AS value FROM networks", [])]
    }

    fn answer(self, rows: &mut Rows) -> Result<u32, Fault> {
        Ok(rows.value()?.unwrap_or(0))
    }
}

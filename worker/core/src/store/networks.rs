//! The networks' tables.

mod rows;

use self::rows::{NetworkRow, Tables, assemble};
use crate::{
    fault::Fault,
    store::{
        batch::optional,
        database::{Database, Rows, Statement},
        question::Question,
    },
};
use shared::{
    lang::Lang,
    network::{Network, NetworkSlug, NetworkSummary},
};

/// Each reads all networks, or with `?1` one of them.
const NETWORKS: &str = "SELECT slug, started, started_with, members, members_on, checked_on FROM networks \
     WHERE ?1 IS NULL OR slug = ?1 ORDER BY slug";
const TEXTS: &str = "SELECT network, lang, name, summary, background, goals, activities, joining FROM network_texts \
     WHERE ?1 IS NULL OR network = ?1 ORDER BY network, lang";
/// The texts that lists show, with the columns of [`TEXTS`].
const SUMMARIES: &str = "SELECT network, lang, name, summary, '' AS background, '' AS goals, '' AS activities, '' AS joining \
     FROM network_texts WHERE ?1 IS NULL OR network = ?1 ORDER BY network, lang";
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

/// The statements of [`Networks`], in the order in which [`Tables`] takes their rows.
const WHOLE: [&str; 8] = [
    NETWORKS,
    TEXTS,
    NAMES,
    REGIONS,
    COORDINATORS,
    LANGUAGES,
    LINKS,
    EVENTS,
];
/// Those of [`Summaries`].
const SHORT: [&str; 6] = [NETWORKS, SUMMARIES, NAMES, REGIONS, COORDINATORS, LANGUAGES];

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
        WHOLE
            .map(|sql| Statement::new(sql, [slug.clone()]))
            .to_vec()
    }

    fn answer(self, rows: &mut Rows) -> Result<Vec<Network>, Fault> {
        let networks = rows.take()?;
        let tables = Tables {
            texts: rows.take()?,
            names: rows.take()?,
            regions: rows.take()?,
            coordinators: rows.take()?,
            languages: rows.take()?,
            links: rows.take()?,
            events: rows.take()?,
        };
        networks_of(networks, &tables, self.lang)
    }
}

/// All networks as lists show them; texts in the language where they exist in it.
pub struct Summaries(pub Lang);

impl Question for Summaries {
    type Answer = Vec<NetworkSummary>;

    fn statements(&self) -> Vec<Statement> {
        let all = optional(None::<&str>);
        SHORT.map(|sql| Statement::new(sql, [all.clone()])).to_vec()
    }

    fn answer(self, rows: &mut Rows) -> Result<Vec<NetworkSummary>, Fault> {
        let networks = rows.take()?;
        let tables = Tables {
            texts: rows.take()?,
            names: rows.take()?,
            regions: rows.take()?,
            coordinators: rows.take()?,
            languages: rows.take()?,
            links: Vec::new(),
            events: Vec::new(),
        };
        let networks = networks_of(networks, &tables, self.0)?;
        Ok(networks.into_iter().map(|it| it.summary).collect())
    }
}

fn networks_of(rows: Vec<NetworkRow>, tables: &Tables, lang: Lang) -> Result<Vec<Network>, Fault> {
    rows.into_iter()
        .map(|row| assemble(row, tables, lang))
        .collect()
}

/// The number of networks.
pub async fn count(db: &Database) -> Result<u32, Fault> {
    let counted = db.value("SELECT count(*) AS value FROM networks", &[]);
    Ok(counted.await?.unwrap_or(0))
}

//! Public proposals: what was published and is neither withdrawn, taken down nor erased.

mod plan;
mod rows;

use crate::{
    fault::Fault,
    store::{
        batch::{json, number, text},
        database::{Database, Rows, Statement},
        question::Question,
        stored::Stored as _,
    },
};
pub use plan::{PER_PAGE, Plan};
pub use rows::unreadable_field;
use rows::{CountRow, OpenRow, PlaceRow, Row, SingleRow, number_of};
use shared::{
    lang::Lang,
    network::NetworkSlug,
    proposal::{
        number::ProposalNumber,
        wire::{Count, OpenProposals, Page, ProposalStub, ProposalSummary, PublicProposal},
    },
    region::RegionCode,
    submission::id::SubmissionId,
};

/// Open proposals looked through for each region, the newest ones; nearly all are.
const MOST_OPEN: usize = 100;
const SINGLE: &str = "SELECT p.submission, p.place AS number, p.published_at, p.open_until, p.replies, p.public_replies, p.regions, p.themes, p.phase, p.public_results, s.state, s.evidence, \
       v.proposal, iif(v.proposal IS NULL, t.form, NULL) AS form, s.text <= s.contact_hidden AS hides_contact \
     FROM proposals p JOIN submissions s ON s.id = p.submission \
     LEFT JOIN public_proposals v ON v.submission = p.submission AND v.lang = ?3 \
     LEFT JOIN submission_texts t ON t.submission = s.id AND t.version = s.text WHERE p.year = ?1 AND p.number = ?2";
/// All pages of some proposals. `?1`: ids.
const PAGES: &str = "SELECT p.submission, p.place, p.place AS number, p.published_at, p.open_until, p.replies, p.public_replies, p.regions, p.themes, p.phase, \
       p.public_results, s.state, s.evidence, v.proposal, v.summary, iif(v.submission IS NULL, t.form, NULL) AS form, 0 AS hides_contact \
     FROM proposals p JOIN submissions s ON s.id = p.submission AND s.state IN ('published', 'closed', 'anonymised') \
     LEFT JOIN public_proposals v ON v.submission = p.submission \
     LEFT JOIN submission_texts t ON t.submission = s.id AND t.version = s.text WHERE p.submission IN (SELECT value FROM json_each(?1))";

/// Served by the index `proposals_public_replies`: the join is made in the order written. What is taken down keeps its counts.
const WITH_REPLIES: &str = "SELECT p.place, p.submission FROM proposals p CROSS JOIN submissions s ON s.id = p.submission \
     WHERE p.public_replies > 0 AND s.state IN ('published', 'closed')";
/// Served by the index `proposals_public_results`: the join is made in the order written. What is taken down keeps its counts.
const WITH_RESULTS: &str = "SELECT p.place, p.submission FROM proposals p CROSS JOIN submissions s ON s.id = p.submission \
     WHERE p.public_results > 0 AND s.state IN ('published', 'closed')";
const NEWEST_FIRST: &str = "ORDER BY p.place DESC LIMIT ?1";
/// A page that can't be shown is named nowhere.
const CAN_BE_READ: &str = "NOT EXISTS (SELECT 1 FROM unreadable_rows u WHERE u.kind = 'publication' AND u.id = submission)";

/// The public answer for a number that was given.
#[derive(Debug)]
pub enum Published {
    /// The proposal
    Public(Box<PublicProposal>),
    /// It was public, and its holder had it erased, or its time is over
    Erased(ProposalStub),
    /// It was public, and is not any more
    Gone,
}

/// A page of a list; texts in the language where they exist in it.
pub struct List<'a> {
    /// The language
    pub lang: Lang,
    /// The filters and the order
    pub plan: &'a Plan,
    /// Proposals on the page
    pub per_page: usize,
}

impl Question for List<'_> {
    type Answer = Page<ProposalSummary>;

    fn statements(&self) -> Vec<Statement> {
        let page = self.plan.page(self.lang, self.per_page);
        [page, self.plan.count()]
            .into_iter()
            .chain(self.plan.end())
            .collect()
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        let found: Vec<Row> = rows.take()?;
        let counted = rows.computed::<CountRow>()?.into_iter().next();
        let end: Option<PlaceRow> = match self.plan.end() {
            Some(_) => rows.first()?,
            None => None,
        };
        let next = if found.len() > self.per_page {
            let last = found.get(self.per_page.saturating_sub(1));
            last.map(|row| row.place)
        } else {
            end.map(|row| row.place)
        };
        let count = counted.map_or(Count::Exactly(0), |row| {
            self.plan.counted_as(row.scanned, row.found)
        });
        Ok(Page {
            items: summaries(rows, found, self.lang, self.per_page),
            next: next.map(|place| format!("{place:.0}")),
            count,
        })
    }
}

/// The first proposals of a list.
pub struct First<'a> {
    /// The language
    pub lang: Lang,
    /// The filters and the order
    pub plan: &'a Plan,
    /// Proposals at most
    pub most: usize,
}

impl Question for First<'_> {
    type Answer = Vec<ProposalSummary>;

    fn statements(&self) -> Vec<Statement> {
        vec![self.plan.page(self.lang, self.most)]
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        let found = rows.take()?;
        Ok(summaries(rows, found, self.lang, self.most))
    }
}

/// A place that proposals concern.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// Any region of a network
    Network(&'a NetworkSlug),
    /// A region
    Region(RegionCode),
}

/// The newest open proposals that concern a place, each once.
pub struct Concerning<'a> {
    /// The language
    pub lang: Lang,
    /// The place
    pub place: Place<'a>,
    /// Proposals at most
    pub most: usize,
}

impl Question for Concerning<'_> {
    type Answer = Vec<ProposalSummary>;

    fn statements(&self) -> Vec<Statement> {
        vec![plan::concerning(self.place, self.lang, self.most)]
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        let found = rows.take()?;
        Ok(summaries(rows, found, self.lang, self.most))
    }
}

/// The public answer for a number, its texts in the language where they exist in it; `None` for a number that was never
/// given.
pub struct Single {
    /// The language
    pub lang: Lang,
    /// The number
    pub number: ProposalNumber,
}

impl Question for Single {
    type Answer = Option<Published>;

    fn statements(&self) -> Vec<Statement> {
        let values = [
            number(self.number.year()),
            number(self.number.number()),
            text(self.lang.code()),
        ];
        vec![Statement::new(SINGLE, values)]
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        let Some(row) = rows.first::<SingleRow>()? else {
            return Ok(None);
        };
        let id = row.submission.clone();
        let published = rows.check(SingleRow::KIND, &id, row.published(self.lang))?;
        Ok(Some(published))
    }
}

/// The pages of some proposals, read to see if they can be read.
pub struct Pages<'a>(pub &'a [SubmissionId]);

impl Question for Pages<'_> {
    type Answer = ();

    fn statements(&self) -> Vec<Statement> {
        let ids = json(&self.0);
        let shown = format!("{PAGES} AND s.state <> 'anonymised'");
        vec![
            Statement::new(PAGES, [ids.clone()]),
            Statement::new(shown, [ids]),
        ]
    }

    fn answer(self, rows: &mut Rows) -> Result<(), Fault> {
        for row in rows.take::<SingleRow>()? {
            let id = row.submission.clone();
            _ = rows.check(SingleRow::KIND, &id, row.published(Lang::Fi));
        }
        let listed = rows.take()?;
        summaries(rows, listed, Lang::Fi, usize::MAX);
        Ok(())
    }
}

/// The numbers of open proposals by region concerned, among the newest of each region; regions with none are left out.
pub struct Open;

impl Question for Open {
    type Answer = Vec<OpenProposals>;

    fn statements(&self) -> Vec<Statement> {
        let codes: Vec<&str> = RegionCode::ALL.iter().map(|code| code.as_str()).collect();
        let sql = format!(
            "SELECT region.value AS region, (SELECT count(*) FROM (SELECT place FROM proposal_facets \
             WHERE facet = 'region' AND value = region.value AND sort = 'newest' ORDER BY place DESC LIMIT {MOST_OPEN}) newest \
             WHERE EXISTS (SELECT 1 FROM proposal_facets f WHERE f.facet = 'state' AND f.value = 'published' \
             AND f.sort = 'newest' AND f.place = newest.place)) AS open FROM json_each(?1) region"
        );
        vec![Statement::new(sql, [json(&codes)])]
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        let open = rows.computed::<OpenRow>()?.into_iter();
        let count = |OpenRow { region, open }| OpenProposals {
            region,
            count: open,
        };
        Ok(open.filter(|row| row.open > 0).map(count).collect())
    }
}

/// The numbers of the newest proposals, `most` of them.
pub async fn newest(db: &Database, most: usize) -> Result<Vec<ProposalNumber>, Fault> {
    let sql = format!(
        "SELECT place, submission FROM proposal_facets WHERE facet = 'all' AND value = '' AND sort = 'newest' \
         AND {CAN_BE_READ} ORDER BY place DESC LIMIT {most}"
    );
    numbers(db, Statement::new(sql, [])).await
}

/// The numbers of the newest proposals with public replies, at most `most`.
pub async fn with_replies(db: &Database, most: usize) -> Result<Vec<ProposalNumber>, Fault> {
    let most = u32::try_from(most).unwrap_or(u32::MAX);
    numbers(
        db,
        Statement::new(
            format!("{WITH_REPLIES} AND {CAN_BE_READ} {NEWEST_FIRST}"),
            [number(most)],
        ),
    )
    .await
}

/// The numbers of the newest proposals with public results, at most `most`.
pub async fn with_results(db: &Database, most: usize) -> Result<Vec<ProposalNumber>, Fault> {
    let most = u32::try_from(most).unwrap_or(u32::MAX);
    numbers(
        db,
        Statement::new(
            format!("{WITH_RESULTS} AND {CAN_BE_READ} {NEWEST_FIRST}"),
            [number(most)],
        ),
    )
    .await
}

async fn numbers(db: &Database, places: Statement) -> Result<Vec<ProposalNumber>, Fault> {
    let mut rows = db.read(vec![places]).await?;
    let found = rows.take::<PlaceRow>()?;
    let number = |row: &PlaceRow| {
        let number = number_of(row.place);
        rows.check(PlaceRow::KIND, &row.submission, number).ok()
    };
    Ok(found.iter().filter_map(number).collect())
}

/// The summaries of rows, without those that can't be read.
fn summaries(rows: &Rows, found: Vec<Row>, lang: Lang, most: usize) -> Vec<ProposalSummary> {
    let summary = |row: Row| {
        let id = row.submission.clone();
        rows.check(Row::KIND, &id, row.summary(lang)).ok()
    };
    found.into_iter().take(most).filter_map(summary).collect()
}

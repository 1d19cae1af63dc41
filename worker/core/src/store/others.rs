//! What stands beside a submission: its mails, other proposals of its author, and similar ones. A question reads at most some
//! hundreds of rows, however many there are.

use crate::{
    fault::Fault,
    store::{
        batch::{number, text},
        database::{Database, Statement},
        queue::{organisation_word, title_word},
    },
};
use shared::{
    email::EmailAddress, proposal::codes::Theme, region::RegionCode, submission::id::SubmissionId,
};

const OF_ADDRESS: &str = "SELECT id AS value FROM submissions WHERE address = ?1 AND id <> ?2 AND kind = 'proposal' \
     ORDER BY created_at DESC LIMIT ?3";
/// Of an organisation with very many proposals some are left out.
const OF_ORGANISATION: &str = "SELECT s.id AS value FROM (SELECT submission FROM review_words WHERE word = ?1 LIMIT 100) AS w \
     CROSS JOIN submissions AS s ON s.id = w.submission WHERE s.id <> ?2 AND s.kind = 'proposal' ORDER BY s.created_at DESC LIMIT ?3";
/// `?1`: a theme, `?2`: a region; the newest of that theme are looked through.
const SIMILAR: &str = "SELECT t.submission AS value FROM (SELECT place, submission FROM proposal_facets \
     WHERE facet = 'theme' AND value = ?1 AND sort = 'newest' ORDER BY place DESC LIMIT 100) AS t \
     WHERE t.submission <> ?3 AND EXISTS (SELECT 1 FROM proposal_facets AS r \
     WHERE r.facet = 'region' AND r.value = ?2 AND r.sort = 'newest' AND r.place = t.place) ORDER BY t.place DESC LIMIT ?4";
const OF_TITLE: &str = "SELECT submission AS value FROM review_words WHERE word >= ?1 AND word < ?2 ORDER BY word LIMIT ?3";

/// The author by whom other proposals are found.
pub struct Author<'a> {
    /// The address
    pub address: Option<&'a EmailAddress>,
    /// The organisation's name
    pub organisation: &'a str,
}

/// Other submissions.
pub struct Found {
    /// Those of the author, the newest of the same address first
    pub same: Vec<SubmissionId>,
    /// Published ones with a theme and a region of its own
    pub similar: Vec<SubmissionId>,
}

/// At most `most` other proposals of an author by each way of finding them, and published ones with both of any of these pairs.
pub async fn beside(
    db: &Database,
    own: &SubmissionId,
    author: &Author<'_>,
    pairs: &[(Theme, RegionCode)],
    most: u32,
) -> Result<Found, Fault> {
    let itself = || text(own.as_str());
    let address = author.address.map_or("", EmailAddress::as_str);
    let word = organisation_word(author.organisation).unwrap_or_default();
    let same = [(OF_ADDRESS, address), (OF_ORGANISATION, word.as_str())];
    let same = same.map(|(sql, of)| Statement::new(sql, [text(of), itself(), number(most)]));
    let similar = pairs.iter().map(|(theme, region)| {
        let values = [
            text(theme.as_str()),
            text(region.as_str()),
            itself(),
            number(most),
        ];
        Statement::new(SIMILAR, values)
    });
    let mut rows = db.read(same.into_iter().chain(similar).collect()).await?;
    let mut found = Found {
        same: rows.values()?,
        similar: Vec::new(),
    };
    found.same.extend(rows.values::<SubmissionId>()?);
    for _ in pairs {
        found.similar.extend(rows.values::<SubmissionId>()?);
    }
    Ok(found)
}

/// At most `most` submissions with a title that begins so.
pub async fn of_title(db: &Database, title: &str, most: u32) -> Result<Vec<SubmissionId>, Fault> {
    let Some(word) = title_word(title) else {
        return Ok(Vec::new());
    };
    let end = text(format!("{word}\u{10ffff}"));
    db.values(OF_TITLE, &[text(word), end, number(most)]).await
}

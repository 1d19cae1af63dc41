//! The reviewers' queue: what stands in a state, or whose revision does, in the order in which it was last changed.

use crate::{
    error::Fault,
    store::batch::{Batch, json, number, optional},
};
use serde::Deserialize;
use shared::{
    proposal::wire::Count,
    region::RegionCode,
    submission::{id::SubmissionId, state::StateName},
};
use std::{fmt, str::FromStr};
use wasm_bindgen::JsValue;
use worker::Env;

/// `?1`: states; `?2`: regions, or NULL for all; `?3`, `?4`: the place after which it begins, or NULL.
const PAGE: &str = "SELECT id, is_revision, changed_at FROM ( \
       SELECT id, 0 AS is_revision, changed_at FROM submissions \
         WHERE state IN (SELECT value FROM json_each(?1)) AND candidate IS NULL \
       UNION ALL SELECT id, 1, changed_at FROM submissions \
         WHERE candidate IN (SELECT value FROM json_each(?1)) \
       UNION ALL SELECT id, 0, changed_at FROM submissions \
         WHERE state IN (SELECT value FROM json_each(?1)) AND candidate NOT IN (SELECT value FROM json_each(?1)) \
     ) AS waiting WHERE (?3 IS NULL OR (changed_at, id) > (?3, ?4)) AND (?2 IS NULL \
       OR (SELECT home FROM submissions s WHERE s.id = waiting.id) IN (SELECT value FROM json_each(?2)) \
       OR EXISTS (SELECT 1 FROM submission_regions r WHERE r.submission = waiting.id \
         AND r.region IN (SELECT value FROM json_each(?2)))) \
     ORDER BY changed_at, id LIMIT ?5";

/// What someone may see of the queue.
pub enum Scope<'a> {
    /// All of it
    All,
    /// What comes from these regions, or concerns them
    Regions(&'a [RegionCode]),
}

/// A place in the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What stands there
    pub submission: SubmissionId,
    /// Whether it is its revision
    pub is_revision: bool,
    changed_at: i64,
}

/// The text is no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPlace;

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.changed_at, self.submission)
    }
}

impl FromStr for Place {
    type Err = NotAPlace;
    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let (changed_at, submission) = text.split_once('.').ok_or(NotAPlace)?;
        Ok(Self {
            submission: submission.parse().map_err(|_| NotAPlace)?,
            is_revision: false,
            changed_at: changed_at.parse().map_err(|_| NotAPlace)?,
        })
    }
}

#[derive(Deserialize)]
struct PlaceRow {
    id: String,
    is_revision: u8,
    changed_at: i64,
}

impl TryFrom<PlaceRow> for Place {
    type Error = Fault;
    fn try_from(row: PlaceRow) -> Result<Self, Fault> {
        let submission = row.id.parse();
        Ok(Self {
            submission: submission.map_err(|_| Fault::new("reading the queue", "no id"))?,
            is_revision: row.is_revision != 0,
            changed_at: row.changed_at,
        })
    }
}

/// A page of the queue, and how many there are in all of it, counted up to one more than [`Count::MOST`].
///
/// # Errors
/// When the database can't be read.
pub async fn page(
    env: &Env,
    states: &[StateName],
    scope: &Scope<'_>,
    after: Option<&Place>,
    most: usize,
) -> Result<(Vec<Place>, u32), Fault> {
    let states = json(&states)?;
    let regions = match scope {
        Scope::All => JsValue::NULL,
        Scope::Regions(regions) => json(regions)?,
    };
    let most = u32::try_from(most).unwrap_or(u32::MAX);
    let mut batch = Batch::new(env)?;
    batch.add(
        PAGE,
        &[
            states.clone(),
            regions.clone(),
            after.map_or(JsValue::NULL, |place| number(place.changed_at)),
            optional(after.map(|place| place.submission.as_str())),
            number(most),
        ],
    )?;
    let none = JsValue::NULL;
    let counted = number(Count::MOST + 1);
    batch.add(
        &format!("SELECT count(*) AS n FROM ({PAGE})"),
        &[states, regions, none.clone(), none, counted],
    )?;
    let mut rows = batch.read().await?;
    let places = rows.take::<PlaceRow>()?;
    let counted = rows.take::<CountRow>()?.into_iter().next();
    let places = places.into_iter().map(Place::try_from);
    Ok((
        places.collect::<Result<_, _>>()?,
        counted.map_or(0, |row| row.n),
    ))
}

#[derive(Deserialize)]
struct CountRow {
    n: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_as_it_was_written() {
        let text = "1764057340000.0123456789abcdef0123456789abcdef";
        assert_eq!(
            text.parse::<Place>().map(|place| place.to_string()),
            Ok(text.to_owned())
        );
        for wrong in ["", ".", "a.0123456789abcdef", "1764057340000.X"] {
            assert_eq!(wrong.parse::<Place>(), Err(NotAPlace), "{wrong}");
        }
    }
}

//! What the public reads of what belongs to a proposal, by the proposal's number.

use crate::{
    fault::Fault,
    store::{
        batch::number,
        database::{Rows, Statement},
        stored::Stored,
    },
};
use shared::proposal::number::ProposalNumber;

const IS_PUBLIC: &str = "SELECT s.state IN ('published', 'closed') AS value FROM proposals p JOIN submissions s ON s.id = p.submission \
     WHERE p.year = ?1 AND p.number = ?2";

/// What belongs to a proposal: `None` for a number that was never given, `Some(None)` for a proposal that is not public.
pub type OfNumber<T> = Option<Option<T>>;

/// Asks if the proposal is public, and for the rows of `sql`, in which `?1` is the year and `?2` the number.
pub fn statements(of: ProposalNumber, sql: &'static str) -> Vec<Statement> {
    let values = [number(of.year()), number(of.number())];
    [IS_PUBLIC, sql]
        .map(|sql| Statement::new(sql, values.clone()))
        .to_vec()
}

/// The answer to [`statements`], its rows read by `read`.
pub fn answer<Row: Stored, T>(
    rows: &mut Rows,
    read: impl FnOnce(Vec<Row>) -> T,
) -> Result<OfNumber<T>, Fault> {
    let is_public: Option<u8> = rows.value()?;
    let found = read(rows.take()?);
    Ok(is_public.map(|is_public| (is_public == 1).then_some(found)))
}

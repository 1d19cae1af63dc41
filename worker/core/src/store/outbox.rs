//! The outbox as administrators see it.

use crate::{
    fault::Fault,
    store::audit::next_event,
    store::batch::{Batch, NotWritten, json, number, optional, text, time},
    store::database::Database,
    store::named,
    store::sql::Sql,
    store::stored::stored,
    store::unreadable::Reading,
};
use shared::{
    admin::{
        named::Named,
        wire::{MailState, OutboxItem},
    },
    audit::{AuditAction, AuditSubject},
    email::EmailAddress,
    proposal::wire::Count,
    serde_text::ParseError,
    submission::{actor::Actor, id::SubmissionId},
    time::Timestamp,
};
use std::{fmt, str::FromStr};

/// A page, the newest first; its values: the place before which it begins.
const PAGE: &str = "SELECT id, submission, template, lang, recipient AS \"to\", subject, state, error, attempts, created_at, \
     not_before, sent_at FROM mails WHERE (created_at, id) < (?, ?)";
/// The newest mails of a submission.
const OF_SUBMISSION: &str = "SELECT id, submission, template, lang, recipient AS \"to\", subject, state, error, attempts, created_at, \
     not_before, sent_at FROM mails WHERE submission = ?1 ORDER BY created_at DESC, id DESC LIMIT ?2";
const ORDER: &str = " ORDER BY created_at DESC, id DESC LIMIT ?";
const COUNT: &str = "SELECT count(*) AS value FROM (SELECT 1 FROM mails WHERE TRUE";
const ABOUT: &str = " AND id IN (SELECT id FROM mails WHERE submission IN (SELECT value FROM json_each(?)) \
     UNION SELECT mail FROM mail_mentions WHERE submission IN (SELECT value FROM json_each(?)))";

/// A mail can be sent once more when it was given up, or waits long for its next attempt: not while it is being sent, which
/// takes less than the claim of five minutes.
const IS_TO_SEND: &str = "id = ?1 AND recipient <> '' AND body <> '' \
     AND (state = 'failed' OR (state = 'waiting' AND error IS NOT NULL AND not_before > ?2 + 300000))";
const EVENT: &str = "?6, ?3, ?4, (SELECT state FROM mails WHERE id = ?1), 'waiting', ?2, ?5";
const SEND: &str =
    "UPDATE mails SET state = 'waiting', attempts = 0, error = NULL, not_before = ?2 WHERE ";
const EXISTS: &str = "SELECT count(*) AS value FROM mails WHERE id = ?1";

/// The mail after which a page begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailPlace {
    created_at: i64,
    id: String,
}

impl fmt::Display for MailPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.created_at, self.id)
    }
}

impl FromStr for MailPlace {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let (created_at, id) = text.split_once('.').ok_or(ParseError)?;
        let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        Ok(Self {
            created_at: created_at.parse().map_err(|_| ParseError)?,
            id: is_id.then(|| id.to_owned()).ok_or(ParseError)?,
        })
    }
}

/// An address by which its owner knows it, and nobody else: `m…@example.org`.
pub fn masked(address: &EmailAddress) -> String {
    let first = address.as_str().chars().next().unwrap_or_default();
    format!("{first}…@{}", address.domain())
}

stored!(OutboxItem, Mail, "id");

/// Some mails.
pub const READING: Reading = Reading::of::<OutboxItem>(
    "SELECT id, submission, template, lang, '' AS \"to\", '' AS subject, state, error, attempts, created_at, not_before, sent_at \
     FROM mails WHERE id IN (SELECT value FROM json_each(?1))",
);

/// The mails that a search looks for.
pub enum Sought {
    /// All
    All,
    /// Those to an address
    To(EmailAddress),
    /// Those about submissions, or that name them
    About(Vec<SubmissionId>),
}

/// The mails that a search looks for: by an address, a number, the beginning of an id, or words of a title or an organisation's name.
pub async fn sought(db: &Database, search: &str) -> Result<Sought, Fault> {
    if search.is_empty() {
        return Ok(Sought::All);
    }
    if let Ok(address) = search.parse() {
        return Ok(Sought::To(address));
    }
    let ids = match Named::of(search) {
        Some(named) => named::ids(db, &named).await?,
        None => named::with_words(db, search).await?,
    };
    Ok(Sought::About(ids))
}

/// Adds the conditions of a search and of a state.
fn add_conditions(sql: &mut Sql, sought: &Sought, state: Option<MailState>) {
    match sought {
        Sought::All => {}
        Sought::To(address) => sql.add(
            " AND recipient = ? COLLATE NOCASE AND recipient <> ''",
            [text(address.as_str())],
        ),
        Sought::About(ids) => {
            sql.add(ABOUT, [json(ids), json(ids)]);
        }
    }
    if let Some(state) = state {
        sql.add(" AND state = ?", [text(state.as_str())]);
    }
}

/// A page of the outbox, where the next one begins, and how many mails there are, counted up to one more than
/// [`Count::MOST`].
pub async fn page(
    db: &Database,
    (sought, state): (&Sought, Option<MailState>),
    after: Option<&MailPlace>,
    most: u32,
) -> Result<(Vec<OutboxItem>, Option<MailPlace>, u32), Fault> {
    let created_at = after.map_or(time(Timestamp::from_millis(1 << 52)), |it| {
        number(it.created_at)
    });
    let id = text(after.map_or("", |it| it.id.as_str()));
    let mut page = Sql::default();
    page.add(PAGE, [created_at, id]);
    add_conditions(&mut page, sought, state);
    page.add(ORDER, [number(most)]);
    let mut count = Sql::default();
    count.add(COUNT, []);
    add_conditions(&mut count, sought, state);
    count.add(" LIMIT ?)", [number(Count::MOST + 1)]);
    let mut rows = db.read(vec![page.into(), count.into()]).await?;
    let found = rows.each::<OutboxItem>()?;
    let is_full = u32::try_from(found.len()).is_ok_and(|length| length == most);
    let items = with_masks(found.into_iter().flatten());
    let next = items.last().filter(|_| is_full).map(|last| MailPlace {
        created_at: last.created_at.millis(),
        id: last.id.clone(),
    });
    Ok((items, next, rows.value()?.unwrap_or(0)))
}

/// At most `most` mails of a submission, the newest first.
pub async fn of_submission(
    db: &Database,
    id: &SubmissionId,
    most: u32,
) -> Result<Vec<OutboxItem>, Fault> {
    let values = [text(id.as_str()), number(most)];
    let found = db.rows(OF_SUBMISSION, &values).await?;
    Ok(with_masks(found.into_iter()))
}

/// The mails with masked addresses.
fn with_masks(mails: impl Iterator<Item = OutboxItem>) -> Vec<OutboxItem> {
    let mask = |item: OutboxItem| OutboxItem {
        to: item.to.parse().map_or(String::new(), |it| masked(&it)),
        ..item
    };
    mails.map(mask).collect()
}

/// Lets a mail go out once more.
///
/// # Errors
/// `Stale` where it waits anyway, was sent, or isn't needed.
pub async fn send_again(
    db: &Database,
    id: &str,
    actor: &Actor,
    now: Timestamp,
    request: &str,
) -> Result<(), NotWritten> {
    let mut batch = Batch::new(db);
    let condition = format!("EXISTS (SELECT 1 FROM mails WHERE {IS_TO_SEND})");
    batch.add(
        next_event(AuditSubject::Mail, "?1", &condition, EVENT),
        &[
            text(id),
            time(now),
            text(actor.role().as_str()),
            optional(actor.person().map(|it| it.id.as_str())),
            text(request),
            text(AuditAction::SendAgain.as_str()),
        ],
    );
    batch.add(format!("{SEND}{IS_TO_SEND}"), &[text(id), time(now)]);
    batch.write().await
}

/// True if a mail has this id.
pub async fn exists(db: &Database, id: &str) -> Result<bool, Fault> {
    let found = db.value::<u32>(EXISTS, &[text(id)]).await?;
    Ok(found.is_some_and(|found| found > 0))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;

    #[test]
    fn a_place_is_read_back_as_it_was_written() {
        let text = "1764057340000.0123456789abcdef";
        assert_eq!(text.parse::<MailPlace>().unwrap().to_string(), text);
        for wrong in ["", ".", "1.", "x.a", "1.a'b"] {
            assert_eq!(wrong.parse::<MailPlace>(), Err(ParseError), "{wrong}");
        }
    }

    #[test]
    fn an_address_is_known_to_its_owner_alone() {
        let masked = |address: &str| masked(&address.parse().unwrap());
        assert_eq!(masked("maija.meri@Example.org"), "m…@example.org");
        assert_eq!(masked("m@example.org"), "m…@example.org");
    }
}

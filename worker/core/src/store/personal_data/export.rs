//! A holder's own data, from the list of columns.

use super::{COLUMNS, Given, GivenJson, Texts, Withheld};
use crate::{
    fault::Fault,
    store::{
        batch::{optional, text},
        database::{Database, Statement},
    },
};
use serde::Serialize;
use serde_json::Value;
use shared::{email::EmailAddress, submission::id::SubmissionId};
use std::collections::BTreeMap;

/// A table of which a holder is given rows.
struct Table {
    name: &'static str,
    /// Which rows; `?1`: the submission, `?2`: its holder's address
    of: &'static str,
    /// Columns that say what a row is, and hold nothing personal
    beside: &'static [&'static str],
}

const TABLES: [Table; 5] = [
    Table {
        name: "submissions",
        of: "id = ?1",
        beside: &[],
    },
    Table {
        name: "submission_texts",
        of: "submission = ?1 AND notes IS NOT NULL ORDER BY version",
        beside: &["version"],
    },
    Table {
        name: "author_questions",
        of: "submission = ?1 ORDER BY at",
        beside: &["at", "answered_at"],
    },
    Table {
        name: "links",
        of: "submission = ?1 ORDER BY created_at",
        beside: &["purpose", "created_at", "expires_at", "revoked_at"],
    },
    Table {
        name: "mails",
        of: "submission = ?1 AND recipient = ?2 ORDER BY created_at",
        beside: &["template", "lang", "state", "created_at", "sent_at"],
    },
];

/// Rows by their table, with the columns that a holder is given.
#[derive(Serialize)]
pub struct Exported(BTreeMap<&'static str, Vec<Value>>);

/// The rows of a submission that its holder is given; its texts come in pieces.
pub async fn exported(
    db: &Database,
    submission: &SubmissionId,
    address: Option<&EmailAddress>,
) -> Result<Exported, Fault> {
    let values = [
        text(submission.as_str()),
        optional(address.map(EmailAddress::as_str)),
    ];
    let statements = TABLES.iter().map(|table| {
        // Only the parameters that it has.
        let named = if table.of.contains("?2") { 2 } else { 1 };
        Statement::new(
            table.rows(),
            values.iter().take(named).cloned().collect::<Vec<_>>(),
        )
    });
    let mut found = db.read(statements.collect()).await?;
    let mut tables = BTreeMap::new();
    for table in &TABLES {
        let rows = found.values::<String>()?;
        let rows = rows.iter().map(|row| serde_json::from_str(row));
        let rows = rows.collect::<Result<Vec<Value>, _>>();
        let rows = rows.map_err(|error| Fault::new("reading rows for an export", error))?;
        tables.insert(table.name, rows);
    }
    Ok(Exported(tables))
}

impl Table {
    /// SQL of its rows as JSON.
    fn rows(&self) -> String {
        let own = COLUMNS.iter().filter(|column| column.table == self.name);
        let given = own.filter_map(|column| match column.export {
            Given => Some((column.column, column.column.to_owned())),
            GivenJson => Some((column.column, format!("json({})", column.column))),
            Texts | Withheld(_) => None,
        });
        let beside = self.beside.iter().map(|name| (*name, (*name).to_owned()));
        let members: Vec<String> = beside
            .chain(given)
            .map(|(name, value)| format!("'{name}', {value}"))
            .collect();
        format!(
            "SELECT json_object({}) AS value FROM {} WHERE {}",
            members.join(", "),
            self.name,
            self.of
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_with_a_given_column_is_exported() {
        for column in COLUMNS {
            if matches!(column.export, Given | GivenJson) {
                let is_exported = TABLES.iter().any(|table| table.name == column.table);
                assert!(is_exported, "{}.{}", column.table, column.column);
            }
        }
    }

    #[test]
    fn hashes_and_what_is_others_are_not_in_the_statements() {
        let all: String = TABLES.iter().map(Table::rows).collect();
        assert!(all.contains("'recipient', recipient"), "{all}");
        assert!(all.contains("'notes', json(notes)"), "{all}");
        for withheld in ["hash", "evidence", "idempotency", "form"] {
            assert!(!all.contains(&format!("'{withheld}'")), "{withheld}: {all}");
        }
    }
}

//! Texts that reviewers put into returns and rejections.

use crate::{
    fault::Fault,
    store::{
        audit::next_event,
        batch::{Batch, NotWritten, number, text, time},
        database::{self, Database, Rows, Statement},
        question::Question,
        stored::stored,
    },
};
use serde::Deserialize;
use shared::{
    admin::wire::{DecisionText, TextContent, TextPurpose},
    audit::{AuditAction, AuditSubject},
    submission::{actor::Person, id::Version, reasons::Reason},
    time::Timestamp,
};

/// All of them: administrators keep a few.
const LIST: &str = "SELECT id, purpose, name, fi, sv, en, archived, version FROM decision_texts \
     ORDER BY archived, purpose DESC, name, id";
const INSERT: &str = "INSERT INTO decision_texts (id, purpose, name, fi, sv, en, archived) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const CHANGE: &str = "UPDATE decision_texts SET purpose = ?2, name = ?3, fi = ?4, sv = ?5, en = ?6, archived = ?7, version = version + 1 \
     WHERE id = ?1";
const IS_NEW: &str = "?6 IS NULL";
const IS_AS_SEEN: &str = "EXISTS (SELECT 1 FROM decision_texts WHERE id = ?1 AND version = ?6)";
/// `?2`: the action; `?3`: the person; `?4`: when; `?5`: the request.
const EVENT: &str = "?2, 'administrator', ?3, NULL, NULL, ?4, ?5";

#[derive(Deserialize)]
struct TextRow {
    id: String,
    purpose: TextPurpose,
    name: String,
    fi: Reason,
    sv: Reason,
    en: Reason,
    #[serde(deserialize_with = "database::flag")]
    archived: bool,
    version: Version,
}

stored!(TextRow, DecisionText, "id");

/// All texts: those for returns first, archived ones last.
pub struct DecisionTexts;

impl Question for DecisionTexts {
    type Answer = Vec<DecisionText>;

    fn statements(&self) -> Vec<Statement> {
        vec![Statement::new(LIST, [])]
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        let rows: Vec<TextRow> = rows.take()?;
        Ok(rows.into_iter().map(DecisionText::from).collect())
    }
}

impl From<TextRow> for DecisionText {
    fn from(row: TextRow) -> Self {
        Self {
            id: row.id,
            version: row.version,
            content: TextContent {
                purpose: row.purpose,
                name: row.name,
                fi: row.fi,
                sv: row.sv,
                en: row.en,
                archived: row.archived,
            },
        }
    }
}

/// Writes a text: a new one, or another content of the one that was seen in a version.
///
/// # Errors
/// `Stale` where it is of another version.
pub async fn write(
    db: &Database,
    by: &Person,
    (id, seen): (&str, Option<Version>),
    content: &TextContent,
    (at, request): (Timestamp, &str),
) -> Result<(), NotWritten> {
    let mut batch = Batch::new(db);
    let (action, condition, sql) = match seen {
        None => (AuditAction::AddText, IS_NEW, INSERT),
        Some(_) => (AuditAction::ChangeText, IS_AS_SEEN, CHANGE),
    };
    batch.add(
        next_event(AuditSubject::Text, "?1", condition, EVENT),
        &[
            text(id),
            text(action.as_str()),
            text(by.id.as_str()),
            time(at),
            text(request),
            seen.map_or(wasm_bindgen::JsValue::NULL, |seen| number(seen.number())),
        ],
    );
    batch.add(
        sql,
        &[
            text(id),
            text(content.purpose.as_str()),
            text(&content.name),
            text(content.fi.as_str()),
            text(content.sv.as_str()),
            text(content.en.as_str()),
            number(i64::from(content.archived)),
        ],
    );
    batch.write().await
}

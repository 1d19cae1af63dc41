//! A reviewer's unsent texts. The tab keeps them over a reload, the end of the session and another reviewer's
//! decision.

use frontend::{proposal_text::field_path::FieldPath, storage::BrowserStorage};
use serde::{Deserialize, Serialize};
use shared::{
    admin::wire::EditedMail,
    json,
    lang::Lang,
    proposal::criteria::CheckedCriteria,
    submission::{
        id::SubmissionId,
        reasons::{Note, Notes, Reason},
    },
};
use std::collections::BTreeMap;

/// The unsent texts for one submission.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewDraft {
    /// The notes on the fields
    pub notes: BTreeMap<FieldPath, String>,
    /// The comment
    pub comment: String,
    /// The reason for rejecting it or taking it down
    pub reason: String,
    /// The question to the author
    pub question: String,
    /// The published criteria that were looked at
    pub criteria: CheckedCriteria,
}

/// A note as it is stored.
#[derive(Serialize, Deserialize)]
struct StoredNote {
    field: String,
    lang: Option<Lang>,
    text: String,
}

impl ReviewDraft {
    /// True if it holds no text.
    pub fn is_empty(&self) -> bool {
        let texts = [&self.comment, &self.reason, &self.question];
        texts.iter().all(|text| text.trim().is_empty()) && self.written() == 0
    }

    /// The number of notes that aren't blank.
    pub fn written(&self) -> usize {
        self.notes
            .values()
            .filter(|text| !text.trim().is_empty())
            .count()
    }

    /// The notes as they are sent.
    ///
    /// # Errors
    /// The first place whose note can't be sent; none where there are no notes.
    pub fn notes(&self) -> Result<Notes, Option<FieldPath>> {
        let mut notes = Vec::new();
        for (path, text) in &self.notes {
            if text.trim().is_empty() {
                continue;
            }
            let text: Reason = text.parse().map_err(|_| Some(*path))?;
            notes.push(Note {
                field: path.field.into(),
                lang: path.lang,
                text,
            });
        }
        Notes::try_from(notes).map_err(|_| None)
    }

    /// The texts that this tab keeps for a submission.
    pub fn kept(id: &SubmissionId) -> Self {
        let read = |part: &str| BrowserStorage::Session.get(&key(part, id));
        let notes: Vec<StoredNote> = read("notes")
            .and_then(|text| json::read(&text).ok())
            .unwrap_or_default();
        let notes = notes.into_iter().filter_map(|kept| {
            let field = kept.field.parse().ok()?;
            let lang = kept.lang;
            Some((FieldPath { field, lang }, kept.text))
        });
        Self {
            notes: notes.collect(),
            comment: read("comment").unwrap_or_default(),
            reason: read("reason").unwrap_or_default(),
            question: read("question").unwrap_or_default(),
            criteria: read("criteria")
                .and_then(|text| json::read(&text).ok())
                .unwrap_or_default(),
        }
    }

    /// Stores the reason, the notes and the criteria of a decision that was undone, where no others are begun.
    pub fn put_back(id: &SubmissionId, texts: [&str; 3]) {
        for (part, text) in ["reason", "notes", "criteria"].into_iter().zip(texts) {
            if !text.is_empty() && BrowserStorage::Session.get(&key(part, id)).is_none() {
                write(part, id, Some(text));
            }
        }
    }

    /// The notes as the tab stores them.
    pub fn kept_notes(id: &SubmissionId) -> String {
        kept_text("notes", id)
    }

    /// The criteria as the tab stores them.
    pub fn kept_criteria(id: &SubmissionId) -> String {
        kept_text("criteria", id)
    }

    /// Stores a mail as the reviewer has edited it, whose decision was not taken.
    pub fn keep_mail(id: &SubmissionId, template: &str, edited: &EditedMail) {
        let json = serde_json::to_string(edited).unwrap_or_default();
        write(&["mail-", template].concat(), id, Some(&json));
    }

    /// Takes such a mail, to show it again.
    pub fn take_mail(id: &SubmissionId, template: &str) -> Option<EditedMail> {
        let part = ["mail-", template].concat();
        let edited = json::read(&kept_text(&part, id)).ok();
        write(&part, id, None);
        edited
    }

    /// Stores the texts in this tab.
    pub fn keep(&self, id: &SubmissionId) {
        let notes: Vec<StoredNote> = self
            .notes
            .iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(path, text)| StoredNote {
                field: path.field.as_str().to_owned(),
                lang: path.lang,
                text: text.clone(),
            })
            .collect();
        let json = serde_json::to_string(&notes).unwrap_or_default();
        write("notes", id, (!notes.is_empty()).then_some(json.as_str()));
        let criteria = serde_json::to_string(&self.criteria).unwrap_or_default();
        let looked_at = !self.criteria.is_empty();
        write("criteria", id, looked_at.then_some(criteria.as_str()));
        for (part, text) in [
            ("comment", &self.comment),
            ("reason", &self.reason),
            ("question", &self.question),
        ] {
            write(part, id, (!text.trim().is_empty()).then_some(text));
        }
    }
}

fn kept_text(part: &str, id: &SubmissionId) -> String {
    BrowserStorage::Session
        .get(&key(part, id))
        .unwrap_or_default()
}

fn write(part: &str, id: &SubmissionId, text: Option<&str>) {
    let key = key(part, id);
    match text {
        // Where nothing can be kept, the text still stands on the page.
        Some(text) => _ = BrowserStorage::Session.set(&key, text),
        None => BrowserStorage::Session.remove(&key),
    }
}

fn key(part: &str, id: &SubmissionId) -> String {
    format!("admin-{part}-{id}")
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::form::field::Field;

    #[test]
    fn notes_that_say_nothing_are_not_sent_and_long_ones_are_named() {
        let mut draft = ReviewDraft::default();
        draft
            .notes
            .insert(FieldPath::own(Field::Title), " \n".to_owned());
        assert!(draft.is_empty());
        assert_eq!(draft.notes().map(|_| ()), Err(None));
        let path = FieldPath {
            field: Field::Description,
            lang: Some(Lang::Sv),
        };
        draft.notes.insert(path, "Kort".to_owned());
        assert_eq!(draft.notes().map(|notes| notes.as_slice().len()), Ok(1));
        draft.notes.insert(path, "a".repeat(2001));
        assert_eq!(draft.notes().map(|_| ()), Err(Some(path)));
    }
}

//! Every column that may hold personal data, in one list: what erasure and retention remove is made from it, what a holder's export
//! has, and the table of docs/PRIVACY.md. A test compares it with the database.

mod export;
mod retention;

use crate::store::batch::{Batch, text};
pub use export::{Exported, exported};
pub use retention::forget;
use shared::submission::id::SubmissionId;

/// A column that may hold personal data.
#[cfg_attr(
    not(test),
    expect(dead_code, reason = "docs/PRIVACY.md is made from all fields")
)]
struct PersonalColumn {
    table: &'static str,
    column: &'static str,
    /// What it holds, for the table of docs/PRIVACY.md
    what: &'static str,
    /// For how long, for the same table
    kept: &'static str,
    erasure: Erasure,
    export: Export,
}

/// Whether a holder's export of a submission has a column.
enum Export {
    /// As it is
    Given,
    /// As the JSON that it is
    GivenJson,
    /// In pieces of its own: texts are long
    Texts,
    /// Not, for this reason
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "docs/PRIVACY.md is made from all fields")
    )]
    Withheld(&'static str),
}
use Export::{Given, GivenJson, Texts, Withheld};

/// What becomes of a column when a holder has a submission erased, or its time is over.
enum Erasure {
    /// It is set to this where each of these columns names the submission
    Set(&'static str, &'static [&'static str]),
    /// Its row is deleted where this column names the submission
    RowDeleted(&'static str),
    /// The change of the submission's state writes it anew
    WithState,
    /// It isn't a holder's
    Others,
}
use Erasure::{Others, RowDeleted, Set, WithState};

macro_rules! columns {
    ($($table:ident.$column:ident: $what:literal, $kept:literal, $erasure:expr, $export:expr;)+) => {
        /// All of them.
        const COLUMNS: &[PersonalColumn] = &[$(PersonalColumn {
            table: stringify!($table),
            column: stringify!($column),
            what: $what,
            kept: $kept,
            erasure: $erasure,
            export: $export,
        }),+];
    };
}

columns! {
    submissions.address: "mail address of a holder", "as the submission", WithState, Given;
    submissions.transfer_to: "mail address of a new contact who is asked to take a submission over", "seven days, or until they take it over or another is asked", Set("NULL", &["id"]), Given;
    submissions.transfer_at: "the time of asking", "as that", Set("NULL", &["id"]), Given;
    submissions.evidence: "reasons in the words of a holder or a reviewer, ids of those who decided", "as the submission", WithState, Withheld("the page, the history and the mails say what concerns the holder; the rest is the addressee's or a reviewer's");
    submissions.candidate_evidence: "the same of a revision", "as the submission", WithState, Withheld("the same");
    submissions.idempotency: "hash of a request's key", "for good", WithState, Withheld("a hash");
    submissions.request: "hash of what a request has sent", "as the submission", Set("NULL", &["id"]), Withheld("a hash");
    submission_texts.form: "what the author wrote: organisation, contact, texts", "as the submission", Set("'{}'", &["submission"]), Texts;
    submission_texts.notes: "what a reviewer asked to change", "as the submission", Set("NULL", &["submission"]), GivenJson;
    comments.text: "internal notes of reviewers", "as the submission", RowDeleted("submission"), Withheld("reviewers' own notes");
    comments.person: "id of the reviewer", "as the note", RowDeleted("submission"), Withheld("the reviewer's");
    author_questions.text: "a reviewer's question to the author", "as the submission", RowDeleted("submission"), Given;
    author_questions.answer: "the author's answer", "as the submission", RowDeleted("submission"), Given;
    author_questions.person: "id of the reviewer", "as the question", RowDeleted("submission"), Withheld("the reviewer's");
    links.address: "the address that a link was sent to", "90 days after the link has ended", RowDeleted("submission"), Given;
    links.hash: "hash of a link's or a cookie's token", "as that", RowDeleted("submission"), Withheld("a hash");
    mails.recipient: "address of a mail's recipient", "as the submission; of a mail to a coordinator or administrator, or about no submission, 30 days", Set("''", &["submission"]), Given;
    mails.subject: "a mail's subject", "30 days after sending; of a digest and of what tells of an erasure until it is sent", Set("''", &["submission", "about"]), Given;
    mails.body: "a mail's text, without links", "as its subject", Set("''", &["submission", "about"]), Given;
    announcement_mails.subject: "a reviewer's version of a mail", "until the publication", RowDeleted("submission"), Withheld("not sent yet");
    announcement_mails.body: "its text", "as that", RowDeleted("submission"), Withheld("not sent yet");
    last_decisions.before: "the state before a reviewer's last decision, with reasons", "some minutes", RowDeleted("submission"), Withheld("a reviewer's; the page and the mails say what holds");
    last_decisions.person: "id of the reviewer who has decided", "as that", RowDeleted("submission"), Withheld("the reviewer's");
    public_proposals.summary: "what the public reads of a proposal in a list", "as long as it is public", RowDeleted("submission"), Withheld("made from the text");
    public_proposals.proposal: "what the public reads of a proposal", "as long as it is public", RowDeleted("submission"), Withheld("made from the text");
    public_replies.reply: "what the public reads of a reply", "as long as it is public", RowDeleted("submission"), Withheld("made from the text");
    outcomes.outcome: "what the public reads of results", "as long as they are public", WithState, Withheld("made from the text");
    proposal_words.word: "words of a public proposal", "as long as it is public", RowDeleted("submission"), Withheld("made from the text");
    review_words.word: "words of what reviewers find", "as the submission", RowDeleted("submission"), Withheld("made from the text");
    review_queue.sender: "address of a holder, in lower case", "while a reviewer can find the submission", RowDeleted("submission"), Withheld("made from the address");
    review_queue.organisation: "the address' domain", "as that", RowDeleted("submission"), Withheld("made from the address");
    people.address: "mail address of a coordinator or administrator", "90 days after the rights were revoked", Others, Withheld("not a holder's");
    people.name: "name of a coordinator or administrator, as they have given it; colleagues see it", "as the address, or until they remove it", Others, Withheld("not a holder's");
    sign_ins.address: "address of whoever asks to sign in", "a day", Others, Withheld("not a holder's");
    sign_ins.browser: "hash of the asking browser's cookie", "a day", Others, Withheld("not a holder's");
    sign_ins.token: "hash of a link's token", "a day", Others, Withheld("not a holder's");
    sign_ins.code: "hash of a code", "a day", Others, Withheld("not a holder's");
    sign_ins.person: "id of the person", "a day", Others, Withheld("not a holder's");
    sessions.hash: "hash of a session's cookie", "a week", Others, Withheld("not a holder's");
    sessions.person: "id of the person", "a week", Others, Withheld("not a holder's");
    audit_events.person: "id of the reviewer who has acted", "for good", Others, Withheld("not a holder's");
    limits.key: "hash of an address, a network or an organisation, which differs from day to day", "the window of the limit", Others, Withheld("not a holder's");
}

/// Columns of text that hold nothing personal: codes, days, states, the networks' content, ids that are random.
#[cfg(test)]
const IMPERSONAL: &[&str] = &[
    "announcement_mails.submission",
    "audit_events: subject, action, role, from_state, to_state, request_id",
    "audit_seals: before, hash",
    "author_questions: id, submission",
    "closings.reason",
    "comments: id, submission",
    "decision_criteria: submission, met, unmet",
    "decision_texts: all",
    "erasures: submission, hash",
    "last_decisions.submission",
    "links: submission, purpose",
    "mail_mentions: submission, mail",
    "mails: id, submission, template, lang, link, state, error, about",
    "network_coordinators, network_events, network_languages, network_links, network_names, network_regions, network_texts, networks, organisations: all",
    "outcomes: submission, proposal, reply, side, result",
    "pairs: reply, proposal",
    "people: id, lang, role, notify, absent_until, deputy",
    "people_regions: person, region",
    "proposal_facets: facet, value, sort, submission",
    "proposal_words.submission",
    "proposals: submission, open_until, regions, themes, extended_until, home, standing, phase",
    "public_proposals: submission, lang",
    "public_replies: submission, proposal",
    "reading_places: name, after",
    "review_queue: state, region, lang, submission, kind, decider",
    "review_times: region, submission",
    "review_words.submission",
    "sign_ins: id, lang",
    "standing_counts: region, standing",
    "submission_regions: submission, region",
    "submission_texts.submission",
    "submissions: id, kind, state, candidate, lang, home, privacy_version, parent, target, answer",
    "unreadable_rows: kind, id, part",
];

/// A mail that somebody may still get names what is erased: it is sent no more.
const CANCEL_MAILS: &str = "UPDATE mails SET state = 'cancelled' WHERE state = 'waiting' AND id IN ( \
     SELECT id FROM mails WHERE submission = ?1 UNION ALL SELECT id FROM mails WHERE about = ?1 \
     UNION ALL SELECT mail FROM mail_mentions WHERE submission = ?1)";
const EMPTY_MENTIONS: &str = "UPDATE mails SET subject = '', body = '' \
     WHERE id IN (SELECT mail FROM mail_mentions WHERE submission = ?1) AND body <> ''";

/// Deletes the personal data of a submission from all tables; its own row is written anew with its state. What is gone already is
/// not written.
pub fn erase(batch: &mut Batch, id: &SubmissionId) {
    let id = [text(id.as_str())];
    batch.add(CANCEL_MAILS, &id);
    batch.add(EMPTY_MENTIONS, &id);
    for sql in erasures() {
        batch.add(sql, &id);
    }
}

/// One statement for each table and column that names the submission.
fn erasures() -> Vec<String> {
    let mut places: Vec<(&str, &str)> = Vec::new();
    for column in COLUMNS {
        let named_by: &[&str] = match &column.erasure {
            Set(_, named_by) => named_by,
            RowDeleted(named_by) => std::slice::from_ref(named_by),
            WithState | Others => &[],
        };
        for by in named_by {
            if !places.contains(&(column.table, by)) {
                places.push((column.table, by));
            }
        }
    }
    places
        .into_iter()
        .map(|(table, by)| {
            let sets: Vec<(&str, &str)> = COLUMNS
                .iter()
                .filter(|column| column.table == table)
                .filter_map(|column| match &column.erasure {
                    Set(value, named_by) if named_by.contains(&by) => Some((column.column, *value)),
                    Set(..) | RowDeleted(_) | WithState | Others => None,
                })
                .collect();
            let each = |relation: &str, between: &str| {
                let each = sets
                    .iter()
                    .map(|(column, value)| format!("{column} {relation} {value}"));
                each.collect::<Vec<_>>().join(between)
            };
            if sets.is_empty() {
                format!("DELETE FROM {table} WHERE {by} = ?1")
            } else {
                let (set, differs) = (each("=", ", "), each("IS NOT", " OR "));
                format!("UPDATE {table} SET {set} WHERE {by} = ?1 AND ({differs})")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;
    use crate::document::assert_section;
    use std::fmt::Write as _;

    #[test]
    fn a_statement_is_made_for_each_table_and_way_to_it() {
        let all = erasures();
        for one in [
            "UPDATE submission_texts SET form = '{}', notes = NULL WHERE submission = ?1 AND (form IS NOT '{}' OR notes IS NOT NULL)",
            "UPDATE mails SET subject = '', body = '' WHERE about = ?1 AND (subject IS NOT '' OR body IS NOT '')",
            "DELETE FROM comments WHERE submission = ?1",
            "UPDATE submissions SET transfer_to = NULL, transfer_at = NULL, request = NULL WHERE id = ?1 \
             AND (transfer_to IS NOT NULL OR transfer_at IS NOT NULL OR request IS NOT NULL)",
        ] {
            assert!(all.iter().any(|it| it == one), "{one}: {all:#?}");
        }
    }

    fn written() -> String {
        let mut table =
            "| column | what it holds | for how long | when a submission is erased | in the holder's export |\n|---|---|---|---|---|\n"
                .to_owned();
        for column in COLUMNS {
            let erased = match column.erasure {
                Set(..) => "emptied",
                RowDeleted(_) => "its row is deleted",
                WithState => "written anew with the state",
                Others => "not a holder's",
            };
            let exported = match column.export {
                Given | GivenJson | Texts => "yes".to_owned(),
                Withheld(why) => format!("no: {why}"),
            };
            let PersonalColumn {
                table: name,
                column,
                what,
                kept,
                ..
            } = column;
            writeln!(
                table,
                "| `{name}.{column}` | {what} | {kept} | {erased} | {exported} |"
            )
            .unwrap();
        }
        table.push_str("\nAll other columns of text hold nothing personal:\n\n");
        for columns in IMPERSONAL {
            writeln!(table, "- {columns}").unwrap();
        }
        table
    }

    #[test]
    fn privacy_has_the_table_of_the_columns() {
        assert_section("PRIVACY.md", "columns", &written());
    }
}

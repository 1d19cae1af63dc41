//! Invariants of the database: they hold whenever the cron has run, whatever was killed before. Each sentence has the SQL of the rows that
//! contradict it.

use crate::{clock, database};
use std::fmt::Write as _;

/// The sentences, each with the SQL of what contradicts it. `:now` is the Worker's time.
const INVARIANTS: &[(&str, &str)] = &[
    (
        "Each version of a submission has its one event, from the first that was kept, a draft or what was handed in.",
        "SELECT s.id, s.version, min(e.version) AS first, max(e.version) AS last, count(e.seq) AS events FROM submissions s \
         LEFT JOIN audit_events e ON e.subject = 'submission:' || s.id GROUP BY s.id \
         HAVING max(e.version) IS NOT s.version OR min(e.version) > 2 OR count(e.seq) <> max(e.version) - min(e.version) + 1",
    ),
    (
        "The last event of a submission leads to its state, or to that of its revision.",
        "SELECT s.id, s.state, s.candidate, e.to_state FROM submissions s \
         JOIN audit_events e ON e.subject = 'submission:' || s.id AND e.version = s.version \
         WHERE e.to_state IS NOT NULL AND e.to_state <> s.state AND e.to_state IS NOT s.candidate",
    ),
    (
        "Every event of a submission is of one that there is.",
        "SELECT seq, subject FROM audit_events \
         WHERE subject GLOB 'submission:*' AND substr(subject, 12) NOT IN (SELECT id FROM submissions)",
    ),
    (
        "A submission that isn't over has the text that is its current one, and the text of its revision.",
        "SELECT id, state, text, candidate_text FROM submissions s WHERE state NOT IN ('anonymised', 'discarded') AND ( \
           NOT EXISTS (SELECT 1 FROM submission_texts t WHERE t.submission = s.id AND t.version = s.text) \
           OR candidate IS NOT NULL \
           AND NOT EXISTS (SELECT 1 FROM submission_texts t WHERE t.submission = s.id AND t.version = s.candidate_text))",
    ),
    (
        "Only what is public, delivered or rests beside its public text has a revision.",
        "SELECT id, state, candidate FROM submissions WHERE candidate IS NOT NULL \
         AND state NOT IN ('published', 'closed', 'taken_down', 'delivered')",
    ),
    (
        "A reply belongs to a proposal, a message between two sides to a reply, and results to either.",
        "SELECT s.id, s.kind, p.kind AS parent FROM submissions s LEFT JOIN submissions p ON p.id = s.parent WHERE coalesce(CASE s.kind \
           WHEN 'reply' THEN p.kind <> 'proposal' WHEN 'thread_message' THEN p.kind <> 'reply' \
           WHEN 'outcome' THEN p.kind NOT IN ('proposal', 'reply') ELSE s.parent IS NOT NULL END, 1)",
    ),
    (
        "The numbers of a year begin at 1, have no gap, and each was given once.",
        "SELECT year, min(number) AS first, max(number) AS last, count(*) AS n FROM proposals GROUP BY year \
         HAVING min(number) <> 1 OR max(number) <> count(*) OR count(DISTINCT number) <> count(*)",
    ),
    (
        "A published or closed proposal has its number, its places in both orders of the list, its words and a page in each language.",
        "SELECT id, state FROM submissions s WHERE kind = 'proposal' AND state IN ('published', 'closed') AND NOT ( \
           EXISTS (SELECT 1 FROM proposals WHERE submission = s.id) \
           AND EXISTS (SELECT 1 FROM proposal_words WHERE submission = s.id) \
           AND (SELECT group_concat(sort) FROM (SELECT sort FROM proposal_facets WHERE submission = s.id AND facet = 'all' ORDER BY sort)) \
             = 'closing,newest' \
           AND (SELECT count(*) FROM public_proposals WHERE submission = s.id) = 3)",
    ),
    (
        "What isn't public has no place in the lists, no words and no pages.",
        "SELECT id, state FROM submissions s WHERE (kind <> 'proposal' OR state NOT IN ('published', 'closed')) AND ( \
           EXISTS (SELECT 1 FROM proposal_words WHERE submission = s.id) \
           OR EXISTS (SELECT 1 FROM proposal_facets WHERE submission = s.id) \
           OR EXISTS (SELECT 1 FROM public_proposals WHERE submission = s.id))",
    ),
    (
        "A public proposal is found by its own state and phase, and stands in the lists by its number and its last day.",
        "SELECT f.submission, f.facet, f.value, f.sort, f.place FROM proposal_facets f \
         JOIN proposals p ON p.submission = f.submission JOIN submissions s ON s.id = f.submission \
         WHERE f.facet = 'state' AND f.value <> s.state OR f.facet = 'phase' AND f.value <> p.phase \
           OR f.place <> iif(f.sort = 'newest', p.place, cast(julianday(p.open_until) - 2440587.5 AS INTEGER) * 10000000000 + p.place)",
    ),
    (
        "What waits for a reviewer is in the queue under its state and among what waits, with all regions and languages.",
        "WITH review(id, state) AS (SELECT id, state FROM submissions UNION ALL SELECT id, candidate FROM submissions) \
         SELECT id, state FROM review r WHERE state IN ('in_review', 'approved', 'announcing') AND (SELECT count(*) FROM review_queue q \
           WHERE q.submission = r.id AND q.region = '' AND q.lang = '' AND q.state IN (r.state, 'waiting')) < 2",
    ),
    (
        "A row of the queue has the state of its submission or of its revision; only what waits is among what waits.",
        "SELECT s.id, s.state, s.candidate, q.state AS queued FROM review_queue q JOIN submissions s ON s.id = q.submission \
         WHERE q.state NOT IN (s.state, coalesce(s.candidate, '')) AND NOT (q.state = 'waiting' \
           AND (s.state IN ('in_review', 'approved', 'announcing', 'delivered') OR s.candidate IN ('in_review', 'approved', 'announcing')))",
    ),
    (
        "What is being written, unconfirmed, discarded or anonymised is neither in the queue nor found by its words.",
        "SELECT id, state FROM submissions s WHERE state IN ('draft', 'awaiting_confirmation', 'discarded', 'anonymised') AND ( \
           EXISTS (SELECT 1 FROM review_queue WHERE submission = s.id) OR EXISTS (SELECT 1 FROM review_words WHERE submission = s.id))",
    ),
    (
        "A proposal counts its delivered replies, its public replies and its public results.",
        "SELECT submission FROM proposals p WHERE replies <> (SELECT count(*) FROM submissions \
             WHERE parent = p.submission AND kind = 'reply' AND state = 'delivered') \
           OR public_replies <> (SELECT count(*) FROM public_replies WHERE proposal = p.submission) \
           OR public_results <> (SELECT count(*) FROM outcomes WHERE proposal = p.submission AND is_public = 1)",
    ),
    (
        "Every accepted reply is a pair, and no pair was rejected.",
        "SELECT id, state FROM submissions s WHERE kind = 'reply' AND (answer = 'accepted') IS NOT \
           (SELECT 1 FROM pairs WHERE reply = s.id) AND NOT (coalesce(answer, '') <> 'accepted' \
           AND (state = 'anonymised' OR NOT EXISTS (SELECT 1 FROM pairs WHERE reply = s.id)))",
    ),
    (
        "Only an accepted reply is shown to the public.",
        "SELECT p.submission, s.state, s.answer FROM public_replies p JOIN submissions s ON s.id = p.submission \
         WHERE s.answer IS NOT 'accepted' OR s.parent <> p.proposal",
    ),
    (
        "Published results count, unless their pair has ended as spam; what was withdrawn or taken down doesn't.",
        "SELECT id, state FROM submissions s WHERE kind = 'outcome' AND ( \
           state = 'published' AND NOT EXISTS (SELECT 1 FROM outcomes WHERE submission = s.id) \
             AND NOT EXISTS (SELECT 1 FROM submissions WHERE id = s.parent AND state = 'rejected') \
           OR state NOT IN ('published', 'closed', 'anonymised') AND EXISTS (SELECT 1 FROM outcomes WHERE submission = s.id))",
    ),
    (
        "The standing of a proposal is that of its strongest pair, and its phase follows from it.",
        "WITH pair(proposal, id) AS (SELECT proposal, reply FROM pairs UNION SELECT proposal, coalesce(reply, submission) FROM outcomes), \
           rank(proposal, id, n) AS (SELECT pair.proposal, pair.id, CASE \
             WHEN count(o.result) = 0 THEN 4 WHEN min(o.result) <> max(o.result) THEN 3 WHEN min(o.result) = 'starts' THEN 1 \
             WHEN min(o.result) = 'starts_if_funded' THEN 2 WHEN min(o.result) = 'negotiations_go_on' THEN 4 ELSE 5 END \
             FROM pair LEFT JOIN outcomes o ON o.proposal = pair.proposal AND coalesce(o.reply, o.submission) = pair.id GROUP BY 1, 2), \
           right(proposal, state, standing) AS (SELECT p.submission, s.state, CASE min(rank.n) \
             WHEN 1 THEN 'agreed' WHEN 2 THEN 'agreed_if_funded' WHEN 3 THEN 'differ' WHEN 4 THEN 'negotiating' \
             WHEN 5 THEN 'no_cooperation' ELSE iif(s.state = 'published', 'open', NULL) END FROM proposals p \
             JOIN submissions s ON s.id = p.submission LEFT JOIN rank ON rank.proposal = p.submission GROUP BY p.submission) \
         SELECT r.proposal, r.state, p.standing, r.standing AS should_be, p.phase FROM right r JOIN proposals p ON p.submission = r.proposal \
         WHERE p.standing IS NOT r.standing OR p.phase <> CASE WHEN r.standing IN ('open', 'negotiating') THEN r.standing \
           WHEN r.standing = 'no_cooperation' AND r.state = 'published' THEN 'open' ELSE 'concluded' END",
    ),
    (
        "The counts of standings by region are the sums of the proposals.",
        "SELECT region, standing, count FROM standing_counts c WHERE count <> (SELECT count(*) FROM proposals p \
           WHERE p.home = c.region AND p.standing = c.standing) \
         UNION ALL SELECT home, standing, count(*) FROM proposals p WHERE home IS NOT NULL AND standing IS NOT NULL \
           AND NOT EXISTS (SELECT 1 FROM standing_counts c WHERE c.region = p.home AND c.standing = p.standing) GROUP BY 1, 2",
    ),
    (
        "Every closed proposal is counted by its reason.",
        "SELECT evidence ->> '$.why' AS reason, count(*) AS n FROM submissions WHERE kind = 'proposal' AND state = 'closed' \
         AND evidence ->> '$.why' IS NOT NULL GROUP BY 1 \
         HAVING count(*) > coalesce((SELECT count FROM closings WHERE reason = evidence ->> '$.why'), 0)",
    ),
    (
        "What can become due has a time at which it is looked at.",
        "SELECT id, kind, state FROM submissions WHERE due_at IS NULL AND (candidate IS NOT NULL OR state IN ('draft', 'awaiting_confirmation', \
           'in_review', 'returned', 'approved', 'announcing', 'closed', 'taken_down', 'rejected', 'withdrawn') \
           OR state = 'published' AND kind = 'proposal')",
    ),
    (
        "A reply whose acceptance isn't final has ended with its proposal, once that can't be taken back.",
        "SELECT r.id, r.state, r.answer FROM submissions r JOIN submissions p ON p.id = r.parent WHERE r.kind = 'reply' \
         AND p.state IN ('withdrawn', 'taken_down', 'anonymised') AND coalesce(r.answer, '') <> 'accepted' \
         AND NOT (p.state = 'taken_down' AND p.evidence ->> '$.at' > :now - 60000) \
         AND r.state IN ('in_review', 'returned', 'delivered')",
    ),
    (
        "No mail waits whose time was over more than five minutes ago: longer than a job holds the mail it sends.",
        "SELECT id, template, attempts, error FROM mails WHERE state = 'waiting' AND not_before < :now - 300000",
    ),
    (
        "A mail was sent at a time, or waits, or wasn't needed, or was given up for a reason.",
        "SELECT id, template, state, error FROM mails WHERE (state = 'sent') <> (sent_at IS NOT NULL) OR state = 'failed' AND error IS NULL \
         OR state = 'waiting' AND (recipient = '' OR body = '')",
    ),
    (
        "A link that works was sent to its submission's address, or to whom that is to be handed over to.",
        "SELECT l.submission, l.purpose FROM links l JOIN submissions s ON s.id = l.submission WHERE l.revoked_at IS NULL \
         AND l.address IS NOT NULL AND coalesce(l.expires_at, :now) >= :now \
         AND iif(l.purpose = 'transfer', s.transfer_to, s.address) IS NOT l.address COLLATE NOCASE",
    ),
    (
        "Nothing is to be handed over that is over, and no request for it is older than its seven days.",
        "SELECT id, state FROM submissions WHERE transfer_to IS NOT NULL \
         AND (state IN ('anonymised', 'discarded') OR transfer_at <= :now - 7 * 86400000)",
    ),
    (
        "A reviewer's version of a mail is kept only while the publication is announced.",
        "SELECT a.submission, s.state, s.candidate FROM announcement_mails a JOIN submissions s ON s.id = a.submission \
         WHERE s.state <> 'announcing' AND s.candidate IS NOT 'announcing'",
    ),
    (
        "No decision is kept that can't be taken back.",
        "SELECT submission FROM last_decisions WHERE at < :now - 300000",
    ),
    (
        "Of what is over no address, text, link, note of a reviewer, mail's text or public row is left.",
        "SELECT id, state FROM submissions s WHERE state IN ('anonymised', 'discarded') AND ( \
           address IS NOT NULL OR request IS NOT NULL \
           OR EXISTS (SELECT 1 FROM submission_texts WHERE submission = s.id AND (form <> '{}' OR notes IS NOT NULL)) \
           OR EXISTS (SELECT 1 FROM links WHERE submission = s.id) OR EXISTS (SELECT 1 FROM comments WHERE submission = s.id) \
           OR EXISTS (SELECT 1 FROM author_questions WHERE submission = s.id) \
           OR EXISTS (SELECT 1 FROM mails WHERE submission = s.id AND recipient || subject || body <> '') \
           OR EXISTS (SELECT 1 FROM mails WHERE about = s.id AND subject || body <> '') \
           OR EXISTS (SELECT 1 FROM last_decisions WHERE submission = s.id) \
           OR EXISTS (SELECT 1 FROM public_replies WHERE submission = s.id) \
           OR EXISTS (SELECT 1 FROM outcomes WHERE submission = s.id AND outcome IS NOT NULL))",
    ),
    (
        "What was erased in the last 90 days is kept outside the database, too, so that it isn't in a restored copy.",
        "SELECT s.id, e.kept_at FROM submissions s LEFT JOIN erasures e ON e.submission = s.id \
         WHERE s.state IN ('anonymised', 'discarded') AND s.changed_at > :now - 90 * 86400000 AND e.kept_at IS NULL",
    ),
    (
        "The seals follow each other without a gap, each over the events that it names, up to the last event.",
        "WITH seal AS (SELECT *, lag(last, 1, 0) OVER (ORDER BY last) AS ended, lag(hash, 1, '') OVER (ORDER BY last) AS earlier FROM audit_seals) \
         SELECT first, last FROM seal s WHERE first <> ended + 1 OR before <> earlier OR hash <> sha256(before || char(10) || (SELECT \
           group_concat(json_array(seq, subject, version, action, role, person, from_state, to_state, at, request_id), char(10)) FROM \
           (SELECT * FROM audit_events WHERE seq BETWEEN s.first AND s.last ORDER BY seq)) || char(10)) \
         UNION ALL SELECT coalesce((SELECT max(last) FROM audit_seals), 0), max(seq) FROM audit_events \
           HAVING max(seq) <> coalesce((SELECT max(last) FROM audit_seals), 0)",
    ),
    (
        "Every row refers to rows that there are.",
        "SELECT * FROM pragma_foreign_key_check",
    ),
    (
        "The database is whole.",
        "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
    ),
];

/// The sentences that don't hold, each with what contradicts it.
pub fn broken() -> Vec<String> {
    let now = format!("((unixepoch('subsec') + {}) * 1000)", clock::offset());
    let contradicted = |(sentence, sql): &(&str, &str)| {
        let rows = database::rows(&sql.replace(":now", &now));
        (!rows.is_empty()).then(|| format!("{sentence} {rows:?}"))
    };
    INVARIANTS.iter().filter_map(contradicted).collect()
}

/// Panics unless all of them hold.
pub fn hold() {
    let broken = broken();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The sentences as a list of Markdown.
pub fn list() -> String {
    let mut list = String::new();
    for (sentence, number) in INVARIANTS.iter().map(|it| it.0).zip(1..) {
        writeln!(list, "{number}. {sentence}").unwrap();
    }
    list
}

-- What reviewers find in whatever state it is, by whom it was decided on, and with its flags.

-- The person who made the last decision: returned, approved, announced, rejected, took down or closed it.
ALTER TABLE review_queue ADD COLUMN decider TEXT;
UPDATE review_queue SET decider = (
  SELECT coalesce(
    iif(review_queue.is_revision, s.candidate_evidence, s.evidence) ->> '$.by.id',
    iif(json_type(iif(review_queue.is_revision, s.candidate_evidence, s.evidence), '$.by') = 'text',
      iif(review_queue.is_revision, s.candidate_evidence, s.evidence) ->> '$.by', NULL),
    iif(review_queue.is_revision, s.candidate_evidence, s.evidence) ->> '$.announced.by',
    iif(review_queue.is_revision, s.candidate_evidence, s.evidence) ->> '$.approved.by')
  FROM submissions AS s WHERE s.id = review_queue.submission);
-- 1 if the text has a point to look at. The cron that writes derived rows once more fills it in: the texts must be read for it.
ALTER TABLE review_queue ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1));

-- A submission that is looked up has its rows of one language beside each other, and all that a search reads of them.
DROP INDEX review_queue_submission;
CREATE INDEX review_queue_submission ON review_queue
  (submission, lang, state, region, since, is_revision, kind, sender, organisation, decider, flagged);
-- Each index has all that a page reads, so that no row is looked up.
CREATE INDEX review_queue_any ON review_queue (region, lang, since, submission, is_revision, sender, organisation) WHERE state <> 'waiting';
CREATE INDEX review_queue_any_kind ON review_queue (kind, region, lang, since, submission, is_revision, sender, organisation)
  WHERE state <> 'waiting';
CREATE INDEX review_queue_decider ON review_queue (decider, region, lang, since, submission, is_revision, sender, organisation, kind, flagged)
  WHERE decider IS NOT NULL AND state <> 'waiting';
CREATE INDEX review_queue_flagged ON review_queue (state, region, lang, since, submission, is_revision, sender, organisation, kind, flagged)
  WHERE flagged = 1;

-- A proposal is found by its number without the year, an event by who did it, and a mail by the address it went to.
CREATE INDEX proposals_number ON proposals (number);
CREATE INDEX audit_events_person ON audit_events (person, seq) WHERE person IS NOT NULL;
CREATE INDEX mails_recipient ON mails (recipient COLLATE NOCASE, created_at, id) WHERE recipient <> '';

-- How long the proposals that reviewers have decided on had waited for them: once under the region that they came from, once under ''.
-- The first decision on a text counts. Kept for 90 days.
CREATE TABLE review_times (
  region     TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  -- Milliseconds.
  waited     INTEGER NOT NULL CHECK (waited >= 0),
  submission TEXT NOT NULL,
  -- The version of the text.
  text       INTEGER NOT NULL,
  PRIMARY KEY (submission, text, region)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_times_region ON review_times (region, decided_at, waited);
CREATE INDEX review_times_decided ON review_times (decided_at);

-- What was decided before.
CREATE TABLE review_times_before AS
  SELECT s.home AS home, e.at AS decided_at, e.at - max(p.at) AS waited, s.id AS submission, max(p.version) AS text
  FROM audit_events AS e
  JOIN submissions AS s ON 'submission:' || s.id = e.subject
  JOIN audit_events AS p ON p.subject = e.subject AND p.version < e.version AND p.to_state = 'in_review' AND p.action <> 'edit'
  WHERE s.kind = 'proposal' AND s.home IS NOT NULL AND e.action IN ('return', 'approve', 'reject') AND e.from_state = 'in_review'
  GROUP BY e.seq;
INSERT OR IGNORE INTO review_times (region, decided_at, waited, submission, text)
  SELECT home, decided_at, waited, submission, text FROM review_times_before WHERE waited >= 0;
INSERT OR IGNORE INTO review_times (region, decided_at, waited, submission, text)
  SELECT '', decided_at, waited, submission, text FROM review_times_before WHERE waited >= 0;
DROP TABLE review_times_before;

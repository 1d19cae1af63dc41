-- What the administration's pages read. Times are milliseconds since 1970 UTC.

-- What reviewers find: for each review that a submission has, one row for each region it is from or concerns and one for
-- all of them (''), each once for its language and once for all of them (''). A page reads as many rows as it shows.
CREATE TABLE review_queue (
  -- What waits for reviewers, in review, approved or being announced, has another row with 'waiting'.
  state       TEXT NOT NULL,
  region      TEXT NOT NULL,
  lang        TEXT NOT NULL,
  -- Since when it is in this state.
  since       INTEGER NOT NULL,
  submission  TEXT NOT NULL REFERENCES submissions (id),
  is_revision INTEGER NOT NULL CHECK (is_revision IN (0, 1)),
  kind        TEXT NOT NULL,
  PRIMARY KEY (state, region, lang, since, submission, is_revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_queue_submission ON review_queue (submission);

-- The folded words of titles and organisations' names by which reviewers find them.
CREATE TABLE review_words (
  word       TEXT NOT NULL,
  submission TEXT NOT NULL REFERENCES submissions (id),
  PRIMARY KEY (word, submission)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_words_submission ON review_words (submission);

-- What a reviewer made of the mail that tells of the publication, from the announcement until then.
CREATE TABLE announcement_mails (
  submission TEXT NOT NULL PRIMARY KEY REFERENCES submissions (id),
  subject    TEXT NOT NULL,
  body       TEXT NOT NULL
) STRICT;

CREATE INDEX mails_created ON mails (created_at, id);
CREATE INDEX mails_state ON mails (state, created_at, id);

CREATE INDEX audit_events_action ON audit_events (action, seq);
CREATE INDEX audit_events_role ON audit_events (role, seq);

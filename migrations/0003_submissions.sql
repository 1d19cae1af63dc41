-- Submissions, their review, and what goes out because of them. Times are milliseconds since 1970 UTC; a token or an
-- address in a limit's key stands here only as a hash. A state's name is a column, its evidence (who, when, why) the
-- JSON beside it; both are written by one function of the program.

CREATE TABLE submissions (
  id               TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 16 AND 32 AND id NOT GLOB '*[^a-z0-9]*'),
  kind             TEXT NOT NULL CHECK (kind IN ('proposal', 'reply', 'outcome', 'join_request', 'message')),
  -- Counts the changes; the audit event of the same version is the change.
  version          INTEGER NOT NULL CHECK (version > 0),
  state            TEXT NOT NULL CHECK (state IN ('draft', 'awaiting_confirmation', 'in_review', 'returned', 'approved', 'announcing',
                     'published', 'closed', 'taken_down', 'rejected', 'withdrawn', 'anonymised', 'discarded')),
  evidence         TEXT NOT NULL CHECK (json_valid(evidence)),
  -- The version whose text is current.
  text             INTEGER NOT NULL,
  -- The revision beside what is public: its state, evidence and text.
  candidate        TEXT CHECK (candidate IN ('in_review', 'returned', 'approved', 'announcing')),
  candidate_evidence TEXT CHECK (json_valid(candidate_evidence)),
  candidate_text   INTEGER,
  -- The language its holder is written to in.
  lang             TEXT NOT NULL CHECK (lang IN ('fi', 'sv', 'en')),
  -- The holder's address; NULL when nothing personal is left.
  address          TEXT,
  -- The region of the organisation; NULL while a draft names no municipality.
  home             TEXT CHECK (home GLOB '[0-9][0-9]'),
  -- Version of the privacy notice that was agreed to.
  privacy_version  TEXT NOT NULL DEFAULT '',
  -- Hash of the key by which a repeated request is known.
  idempotency      TEXT NOT NULL UNIQUE,
  created_at       INTEGER NOT NULL,
  changed_at       INTEGER NOT NULL,
  -- When the cron has to look at it next: to publish, to remind, to end or to anonymise it.
  due_at           INTEGER,
  CHECK ((candidate IS NULL) = (candidate_evidence IS NULL) AND (candidate IS NULL) = (candidate_text IS NULL))
) STRICT;
CREATE INDEX submissions_due ON submissions (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX submissions_address ON submissions (address) WHERE address IS NOT NULL;

-- What waits for or is with a reviewer, in the order of the queue; one row for each of the two reviews a submission can have.
CREATE INDEX submissions_queue ON submissions (state, changed_at);
CREATE INDEX submissions_candidates ON submissions (candidate, changed_at) WHERE candidate IS NOT NULL;

CREATE TABLE submission_regions (
  submission TEXT NOT NULL REFERENCES submissions (id),
  region     TEXT NOT NULL CHECK (region GLOB '[0-9][0-9]'),
  PRIMARY KEY (submission, region)
) STRICT, WITHOUT ROWID;
CREATE INDEX submission_regions_region ON submission_regions (region, submission);

-- What its author wrote, as the form's JSON, under the version that wrote it. Never overwritten; only emptied.
CREATE TABLE submission_texts (
  submission TEXT NOT NULL REFERENCES submissions (id),
  version    INTEGER NOT NULL,
  form       TEXT NOT NULL CHECK (json_valid(form)),
  -- What had to be changed when it was returned.
  notes      TEXT CHECK (json_valid(notes)),
  PRIMARY KEY (submission, version)
) STRICT, WITHOUT ROWID;

-- Reviewers' internal notes.
CREATE TABLE comments (
  id         TEXT NOT NULL PRIMARY KEY,
  submission TEXT NOT NULL REFERENCES submissions (id),
  person     TEXT NOT NULL,
  text       TEXT NOT NULL CHECK (text <> ''),
  at         INTEGER NOT NULL
) STRICT;
CREATE INDEX comments_submission ON comments (submission, at);

-- Numbers of proposals, given at first publication and kept for good. `place` sorts them: year times a million plus number.
CREATE TABLE proposals (
  submission   TEXT NOT NULL PRIMARY KEY REFERENCES submissions (id),
  year         INTEGER NOT NULL CHECK (year BETWEEN 1000 AND 9999),
  number       INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999999),
  place        INTEGER NOT NULL UNIQUE CHECK (place = year * 1000000 + number),
  published_at INTEGER NOT NULL,
  -- YYYY-MM-DD; the last day on which it can be replied to.
  open_until   TEXT NOT NULL,
  -- What is left of an erased one: JSON lists of codes.
  regions      TEXT NOT NULL CHECK (json_valid(regions)),
  themes       TEXT NOT NULL CHECK (json_valid(themes)),
  UNIQUE (year, number)
) STRICT;

-- What public proposals are found by: one row for each value of each filter, so that a page of a list reads as many rows
-- as it shows. `all` has one value, the empty one; `word` the first three letters (or two) of the words in the texts.
CREATE TABLE proposal_facets (
  facet   TEXT NOT NULL CHECK (facet IN ('all', 'region', 'theme', 'kind', 'state', 'language', 'year', 'word')),
  value   TEXT NOT NULL,
  -- By which the list is sorted: `proposals.place` for the newest, for the first to close days since 1970 of `open_until`
  -- times ten thousand million plus place.
  sort    TEXT NOT NULL CHECK (sort IN ('newest', 'closing')),
  place   INTEGER NOT NULL,
  submission TEXT NOT NULL,
  PRIMARY KEY (facet, value, sort, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_facets_submission ON proposal_facets (submission);

CREATE TABLE proposal_words (
  submission TEXT NOT NULL,
  word       TEXT NOT NULL,
  PRIMARY KEY (submission, word)
) STRICT, WITHOUT ROWID;

-- Who did what and when: ids and names of states only, no personal text. Append-only.
CREATE TABLE audit_events (
  seq        INTEGER PRIMARY KEY AUTOINCREMENT,
  -- 'submission:…' or 'person:…'
  subject    TEXT NOT NULL,
  -- The subject's version that the event made: two that saw the same version can't both write the next.
  version    INTEGER NOT NULL,
  action     TEXT NOT NULL,
  role       TEXT NOT NULL CHECK (role IN ('holder', 'coordinator', 'administrator', 'system')),
  person     TEXT,
  from_state TEXT,
  to_state   TEXT,
  at         INTEGER NOT NULL,
  request_id TEXT NOT NULL,
  UNIQUE (subject, version)
) STRICT;
CREATE TRIGGER audit_events_update BEFORE UPDATE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
CREATE TRIGGER audit_events_delete BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
-- INSERT OR REPLACE asks no delete trigger. The message names the table, as that of a unique key does.
CREATE TRIGGER audit_events_replace BEFORE INSERT ON audit_events
WHEN EXISTS (SELECT 1 FROM audit_events WHERE seq = NEW.seq OR (subject = NEW.subject AND version = NEW.version))
BEGIN SELECT RAISE(ABORT, 'audit_events: there is such an event'); END;

-- The hash of each range of events, chained to the one before.
CREATE TABLE audit_seals (
  last   INTEGER NOT NULL PRIMARY KEY,
  first  INTEGER NOT NULL UNIQUE CHECK (first <= last),
  before TEXT NOT NULL,
  hash   TEXT NOT NULL,
  at     INTEGER NOT NULL
) STRICT;
CREATE TRIGGER audit_seals_update BEFORE UPDATE ON audit_seals BEGIN SELECT RAISE(ABORT, 'seals are append-only'); END;
CREATE TRIGGER audit_seals_delete BEFORE DELETE ON audit_seals BEGIN SELECT RAISE(ABORT, 'seals are append-only'); END;

CREATE TRIGGER audit_seals_replace BEFORE INSERT ON audit_seals
WHEN EXISTS (SELECT 1 FROM audit_seals WHERE last = NEW.last OR first = NEW.first)
BEGIN SELECT RAISE(ABORT, 'audit_seals: there is such a seal'); END;

-- One-time and lasting links. Only the hash of a token is stored.
CREATE TABLE links (
  hash       TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  submission TEXT NOT NULL REFERENCES submissions (id),
  -- 'confirm' proves the address it was sent to; 'manage' works until it is revoked; 'session' is a browser's cookie;
  -- 'transfer' makes the address it was sent to the holder's.
  purpose    TEXT NOT NULL CHECK (purpose IN ('confirm', 'manage', 'session', 'transfer')),
  -- The address it was sent to; NULL for a browser's own.
  address    TEXT,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  revoked_at INTEGER
) STRICT;
CREATE INDEX links_submission ON links (submission);
CREATE INDEX links_ended ON links (coalesce(revoked_at, expires_at));

-- The outbox. The row is written with the change that causes it; its id makes sending idempotent.
CREATE TABLE mails (
  id         TEXT NOT NULL PRIMARY KEY,
  -- NULL for mails of signing in.
  submission TEXT,
  template   TEXT NOT NULL,
  lang       TEXT NOT NULL CHECK (lang IN ('fi', 'sv', 'en')),
  recipient  TEXT NOT NULL,
  -- Subject and text are emptied some time after sending. A link is not in them: {link} is put in while sending, so that
  -- no token is ever stored.
  subject    TEXT NOT NULL,
  body       TEXT NOT NULL,
  -- Which link takes the place of {link}.
  link       TEXT CHECK (link IN ('confirm', 'manage', 'transfer', 'sign_in')),
  state      TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed', 'cancelled')),
  not_before INTEGER NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  error      TEXT,
  created_at INTEGER NOT NULL,
  sent_at    INTEGER
) STRICT;
CREATE INDEX mails_waiting ON mails (not_before) WHERE state = 'waiting';
CREATE INDEX mails_sent ON mails (sent_at) WHERE state = 'sent' AND body <> '';
CREATE INDEX mails_given_up ON mails (created_at) WHERE state IN ('failed', 'cancelled') AND body <> '';
CREATE INDEX mails_submission ON mails (submission);

-- Coordinators and administrators.
CREATE TABLE people (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 16 AND 32 AND id NOT GLOB '*[^a-z0-9]*'),
  address      TEXT NOT NULL UNIQUE,
  lang         TEXT NOT NULL CHECK (lang IN ('fi', 'sv', 'en')),
  role         TEXT NOT NULL CHECK (role IN ('coordinator', 'administrator')),
  -- How they are told what is new in their queue.
  notify       TEXT NOT NULL DEFAULT 'at_once' CHECK (notify IN ('at_once', 'daily')),
  -- When they were last told who are told once a day; 0 for never.
  told_at      INTEGER NOT NULL DEFAULT 0,
  created_at   INTEGER NOT NULL,
  revoked_at   INTEGER,
  signed_in_at INTEGER
) STRICT;
CREATE TABLE people_regions (
  person TEXT NOT NULL REFERENCES people (id),
  region TEXT NOT NULL CHECK (region GLOB '[0-9][0-9]'),
  PRIMARY KEY (person, region)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_regions_region ON people_regions (region);

-- A wish to sign in, by the browser that asked. Whether anyone has the address is looked up later.
CREATE TABLE sign_ins (
  id         TEXT NOT NULL PRIMARY KEY,
  address    TEXT NOT NULL,
  lang       TEXT NOT NULL CHECK (lang IN ('fi', 'sv', 'en')),
  -- Hash of the asking browser's cookie.
  browser    TEXT NOT NULL UNIQUE CHECK (length(browser) = 64),
  person     TEXT,
  -- Hashes of the link's token and of the code to type.
  token      TEXT UNIQUE CHECK (length(token) = 64),
  code       TEXT CHECK (length(code) = 64),
  tries      INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at    INTEGER
) STRICT;

CREATE TABLE sessions (
  hash       TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  person     TEXT NOT NULL REFERENCES people (id),
  created_at INTEGER NOT NULL,
  seen_at    INTEGER NOT NULL,
  ended_at   INTEGER
) STRICT;
CREATE INDEX sessions_person ON sessions (person);

-- How often something was done in an hour; the key is a hash that changes daily.
CREATE TABLE limits (
  key   TEXT NOT NULL,
  hour  INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (key, hour)
) STRICT, WITHOUT ROWID;

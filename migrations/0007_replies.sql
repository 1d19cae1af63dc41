-- What reaches an addressee: replies, requests to join, messages. Times are milliseconds since 1970 UTC.

PRAGMA defer_foreign_keys = on;

-- `submissions` gets kinds, a state and columns that its constraints didn't allow.
CREATE TABLE submissions_before AS SELECT * FROM submissions;
DROP TABLE submissions;
CREATE TABLE submissions (
  id               TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 16 AND 32 AND id NOT GLOB '*[^a-z0-9]*'),
  kind             TEXT NOT NULL CHECK (kind IN ('proposal', 'reply', 'outcome', 'join_request', 'message', 'thread_message')),
  -- Counts the changes; the audit event of the same version is the change.
  version          INTEGER NOT NULL CHECK (version > 0),
  state            TEXT NOT NULL CHECK (state IN ('draft', 'awaiting_confirmation', 'in_review', 'returned', 'approved', 'announcing',
                     'delivered', 'published', 'closed', 'taken_down', 'rejected', 'withdrawn', 'anonymised', 'discarded')),
  evidence         TEXT NOT NULL CHECK (json_valid(evidence)),
  -- The version whose text is current.
  text             INTEGER NOT NULL,
  -- The revision beside what is public or delivered: its state, evidence and text.
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
  -- The submission to which it belongs: a reply to its proposal, a message to its reply.
  parent           TEXT REFERENCES submissions (id),
  -- What a request to join or a message reaches.
  target           TEXT CHECK (target IN ('hub', 'proposer', 'replier') OR target GLOB 'network:[a-z]*' OR target GLOB 'region:[0-9][0-9]'),
  -- The addressee's answer to what was delivered.
  answer           TEXT CHECK (answer IN ('unseen', 'seen', 'in_reserve', 'declined', 'accepting', 'held', 'accepted', 'answered')),
  CHECK ((candidate IS NULL) = (candidate_evidence IS NULL) AND (candidate IS NULL) = (candidate_text IS NULL)),
  CHECK ((state = 'delivered') = (answer IS NOT NULL))
) STRICT;
INSERT INTO submissions (id, kind, version, state, evidence, text, candidate, candidate_evidence, candidate_text, lang, address, home,
    privacy_version, idempotency, created_at, changed_at, due_at)
  SELECT id, kind, version, state, evidence, text, candidate, candidate_evidence, candidate_text, lang, address, home,
    privacy_version, idempotency, created_at, changed_at, due_at FROM submissions_before;
DROP TABLE submissions_before;
CREATE INDEX submissions_due ON submissions (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX submissions_address ON submissions (address) WHERE address IS NOT NULL;
CREATE INDEX submissions_queue ON submissions (state, changed_at);
CREATE INDEX submissions_candidates ON submissions (candidate, changed_at) WHERE candidate IS NOT NULL;
CREATE INDEX submissions_parent ON submissions (parent, kind, created_at) WHERE parent IS NOT NULL;
CREATE INDEX submissions_target ON submissions (target, kind, answer, created_at) WHERE target IS NOT NULL;

-- `audit_events` gets a role: the addressee.
CREATE TABLE audit_events_before AS SELECT * FROM audit_events;
DROP TABLE audit_events;
CREATE TABLE audit_events (
  seq        INTEGER PRIMARY KEY AUTOINCREMENT,
  -- 'submission:…' or 'person:…'
  subject    TEXT NOT NULL,
  -- The subject's version that the event made: two that saw the same version can't both write the next.
  version    INTEGER NOT NULL,
  action     TEXT NOT NULL,
  role       TEXT NOT NULL CHECK (role IN ('holder', 'addressee', 'coordinator', 'administrator', 'system')),
  person     TEXT,
  from_state TEXT,
  to_state   TEXT,
  at         INTEGER NOT NULL,
  request_id TEXT NOT NULL,
  UNIQUE (subject, version)
) STRICT;
INSERT INTO audit_events (seq, subject, version, action, role, person, from_state, to_state, at, request_id)
  SELECT seq, subject, version, action, role, person, from_state, to_state, at, request_id FROM audit_events_before ORDER BY seq;
DROP TABLE audit_events_before;
CREATE TRIGGER audit_events_update BEFORE UPDATE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
CREATE TRIGGER audit_events_delete BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
CREATE TRIGGER audit_events_replace BEFORE INSERT ON audit_events
WHEN EXISTS (SELECT 1 FROM audit_events WHERE seq = NEW.seq OR (subject = NEW.subject AND version = NEW.version))
BEGIN SELECT RAISE(ABORT, 'audit_events: there is such an event'); END;
CREATE INDEX audit_events_action ON audit_events (action, seq);
CREATE INDEX audit_events_role ON audit_events (role, seq);

-- What the public reads of a proposal's replies. The numbers are counted anew with each change of a reply.
ALTER TABLE proposals ADD COLUMN replies INTEGER NOT NULL DEFAULT 0 CHECK (replies >= 0);
ALTER TABLE proposals ADD COLUMN public_replies INTEGER NOT NULL DEFAULT 0 CHECK (public_replies >= 0);
CREATE TABLE public_replies (
  submission  TEXT NOT NULL PRIMARY KEY REFERENCES submissions (id),
  proposal    TEXT NOT NULL REFERENCES submissions (id),
  accepted_at INTEGER NOT NULL,
  -- JSON of the wire type PublicReply.
  reply       TEXT NOT NULL CHECK (json_valid(reply))
) STRICT, WITHOUT ROWID;
CREATE INDEX public_replies_proposal ON public_replies (proposal, accepted_at);

-- The submission that a mail tells another holder of: what it says is emptied with that submission.
ALTER TABLE mails ADD COLUMN about TEXT;
CREATE INDEX mails_about ON mails (about) WHERE about IS NOT NULL;

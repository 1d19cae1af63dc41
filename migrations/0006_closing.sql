-- Closing with a reason, and the last day that is extended or set anew. A link can ask to keep a proposal open.
PRAGMA defer_foreign_keys = on;

-- The last day that extending or reopening has set, and the submission's version that set it; NULL where the text's own day
-- holds. `open_until` is the day that holds.
ALTER TABLE proposals ADD COLUMN extended_until TEXT CHECK (extended_until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE proposals ADD COLUMN extended_in INTEGER CHECK ((extended_in IS NULL) = (extended_until IS NULL));

-- How many proposals are closed or were when they ended, by reason: written in the batch of each change.
CREATE TABLE closings (
  reason TEXT NOT NULL PRIMARY KEY CHECK (reason IN ('partner_here', 'partner_elsewhere', 'given_up', 'time_is_over')),
  count  INTEGER NOT NULL CHECK (count >= 0)
) STRICT, WITHOUT ROWID;
-- What the system has closed, it has closed after the last day; of what people have closed no reason is known.
INSERT INTO closings (reason, count)
  SELECT 'time_is_over', count(*) FROM submissions WHERE state = 'closed' AND json_extract(evidence, '$.by.who') = 'system';

-- What is open is looked at once: its holder is asked before the last day.
UPDATE submissions SET due_at = 0 WHERE state = 'published' AND due_at IS NOT NULL;

CREATE TABLE links_before AS SELECT * FROM links;
DROP TABLE links;
CREATE TABLE links (
  hash       TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  submission TEXT NOT NULL REFERENCES submissions (id),
  -- 'confirm' proves the address it was sent to; 'manage' works until it is revoked; 'session' is a browser's cookie;
  -- 'transfer' makes the address it was sent to the holder's; 'extend' asks to keep a proposal open.
  purpose    TEXT NOT NULL CHECK (purpose IN ('confirm', 'manage', 'session', 'transfer', 'extend')),
  -- The address it was sent to; NULL for a browser's own.
  address    TEXT,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  revoked_at INTEGER
) STRICT;
INSERT INTO links SELECT * FROM links_before;
DROP TABLE links_before;
CREATE INDEX links_submission ON links (submission);
CREATE INDEX links_ended ON links (coalesce(revoked_at, expires_at));

CREATE TABLE mails_before AS SELECT * FROM mails;
DROP TABLE mails;
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
  link       TEXT CHECK (link IN ('confirm', 'manage', 'transfer', 'extend', 'sign_in')),
  state      TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed', 'cancelled')),
  not_before INTEGER NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  error      TEXT,
  created_at INTEGER NOT NULL,
  sent_at    INTEGER
) STRICT;
INSERT INTO mails SELECT * FROM mails_before;
DROP TABLE mails_before;
CREATE INDEX mails_waiting ON mails (not_before) WHERE state = 'waiting';
CREATE INDEX mails_sent ON mails (sent_at) WHERE state = 'sent' AND body <> '';
CREATE INDEX mails_given_up ON mails (created_at) WHERE state IN ('failed', 'cancelled') AND body <> '';
CREATE INDEX mails_submission ON mails (submission);
CREATE INDEX mails_created ON mails (created_at, id);
CREATE INDEX mails_state ON mails (state, created_at, id);

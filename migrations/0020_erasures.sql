-- What was erased is erased again in a restored copy of the database. Times are milliseconds since 1970 UTC.

-- Erasures of the last 90 days: each is kept outside the database, too, in the bucket `ERASURES`.
CREATE TABLE erasures (
  -- NULL where this database doesn't have it.
  submission TEXT UNIQUE,
  -- SHA-256 of the submission's id, which is random; NULL until it is kept outside.
  hash       TEXT,
  at         INTEGER NOT NULL,
  -- When it was kept outside; NULL while it waits for that.
  kept_at    INTEGER,
  -- The number of the next try to erase it again; 0 where it is erased.
  again      INTEGER NOT NULL DEFAULT 0,
  CHECK (submission IS NOT NULL OR hash IS NOT NULL)
) STRICT;
CREATE INDEX erasures_hash ON erasures (hash) WHERE hash IS NOT NULL;
CREATE INDEX erasures_at ON erasures (at);
CREATE INDEX erasures_unkept ON erasures (at) WHERE kept_at IS NULL;
CREATE INDEX erasures_again ON erasures (again) WHERE again > 0;
INSERT INTO erasures (submission, at) SELECT id, changed_at FROM submissions WHERE state IN ('anonymised', 'discarded');

-- Has a row in a database that a copy was restored into, until what was erased since then is erased again. Restoring makes the
-- table, too, for copies that are older than it.
CREATE TABLE IF NOT EXISTS restored (
  at INTEGER NOT NULL PRIMARY KEY
) STRICT;

-- Limits, whose counts are raised in the batch of what is counted: a batch that would raise one too far is refused as a whole.

-- How often something was done in a window; the key is a hash that changes daily. The rows are of today alone: none is lost.
DROP TABLE limits;
CREATE TABLE limits (
  key   TEXT NOT NULL,
  -- The last hour of the window, since 1970 UTC.
  hour  INTEGER NOT NULL,
  count INTEGER NOT NULL,
  -- How often it may be done. A Worker of an earlier version writes none.
  most  INTEGER NOT NULL DEFAULT 1000000000,
  CONSTRAINT limits_most CHECK (count <= most),
  PRIMARY KEY (key, hour)
) STRICT, WITHOUT ROWID;

-- The hash of what was handed in first: another text with the same key is refused. NULL for what an earlier version has written.
ALTER TABLE submissions ADD COLUMN request TEXT CHECK (length(request) = 64);

-- When a person was first not told at once of what is new, since the last digest; 0 for never.
ALTER TABLE people ADD COLUMN capped_at INTEGER NOT NULL DEFAULT 0;

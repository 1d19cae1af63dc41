-- What can't be read, and how far the cron has looked for it. Times are milliseconds since 1970 UTC.

-- Rows that no page can show, as the cron has found them. Nothing that anyone wrote is in here.
CREATE TABLE unreadable_rows (
  -- What the row is, and its id or that of what it belongs to.
  kind      TEXT NOT NULL,
  id        TEXT NOT NULL,
  -- The column that can't be read, and the field of a form.
  part      TEXT NOT NULL,
  found_at  INTEGER NOT NULL,
  -- When it was last looked at.
  seen_at   INTEGER NOT NULL,
  -- When the log last said so.
  logged_at INTEGER,
  PRIMARY KEY (kind, id, part)
) STRICT, WITHOUT ROWID;

-- Where the reading of all rows goes on: after this id.
CREATE TABLE reading_places (
  name  TEXT NOT NULL PRIMARY KEY,
  after TEXT NOT NULL
) STRICT, WITHOUT ROWID;

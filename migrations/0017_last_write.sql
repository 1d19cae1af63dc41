-- When something was last written to see if that is possible. A database that is full, or takes no writes, doesn't take this one.
CREATE TABLE last_write (
  id   INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  -- Milliseconds since 1970 UTC.
  at   INTEGER NOT NULL,
  -- Room that is taken and given back.
  room BLOB NOT NULL
) STRICT;

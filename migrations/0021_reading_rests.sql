-- When the reading of all rows last came to its end; NULL while it goes on. It rests for some minutes then. Milliseconds since 1970 UTC.
ALTER TABLE reading_places ADD COLUMN ended_at INTEGER;

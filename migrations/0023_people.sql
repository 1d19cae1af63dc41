-- Settings that coordinators and administrators make for themselves.
ALTER TABLE people ADD COLUMN name TEXT CHECK (length(name) BETWEEN 1 AND 80);
-- True for a person who wants no mails about the queue. "notify" keeps the frequency before.
ALTER TABLE people ADD COLUMN muted INTEGER NOT NULL DEFAULT 0 CHECK (muted IN (0, 1));
-- The last day of an absence, and who is told meanwhile.
ALTER TABLE people ADD COLUMN absent_until TEXT CHECK (absent_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE people ADD COLUMN deputy TEXT REFERENCES people (id);

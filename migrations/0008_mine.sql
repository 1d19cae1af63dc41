-- Submissions by the address of their holder, and contacts that are no longer shown.

-- The texts of this version and of those before it are shown to the public without their contact: another person has become
-- the holder since, or the holder has taken the consent back. A later text is shown as its author wishes.
ALTER TABLE submissions ADD COLUMN contact_hidden INTEGER NOT NULL DEFAULT 0 CHECK (contact_hidden >= 0);

-- All submissions of an address, the newest first.
CREATE INDEX submissions_of_address ON submissions (address, created_at) WHERE address IS NOT NULL;
DROP INDEX IF EXISTS submissions_address;

-- A request for the list of all submissions of an address is a row of `mails` with the template 'mine', without a submission and
-- without a link: its links are made, and its list is written, while it is sent.

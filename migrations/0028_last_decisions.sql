-- The last decision of a reviewer on a submission, and how the submission was before: it can be taken back for a moment.
CREATE TABLE last_decisions (
  submission TEXT NOT NULL PRIMARY KEY REFERENCES submissions (id),
  -- The version that the decision has made.
  version    INTEGER NOT NULL CHECK (version > 0),
  person     TEXT NOT NULL REFERENCES people (id),
  at         INTEGER NOT NULL,
  -- The states, the versions of the texts, and the last day that was set: JSON.
  before     TEXT NOT NULL CHECK (json_valid(before))
) STRICT;
CREATE INDEX last_decisions_at ON last_decisions (at);

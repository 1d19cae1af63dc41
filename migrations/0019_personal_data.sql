-- The submissions that a mail to somebody else names: what it says is emptied with each of them.
CREATE TABLE mail_mentions (
  submission TEXT NOT NULL REFERENCES submissions (id),
  mail       TEXT NOT NULL,
  at         INTEGER NOT NULL,
  PRIMARY KEY (submission, mail)
) STRICT, WITHOUT ROWID;
CREATE INDEX mail_mentions_at ON mail_mentions (at);

-- People without rights, whose address is removed some time later.
CREATE INDEX people_revoked ON people (revoked_at) WHERE revoked_at IS NOT NULL;

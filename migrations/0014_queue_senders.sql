-- Whom a review comes from: what comes from a reviewer's own address or organisation is not theirs to decide, and isn't counted as theirs.
-- The address as it identifies a person: in lower case, without a plus sign and what follows it.
ALTER TABLE review_queue ADD COLUMN sender TEXT;
-- The domain of the organisation; NULL where everybody gets an address, and where colleagues may decide.
ALTER TABLE review_queue ADD COLUMN organisation TEXT;
-- The domains of public providers are filled in here, too: no reviewer's organisation is one of them.
UPDATE review_queue SET (sender, organisation) = (
  SELECT lower(iif(instr(s.address, '+') > 1, substr(s.address, 1, instr(s.address, '+') - 1) || substr(s.address, instr(s.address, '@')), s.address)),
    iif(review_queue.kind IN ('join_request', 'message'), NULL, lower(substr(s.address, instr(s.address, '@') + 1)))
  FROM submissions AS s WHERE s.id = review_queue.submission);
-- The index has all that a page reads, so that no row is looked up.
DROP INDEX review_queue_kind;
CREATE INDEX review_queue_kind ON review_queue (kind, state, region, lang, since, submission, is_revision, sender, organisation);

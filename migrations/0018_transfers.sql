-- A transfer that waits for its new contact: one for each submission. Only the link that was sent to this address works.
ALTER TABLE submissions ADD COLUMN transfer_to TEXT;
ALTER TABLE submissions ADD COLUMN transfer_at INTEGER CHECK ((transfer_at IS NULL) = (transfer_to IS NULL));
UPDATE submissions SET (transfer_to, transfer_at) = (
    SELECT address, created_at FROM links WHERE submission = submissions.id AND purpose = 'transfer' AND revoked_at IS NULL
    ORDER BY created_at DESC LIMIT 1)
  WHERE id IN (SELECT submission FROM links WHERE purpose = 'transfer' AND revoked_at IS NULL AND address IS NOT NULL);
CREATE INDEX submissions_transfer ON submissions (transfer_at) WHERE transfer_at IS NOT NULL;

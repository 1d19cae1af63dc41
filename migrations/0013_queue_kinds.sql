-- A page of the queue that shows one kind reads its own rows, however many there are of the other kinds.
CREATE INDEX review_queue_kind ON review_queue (kind, state, region, lang, since, submission, is_revision);

-- What comes from a region is found once more under 'home:' and the region: its reviewers decide on it.
INSERT OR IGNORE INTO review_queue (state, region, lang, since, submission, is_revision, kind)
  SELECT q.state, 'home:' || s.home, q.lang, q.since, q.submission, q.is_revision, q.kind
  FROM review_queue AS q JOIN submissions AS s ON s.id = q.submission
  WHERE q.region = s.home;

-- The results of negotiations, and what follows from them for a proposal. Times are milliseconds since 1970 UTC.

-- Accepted replies. They stay when a reply is erased or its time is over, so that statistics go on counting them; a reply that
-- is ended as spam is no pair.
CREATE TABLE pairs (
  reply    TEXT NOT NULL PRIMARY KEY REFERENCES submissions (id),
  proposal TEXT NOT NULL REFERENCES submissions (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pairs_proposal ON pairs (proposal);
INSERT INTO pairs (reply, proposal)
  SELECT id, parent FROM submissions WHERE kind = 'reply' AND answer = 'accepted' AND parent IS NOT NULL;

-- Results that a reviewer let pass, the public ones and those that only statistics count.
CREATE TABLE outcomes (
  submission   TEXT NOT NULL PRIMARY KEY REFERENCES submissions (id),
  proposal     TEXT NOT NULL REFERENCES submissions (id),
  -- The accepted reply; NULL for a partner found elsewhere or known from the start.
  reply        TEXT REFERENCES submissions (id),
  -- Who reports.
  side         TEXT NOT NULL CHECK (side IN ('proposer', 'replier')),
  -- The strongest result.
  result       TEXT NOT NULL CHECK (result IN ('starts', 'starts_if_funded', 'negotiations_go_on', 'no_cooperation')),
  is_public    INTEGER NOT NULL CHECK (is_public IN (0, 1)),
  published_at INTEGER NOT NULL,
  -- JSON of the wire type PublicOutcome; NULL where the results aren't to be published or were erased.
  outcome      TEXT CHECK (json_valid(outcome)),
  CHECK ((outcome IS NOT NULL) = (is_public = 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX outcomes_proposal ON outcomes (proposal, published_at);

-- One report of each side of an accepted reply; `target` is the other side. Results without a reply have no target.
CREATE UNIQUE INDEX submissions_outcome ON submissions (parent, target)
  WHERE kind = 'outcome' AND target IS NOT NULL AND state NOT IN ('discarded', 'rejected', 'withdrawn', 'taken_down', 'anonymised');

-- What follows for the proposal. `home` is the region of the organisation; `standing` is NULL for one that ended without a
-- partner. The phase follows from the standing and from whether it is open for replies.
ALTER TABLE proposals ADD COLUMN public_results INTEGER NOT NULL DEFAULT 0 CHECK (public_results >= 0);
ALTER TABLE proposals ADD COLUMN home TEXT CHECK (home GLOB '[0-9][0-9]');
ALTER TABLE proposals ADD COLUMN standing TEXT
  CHECK (standing IN ('open', 'negotiating', 'agreed', 'agreed_if_funded', 'no_cooperation', 'differ'));
ALTER TABLE proposals ADD COLUMN phase TEXT NOT NULL DEFAULT 'open' CHECK (phase IN ('open', 'negotiating', 'concluded'));
-- When the proposer is next asked for the results with a partner that was known from the start, and how often they were.
ALTER TABLE proposals ADD COLUMN ask_at INTEGER;
ALTER TABLE proposals ADD COLUMN asked INTEGER NOT NULL DEFAULT 0 CHECK (asked BETWEEN 0 AND 2);
-- The sitemap names the pages of public results.
CREATE INDEX proposals_public_results ON proposals (place) WHERE public_results > 0;
CREATE INDEX proposals_ask ON proposals (ask_at) WHERE ask_at IS NOT NULL;

-- Proposals by home region and standing, each once: a page reads these rows, however many proposals there are.
CREATE TABLE standing_counts (
  region   TEXT NOT NULL CHECK (region GLOB '[0-9][0-9]'),
  standing TEXT NOT NULL CHECK (standing IN ('open', 'negotiating', 'agreed', 'agreed_if_funded', 'no_cooperation', 'differ')),
  count    INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (region, standing)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER standing_counts_insert AFTER INSERT ON proposals
WHEN NEW.home IS NOT NULL AND NEW.standing IS NOT NULL
BEGIN
  INSERT INTO standing_counts (region, standing, count) VALUES (NEW.home, NEW.standing, 1)
    ON CONFLICT (region, standing) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER standing_counts_update AFTER UPDATE OF home, standing ON proposals
WHEN OLD.home IS NOT NEW.home OR OLD.standing IS NOT NEW.standing
BEGIN
  UPDATE standing_counts SET count = count - 1 WHERE region = OLD.home AND standing = OLD.standing;
  INSERT INTO standing_counts (region, standing, count)
    SELECT NEW.home, NEW.standing, 1 WHERE NEW.home IS NOT NULL AND NEW.standing IS NOT NULL
    ON CONFLICT (region, standing) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER standing_counts_delete AFTER DELETE ON proposals
BEGIN
  UPDATE standing_counts SET count = count - 1 WHERE region = OLD.home AND standing = OLD.standing;
END;

-- No results were published before this version.
UPDATE proposals SET
  home = (SELECT s.home FROM submissions s WHERE s.id = proposals.submission),
  standing = iif(EXISTS (SELECT 1 FROM pairs WHERE pairs.proposal = proposals.submission), 'negotiating',
    iif((SELECT s.state FROM submissions s WHERE s.id = proposals.submission) = 'published', 'open', NULL));
UPDATE proposals SET phase = iif(standing IN ('open', 'negotiating'), standing, 'concluded');

-- `proposal_facets` gets a facet.
CREATE TABLE proposal_facets_before AS SELECT * FROM proposal_facets;
DROP TABLE proposal_facets;
CREATE TABLE proposal_facets (
  facet   TEXT NOT NULL CHECK (facet IN ('all', 'region', 'theme', 'kind', 'state', 'phase', 'language', 'year', 'word')),
  value   TEXT NOT NULL,
  -- By which the list is sorted: `proposals.place` for the newest, for the first to close days since 1970 of `open_until`
  -- times ten thousand million plus place.
  sort    TEXT NOT NULL CHECK (sort IN ('newest', 'closing')),
  place   INTEGER NOT NULL,
  submission TEXT NOT NULL,
  PRIMARY KEY (facet, value, sort, place)
) STRICT, WITHOUT ROWID;
INSERT INTO proposal_facets (facet, value, sort, place, submission)
  SELECT facet, value, sort, place, submission FROM proposal_facets_before;
INSERT INTO proposal_facets (facet, value, sort, place, submission)
  SELECT 'phase', p.phase, f.sort, f.place, f.submission FROM proposal_facets_before f
  JOIN proposals p ON p.submission = f.submission WHERE f.facet = 'all';
DROP TABLE proposal_facets_before;
CREATE INDEX proposal_facets_submission ON proposal_facets (submission);

-- Proposals with a known partner are asked ninety days after their publication.
UPDATE proposals SET ask_at = published_at + 90 * 86400000 WHERE submission IN
  (SELECT submission FROM proposal_facets WHERE facet = 'kind' AND value = 'named_partner' AND sort = 'newest');

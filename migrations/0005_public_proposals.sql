-- Public proposals as readers see them, in each language of the pages: written when a proposal is published or changed, so
-- that reading neither parses nor validates its form. The state is not taken from here: `submissions` has it. Rows that an
-- earlier version did not write are filled in by the cron.
CREATE TABLE public_proposals (
  submission TEXT NOT NULL REFERENCES submissions (id),
  lang       TEXT NOT NULL CHECK (lang IN ('fi', 'sv', 'en')),
  -- JSON of the wire types ProposalSummary and PublicProposal.
  summary    TEXT NOT NULL CHECK (json_valid(summary)),
  proposal   TEXT NOT NULL CHECK (json_valid(proposal)),
  PRIMARY KEY (submission, lang)
) STRICT, WITHOUT ROWID;

-- Proposals whose replies the public reads: the sitemap names their pages.
CREATE INDEX proposals_public_replies ON proposals (place) WHERE public_replies > 0;

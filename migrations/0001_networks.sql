-- The regional networks and their record. Dates are EDTF (ISO 8601-2): '2019', '2018-21' (spring;
-- 22 summer, 23 autumn, 24 winter) or '2017-01-25', so a date says how exactly it is known.

CREATE TABLE organisations (
  id      TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '[a-z]*' AND id NOT GLOB '*[^a-z0-9-]*'),
  name_fi TEXT NOT NULL CHECK (name_fi <> ''),
  -- The organisation's own name in the language; NULL where it uses the Finnish one.
  name_sv TEXT CHECK (name_sv <> ''),
  name_en TEXT CHECK (name_en <> ''),
  -- Code of the home municipality, where the sources tell it.
  municipality TEXT CHECK (municipality GLOB '[0-9][0-9][0-9]')
) STRICT;

CREATE TABLE networks (
  slug       TEXT NOT NULL PRIMARY KEY CHECK (slug GLOB '[a-z]*' AND slug NOT GLOB '*[^a-z0-9-]*'),
  started    TEXT NOT NULL CHECK (started GLOB '[12][0-9][0-9][0-9]' OR started GLOB '[12][0-9][0-9][0-9]-2[1-4]'
                               OR started GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- What the started date is the date of.
  started_with TEXT NOT NULL DEFAULT 'founding' CHECK (started_with IN ('founding', 'first_meeting')),
  -- Number of member organisations as the network reported it, and when.
  members    INTEGER CHECK (members > 0),
  members_on TEXT CHECK (members_on GLOB '[12][0-9][0-9][0-9]*'),
  -- Day on which the network's public page was last checked, where known.
  checked_on TEXT CHECK (checked_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

-- Texts are plain: paragraphs are separated by an empty line; in goals and activities each line is an item.
CREATE TABLE network_texts (
  network    TEXT NOT NULL REFERENCES networks (slug),
  lang       TEXT NOT NULL CHECK (lang IN ('fi', 'sv', 'en')),
  name       TEXT NOT NULL CHECK (name <> ''),
  summary    TEXT NOT NULL CHECK (summary <> ''),
  background TEXT NOT NULL DEFAULT '',
  goals      TEXT NOT NULL DEFAULT '',
  activities TEXT NOT NULL DEFAULT '',
  joining    TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (network, lang)
) STRICT;

-- Former names and names beside the official one, with the time they were used.
CREATE TABLE network_names (
  network TEXT NOT NULL REFERENCES networks (slug),
  lang    TEXT NOT NULL CHECK (lang IN ('fi', 'sv', 'en')),
  name    TEXT NOT NULL CHECK (name <> ''),
  kind    TEXT NOT NULL CHECK (kind IN ('former', 'also')),
  since   TEXT CHECK (since GLOB '[12][0-9][0-9][0-9]*'),
  until   TEXT CHECK (until GLOB '[12][0-9][0-9][0-9]*'),
  PRIMARY KEY (network, lang, name)
) STRICT;

CREATE TABLE network_regions (
  network TEXT NOT NULL REFERENCES networks (slug),
  region  TEXT NOT NULL CHECK (region GLOB '[0-9][0-9]'),
  since   TEXT CHECK (since GLOB '[12][0-9][0-9][0-9]*'),
  until   TEXT CHECK (until GLOB '[12][0-9][0-9][0-9]*'),
  PRIMARY KEY (network, region)
) STRICT;
-- A region belongs to at most one network at a time.
CREATE UNIQUE INDEX network_regions_current ON network_regions (region) WHERE until IS NULL;

CREATE TABLE network_coordinators (
  network      TEXT NOT NULL REFERENCES networks (slug),
  organisation TEXT NOT NULL REFERENCES organisations (id),
  position     INTEGER NOT NULL,
  since        TEXT CHECK (since GLOB '[12][0-9][0-9][0-9]*'),
  until        TEXT CHECK (until GLOB '[12][0-9][0-9][0-9]*'),
  PRIMARY KEY (network, position)
) STRICT;

CREATE TABLE network_languages (
  network TEXT NOT NULL REFERENCES networks (slug),
  lang    TEXT NOT NULL CHECK (lang IN ('fi', 'sv', 'en')),
  PRIMARY KEY (network, lang)
) STRICT;

-- Only links that the sources give; a network without one is reached through the hub's site.
CREATE TABLE network_links (
  network  TEXT NOT NULL REFERENCES networks (slug),
  position INTEGER NOT NULL,
  url      TEXT NOT NULL CHECK (url LIKE 'https://%'),
  label    TEXT NOT NULL CHECK (label <> ''),
  PRIMARY KEY (network, position)
) STRICT;

-- History as data; the sentence is made from kind, date, region and organisation when it is shown.
CREATE TABLE network_events (
  network      TEXT NOT NULL REFERENCES networks (slug),
  position     INTEGER NOT NULL,
  occurred     TEXT NOT NULL CHECK (occurred GLOB '[12][0-9][0-9][0-9]*'),
  kind         TEXT NOT NULL CHECK (kind IN ('founded', 'first_meeting', 'widened', 'renamed', 'coordinator_started', 'coordinator_ended')),
  region       TEXT CHECK (region GLOB '[0-9][0-9]'),
  organisation TEXT REFERENCES organisations (id),
  PRIMARY KEY (network, position)
) STRICT;

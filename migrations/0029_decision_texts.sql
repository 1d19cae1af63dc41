-- Texts that reviewers put into returns and rejections, in three languages. Administrators keep them.
CREATE TABLE decision_texts (
  id       TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 16 AND 32 AND id NOT GLOB '*[^a-z0-9]*'),
  -- The decision in which it is offered.
  purpose  TEXT NOT NULL CHECK (purpose IN ('return', 'reject')),
  -- By which reviewers choose it; nobody else reads it.
  name     TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  fi       TEXT NOT NULL CHECK (length(fi) BETWEEN 1 AND 2000),
  sv       TEXT NOT NULL CHECK (length(sv) BETWEEN 1 AND 2000),
  en       TEXT NOT NULL CHECK (length(en) BETWEEN 1 AND 2000),
  -- An archived one is offered no more.
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  -- Counts the changes.
  version  INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

-- Which published criteria a reviewer found met and not met: lists of codes. The decision is the event of the same version.
CREATE TABLE decision_criteria (
  submission TEXT NOT NULL REFERENCES submissions (id),
  version    INTEGER NOT NULL,
  met        TEXT NOT NULL CHECK (json_valid(met)),
  unmet      TEXT NOT NULL CHECK (json_valid(unmet)),
  PRIMARY KEY (submission, version)
) STRICT, WITHOUT ROWID;

-- Reviewers' questions to the author of what is in review, each with one answer.
CREATE TABLE author_questions (
  id          TEXT NOT NULL PRIMARY KEY,
  submission  TEXT NOT NULL REFERENCES submissions (id),
  -- The reviewer.
  person      TEXT NOT NULL,
  text        TEXT NOT NULL CHECK (text <> ''),
  at          INTEGER NOT NULL,
  answer      TEXT CHECK (answer <> ''),
  answered_at INTEGER,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
) STRICT;
CREATE INDEX author_questions_submission ON author_questions (submission, at);

INSERT INTO decision_texts (id, purpose, name, fi, sv, en) VALUES
  ('d1a2b3c4d5e6f701', 'return', 'Kumppani',
   'Kerro tarkemmin, millaista kumppania haette ja mitä tekisitte yhdessä.',
   'Berätta närmare vilken slags partner ni söker och vad ni skulle göra tillsammans.',
   'Please say more exactly what kind of partner you are looking for and what you would do together.'),
  ('d1a2b3c4d5e6f702', 'return', 'Henkilötiedot',
   'Tekstissä on toisen ihmisen tietoja. Poista ne, tai pyydä häneltä lupa niiden julkaisemiseen.',
   'Texten innehåller uppgifter om en annan person. Ta bort dem eller be personen om lov att offentliggöra dem.',
   'The text has details of another person. Please remove them, or ask that person for permission to publish them.'),
  ('d1a2b3c4d5e6f703', 'reject', 'Ei taidetta eikä hyvinvointia',
   'Verkostokartassa julkaistaan ehdotuksia, joissa taide tai kulttuuri edistää hyvinvointia. Tämä ehdotus koskee muuta.',
   'På Verkostokartta publiceras förslag där konst eller kultur främjar välfärden. Det här förslaget gäller något annat.',
   'Verkostokartta publishes proposals in which the arts or culture promote wellbeing. This proposal is about something else.'),
  ('d1a2b3c4d5e6f704', 'reject', 'Mainos',
   'Ehdotus on mainos: siinä ei haeta yhteistyökumppania.',
   'Förslaget är reklam: där söks ingen samarbetspartner.',
   'The proposal is an advertisement: it does not look for a partner.');

// A step of `make check`: the spelling of every text of the interface, the mails and the networks. A word is right that a dictionary
// knows (Voikko for Finnish, Hunspell for Swedish and English), or that is one of our own, in tools/spelling/{fi,sv,en}.txt. Exits with
// 3 where dictionaries are missing and can't be installed. `--ready` tells if all are there.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { LANGUAGES, PACKAGES, checkers } from "./spelling/checkers.mjs";
import { texts } from "./spelling/texts.mjs";
import { OwnWords } from "./spelling/words.mjs";

const { values } = parseArgs({ options: { ready: { type: "boolean", default: false }, root: { type: "string", default: "." } } });
if (values.ready) process.exit(LANGUAGES.every((lang) => checkers[lang]([]) !== null) ? 0 : 1);

const all = texts(values.root);
const found = [];
const missing = [];
let count = 0;
for (const lang of LANGUAGES) {
  const file = `tools/spelling/${lang}.txt`;
  const own = new OwnWords(lang, readFileSync(join(values.root, file), "utf8"));
  /** The words to ask for, each with the places where it stands. */
  const places = new Map();
  for (const { text, place } of all.filter((text) => text.lang === lang)) {
    for (const word of own.toAsk(text)) places.set(word, [...(places.get(word) ?? []), place]);
  }
  if (own.misplaced !== undefined) found.push(`${file} isn't sorted: "${own.misplaced}"`);
  for (const word of own.unused) found.push(`${file}: "${word}" is in no text`);
  const unknown = checkers[lang]([...places.keys()]);
  if (unknown === null) missing.push(lang);
  for (const word of unknown ?? []) found.push(`${lang}: "${word}" in ${listed(places.get(word))}`);
  if (unknown !== null) count += places.size;
}

for (const message of found) console.error(`spelling: ${message}`);
if (found.length > 0) console.error("spelling: a word that is right, but in no dictionary, belongs into tools/spelling/{fi,sv,en}.txt");
if (missing.length > 0) console.error(`spelling: NOT CHECKED: ${missing.join(", ")}: install Debian's ${PACKAGES.join(", ")}`);
else if (found.length === 0) console.log(`spelling: ${count} words are right`);
const failed = found.length > 0 || (missing.length > 0 && canInstall());
process.exit(failed ? 1 : missing.length > 0 ? 3 : 0);

/** A few of the places. */
function listed(places) {
  const more = places.length - 3;
  return places.slice(0, 3).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** With apt and its rights the set-up installs the dictionaries: it has failed where they are missing. */
function canInstall() {
  return process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
}

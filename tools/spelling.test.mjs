// The spelling: a misspelt word is found wherever people read it, and nothing that is right is called wrong.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { LANGUAGES, checkers } from "./spelling/checkers.mjs";
import { OwnWords } from "./spelling/words.mjs";

const missing = LANGUAGES.filter((lang) => checkers[lang]([]) === null);
const skip = missing.length > 0 && `no dictionary: ${missing.join(", ")}`;
const RIGHT = {
  fi: "Sosiaali- ja terveysalan hanke-ehdotus {number} julkaistaan.",
  sv: "Projektförslaget publiceras i landskapet.",
  en: "The network’s co-operation proposal is published.",
};

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "spelling-"));
  for (const [lang, text] of Object.entries(RIGHT)) {
    write(`frontend/texts/locales/${lang}/ui.json`, JSON.stringify({ "home.title": text }));
    write(`worker/mail/src/templates/${lang}/listed.txt`, `kind.proposal: ${text}\n`);
    write(`tools/spelling/${lang}.txt`, "");
  }
  write("migrations/0001.sql", `CREATE TABLE network_texts (network, lang, summary); INSERT INTO network_texts VALUES ('lappi', 'fi', '${RIGHT.fi}');`);
});
afterEach(() => rmSync(root, { recursive: true }));

test("what is right passes", { skip }, () => {
  const { status, stdout, stderr } = run();
  assert.equal(stderr, "");
  assert.match(stdout, /^spelling: \d+ words are right$/m);
  assert.equal(status, 0);
});

test("a misspelt word is found in each language, in the interface, the mails and the networks", { skip }, () => {
  write("frontend/texts/locales/fi/ui.json", '{"home.title": "Hanke-ehdotsu"}');
  write("worker/mail/src/templates/sv/listed.txt", "kind.proposal: Förslag\nkind.reply: Prjoektförslag\n");
  write("frontend/texts/locales/en/ui.json", '{"home.title": "A co-operation propsal"}');
  write("migrations/0002.sql", "UPDATE network_texts SET summary = 'Verkotso';");
  const { status, stderr } = run();
  assert.deepEqual(stderr.split("\n").filter((line) => / in /.test(line) && !/dictionary/.test(line)), [
    'spelling: fi: "Hanke-ehdotsu" in frontend/texts/locales/fi/ui.json: home.title',
    'spelling: fi: "Verkotso" in migrations: lappi, summary',
    'spelling: sv: "Prjoektförslag" in worker/mail/src/templates/sv/listed.txt:2',
    'spelling: en: "propsal" in frontend/texts/locales/en/ui.json: home.title',
  ]);
  assert.equal(status, 1);
});

test("without a dictionary a language is named as not checked", () => {
  const { status, stdout, stderr } = run({ PATH: root });
  assert.match(stderr, /^spelling: NOT CHECKED: .*sv, en: install Debian's .*hunspell-sv/m);
  assert.equal(stdout, "");
  assert.equal(status, 3);
});

test("our own words are sorted, and each is in a text", () => {
  write("tools/spelling/en.txt", "published\nnetwork\nTaikusydän\n");
  const { status, stderr } = run();
  assert.match(stderr, /tools\/spelling\/en.txt isn't sorted: "published"/);
  assert.match(stderr, /tools\/spelling\/en.txt: "Taikusydän" is in no text/);
  assert.equal(status, 1);
});

test("places, addresses, code and numbers are no words", () => {
  const own = new OwnWords("fi", "");
  const asked = (text) => own.toAsk(text);
  assert.deepEqual(asked("{n} viestiä: {origin}/fi/admin, {link}?results={reply} ja {region}n alue"), ["viestiä", "ja", "alue"]);
  assert.deepEqual(asked("https://www.example.org/polku tai maija@example.org, example.org"), ["tai"]);
  assert.deepEqual(asked("Asetus MAIL_FROM, `zzz`, …/admin/xyz, 31.12.2027 klo 12:30, ja/tai"), ["Asetus", "klo", "ja", "tai"]);
  assert.deepEqual(asked("sosiaali- ja terveysala – EU:n “hanke”"), ["sosiaali-", "ja", "terveysala", "EU:n", "hanke"]);
});

test("our own words are right with an ending, in a compound and at the beginning of a sentence, and names in their order", () => {
  const fi = new OwnWords("fi", "axe\nCloudflare\nJavaScript\nTaikusydäme+\n");
  assert.deepEqual(fi.toAsk("Axe-tarkistus Cloudflaren JavaScriptin Taikusydämessä"), ["tarkistus"]);
  assert.deepEqual(fi.toAsk("cloudflare Cloudflarre Taikusydäme"), ["cloudflare", "Cloudflarre", "Taikusydäme"]);
  assert.deepEqual(fi.unused, []);
  const sv = new OwnWords("sv", "Läntinen tanssin aluekeskus\nTaikusydän\n");
  assert.deepEqual(sv.toAsk("Läntinen tanssin aluekeskus, Taikusydäns"), []);
  assert.deepEqual(sv.toAsk("tanssin"), ["tanssin"]);
  const en = new OwnWords("en", "Taikusydän\n");
  assert.deepEqual(en.toAsk("Taikusydän’s proposal’s"), ["proposal"]);
});

function write(path, content) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function run(environment) {
  return spawnSync(process.execPath, ["tools/spelling.mjs", "--root", root], { encoding: "utf8", env: { ...process.env, ...environment } });
}

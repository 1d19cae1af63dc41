// Published proposals, written into the database of the Worker under test as the publishing job writes them.
import { readFileSync } from "node:fs";
import { sql } from "./database.mjs";

/** The record 017/2018 as the form holds it. */
export const RECORD = JSON.parse(readFileSync("tests/fixtures/proposal-017-2018.json", "utf8"));

const TEXTS = ["title", "summary", "background", "goals", "activities", "invited", "time_frame"];
const DAY = 86_400_000;
const PERSON = "0123456789abcdef";

const quote = (value) => (value === null ? "NULL" : typeof value === "number" ? `${value}` : `'${`${value}`.replaceAll("'", "''")}'`);
const insert = (table, rows) => {
  const columns = Object.keys(rows[0]);
  return `INSERT INTO ${table} (${columns.join(", ")}) VALUES ${rows.map((row) => `(${columns.map((name) => quote(row[name])).join(", ")})`).join(",\n")};`;
};

/** The folded words of a text: as `shared::search::fold` and `shared::proposal::words`. */
function words(texts) {
  const folded = texts.join(" ").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").split(/[^\p{L}\p{N}]+/u);
  return [...new Set(folded.map((word) => word.slice(0, 24)).filter((word) => word.length >= 2))];
}

/** The rows of one proposal by table. `state`: one of the machine's; what is public is found by its facets. */
export function rows({ year, number, state = "published", form = {}, home = "19", publishedAt = Date.UTC(year, 5, 1) + number * 60_000 }) {
  const whole = { ...RECORD, ...form };
  const submission = `test${`${year}`.padStart(6, "0")}${`${number}`.padStart(6, "0")}`;
  const announced = { at: publishedAt, by: PERSON };
  const evidence = {
    published: { since: publishedAt, announced },
    closed: { at: publishedAt + 30 * DAY, by: { who: "system" }, announced },
    anonymised: { at: publishedAt + 60 * DAY, from: "published" },
    withdrawn: { at: publishedAt + 60 * DAY, from: "published", why: { kind: "holder", text: "Ei enää ajankohtainen." } },
    taken_down: { at: publishedAt + 60 * DAY, by: PERSON, why: "Testi.", before: { state: "published", since: publishedAt, announced } },
  }[state];
  const isPublic = state === "published" || state === "closed";
  const place = year * 1_000_000 + number;
  const closing = Math.floor(Date.parse(whole.open_until) / DAY) * 10_000_000_000 + place;
  const written = [whole, ...Object.values(whole.parallel ?? {})].flatMap((texts) => TEXTS.map((name) => texts[name] ?? ""));
  const found = words([whole.organisation, ...written]);
  const values = [
    ["all", ""], ["kind", whole.kind], ["state", state], ["language", whole.lang], ["year", `${year}`],
    ...whole.regions.map((code) => ["region", code]),
    ...whole.themes.map((theme) => ["theme", theme]),
    ...[...new Set(found.flatMap((word) => [word.slice(0, 2), word.slice(0, 3)]))].map((beginning) => ["word", beginning]),
  ];
  return {
    submissions: [{
      id: submission, kind: "proposal", version: 6, state, evidence: JSON.stringify(evidence), text: 1, lang: whole.lang,
      address: state === "anonymised" ? null : whole.contact_email, home, privacy_version: whole.privacy_version,
      idempotency: `test-${place}`, created_at: publishedAt - DAY, changed_at: publishedAt,
    }],
    submission_regions: whole.regions.map((region) => ({ submission, region })),
    submission_texts: [{ submission, version: 1, form: state === "anonymised" ? "{}" : JSON.stringify(whole) }],
    proposals: [{
      submission, year, number, place, published_at: publishedAt, open_until: whole.open_until,
      regions: JSON.stringify(whole.regions), themes: JSON.stringify(whole.themes),
    }],
    proposal_facets: isPublic ? values.flatMap(([facet, value]) => [
      { facet, value, sort: "newest", place, submission }, { facet, value, sort: "closing", place: closing, submission },
    ]) : [],
    proposal_words: isPublic ? found.map((word) => ({ submission, word })) : [],
  };
}

/** Publishes proposals. */
export function publish(proposals) {
  const all = {};
  for (const proposal of proposals) {
    for (const [table, some] of Object.entries(rows(proposal))) (all[table] ??= []).push(...some);
  }
  const statements = [];
  for (const [table, some] of Object.entries(all)) {
    for (let from = 0; from < some.length; from += 500) statements.push(insert(table, some.slice(from, from + 500)));
  }
  sql(`BEGIN; ${statements.join("\n")} COMMIT;`);
}

/** Takes away what these tests have published. */
export function clear() {
  const of = (column) => `${column} GLOB 'test[0-9]*'`;
  sql(`BEGIN; DELETE FROM proposal_words WHERE ${of("submission")}; DELETE FROM proposal_facets WHERE ${of("submission")};
    DELETE FROM proposals WHERE ${of("submission")}; DELETE FROM submission_texts WHERE ${of("submission")};
    DELETE FROM submission_regions WHERE ${of("submission")}; DELETE FROM submissions WHERE ${of("id")}; COMMIT;`);
}

/** A cookie of someone who may have changed what is public: such pages are never taken from the cache. */
export const fresh = (context) =>
  context.addCookies([{ name: "__Host-session", value: "none", url: process.env.BASE_URL.replace("http:", "https:"), secure: true }]);

// Published proposals, written into the database of the Worker under test as the publishing job writes them.
import { readFileSync } from "node:fs";
import { leaveAlone, sql } from "./database.mjs";

/** The record 017/2018 as the form holds it. */
export const RECORD = JSON.parse(readFileSync("tests/fixtures/proposal-017-2018.json", "utf8"));

/** A reply that everybody reads. */
export const REPLY = {
  organisation: "Esimerkin kulttuuriyhdistys", municipality: "698", message: { lang: "fi", text: "Tarjoamme työtilan.\n\n<b>Ja ohjaajan</b>." }, languages: ["fi", "en"],
};

const TEXTS = ["title", "summary", "description", "background", "goals", "activities", "invited", "time_frame"];
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

/** The rows of public replies, each accepted a day after the one before. */
function replyRows(proposal, replies, publishedAt) {
  return replies.map((reply, index) => {
    const [id, at] = [`${proposal}r${index}`, publishedAt + (index + 1) * DAY];
    const shown = { text: 1, at, by: PERSON };
    return {
      submission: {
        id, kind: "reply", version: 4, state: "delivered", evidence: JSON.stringify({ since: publishedAt, answer: { mark: "accepted", at }, shown }), text: 1,
        lang: reply.message.lang, address: null, home: null, privacy_version: "1", idempotency: id, created_at: publishedAt, changed_at: at,
        parent: proposal, answer: "accepted",
      },
      shown: { submission: id, proposal, accepted_at: at, reply: JSON.stringify({ ...reply, accepted_at: at }) },
    };
  });
}

/**
 * The rows of one proposal by table. `state`: one of the machine's; what is public is found by its facets. `replies`: the public
 * ones; `delivered`: the number of all.
 */
export function rows({
  year, number, state = "published", form = {}, home = "19", replies = [], delivered = replies.length,
  publishedAt = Date.UTC(year, 5, 1) + number * 60_000, standing = state === "published" ? "open" : null,
}) {
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
  const phase = ["open", "negotiating"].includes(standing) ? standing : standing === "no_cooperation" && state === "published" ? "open" : "concluded";
  const isPublic = state === "published" || state === "closed";
  const place = year * 1_000_000 + number;
  const closing = Math.floor(Date.parse(whole.open_until) / DAY) * 10_000_000_000 + place;
  const written = [whole, ...Object.values(whole.parallel ?? {})].flatMap((texts) => TEXTS.map((name) => texts[name] ?? ""));
  const replied = replyRows(submission, replies, publishedAt);
  const found = words([whole.organisation, ...written]);
  const values = [
    ["all", ""], ["kind", whole.kind], ["state", state], ["phase", phase], ["language", whole.lang], ["year", `${year}`],
    ...whole.regions.map((code) => ["region", code]),
    ...whole.themes.map((theme) => ["theme", theme]),
    ...[...new Set(found.flatMap((word) => [word.slice(0, 2), word.slice(0, 3)]))].map((beginning) => ["word", beginning]),
  ];
  return {
    submissions: [{
      id: submission, kind: "proposal", version: 6, state, evidence: JSON.stringify(evidence), text: 1, lang: whole.lang,
      address: state === "anonymised" ? null : whole.contact_email, home, privacy_version: whole.privacy_version,
      idempotency: `test-${place}`, created_at: publishedAt - DAY, changed_at: publishedAt,
      parent: null, answer: null,
    }, ...replied.map((reply) => reply.submission)],
    submission_regions: whole.regions.map((region) => ({ submission, region })),
    submission_texts: [{ submission, version: 1, form: state === "anonymised" ? "{}" : JSON.stringify(whole) }],
    proposals: [{
      submission, year, number, place, published_at: publishedAt, open_until: whole.open_until,
      regions: JSON.stringify(whole.regions), themes: JSON.stringify(whole.themes), home, standing, phase,
      replies: delivered, public_replies: replies.length,
    }],
    public_replies: replied.map((reply) => reply.shown),
    proposal_facets: isPublic ? values.flatMap(([facet, value]) => [
      { facet, value, sort: "newest", place, submission }, { facet, value, sort: "closing", place: closing, submission },
    ]) : [],
    proposal_words: isPublic ? found.map((word) => ({ submission, word })) : [],
  };
}

/** The reply to the record 017/2018 and the results that both sides reported: invented organisations. */
export const RECORD_REPLY = JSON.parse(readFileSync("tests/fixtures/reply-017-2018.json", "utf8"));
export const RESULTS = JSON.parse(readFileSync("tests/fixtures/outcomes-017-2018.json", "utf8"));

/** The id of a proposal that `rows` makes. */
export const idOf = (year, number) => `test${`${year}`.padStart(6, "0")}${`${number}`.padStart(6, "0")}`;

const STRENGTH = ["starts", "starts_if_funded", "negotiations_go_on", "no_cooperation"];

/**
 * Adds an accepted reply and results to a published proposal. `results`: pairs of side and form; without a reply all are the
 * proposer's. Its standing is that which the caller gave `publish`.
 */
export function negotiate({ year, number, reply = RECORD_REPLY, results = [], at = Date.UTC(year, 8, 1) }) {
  const proposal = idOf(year, number);
  const base = { version: 3, text: 1, lang: "fi", privacy_version: "1", created_at: at, changed_at: at };
  const all = { submissions: [], submission_texts: [], outcomes: [] };
  const replied = `${proposal.slice(0, 16)}9`;
  if (reply) {
    const evidence = { since: at, answer: { mark: "accepted", at } };
    all.submissions.push({ ...base, id: replied, kind: "reply", state: "delivered", evidence: JSON.stringify(evidence),
      address: reply.contact_email, home: "11", idempotency: `test-${replied}`, parent: proposal, target: null, answer: "accepted" });
    all.submission_texts.push({ submission: replied, version: 1, form: JSON.stringify(reply) });
    const { organisation, municipality, message, languages, lang } = reply;
    const shown = { organisation, municipality, message: { lang, text: message }, languages, accepted_at: at };
    all.public_replies = [{ submission: replied, proposal, accepted_at: at, reply: JSON.stringify(shown) }];
    all.pairs = [{ reply: replied, proposal }];
  }
  results.forEach(([side, form], index) => {
    const id = `${proposal.slice(0, 16)}${index + 1}`;
    const announced = { at, by: PERSON };
    const { publish, privacy_version: _, ...texts } = form;
    const shown = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value === "" ? null : value]));
    all.submissions.push({ ...base, id, kind: "outcome", state: "published", evidence: JSON.stringify({ since: at, announced }),
      address: `${side}@example.org`, home: "19", idempotency: `test-${id}`, parent: reply ? replied : proposal,
      target: reply ? (side === "proposer" ? "replier" : "proposer") : null, answer: null });
    all.submission_texts.push({ submission: id, version: 1, form: JSON.stringify(form) });
    all.outcomes.push({ submission: id, proposal, reply: reply ? replied : null, side,
      result: STRENGTH.find((result) => form.results.includes(result)), is_public: publish ? 1 : 0, published_at: at + index,
      outcome: publish ? JSON.stringify(shown) : null });
  });
  const statements = Object.entries(all).filter(([, some]) => some.length > 0).map(([table, some]) => insert(table, some));
  sql(`BEGIN; ${statements.join("\n")} UPDATE proposals SET
    replies = ${reply ? 1 : 0}, public_replies = ${reply ? 1 : 0},
    public_results = (SELECT count(*) FROM outcomes WHERE proposal = '${proposal}' AND is_public = 1) WHERE submission = '${proposal}'; COMMIT;`);
}

/** Publishes proposals. */
export function publish(proposals) {
  leaveAlone();
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
  sql(`BEGIN; DELETE FROM outcomes WHERE ${of("proposal")}; DELETE FROM pairs WHERE ${of("proposal")};
    DELETE FROM public_replies WHERE ${of("proposal")}; DELETE FROM proposal_words WHERE ${of("submission")}; DELETE FROM proposal_facets WHERE ${of("submission")};
    DELETE FROM proposals WHERE ${of("submission")}; DELETE FROM submission_texts WHERE ${of("submission")};
    DELETE FROM submission_regions WHERE ${of("submission")}; DELETE FROM submissions WHERE ${of("id")}; COMMIT;`);
}

/** Takes out of all lists and counts what people have handed in. */
export function clearHandedIn() {
  sql(`BEGIN; DELETE FROM proposal_facets; UPDATE proposals SET home = NULL, standing = NULL; COMMIT;`);
}

/** A cookie of someone who may have changed what is public: such pages are never taken from the cache. */
export const fresh = (context) =>
  context.addCookies([{ name: "__Host-session", value: "none", url: process.env.BASE_URL.replace("http:", "https:"), secure: true }]);

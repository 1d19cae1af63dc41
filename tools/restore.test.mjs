// What was erased after a copy was made is erased again where the copy is restored, and everything else is as it was.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { open } from "./database.mjs";
import { tick } from "./local.mjs";
import { verify } from "./record/chain.mjs";
import { restoring } from "./restore/copy.mjs";
import { NO_LIMITS, freePort, start } from "./server.mjs";

const CLOSED = { fi: "Palvelu on hetken suljettu", sv: "Tjänsten är tillfälligt stängd", en: "The service is temporarily closed" };
const MAILS = "/cdn-cgi/local/explorer/api/local/email/sending?per_page=100";
/** What a person has written, in every text of theirs. */
const MARK = "zqmuistiinpano";
/** A text with all that a file of SQL could take for something else. */
const NASTY = "it's; -- 'no comment'\n/* \\n and \\r */\r\n);\nINSERT INTO \"mails\" VALUES('x');\u2028\u2029 🎨 C:\\new\\reports\n";
/** Bytes: D1 refuses longer statements. */
const LONGEST = 100_000;
/** Whose cookie comes from a sign-in is shown nothing from the cache. */
const FRESH = { cookie: "__Host-session=none" };

test("a copy is restored without what was erased after it was made", async () => {
  const folder = mkdtempSync(join(tmpdir(), "verkostokartta-restore-"));
  const [state, restored, file] = ["first", "second", "copy.sql"].map((name) => join(folder, name));
  const port = await freePort();
  const options = { port, assets: "build/site", vars: NO_LIMITS };
  let server;
  try {
    server = await start({ ...options, state, log: join(folder, "first.log") });
    const { origin } = server;
    Object.assign(process.env, { BASE_URL: origin, STATE_DIR: state });
    const { mailTo, decide, linkIn, proposal, publish } = await import("../tests/browser/people.mjs");
    const { RESULTS, negotiate, publish: plant } = await import("../tests/browser/published.mjs");

    /** Sends a request with a cookie, if there is one. */
    const send = (path, body, cookie = "") =>
      fetch(`${origin}${path}`, { method: "POST", headers: { origin, cookie, "content-type": "application/json" }, body: JSON.stringify(body), redirect: "manual" });
    /** Hands in a form; gives the submission's id and its holder's cookie. */
    const handIn = async (path, form) => {
      const answer = await send(path, { key: `key-${randomUUID()}`, lang: "fi", seconds: 600, nickname: "", form });
      assert.equal(answer.status, 201, await answer.clone().text());
      const [cookie] = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
      return { ...(await answer.json()), cookie };
    };
    const confirmed = async (path, form) => {
      const holder = await handIn(path, form);
      const link = linkIn(await mailTo(form.contact_email));
      const answer = await send(link, {}, holder.cookie);
      assert.equal(answer.status, 303);
      const [cookie = holder.cookie] = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
      return { ...holder, cookie };
    };
    const published = async (form) => {
      const holder = await confirmed("/api/v1/proposals", form);
      await decide(holder.id, "approve");
      await decide(holder.id, "announce");
      await publish(holder.id);
      return holder;
    };
    const seen = async ({ id, cookie }) => (await fetch(`${origin}/api/v1/manage/${id}`, { headers: { cookie } })).json();
    const does = async (holder, action) => {
      const { version } = await seen(holder);
      const answer = await send(`/api/v1/manage/${holder.id}/actions`, { action, version }, holder.cookie);
      assert.ok(answer.ok, `${action}: ${await answer.text()}`);
    };
    const marked = (form) => ({
      ...form, title: `${form.title} ${MARK}`, organisation: `Yhdistys ${MARK}`, contact_name: `Maija ${MARK}`, publish_contact: true,
    });

    // Proposals of three years, one with a reply and results; one of a person who later has it erased, and one who replies.
    plant([{ year: 2017, number: 3 }, { year: 2018, number: 17, replies: [], standing: "agreed" }, { year: 2019, number: 1, state: "closed", standing: "no_cooperation" }]);
    negotiate({ year: 2018, number: 17, results: [["proposer", { ...RESULTS.proposer, publish: true }]] });
    const kept = await published(proposal());
    const erased = await published(marked(proposal()));
    const number = (await seen(kept)).number;
    const [of, year] = number.split("/");
    const reply = {
      organisation: `Vastaaja ${MARK}`, municipality: "837", contact_name: `Ville ${MARK}`, message: `Tarjoamme tilat. ${MARK}`, languages: ["fi"],
      publish: false, lang: "fi", privacy_version: "2026-11-24", contact_email: `ville@${MARK}.example.org`,
    };
    const replied = await confirmed(`/api/v1/proposals/${year}/${of}/replies`, reply);
    const [early, draft] = [await handIn("/api/v1/drafts", proposal()), await handIn("/api/v1/drafts", marked(proposal()))];
    await does(early, "discard");
    await tick(origin);
    const database = open(state);
    const addresses = database.prepare("SELECT address FROM submissions WHERE id IN (?, ?, ?)").all(erased.id, replied.id, draft.id).map((row) => row.address);
    // A mail that waits while the copy is made.
    database.prepare("UPDATE mails SET state = 'waiting', not_before = ?, sent_at = NULL WHERE submission = ? AND state = 'sent'").run(Date.now() + 3_600_000, kept.id);
    const waiting = database.prepare("SELECT count(*) AS n FROM mails WHERE state = 'waiting'").get().n;
    assert.ok(waiting > 0);
    plantNasty(database, kept.id);
    const before = await pages(origin);
    const [whole, rules] = [content(database), rulesOf(database)];

    run("backup", "--state", state, "--file", file);
    const copy = readFileSync(file, "utf8");
    assert.ok(copy.includes(MARK), "the copy has what is erased later");
    assert.ok(copy.split("\n").some((line) => Buffer.byteLength(line) > LONGEST));
    for await (const statement of restoring(file)) assert.ok(Buffer.byteLength(statement) < LONGEST, statement.slice(0, 100));

    for (const holder of [erased, replied]) await does(holder, "erase");
    await does(draft, "discard");
    const after = await pages(origin);
    const unchanged = Object.keys(before).filter((path) => before[path] === after[path]);
    assert.ok(unchanged.length > 100, `${unchanged.length} of ${Object.keys(before).length} pages`);
    await published(proposal());
    assert.deepEqual(
      database.prepare("SELECT kept_at IS NOT NULL AS kept FROM erasures").all().map(({ kept: it }) => it),
      [1, 1, 1, 1],
    );
    database.close();
    server.stop();

    run("restore", "--state", restored, "--file", file);
    const again = open(restored);
    assert.deepEqual(rulesOf(again), rules);
    const failed = whole.mails.map((mail) => (mail.state === "waiting" ? { ...mail, state: "failed", error: "restored" } : mail));
    const { restored: [mark], ...copied } = content(again);
    assert.ok(mark, "it is marked");
    assert.deepEqual({ ...copied, restored: [] }, { ...whole, mails: failed });
    assert.throws(() => run("restore", "--state", restored, "--file", file), /has tables already/);

    // Without the list of erasures it stays closed.
    server = await start({ ...options, state: restored, log: join(folder, "without.log"), status: 503 });
    await tick(origin);
    assert.equal((await fetch(`${origin}/fi`)).status, 503);
    server.stop();
    rmSync(join(restored, "v3/r2"), { recursive: true });
    cpSync(join(state, "v3/r2"), join(restored, "v3/r2"), { recursive: true });
    server = await start({ ...options, state: restored, log: join(folder, "second.log"), status: 503 });
    for (const [path, lang] of [["/fi", "fi"], ["/sv/proposals", "sv"], [`/en/manage/${erased.id}`, "en"], ["/admin/mails", "fi"]]) {
      const answer = await fetch(`${origin}${path}`, { headers: { cookie: erased.cookie } });
      const text = await answer.text();
      assert.deepEqual([answer.status, answer.headers.get("cache-control")], [503, "no-store"], path);
      assert.ok(text.includes(`<html lang="${lang}"`) && text.includes(CLOSED[lang]) && text.includes(answer.headers.get("x-request-id")), path);
    }
    assert.equal((await fetch(`${origin}/part/sv/about`)).status, 503);
    for (const path of ["/api/v1/proposals?lang=fi", `/api/v1/manage/${erased.id}`, "/healthz"]) {
      const answer = await fetch(`${origin}${path}`, { headers: { cookie: erased.cookie } });
      assert.deepEqual([answer.status, (await answer.json()).code], [503, "restored"], path);
    }
    assert.notDeepEqual(marks(again), []);

    await tick(origin);
    assert.deepEqual(marks(again), []);
    assert.deepEqual(await pages(origin), after);
    const record = verify((sql) => again.prepare(sql).all());
    assert.deepEqual([record.broken, record.unsealed], [undefined, 0]);
    const told = again.prepare("SELECT subject FROM audit_events WHERE action = 'erase' AND role = 'system' AND to_state = 'anonymised' ORDER BY subject").all();
    assert.deepEqual(told.map(({ subject }) => subject), [erased, replied, draft].map(({ id }) => `submission:${id}`).sort());

    const settled = snapshot(again);
    await tick(origin);
    assert.deepEqual(snapshot(again), settled, "a second cron has nothing to do");
    assert.equal(again.prepare("SELECT count(*) AS n FROM mails WHERE error = 'restored'").get().n, waiting);
    const { result: sent } = await (await fetch(`${origin}${MAILS}`)).json();
    assert.deepEqual(sent, [], "nobody is written to again");
    assert.ok(addresses.every((address) => !JSON.stringify(settled).includes(address)));

    process.env.STATE_DIR = restored;
    const next = await published(proposal());
    const numbers = await Promise.all([kept, next].map(async (holder) => Number((await seen(holder)).number.split("/")[0])));
    assert.equal(numbers[1], numbers[0] + 2, "the number after that of the erased one");
    again.close();
  } finally {
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Writes rows that are hard to copy. */
function plantNasty(database, submission) {
  database.prepare("INSERT INTO submission_texts (submission, version, form) VALUES (?, 90, ?)").run(
    submission, JSON.stringify({ background: "'🎨\\".repeat(62_000), goals: NASTY.repeat(500) }),
  );
  database.prepare("INSERT INTO comments (id, submission, person, text, at) VALUES ('nasty', ?, 'x', ?, 1)").run(submission, NASTY);
  const mail = database.prepare("INSERT INTO mails (id, template, lang, recipient, subject, body, state, not_before, created_at) VALUES (?, 'x', 'fi', '', ?, ?, 'sent', 1, 1)");
  mail.run("long", NASTY, `${NASTY}${"a\n'".repeat(50_000)}`);
  mail.run("two", "'".repeat(60_000), "\\n\n".repeat(40_000));
  for (let number = 0; number < 1200; number++) mail.run(`some${number}`, "", `${number} ''`);
  database.exec("UPDATE last_write SET room = x'00ff27'");
  // The next event has the number after this one, which is gone.
  database.exec("UPDATE sqlite_sequence SET seq = 5000 WHERE name = 'audit_events'");
}

/** The rows of all tables. */
function content(database) {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf_*' ORDER BY name").all();
  const order = (one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
  const rows = tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all().map((row) => ({ ...row })).sort(order)]);
  return Object.fromEntries(rows);
}

/** The tables, indexes and triggers. */
function rulesOf(database) {
  return database.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB '_cf_*' ORDER BY type, name").all();
}

/** Runs a tool; throws with what it says if it fails. */
function run(tool, ...options) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`tools/${tool}.mjs`, ...options], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

/** What the public reads: the pages of the sitemap, those that lead to what was erased, and the API. */
async function pages(origin) {
  const ask = async (path) => {
    const answer = await fetch(`${origin}${path}`, { headers: FRESH });
    const text = await answer.text();
    // A problem names its request.
    return `${answer.status} ${text.replace(/"request_id":"[0-9a-f]*"/, "")}`;
  };
  const map = await ask("/sitemap.xml");
  const listed = [...map.matchAll(/<loc>[^<]*?:\d+(\/[^<]*)<\/loc>/g)].map(([, path]) => path);
  const year = new Date().getFullYear();
  const numbered = [1, 2].flatMap((number) => ["fi", "sv", "en"].map((lang) => `/${lang}/proposals/${year}/${`${number}`.padStart(3, "0")}`));
  const api = ["networks", "regions", "proposals", "proposals/overview", "outcomes", "proposals/2018/017", "proposals/2018/017/replies", "proposals/2018/017/outcomes"];
  const paths = [...new Set(["/sitemap.xml", ...listed, ...numbered, ...api.map((name) => `/api/v1/${name}?lang=fi`)])].sort();
  const found = {};
  for (const path of paths) found[path] = path === "/sitemap.xml" ? map : await ask(path);
  return found;
}

/** The columns that have the mark. */
function marks(database) {
  const columns = database.prepare(`SELECT m.name AS name, p.name AS "column" FROM sqlite_schema m JOIN pragma_table_info(m.name) p
    WHERE m.type = 'table' AND m.name NOT GLOB '_cf_*' AND p.type = 'TEXT'`).all();
  const has = ({ name, column }) => database.prepare(`SELECT 1 FROM "${name}" WHERE lower("${column}") LIKE '%${MARK}%' LIMIT 1`).get();
  return columns.filter(has).map(({ name, column }) => `${name}.${column}`);
}

/** All rows that tell what happened. */
function snapshot(database) {
  const tables = ["submissions", "submission_texts", "audit_events", "audit_seals", "mails", "erasures", "restored", "proposals", "links"];
  return tables.map((table) => database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`.replace("restored ORDER BY 1, 2", "restored")).all());
}

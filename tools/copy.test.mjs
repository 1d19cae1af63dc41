// A copy of the database that was restored has every row and every rule of the database it was made of.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { open } from "./database.mjs";
import { restoring } from "./restore/copy.mjs";
import { migrate } from "./server.mjs";

/** A text with all that a file of SQL could take for something else. */
const NASTY = "it's; -- 'no comment'\n/* \\n and \\r */\r\n);\nINSERT INTO \"mails\" VALUES('x');\u2028\u2029 🎨 C:\\new\\reports\n";
/** D1 refuses longer statements. */
const LONGEST = 100_000;

test("every row and every rule is restored", async () => {
  const folder = mkdtempSync(join(tmpdir(), "verkostokartta-copy-"));
  try {
    const [state, restored, file] = ["first", "second", "copy.sql"].map((name) => join(folder, name));
    migrate(state);
    plant(state);
    run("backup", "--state", state, "--file", file);
    run("restore", "--state", restored, "--file", file);
    assert.deepEqual(rules(restored), rules(state));
    const [before, after] = [content(state), content(restored)];
    assert.equal(after.restored.length, 1, "it is marked");
    assert.deepEqual(Object.keys(after), Object.keys(before));
    for (const [table, rows] of Object.entries(before)) if (!["restored", "mails"].includes(table)) assert.deepEqual(after[table], rows, table);
    const refused = before.mails.map((mail) => (mail.state === "waiting" ? { ...mail, state: "failed", error: "restored" } : mail));
    assert.deepEqual(after.mails, refused);
    assert.throws(() => run("restore", "--state", restored, "--file", file), /has tables already/);

    let longest = 0;
    for await (const statement of restoring(file)) longest = Math.max(longest, Buffer.byteLength(statement));
    assert.ok(longest > LONGEST / 2 && longest < LONGEST, `${longest} bytes`);
    assert.ok(Buffer.byteLength(readFileSync(file)) > 1_000_000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Runs a tool; throws with what it says if it fails. */
function run(tool, ...options) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`tools/${tool}.mjs`, ...options], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

/** Writes rows that are hard to copy. */
function plant(state) {
  const database = open(state);
  const submission = database.prepare(`INSERT INTO submissions (id, kind, version, state, evidence, text, lang, idempotency, created_at, changed_at, parent)
    VALUES (?, ?, 1, 'in_review', '{"since":1}', 1, 'fi', ?, 1, 1, ?)`);
  // The second refers to the first, and stands before it.
  database.exec("BEGIN; PRAGMA defer_foreign_keys = on");
  submission.run("areply0000000001", "reply", "a", "proposal00000001");
  submission.run("proposal00000001", "proposal", "b", null);
  database.exec("COMMIT");
  const text = database.prepare("INSERT INTO submission_texts (submission, version, form) VALUES ('proposal00000001', ?, ?)");
  text.run(1, JSON.stringify({ title: NASTY }));
  text.run(2, JSON.stringify({ background: "'🎨\\".repeat(62_000), goals: NASTY.repeat(500) }));
  const mail = database.prepare("INSERT INTO mails (id, template, lang, recipient, subject, body, state, not_before, created_at) VALUES (?, 'x', 'fi', ?, ?, ?, ?, 1, 1)");
  mail.run("waiting", "a@example.org", NASTY, `${NASTY}${"a\n'".repeat(50_000)}`, "waiting");
  mail.run("two", "", "'".repeat(60_000), "\\n\n".repeat(40_000), "sent");
  for (let number = 0; number < 1200; number++) mail.run(`some${number}`, "", "", `${number} ''`, "sent");
  database.exec(`INSERT INTO last_write (id, at, room) VALUES (1, 1, x'00ff27')`);
  const event = database.prepare("INSERT INTO audit_events (seq, subject, version, action, role, at, request_id) VALUES (?, 'submission:proposal00000001', ?, 'edit', 'holder', 1, '')");
  for (const seq of [3, 5, 900]) event.run(seq, seq);
  // The next event has the number after this one, which is gone.
  database.exec("UPDATE sqlite_sequence SET seq = 1000 WHERE name = 'audit_events'");
  database.close();
}

/** The rows of all tables. */
function content(state) {
  const database = open(state);
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf_*' ORDER BY name").all();
  const order = (one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
  const rows = tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all().map((row) => ({ ...row })).sort(order)]);
  database.close();
  return Object.fromEntries(rows);
}

/** The tables, indexes and triggers. */
function rules(state) {
  const database = open(state);
  const found = database.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB '_cf_*' ORDER BY type, name").all();
  database.close();
  return found;
}

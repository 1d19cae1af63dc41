// The seals over the record are verified in few queries, and nothing can be changed, removed or inserted unseen.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { verify } from "./record/chain.mjs";

test("20,293 seals over 101,351 events are verified in 6 queries", () => {
  const record = sealedRecord({ seals: 20_293, events: 101_351 });
  const { queries, found } = verified(record.database);
  assert.deepEqual(found, { sealed: 101_351, unsealed: 0, last: record.last });
  assert.equal(queries, 6);
});

test("events after the last seal are counted, and a record may be empty", () => {
  const record = sealedRecord({ seals: 2, events: 6 });
  record.insert(13);
  assert.deepEqual(verified(record.database).found, { sealed: 6, unsealed: 1, last: record.last });
  assert.deepEqual(verified(sealedRecord({ seals: 0, events: 0 }).database).found, { sealed: 0, unsealed: 0, last: "" });
});

test("what was changed, removed or inserted is found at its seal", () => {
  const unfit = (range) => `the seal of ${range} doesn't fit its events`;
  const sql = (change) => ({ database }) => database.exec(change);
  const ways = [
    [sql("UPDATE audit_events SET action = 'reject' WHERE seq = 4"), unfit("2 to 6")],
    [sql("UPDATE audit_events SET person = 'somebody' WHERE seq = 10"), unfit("8 to 12")],
    [sql("UPDATE audit_events SET seq = 40 WHERE seq = 10"), unfit("8 to 12")],
    [sql("DELETE FROM audit_events WHERE seq = 2"), unfit("2 to 6")],
    [sql("DELETE FROM audit_events WHERE seq = 12"), unfit("8 to 12")],
    [sql("DELETE FROM audit_events WHERE seq > 12"), unfit("14 to 18")],
    [sql("DELETE FROM audit_events"), unfit("2 to 6")],
    [({ insert }) => insert(-1), unfit("2 to 6")],
    [({ insert }) => insert(5), unfit("2 to 6")],
    [({ insert }) => insert(7), unfit("8 to 12")],
    [sql("UPDATE audit_seals SET hash = 'other' WHERE last = 6"), unfit("2 to 6")],
    [sql("UPDATE audit_seals SET first = 10 WHERE last = 12"), unfit("10 to 12")],
    [sql("UPDATE audit_seals SET first = 6 WHERE last = 12"), "the seal of 6 to 12 overlaps the seal before it"],
    [sql("UPDATE audit_seals SET before = 'other' WHERE last = 12"), "the seal of 8 to 12 doesn't follow the seal before it"],
    [sql("DELETE FROM audit_seals WHERE last = 6"), "the seal of 8 to 12 doesn't follow the seal before it"],
  ];
  for (const [change, broken] of ways) {
    const record = sealedRecord({ seals: 3, events: 9 });
    change(record);
    assert.deepEqual(verified(record.database).found, { broken });
  }
});

/** Verifies a database; counts the queries. */
function verified(database) {
  let queries = 0;
  const found = verify((sql) => {
    queries++;
    return database.prepare(sql).all();
  });
  return { queries, found };
}

/** A database with seals over events, as many under each as under the others. The events have even numbers. */
function sealedRecord({ seals, events }) {
  const database = new DatabaseSync(":memory:");
  for (const file of readdirSync("migrations").sort()) database.exec(readFileSync(join("migrations", file), "utf8"));
  // Whoever attacks the record has removed its triggers.
  const triggers = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name GLOB 'audit_*'").all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  const insert = inserter(database);
  const seal = database.prepare("INSERT INTO audit_seals (last, first, before, hash, at) VALUES (?, ?, ?, ?, 0)");
  database.exec("BEGIN");
  let [before, end] = ["", 0];
  for (let number = 1; number <= seals; number++) {
    const first = end + 1;
    end = Math.floor((events * number) / seals);
    const lines = Array.from({ length: end - first + 1 }, (_, index) => JSON.stringify(insert(2 * (first + index))));
    const hash = createHash("sha256").update(`${before}\n${lines.join("\n")}\n`).digest("hex");
    seal.run(2 * end, 2 * first, before, hash);
    before = hash;
  }
  database.exec("COMMIT");
  return { database, insert, last: before };
}

/** A function that writes an event with a number, and gives its columns. */
function inserter(database) {
  const columns = "seq, subject, version, action, role, person, from_state, to_state, at, request_id";
  const statement = database.prepare(`INSERT INTO audit_events (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  return (seq) => {
    const event = [seq, `submission:${seq}`, 1, "hand_in", "holder", null, null, "unconfirmed", 1_764_000_000_000 + seq, "0123456789abcdef"];
    statement.run(...event);
    return event;
  };
}

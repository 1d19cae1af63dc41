// Runs SQL on the database of the Worker under test: a line of input is a statement as JSON text, a line of output its rows or its error.
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";

const folder = join(process.env.STATE_DIR, "v3/d1/miniflare-D1DatabaseObject");
const files = readdirSync(folder).filter((name) => name.endsWith(".sqlite") && name !== "metadata.sqlite");
if (files.length !== 1) throw new Error(`one database expected, found ${files}`);
const database = new DatabaseSync(join(folder, files[0]));
// The Worker's statements fail at once where the database is locked, so a write here holds the lock for as short as can be.
database.exec("PRAGMA busy_timeout = 10000; PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 0");
database.function("sha256", { deterministic: true }, (text) => createHash("sha256").update(text).digest("hex"));

function answer(sql) {
  if (/^\s*(SELECT|WITH)\b/i.test(sql)) return { rows: database.prepare(sql).all() };
  database.exec(sql);
  // A pragma is meant for its own statements alone.
  if (sql.includes("PRAGMA foreign_keys")) database.exec("PRAGMA foreign_keys = ON");
  return { rows: [] };
}

for await (const line of createInterface({ input: process.stdin })) {
  let result;
  try {
    result = answer(JSON.parse(line));
  } catch (error) {
    // A transaction that a failed statement has begun must not lock the database.
    if (database.isTransaction) database.exec("ROLLBACK");
    result = { error: error.message };
  }
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

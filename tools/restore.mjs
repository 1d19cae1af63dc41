// `make restore FILE=…`: puts a copy of the database into a new one. The product answers nothing from there until the cron has erased
// again what was erased after the copy was made.
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { restoring } from "./restore/copy.mjs";
import { d1, place, query } from "./wrangler.mjs";

const { values } = parseArgs({
  options: { state: { type: "string" }, remote: { type: "boolean", default: false }, database: { type: "string", default: "DB" }, file: { type: "string", default: "" } },
});
const where = place(values);
const LAST = [
  // Who was to get them has got them, if the copy is older than a minute. Administrators see them, and can send them.
  "UPDATE mails SET state = 'failed', error = 'restored' WHERE state = 'waiting'",
  "CREATE TABLE IF NOT EXISTS restored (at INTEGER NOT NULL PRIMARY KEY) STRICT",
  `INSERT OR IGNORE INTO restored (at) VALUES (${Date.now()})`,
];

const folder = mkdtempSync(join(tmpdir(), "verkostokartta-restore-"));
try {
  if (!existsSync(values.file)) throw new Error("name the file of the copy: FILE=copy.sql");
  if (values.remote && ["", "DB"].includes(values.database)) throw new Error("name the new database: DATABASE=…");
  if (!values.remote) mkdirSync(values.state, { recursive: true });
  const [[{ tables }]] = query(values.database, where, "SELECT count(*) AS tables FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*'");
  if (tables > 0) throw new Error("the database has tables already: a copy goes into a new one");
  const [file, count] = [join(folder, "copy.sql"), {}];
  await write(file, count);
  d1("execute", values.database, ...where, "--yes", "--file", file);
  compare(count);
  const rows = Object.values(count).reduce((sum, number) => sum + number, 0);
  console.log(`restore: ${rows} rows in ${Object.keys(count).length} tables. The product answers 503 until its cron has erased again what was erased since`);
} catch (error) {
  console.error(`restore: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes the statements that are imported. */
async function write(file, count) {
  const stream = createWriteStream(file);
  for await (const statement of restoring(values.file, { last: LAST, count })) {
    if (!stream.write(`${statement};\n`)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "finish");
}

/** Compares the numbers of rows with the copy's. */
function compare(count) {
  const tables = Object.keys(count).filter((table) => table !== '"sqlite_sequence"');
  const sql = tables.map((table) => `SELECT count(*) AS found FROM ${table}`).join(";\n");
  query(values.database, where, sql).forEach(([{ found }], index) => {
    const table = tables[index];
    if (found < count[table]) throw new Error(`${table} has ${found} rows, and the copy ${count[table]}`);
  });
}

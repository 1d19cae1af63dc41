// Runs the SQL of its input on the database of the Worker under test, and prints the rows as JSON.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const folder = join(process.env.STATE_DIR, "v3/d1/miniflare-D1DatabaseObject");
const files = readdirSync(folder).filter((name) => name.endsWith(".sqlite") && name !== "metadata.sqlite");
if (files.length !== 1) throw new Error(`one database expected, found ${files}`);
const database = new DatabaseSync(join(folder, files[0]));
database.exec("PRAGMA busy_timeout = 10000");
database.function("sha256", { deterministic: true }, (text) => createHash("sha256").update(text).digest("hex"));
const sql = readFileSync(0, "utf8");
if (/^\s*(SELECT|WITH)\b/i.test(sql)) console.log(JSON.stringify(database.prepare(sql).all()));
else database.exec(sql);
database.close();

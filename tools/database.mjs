// The local database, opened while the Worker uses it.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Opens the database that the Worker keeps in `state`. */
export function open(state) {
  const folder = join(state, "v3/d1/miniflare-D1DatabaseObject");
  const files = readdirSync(folder).filter((name) => name.endsWith(".sqlite") && name !== "metadata.sqlite");
  if (files.length !== 1) throw new Error(`one database expected, found ${files}`);
  const database = new DatabaseSync(join(folder, files[0]));
  database.exec("PRAGMA busy_timeout = 5000");
  return database;
}

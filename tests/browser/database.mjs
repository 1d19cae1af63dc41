// Access to the database of the Worker under test while it runs.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Runs SQL statements on the Worker's D1. */
export function sql(statements) {
  const folder = join(process.env.STATE_DIR, "v3/d1/miniflare-D1DatabaseObject");
  const files = readdirSync(folder).filter((name) => name.endsWith(".sqlite") && name !== "metadata.sqlite");
  if (files.length !== 1) throw new Error(`one database expected, found ${files}`);
  const database = new DatabaseSync(join(folder, files[0]));
  try {
    database.exec("PRAGMA busy_timeout = 5000");
    database.exec(statements);
  } finally {
    database.close();
  }
}

/**
 * Keeps the cron from writing once more what follows from submissions, where a test writes or removes such rows itself: its place in
 * the reading of all submissions stays at the end.
 */
export function leaveAlone() {
  sql(`CREATE TRIGGER IF NOT EXISTS left_alone AFTER UPDATE ON reading_places WHEN NEW.name = 'derived' AND NEW.after = ''
    BEGIN UPDATE reading_places SET after = '~' WHERE name = 'derived'; END;
    INSERT OR REPLACE INTO reading_places (name, after) VALUES ('derived', '~');`);
}

// Access to the database of the Worker under test while it runs.
import { open } from "../../tools/database.mjs";

/** Runs SQL statements on the Worker's D1. */
export const sql = (statements) => using((database) => database.exec(statements));

/** The rows of a query on the Worker's D1. */
export const rows = (query) => using((database) => database.prepare(query).all());

function using(act) {
  const database = open(process.env.STATE_DIR);
  try {
    return act(database);
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

// The seals over the record, computed again from the database.
import { createHash } from "node:crypto";

/** Rows of a page: events make 8 MB of JSON. D1 gives at most 50 MB at once, and each page is a start of wrangler. */
const PAGE = 25_000;
/** The columns of a seal. */
const SEAL = ["first", "last", "before", "hash"];
/** The columns of an event in the order in which they are sealed. */
const EVENT = ["seq", "subject", "version", "action", "role", "person", "from_state", "to_state", "at", "request_id"];

/**
 * Verifies the seals. `query` gives the rows of an SQL statement. Gives how many events are under seals (`sealed`), how many are
 * not yet (`unsealed`), and the hash of the last seal (`last`). Where a seal doesn't fit, it gives only what is wrong with the first
 * such one (`broken`).
 */
export function verify(query) {
  const events = rows(query, "audit_events", "seq", EVENT);
  let event = events.next();
  let [before, next, sealed, unsealed] = ["", 1, 0, 0];
  for (const seal of rows(query, "audit_seals", "last", SEAL)) {
    const name = `the seal of ${seal.first} to ${seal.last}`;
    if (seal.before !== before) return { broken: `${name} doesn't follow the seal before it` };
    if (seal.first < next) return { broken: `${name} overlaps the seal before it` };
    const hash = createHash("sha256").update(`${before}\n`);
    const first = event.value?.seq;
    for (; !event.done && event.value.seq <= seal.last; event = events.next(), sealed++) {
      hash.update(`${JSON.stringify(EVENT.map((column) => event.value[column]))}\n`);
    }
    if (first !== seal.first || hash.digest("hex") !== seal.hash) return { broken: `${name} doesn't fit its events` };
    [before, next] = [seal.hash, seal.last + 1];
  }
  for (; !event.done; event = events.next()) unsealed++;
  return { sealed, unsealed, last: before };
}

/** The rows of a table in the order of a key, read in pages. */
function* rows(query, table, key, columns) {
  // An event that someone has put before the first one is read, too.
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const page = query(`SELECT ${columns} FROM ${table} WHERE ${key} > ${last} ORDER BY ${key} LIMIT ${PAGE}`);
    yield* page;
    if (page.length < PAGE) return;
    last = page.at(-1)[key];
  }
}

// `make audit-verify`: verifies the seals over the record: finds events that were changed, removed or inserted.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { state: { type: "string" }, remote: { type: "boolean", default: false } } });
const where = values.remote ? ["--remote"] : ["--local", "--persist-to", values.state];
const COLUMNS = ["seq", "subject", "version", "action", "role", "person", "from_state", "to_state", "at", "request_id"];

function query(sql) {
  const options = ["d1", "execute", "DB", ...where, "--json", "--command", sql];
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/wrangler", options, { encoding: "utf8", maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`the database couldn't be read:\n${stdout}${stderr}`);
  return JSON.parse(stdout)[0].results;
}

function broken(message) {
  console.error(`audit: ${message}`);
  process.exit(1);
}

let [before, next] = ["", 1];
for (const seal of query("SELECT first, last, before, hash FROM audit_seals ORDER BY last")) {
  const name = `the seal of ${seal.first} to ${seal.last}`;
  if (seal.before !== before) broken(`${name} doesn't follow the seal before it`);
  if (seal.first < next) broken(`${name} overlaps the seal before it`);
  const events = query(`SELECT ${COLUMNS} FROM audit_events WHERE seq BETWEEN ${next} AND ${seal.last} ORDER BY seq`);
  const lines = events.map((event) => JSON.stringify(COLUMNS.map((column) => event[column])));
  const hash = createHash("sha256").update(`${before}\n${lines.join("\n")}\n`).digest("hex");
  if (hash !== seal.hash) broken(`${name} doesn't fit its events`);
  [before, next] = [seal.hash, seal.last + 1];
}
const [{ n }] = query(`SELECT count(*) AS n FROM audit_events WHERE seq >= ${next}`);
console.log(`audit: ${next - 1} sealed events are unchanged, ${n} are not sealed yet; last seal: ${before || "none"}`);

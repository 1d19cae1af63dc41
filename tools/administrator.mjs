// `make administrator ADDRESS=…`: makes the person with a mail address an administrator, for an installation that has none yet.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { migrate } from "./server.mjs";

const { values } = parseArgs({ options: { state: { type: "string" }, remote: { type: "boolean", default: false } } });
const { ADDRESS: address = "", LANGUAGE: lang = "fi" } = process.env;

function fail(message) {
  console.error(`administrator: ${message}`);
  process.exit(1);
}

// The values are written into SQL: characters that could end a string are refused.
if (!/^[a-z0-9.!#$%&*+/=?^_{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(address)) fail("give the mail address: ADDRESS=name@example.org");
if (!["fi", "sv", "en"].includes(lang)) fail("LANGUAGE must be fi, sv or en");

const who = `(SELECT id FROM people WHERE address = '${address}' COLLATE NOCASE)`;
const subject = `'person:' || ${who}`;
const now = Date.now();
const sql = [
  `INSERT INTO people (id, address, lang, role, created_at) SELECT '${randomBytes(16).toString("hex")}', '${address}', '${lang}', 'administrator', ${now}
   WHERE ${who} IS NULL`,
  `INSERT INTO audit_events (subject, version, action, role, to_state, at, request_id)
   SELECT ${subject}, (SELECT coalesce(max(version), 0) + 1 FROM audit_events WHERE subject = ${subject}), 'invite', 'system', 'administrator', ${now}, ''`,
  `UPDATE people SET role = 'administrator', revoked_at = NULL WHERE id = ${who}`,
  `DELETE FROM people_regions WHERE person = ${who}`,
].join(";\n");

if (!values.remote) migrate(values.state);
const where = values.remote ? ["--remote"] : ["--local", "--persist-to", values.state];
const { status, stdout, stderr } = spawnSync("node_modules/.bin/wrangler", ["d1", "execute", "DB", ...where, "--command", sql], { encoding: "utf8" });
if (status !== 0) fail(`the database couldn't be written:\n${stdout}${stderr}`);
console.log(`administrator: ${address} can sign in at /admin with a mailed code`);

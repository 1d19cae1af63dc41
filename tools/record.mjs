// `make audit-verify`: verifies the seals over the record: finds events that were changed, removed or inserted.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { verify } from "./record/chain.mjs";

const { values } = parseArgs({ options: { state: { type: "string" }, remote: { type: "boolean", default: false } } });
const where = values.remote ? ["--remote"] : ["--local", "--persist-to", values.state];

const { broken, sealed, unsealed, last } = verify(query);
if (broken) {
  console.error(`audit: ${broken}`);
  process.exit(1);
}
console.log(`audit: ${sealed} sealed events are unchanged, ${unsealed} are not sealed yet; last seal: ${last || "none"}`);

/** The rows of a statement. Each call starts wrangler, which takes a second or two. */
function query(sql) {
  const options = ["d1", "execute", "DB", ...where, "--json", "--command", sql];
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/wrangler", options, { encoding: "utf8", maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`the database couldn't be read:\n${stdout}${stderr}`);
  return JSON.parse(stdout)[0].results;
}

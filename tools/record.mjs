// `make audit-verify`: verifies the seals over the record: finds events that were changed, removed or inserted.
import { parseArgs } from "node:util";
import { verify } from "./record/chain.mjs";
import { place, query } from "./wrangler.mjs";

const { values } = parseArgs({ options: { state: { type: "string" }, remote: { type: "boolean", default: false } } });
const where = place(values);

const { broken, sealed, unsealed, last } = verify((sql) => query("DB", where, sql)[0]);
if (broken) {
  console.error(`audit: ${broken}`);
  process.exit(1);
}
console.log(`audit: ${sealed} sealed events are unchanged, ${unsealed} are not sealed yet; last seal: ${last || "none"}`);

// `make audit`: asks other people's programs about the product. `dependencies`: cargo-deny and npm about what it is made of; `headers`: drheader
// and shcheck about its answers; `pages`: wapiti attacks its pages and forms; `api`: schemathesis sends generated requests to the API, in
// each role for MINUTES. With names of parts (ONLY="dependencies headers") only these. What they find fails the command unless
// tools/audit/reasons.mjs says why it stands.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { dependencies } from "./audit/dependencies.mjs";
import { headers } from "./audit/headers.mjs";
import { pages } from "./audit/pages.mjs";
import { versionOf } from "./build/tools.mjs";

const { values, positionals: named } = parseArgs({ options: { minutes: { type: "string", default: "3" } }, allowPositionals: true });
/** Each gives what is wrong, and what could not be checked. */
const parts = {
  dependencies,
  headers,
  pages,
  api: () => ({ wrong: ran(process.execPath, "tools/contract.mjs", "--fuzz", "--minutes", values.minutes) ? [] : ["see above"] }),
};

if (!ran("tools/setup.sh", "cargo-deny", versionOf("cargo-deny")) || !ran("tools/python.sh", "audit")) process.exit(1);
const [failed, left] = [[], []];
for (const [name, part] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const began = Date.now();
  const { wrong, unchecked = [] } = await part();
  for (const finding of wrong) console.error(`audit: ${name}: ${finding}`);
  for (const what of unchecked) console.error(`audit: ${name}: NOT CHECKED: ${what}`);
  console.log(`audit: ${name}: ${wrong.length > 0 ? "FAILED" : unchecked.length > 0 ? "nothing found in what was checked" : "nothing found"} (${Math.round((Date.now() - began) / 1000)} s)`);
  if (wrong.length > 0) failed.push(name);
  left.push(...unchecked);
}
if (left.length > 0) console.log(`audit: NOT CHECKED: ${left.join("; ")}`);
const passed = left.length > 0 ? "what was checked passed" : "passed";
console.log(`audit: ${failed.length > 0 ? `FAILED: ${failed.join(", ")}` : passed}`);
process.exit(failed.length > 0 ? 1 : 0);

/** Runs a program; tells if it succeeded. */
function ran(command, ...options) {
  return spawnSync(command, options, { stdio: "inherit" }).status === 0;
}

// `make floors` and a step of `make check`: which folder may import which. The table is tools/floors.json. Without options: checks
// every import of the Rust crates against it, and that the table and the picture in docs/ are made of it; `--write` makes them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readImports } from "./floors/crates.mjs";
import { picture } from "./floors/picture.mjs";
import { printed } from "./floors/printed.mjs";
import { faults } from "./floors/rules.mjs";

const { values } = parseArgs({ options: { write: { type: "boolean", default: false }, root: { type: "string", default: "." } } });
const at = (path) => join(values.root, path);
const table = JSON.parse(readFileSync(at("tools/floors.json"), "utf8"));
const graph = readImports(values.root);
const found = faults(table, graph);

const PAGE = "docs/ARCHITECTURE.md";
const page = readFileSync(at(PAGE), "utf8");
const made = { [PAGE]: printed(table, page), "docs/floors.svg": picture(table) };
for (const [path, content] of Object.entries(made)) {
  if (values.write) writeFileSync(at(path), content);
  else if (content !== read(path)) found.push(`${path} is not what tools/floors.json says: run \`make floors\``);
}

for (const message of found) console.error(`floors: ${message}`);
const pending = table.pending.length > 0 ? `, except in ${table.pending.join(", ")} (pending)` : "";
if (found.length === 0) console.log(`floors: ${graph.files.length} files import downwards only${pending}`);
process.exit(found.length === 0 ? 0 : 1);

function read(path) {
  try {
    return readFileSync(at(path), "utf8");
  } catch {
    return null;
  }
}

// Where set-up has put the Rust tools.
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The crate that has each tool, and the locked crate whose version it must have. */
const TOOLS = {
  "wasm-bindgen": { crate: "wasm-bindgen-cli", locked: "wasm-bindgen" },
  "worker-build": { crate: "worker-build", locked: "worker" },
};

/** The absolute path of a tool. */
export function tool(name) {
  const { crate, locked } = TOOLS[name];
  const lock = readFileSync("Cargo.lock", "utf8");
  const version = lock.match(new RegExp(`name = "${locked}"\\nversion = "([^"]+)"`))[1];
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const path = join(cache, "verkostokartta/tools", `${crate}-${version}`, "bin", name);
  if (!existsSync(path)) throw new Error(`${name} ${version} is missing: run tools/setup.sh`);
  return path;
}

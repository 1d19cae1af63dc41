// The paths of the Rust tools that the set-up has installed.
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The crate that has each tool, and the locked crate whose version it must have, or its own version. */
const TOOLS = {
  "wasm-bindgen": { crate: "wasm-bindgen-cli", locked: "wasm-bindgen" },
  "worker-build": { crate: "worker-build", locked: "worker" },
  "cargo-mutants": { crate: "cargo-mutants", version: "27.1.0" },
};

/** The version of a tool. */
export function versionOf(name) {
  const { locked, version } = TOOLS[name];
  return version ?? readFileSync("Cargo.lock", "utf8").match(new RegExp(`name = "${locked}"\\nversion = "([^"]+)"`))[1];
}

/** The absolute path of a tool. */
export function tool(name) {
  const version = versionOf(name);
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const path = join(cache, "verkostokartta/tools", `${TOOLS[name].crate}-${version}`, "bin", name);
  if (!existsSync(path)) throw new Error(`${name} ${version} is missing: run tools/setup.sh`);
  return path;
}

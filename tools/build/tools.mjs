// The paths of the Rust and Python tools that the set-up has installed.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const PLACE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "verkostokartta/tools");
/** Each tool's version, or the locked crate whose version it has. */
const TOOLS = {
  "wasm-bindgen": { locked: "wasm-bindgen-cli", lock: "tools/wasm-bindgen/Cargo.lock" },
  "worker-build": { locked: "worker", lock: "Cargo.lock" },
  "cargo-deny": { version: "0.20.2" },
  "cargo-mutants": { version: "27.1.0" },
};

/** The version of a tool. */
export function versionOf(name) {
  const { version, locked, lock } = TOOLS[name];
  return version ?? readFileSync(lock, "utf8").match(new RegExp(`name = "${locked}"\\nversion = "([^"]+)"`))[1];
}

/** The absolute path of a tool. */
export function tool(name) {
  const version = versionOf(name);
  const path = join(PLACE, `${name}-${version}`, "bin", name);
  if (!existsSync(path)) throw new Error(`${name} ${version} is missing: run tools/setup.sh`);
  return path;
}

/** The absolute path of a program of the Python packages that `tools/python.sh FOLDER` installs. */
export function python(folder, program) {
  const hash = createHash("sha256").update(readFileSync(`tools/${folder}/requirements.txt`)).digest("hex").slice(0, 12);
  const path = join(PLACE, `python-${folder}-${hash}`, "bin", program);
  if (!existsSync(path)) throw new Error(`${program} is missing: run tools/python.sh ${folder}`);
  return path;
}

// The paths of the Rust and Python tools that the set-up has installed.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const PLACE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "verkostokartta/tools");
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
  const path = join(PLACE, `${TOOLS[name].crate}-${version}`, "bin", name);
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

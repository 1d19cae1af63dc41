// Builds the Worker; the names of the browser's files are compiled in.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tool } from "./tools.mjs";

const bin = (name) => join(process.cwd(), "node_modules/.bin", name);
console.log("Worker: compiling (about three minutes the first time)");
const began = Date.now();
execFileSync(tool("worker-build"), ["--release", "--", "--locked"], {
  cwd: "worker",
  stdio: "inherit",
  env: {
    ...process.env,
    CARGO_TERM_QUIET: "true",
    ASSET_MANIFEST: JSON.stringify(JSON.parse(readFileSync("build/assets.json", "utf8"))),
    // Without these variables it would download the tools.
    WASM_BINDGEN_BIN: tool("wasm-bindgen"),
    WASM_OPT_BIN: bin("wasm-opt"),
    ESBUILD_BIN: bin("esbuild"),
  },
});
console.log(`Worker: ready (${Math.round((Date.now() - began) / 1000)} s)`);

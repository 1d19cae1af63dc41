// `make check`: floors, formatting, lints of each crate and feature set, and licences.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { BROWSER_PROGRAMS, LINTED, RUST_TESTS, messages } from "./build/cargo.mjs";

const steps = {
  "floors": () => ran(process.execPath, "tools/floors.mjs"),
  "tables of the map": () => ran(process.execPath, "tools/map-tables.mjs", "--check"),
  "formatting": () => ran("cargo", "fmt", "--all", "--check"),
  "lints of all crates and their tests": () => isClean(RUST_TESTS),
  "lints of the browser's programs": () => isClean(BROWSER_PROGRAMS),
};
for (const [name, step] of Object.entries(steps)) {
  const began = Date.now();
  if (!step()) {
    console.error(`check: ${name}: failed`);
    process.exit(1);
  }
  console.log(`check: ${name} (${Math.round((Date.now() - began) / 1000)} s)`);
}

/** Runs a program; tells if it succeeded. */
function ran(command, ...options) {
  return spawnSync(command, options, { stdio: "inherit" }).status === 0;
}

/** Compiles with lints; tells if there was no error and no warning. */
function isClean(options) {
  const { status, stdout } = spawnSync("cargo", [...options, "--message-format", "json"], {
    stdio: ["inherit", "pipe", "inherit"], encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, ...LINTED },
  });
  const found = messages(stdout).filter(({ reason }) => reason === "compiler-message").map(({ message }) => message.rendered);
  process.stderr.write(found.join(""));
  return status === 0 && found.length === 0;
}

// The lints above see the Worker's crates as native code: they have none for WebAssembly alone.
const only = spawnSync("git", ["grep", "-n", "target_arch", "--", "worker/**/*.rs", "shared/**/*.rs"], { encoding: "utf8" }).stdout;
if (only) {
  console.error(`check: code for one target is not seen by the lints:\n${only}`);
  process.exit(1);
}

const members = readFileSync("Cargo.toml", "utf8").match(/^members = \[(.*)\]/m)[1].match(/"[^"]+"/g);
for (const member of members.map((name) => JSON.parse(name))) {
  if (!/\[lints\]\nworkspace = true/.test(readFileSync(`${member}/Cargo.toml`, "utf8"))) {
    console.error(`check: ${member} doesn't inherit the workspace's lints`);
    process.exit(1);
  }
}

const ALLOWED = /^(MIT|MIT-0|Apache-2\.0|Apache-2\.0 WITH LLVM-exception|BSD-[23]-Clause|ISC|Zlib|0BSD|CC0-1\.0|BSL-1\.0|Unicode-3\.0|Unlicense|MPL-2\.0|EUPL-1\.2|CDLA-Permissive-2\.0)$/;
// npm's packages are tools, and the font; none of their code is in what we ship.
const ALLOWED_FOR_TOOLS = /^(OFL-1\.1|Python-2\.0|BlueOak-1\.0\.0|LGPL-3\.0-or-later)$/;
const metadata = spawnSync("cargo", ["metadata", "--format-version", "1", "--locked"], { encoding: "utf8", maxBuffer: 1 << 28 });
if (metadata.status !== 0) {
  console.error(`check: cargo metadata failed\n${metadata.stderr}`);
  process.exit(1);
}
const crates = JSON.parse(metadata.stdout).packages.map(({ name, version, license }) => ({ name, version, license }));
const npm = Object.entries(JSON.parse(readFileSync("package-lock.json", "utf8")).packages)
  .filter(([path]) => path !== "")
  .map(([path, { version, license }]) => ({ name: `npm:${path.replace(/^.*node_modules\//, "")}`, version, license }));
const dependencies = [...crates, ...npm].sort((a, b) => a.name.localeCompare(b.name));
mkdirSync("build", { recursive: true });
writeFileSync("build/licences.txt", dependencies.map(({ name, version, license }) => `${name} ${version}\t${license ?? "none"}\n`).join(""));
const refused = dependencies.filter(({ name, license }) => {
  const allowed = (part) => ALLOWED.test(part) || (name.startsWith("npm:") && ALLOWED_FOR_TOOLS.test(part));
  const choices = (license ?? "none").replace(/[()]/g, "").split(/ OR |\//);
  return !choices.some((choice) => choice.split(" AND ").every((part) => allowed(part.trim())));
});
for (const { name, license } of refused) console.error(`check: ${name} has the licence ${license}, which is not allowed`);
if (refused.length > 0) process.exit(1);
console.log(`check: licences of ${dependencies.length} dependencies, listed in build/licences.txt`);
console.log("check: passed");

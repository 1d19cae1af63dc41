// `make check`: floors, spelling, formatting, lints of each crate and feature set, and licences.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { BROWSER_PROGRAMS, LINTED, RUST_TESTS, messages } from "./build/cargo.mjs";

/** The steps that this machine can't take. */
const unchecked = [];
const steps = {
  "floors": () => ran(process.execPath, "tools/floors.mjs"),
  "tables of the map": () => ran(process.execPath, "tools/map-tables.mjs", "--check"),
  "spelling": isSpelt,
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
  console.log(`check: ${name}${unchecked.includes(name) ? " NOT CHECKED" : ""} (${Math.round((Date.now() - began) / 1000)} s)`);
}

/** Runs a program; tells if it succeeded. */
function ran(command, ...options) {
  return spawnSync(command, options, { stdio: "inherit" }).status === 0;
}

/** Checks the spelling; a machine without the dictionaries leaves it out. */
function isSpelt() {
  const { status } = spawnSync(process.execPath, ["tools/spelling.mjs"], { stdio: "inherit" });
  if (status === 3) unchecked.push("spelling");
  return status === 0 || status === 3;
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

// The list of cargo-deny, which reads the crates' licences with `make audit`. Here those of a new crate are read with the next test.
const ALLOWED = JSON.parse(readFileSync("deny.toml", "utf8").match(/^allow = (\[[^\]]*\])/m)[1].replace(/,\s*\]/, "]"));
// npm's packages are tools, and the font; none of their code is in what we ship.
const ALLOWED_FOR_TOOLS = ["0BSD", "BSD-2-Clause", "BlueOak-1.0.0", "ISC", "LGPL-3.0-or-later", "MPL-2.0", "OFL-1.1", "Python-2.0"];
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
  const allowed = (part) => ALLOWED.includes(part) || (name.startsWith("npm:") && ALLOWED_FOR_TOOLS.includes(part));
  const choices = (license ?? "none").replace(/[()]/g, "").split(/ OR |\//);
  return !choices.some((choice) => choice.split(" AND ").every((part) => allowed(part.trim())));
});
for (const { name, license } of refused) console.error(`check: ${name} has the licence ${license}, which is not allowed`);
if (refused.length > 0) process.exit(1);
console.log(`check: licences of ${dependencies.length} dependencies, listed in build/licences.txt`);
console.log(unchecked.length > 0 ? `check: passed, but for what was NOT CHECKED: ${unchecked.join(", ")}` : "check: passed");

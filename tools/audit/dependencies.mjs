// What the product is made of: licences, sources and doubles of the crates, and the known vulnerabilities of crates and npm packages.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { tool } from "../build/tools.mjs";
import { NPM, unexplained } from "./reasons.mjs";

const LOCKS = [
  { manifest: "Cargo.toml", checks: ["licenses", "sources", "bans"], allowed: [] },
  // It has crates of two versions, and in its test runner, which nobody runs, some that are no longer maintained.
  { manifest: "tools/wasm-bindgen/Cargo.toml", checks: ["licenses", "sources"], allowed: ["unmaintained"] },
];
const DAY = 86_400_000;

export function dependencies() {
  const found = [...LOCKS.map(({ manifest, checks }) => denied(manifest, checks)), advisories(), npm()];
  return { wrong: found.flatMap(({ wrong = [] }) => wrong), unchecked: found.flatMap(({ unchecked = [] }) => unchecked) };
}

/** Runs checks of cargo-deny on a lock file. */
function denied(manifest, checks, { options = [], allowed = [] } = {}) {
  const lints = allowed.flatMap((lint) => ["--allow", lint]);
  const { status, stderr } = deny(["--locked", ...options, "--manifest-path", manifest, "check", ...lints, ...checks]);
  if (status === 0) return {};
  return { wrong: [`cargo-deny found in the lock file of ${manifest}:\n${stderr}`] };
}

/** RustSec's advisories on the crates, from its database, or from the snapshot of it that the machine has. */
function advisories() {
  const isFetched = deny(["fetch", "db"]).status === 0;
  const date = snapshotDate();
  const missing = "advisories on crates: RustSec's database could not be fetched";
  if (!date) return { unchecked: [`${missing}, and this machine has no snapshot of it`] };
  const wrong = LOCKS.flatMap(({ manifest, allowed }) => denied(manifest, ["advisories"], { options: ["--offline"], allowed }).wrong ?? []);
  if (isFetched) {
    console.log(`audit: dependencies: compared with RustSec's database, whose last change is of ${date}`);
    return { wrong };
  }
  const days = Math.floor((Date.now() - Date.parse(date)) / DAY);
  return { wrong, unchecked: [`${missing}; compared with the newest snapshot here, of ${date}, which is ${days} days old`] };
}

/** The day of the last change in the database as cargo-deny has kept it; undefined where it has none. */
function snapshotDate() {
  const folder = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "advisory-dbs");
  if (!existsSync(folder)) return undefined;
  const dates = readdirSync(folder).map((name) => spawnSync("git", ["--git-dir", join(folder, name, ".git"), "log", "-1", "--format=%cs"], { encoding: "utf8" }).stdout.trim());
  return dates.filter(Boolean).sort().at(-1);
}

/** The advisories of npm's registry on its packages. */
function npm() {
  const { stdout, stderr } = spawnSync("npm", ["audit", "--package-lock-only", "--json"], { encoding: "utf8", maxBuffer: 1 << 26 });
  const report = parsed(stdout);
  if (!report?.vulnerabilities) {
    const why = report?.error?.summary || report?.message || stderr.trim().split("\n")[0];
    return { unchecked: [`advisories on npm packages: the registry doesn't tell them (${why})`] };
  }
  const via = Object.values(report.vulnerabilities).flatMap((vulnerable) => vulnerable.via.filter((it) => typeof it === "object"));
  return { wrong: unexplained([...new Set(via.map(({ name, url, title }) => `npm: ${name}: ${title}: ${url}`))], NPM) };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function deny(options) {
  return spawnSync(tool("cargo-deny"), ["--config", "deny.toml", ...options], { encoding: "utf8", maxBuffer: 1 << 26 });
}

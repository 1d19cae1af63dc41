// `make test` after the build: the checks and every test; ends with how many passed and failed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faultyConfiguration, freePort, start } from "./server.mjs";

let passed = 0;
let failed = 0;

function run(stage, command, options, environment = {}) {
  console.log(`test: ${stage}`);
  const result = spawnSync(command, options, { encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, ...environment } });
  process.stdout.write(result.stdout + result.stderr);
  return result;
}

/** Counts what a stage reports; a stage that runs no test, or fails to run, counts as a failure. */
function count(stage, result, passes, failures) {
  const sum = (pattern) => [...result.stdout.matchAll(pattern)].reduce((total, [, n]) => total + Number(n), 0);
  const [ok, bad] = [sum(passes), sum(failures)];
  passed += ok;
  failed += Math.max(bad, ok === 0 || result.status !== 0 ? 1 : 0);
  if (ok === 0) console.error(`test: ${stage} ran no test`);
}

const cargo = (stage, options, environment) =>
  count(stage, run(stage, "cargo", ["test", "--quiet", ...options], environment), /(\d+) passed;/g, /(\d+) failed;/g);

const check = run("checks", process.execPath, ["tools/check.mjs"]);
check.status === 0 ? passed++ : failed++;
const tools = "the tools";
count(tools, run(tools, process.execPath, ["--test", "--test-reporter", "tap", "tools/*.test.mjs"]), /^# pass (\d+)$/gm, /^# fail (\d+)$/gm);
cargo("the domain", ["-p", "shared"]);
cargo("the texts", ["-p", "texts", "--features", "compiled"]);
cargo("the front end's pure parts", ["-p", "frontend", "--features", "ssr"]);
cargo("the administration's pure parts", ["-p", "admin", "--features", "ssr"]);
cargo("the mails", ["-p", "mail"]);
cargo("the Worker's use cases and mails", ["-p", "worker-core", "--lib"]);
cargo("the Worker's pure parts", ["-p", "worker-app", "--lib"]);

/** The tests hand in more than anyone does in an hour. */
const NO_LIMITS = Object.fromEntries(
  [
    "SUBMISSIONS_PER_ADDRESS", "SUBMISSIONS_PER_DOMAIN", "SUBMISSIONS_PER_IP", "MAILS_PER_SUBMISSION", "MAILS_PER_ADDRESS",
    "SIGN_INS_PER_ADDRESS", "SIGN_INS_PER_IP",
  ].map((name) => [`LIMIT_${name}`, "100000"]),
);

/** Seconds until noon of the second day of next year. */
function untilNextYear() {
  const now = new Date();
  return Math.ceil((Date.UTC(now.getUTCFullYear() + 1, 0, 2, 12) - now) / 1000);
}

await withServer({ assets: "build/site", vars: NO_LIMITS }, async (environment) => {
  cargo("the API", ["-p", "api-tests", "--no-fail-fast", "--", "--test-threads=1"], environment);
}, nextYear);
await withFaults();
// Each with a database of its own: what the pages show is what their tests have written.
for (const [project, assets] of [["public", "build/site"], ["writing", "build/site"], ["debug", "build/debug-site"]]) {
  await withServer({ assets, vars: NO_LIMITS }, async (environment) => {
    const options = ["test", "--config", "tests/browser/playwright.config.mjs", "--project", project, "--reporter", "list"];
    const browser = run(`the browser, ${project}`, "node_modules/.bin/playwright", options, environment);
    count(project, browser, /^\s+(\d+) passed/gm, /^\s+(\d+) failed/gm);
  });
}

/** Runs tests on a Worker with a database of its own; `after` gets the database's folder once the Worker has stopped. */
async function withServer(options, use, after = () => {}) {
  const state = mkdtempSync(join(tmpdir(), "verkostokartta-"));
  const log = join(state, "worker.log");
  try {
    const server = await start({ port: await freePort(), state, log, ...options });
    try {
      await use({ BASE_URL: server.origin, WORKER_LOG: log, STATE_DIR: state });
    } finally {
      server.stop();
    }
    await after(state);
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

/** The same database in next year, and with the real limits. */
async function nextYear(state) {
  const [log, offset] = [join(state, "next-year.log"), `${untilNextYear()}`];
  const server = await start({ port: await freePort(), state, assets: "build/site", log, vars: { CLOCK_OFFSET_SECONDS: offset } });
  const environment = { BASE_URL: server.origin, WORKER_LOG: log, STATE_DIR: state, CLOCK_OFFSET_SECONDS: offset };
  const options = ["-p", "api-tests", "--test", "next_year", "--", "--ignored", "--test-threads=1"];
  try {
    cargo("the API in next year", options, environment);
  } finally {
    server.stop();
  }
}

/** A Worker without a queue, whose mails go to one address alone, and with the real limits. */
function withFaults() {
  const config = faultyConfiguration("allowed@example.org");
  return withServer({ assets: "build/site", config }, async (environment) => {
    cargo("the API with faults", ["-p", "api-tests", "--test", "faults", "--", "--ignored", "--test-threads=1"], environment);
  });
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

// `make test` after the build: the checks and every test, two stages at a time and the tests of time alone. A stage's output is shown only when it fails.
// With names of stages (ONLY="api public") only these.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { NO_LIMITS, faultyConfiguration, freePort, migrate, start } from "./server.mjs";
import { builtTests } from "./test/programs.mjs";
import { inPool, summary } from "./test/pool.mjs";
import { counted, passes } from "./test/stages.mjs";

const RUST = [/(\d+) passed;/g, /(\d+) failed;/g];
const PLAYWRIGHT = [/^\s+(\d+) passed/gm, /^\s+(\d+) failed/gm];
const CONTRACT = [/^(\d+) passed/gm, /(\d+) failed$/gm];
const NODE = [/^# pass (\d+)$/gm, /^# fail (\d+)$/gm];
const SERIAL = "--test-threads=1";

const folder = mkdtempSync(join(tmpdir(), "verkostokartta-"));
const empty = join(folder, "empty");
try {
  migrate(empty);
  const programs = builtTests();
  // The longest first, and what a stage waits for before it.
  const stages = {
    writing: browser("writing", "build/site"),
    compile: programs.stage,
    api,
    public: browser("public", "build/site"),
    check: () => passes("checks", process.execPath, ["tools/check.mjs"], { nice: true }),
    native,
    healing,
    contract: () => counted("contract", process.execPath, ["tools/contract.mjs"], CONTRACT),
    tools: () => counted("tools", process.execPath, ["--test", "--test-reporter", "tap", "tools/*.test.mjs"], NODE),
    debug: browser("debug", "build/debug-site"),
    // Alone, after all others.
    timed: browser("timed", "build/site"),
  };
  const named = process.argv.slice(2);
  if (["api", "native", "healing"].some((name) => named.includes(name))) named.push("compile");
  const chosen = Object.keys(stages).filter((name) => named.length === 0 || named.includes(name));
  const timed = chosen.filter((name) => name === "timed");
  await inPool(2, chosen.filter((name) => name !== "timed").map((name) => stages[name]));
  await inPool(1, timed.map((name) => stages[name]));

  /** The tests that need no Worker. */
  async function native() {
    for (const { name, program, cwd } of await programs.native) await counted(name, program, [], RUST, { cwd });
  }

  /** The API, and then the same database in next year, with the real limits. */
  async function api() {
    const tests = await programs.api;
    const state = copy("api");
    await withServer({ state, assets: "build/site", vars: NO_LIMITS }, (environment) =>
      counted("API", tests.get("api"), [SERIAL], RUST, { environment }),
    );
    const offset = `${untilNextYear()}`;
    await withServer({ state, assets: "build/site", vars: { CLOCK_OFFSET_SECONDS: offset } }, (environment) =>
      counted("API in next year", tests.get("next_year"), ["--ignored", SERIAL], RUST, {
        environment: { ...environment, CLOCK_OFFSET_SECONDS: offset },
      }),
    );
  }

  /**
   * A Worker without a queue and a bucket, whose mails go to two addresses alone; one with the real limits; one with rows that can't be
   * read; then two without a queue and with one database, of which one's mails are all refused.
   */
  async function healing() {
    const tests = await programs.api;
    const strict = faultyConfiguration({ name: "strict", bucket: false, to: ["allowed@example.org", "maija@allowed.example.net"] });
    await withServer({ state: copy("faults"), assets: "build/site", config: strict }, (environment) =>
      counted("API with faults", tests.get("faults"), ["--ignored", SERIAL], RUST, { environment }),
    );
    await withServer({ state: copy("limits"), assets: "build/site", vars: { LIMIT_BYTES_PER_IP: "400000" } }, (environment) =>
      counted("limits", tests.get("limits"), ["--ignored", SERIAL], RUST, { environment }),
    );
    await withServer({ state: copy("unreadable"), assets: "build/site", vars: NO_LIMITS }, (environment) =>
      counted("rows that can't be read", tests.get("unreadable"), [SERIAL], RUST, { environment }),
    );
    const state = copy("healing");
    const shared = { state, assets: "build/site", vars: NO_LIMITS };
    const refusing = faultyConfiguration({ name: "refusing", from: ["nobody@example.org"] });
    await withServer({ ...shared, config: refusing }, ({ BASE_URL: REFUSING_URL }) =>
      withServer({ ...shared, config: faultyConfiguration({ name: "queueless" }) }, (environment) =>
        counted("API that heals", tests.get("healing"), ["--ignored", SERIAL], RUST, { environment: { ...environment, REFUSING_URL } }),
      ),
    );
  }

  /** A project of the browser tests, with a database of its own: the pages show what its tests have written. */
  function browser(project, assets) {
    const options = ["test", "--config", "tests/browser/playwright.config.mjs", "--project", project, "--reporter", "list"];
    return () =>
      withServer({ state: copy(project), assets, vars: NO_LIMITS }, (environment) =>
        counted(`browser, ${project}`, "node_modules/.bin/playwright", options, PLAYWRIGHT, { environment }),
      );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(summary());

/** A new database with the migrations. */
function copy(name) {
  const state = join(folder, name);
  cpSync(empty, state, { recursive: true });
  return state;
}

/** Runs tests on a Worker. */
async function withServer({ state, ...options }, use) {
  const log = join(state, "worker.log");
  const server = await start({ port: await freePort(), state, log, ...options });
  try {
    await use({ BASE_URL: server.origin, WORKER_LOG: log, STATE_DIR: state });
  } finally {
    server.stop();
    cpSync(log, `build/test-logs/${basename(state)}.log`);
  }
}

/** Seconds until noon of the second day of next year. */
function untilNextYear() {
  const now = new Date();
  return Math.ceil((Date.UTC(now.getUTCFullYear() + 1, 0, 2, 12) - now) / 1000);
}

// `make test` after the build: the checks and every test; ends with how many passed and failed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, start } from "./server.mjs";

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
cargo("the domain", ["-p", "shared"]);
cargo("the front end's pure parts", ["-p", "frontend", "--features", "ssr"]);

for (const assets of ["build/site", "build/debug-site"]) {
  const state = mkdtempSync(join(tmpdir(), "verkostokartta-"));
  const log = join(state, "worker.log");
  const server = await start({ port: await freePort(), state, assets, log });
  const environment = { BASE_URL: server.origin, WORKER_LOG: log, STATE_DIR: state };
  try {
    const release = assets === "build/site";
    if (release) cargo("the API", ["-p", "api-tests", "--", "--test-threads=1"], environment);
    const project = release ? "release" : "debug";
    const options = ["test", "--config", "tests/browser/playwright.config.mjs", "--project", project, "--reporter", "list"];
    const browser = run(`the browser, ${project} build`, "node_modules/.bin/playwright", options, environment);
    count(project, browser, /^\s+(\d+) passed/gm, /^\s+(\d+) failed/gm);
  } finally {
    server.stop();
    rmSync(state, { recursive: true, force: true });
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

// `make faults`: the Worker is killed before and after each call of a binding, in each use case that writes. Two use cases at a time, each
// with a database and a Worker of its own. ONLY="a proposal" takes those whose name has these words.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { messages } from "./build/cargo.mjs";
import { startFaulty } from "./faults/worker.mjs";
import { NO_LIMITS, migrate } from "./server.mjs";
import { inPool } from "./test/pool.mjs";
import { run } from "./test/stages.mjs";

const COMPILE = ["test", "--locked", "--quiet", "--no-run", "-p", "api-tests", "--test", "matrix", "--message-format", "json-render-diagnostics"];
const SALT = "0".repeat(64);

const began = Date.now();
const [only = ""] = process.argv.slice(2);
const compiled = messages(execFileSync("cargo", COMPILE, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }));
const program = compiled.find(({ target, executable }) => executable && target.name === "matrix").executable;
const names = execFileSync(program, { encoding: "utf8" }).trim().split("\n").filter((name) => name.includes(only));

const folder = mkdtempSync(join(tmpdir(), "verkostokartta-faults-"));
const empty = join(folder, "empty");
const sums = { kills: 0, acknowledged: 0, lost: 0, doubles: 0 };
const broken = [];
mkdirSync("build/test-logs", { recursive: true });
try {
  migrate(empty);
  await inPool(2, names.map((name, place) => () => matrix(name, join(folder, `${place}`))));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const seconds = Math.round((Date.now() - began) / 1000);
const { kills, acknowledged, lost, doubles } = sums;
console.log(
  `${names.length} use cases, ${kills} kills, ${acknowledged} acknowledged, ${lost} of them lost, ${doubles} mails sent twice (${seconds} s)`,
);
for (const name of broken) console.log(`FAILED: ${name}`);
process.exit(broken.length === 0 && kills > 0 ? 0 : 1);

/** A use case under every fault. */
async function matrix(name, state) {
  cpSync(empty, state, { recursive: true });
  const log = join(state, "worker.log");
  const server = await startFaulty({ state, log, vars: { ...NO_LIMITS, LIMIT_SALT: SALT } });
  const environment = { BASE_URL: server.origin, WORKER_LOG: log, STATE_DIR: state };
  const result = await run(program, [name], { environment });
  await server.stop();
  const sum = /^sum: (.+)$/m.exec(result.stdout)?.[1];
  for (const [key, count] of Object.entries(sum ? JSON.parse(sum) : {})) sums[key] += count;
  console.log(`faults: ${name}: ${sum ?? "no sum"} (${result.seconds} s)`);
  if (result.status !== 0) {
    broken.push(name);
    process.stdout.write(`---- ${name} ----\n${result.output}\n---- end of ${name} ----\n`);
    cpSync(log, `build/test-logs/faults-${name.replaceAll(" ", "-")}.log`);
  }
  rmSync(state, { recursive: true, force: true });
}

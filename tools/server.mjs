// Starts the built Worker in workerd, with its database, and resolves when it answers.
import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes, randomInt } from "node:crypto";
import { existsSync, mkdirSync, openSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

const WRANGLER = "node_modules/.bin/wrangler";
/** Wrangler's own line for each request has the whole path, which may be a secret link: it is left out. */
const WITHOUT_REQUEST_LINES = `"$0" "$@" 2>&1 | grep --line-buffered -vE '\\[wrangler:info\\] [A-Z]+ /'`;

/** The tests do more than anyone does in an hour; they try how many acceptances a day are final, and wait for no collected mail. */
export const NO_LIMITS = {
  ...Object.fromEntries(
    [...readFileSync("docs/OPERATIONS.md", "utf8").matchAll(/^\| `(LIMIT_[A-Z_]+)` \| \d+ per/gm)]
      .map(([, name]) => [name, "1000000000"])
      .filter(([name]) => name !== "LIMIT_ACCEPTANCES_PER_DAY"),
  ),
  COLLECT_MINUTES: "0",
};

/** The salt of the installation in `state`, made at its first start. */
function salt(state) {
  const file = join(state, "limit-salt");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

/** Applies the migrations to the database in `state`, unless all are applied. */
export function migrate(state) {
  const hash = createHash("sha256");
  for (const file of readdirSync("migrations").sort()) hash.update(readFileSync(join("migrations", file)));
  const [stamp, digest] = [join(state, "migrated"), hash.digest("hex")];
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  mkdirSync(state, { recursive: true });
  const result = spawnSync(WRANGLER, ["d1", "migrations", "apply", "DB", "--local", "--persist-to", state], { encoding: "utf8" });
  if (result.status !== 0) throw new Error(`the migrations failed:\n${result.stdout}${result.stderr}`);
  writeFileSync(stamp, digest);
}

/**
 * Writes a configuration with faults, and returns its path. It has no queue. `name`: of the faults; `to`, `from`: the only addresses to
 * which, or from which, the mail binding sends; `bucket`: false for none.
 */
export function faultyConfiguration({ name, to, from, bucket = true }) {
  const path = `build/wrangler-${name}.toml`;
  const allowed = (which, addresses) => (addresses ? `allowed_${which}_addresses = ${JSON.stringify(addresses)}\n` : "");
  const configuration = readFileSync("wrangler.toml", "utf8")
    .replace(/\[\[queues\.[a-z]+\]\]\n(.+\n)+/g, "")
    .replace(bucket ? "" : /\[\[r2_buckets\]\]\n(.+\n)+/, "")
    .replace('name = "EMAIL"\n', `$&${allowed("destination", to)}${allowed("sender", from)}`)
    .replace(/= "(worker\/|build\/|migrations")/g, '= "../$1');
  writeFileSync(path, configuration);
  return path;
}

/**
 * Starts the Worker; resolves when it answers. `log`: a file for its output instead of the terminal; `config`: another
 * configuration; `vars`: other variables; `status`: that of `/healthz` when it answers.
 */
export async function start({ port, state, assets, log, config, vars = {}, status = 200 }) {
  migrate(state);
  const origin = `http://localhost:${port}`;
  const output = log ? openSync(log, "a") : "inherit";
  const options = [
    "dev", "--local", "--port", `${port}`, "--inspector-port", `${await freePort()}`, "--persist-to", state,
    "--var", `PUBLIC_ORIGIN:${origin}`, "--var", `LIMIT_SALT:${salt(state)}`, "--show-interactive-dev-session=false", "--log-level", "log",
    ...Object.entries(vars).flatMap(([name, value]) => ["--var", `${name}:${value}`]),
    ...(assets ? ["--assets", assets] : []),
    ...(config ? ["--config", config] : []),
  ];
  // A process group, so that all of its processes can be stopped.
  const child = spawn("bash", ["-c", WITHOUT_REQUEST_LINES, WRANGLER, ...options], { stdio: ["ignore", output, output], detached: true });
  const stop = () => {
    process.off("exit", stop);
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has already ended.
    }
  };
  // A server never outlives the tool that started it.
  process.on("exit", stop);
  for (const signal of ["SIGINT", "SIGTERM"]) if (process.listenerCount(signal) === 0) process.on(signal, () => process.exit(1));
  let ended = false;
  child.on("exit", () => (ended = true));
  for (let tries = 0; tries < 300; tries++) {
    if (ended) throw new Error(`the Worker did not start${log ? `:\n${readFileSync(log, "utf8")}` : ""}`);
    const answer = await fetch(`${origin}/healthz`).catch(() => null);
    if (answer?.status === status) return { origin, stop };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  stop();
  throw new Error(`the Worker did not answer within a minute${log ? `:\n${readFileSync(log, "utf8")}` : ""}`);
}

const LOWEST_PORT = 10_000;
/** Below the ports that systems give to outgoing connections and to programs that ask for any. */
const HIGHEST_PORT = 32_000;
const given = new Set();

/** A free port, at random, so that programs that look for one at the same moment get different ones; never the same twice. */
export async function freePort() {
  for (;;) {
    const port = randomInt(LOWEST_PORT, HIGHEST_PORT);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
}

/** Whether nothing listens on a port of this machine. */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

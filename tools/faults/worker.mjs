// The built Worker behind tests/faults/worker.mjs. It is killed where that says so, and comes up again with the same database, mailbox and port.
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Log, LogLevel, Miniflare, convertV4MiniflareOptions } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { freePort } from "../server.mjs";

/** What the Worker prints where it waits to be killed. */
const WAITS = "fault: ";
const MODULES = [
  { type: "ESModule", path: "tests/faults/worker.mjs" },
  { type: "ESModule", path: "worker/build/index.js" },
  { type: "CompiledWasm", path: "worker/build/index_bg.wasm" },
];

/**
 * Starts it. `state`: the folder of its database; `log`: the file of its output; `vars`: other variables. Miniflare, on which Wrangler is
 * built, is started without Wrangler: its proxy would send a request again whose Worker has died.
 */
export async function startFaulty({ state, log, vars }) {
  writeFileSync(log, "");
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const { modulesRules, ...worker } = unstable_getMiniflareWorkerOptions("wrangler.toml").workerOptions;
  const bindings = { ...worker.bindings, ...vars, PUBLIC_ORIGIN: origin };
  const options = convertV4MiniflareOptions({
    host: "localhost",
    port,
    cf: false,
    unsafeTriggerHandlers: true,
    unsafeLocalExplorer: true,
    logRequests: false,
    log: new Log(LogLevel.NONE),
    resourcePersistencePath: join(resolve(state), "v3"),
    handleStructuredLogs: ({ message }) => {
      appendFileSync(log, `${message}\n`);
      if (message.startsWith(WAITS)) process.kill(workerdAt(port), "SIGKILL");
    },
    workers: [{ ...worker, name: "verkostokartta", rootPath: ".", modulesRoot: ".", modules: MODULES, bindings }],
  });
  const miniflare = new Miniflare(options);
  await miniflare.ready;
  return { origin, stop: () => miniflare.dispose() };
}

/** The process that serves a port: a child of this one. */
function workerdAt(port) {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").trim().split(" ");
  const serves = (pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(`--socket-addr=entry=localhost:${port}`);
  return Number(children.find(serves));
}

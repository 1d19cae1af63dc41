// The Worker's throughput as a share of that of a constant answer in the same run, and its memory.
import { readFileSync, readdirSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { Miniflare, convertV4MiniflareOptions } from "miniflare";
import { freePort } from "../server.mjs";

const CONNECTIONS = 16;
const SECONDS = 6;
const PATHS = ["/fi", "/api/v1/networks"];
/** A request with the cookie of a session is never served from the cache. */
const UNCACHED = { cookie: "__Host-session=none" };
/** The least shares of the throughput of a constant answer of the same length. */
const LEAST = { cached: 0.333, uncached: 0.2 };

/** Measures with the database that `state` holds, and reports each figure. */
export async function measureLoad(state, report) {
  const bodies = await withRuntime(state, [], async (socket) => Promise.all(PATHS.map((path) => body(socket, path))));
  await withRuntime(state, bodies, async (socket, constants) => {
    for (const [index, path] of PATHS.entries()) {
      await load(socket, path, 1);
      const [cached, constant, uncached] = [
        await load(socket, path, SECONDS),
        await load(constants, `/${index}`, SECONDS),
        await load(socket, path, SECONDS, UNCACHED),
      ];
      for (const [name, { rate, p50, p99 }] of Object.entries({ cached, uncached })) {
        report(`${path}, ${name}: requests`, rate, undefined, "/s");
        report(`${path}, ${name}: p50`, p50, undefined, "ms");
        report(`${path}, ${name}: p99`, p99, undefined, "ms");
        report(`${path}, ${name}: share of the constant answer's throughput`, rate / constant.rate, -LEAST[name]);
      }
      report(`constant answer of ${bodies[index].length} B: requests`, constant.rate, undefined, "/s");
    }
  });
  // The runtime's own memory grows too before it settles: a Worker that does nothing is the measure.
  for (const [name, pick, path] of [["/fi", 0, "/fi"], ["a constant answer", 1, "/0"]]) {
    await withRuntime(state, bodies, async (...sockets) => {
      await count(sockets[pick], path, 2000);
      const before = memory();
      await count(sockets[pick], path, 10_000);
      const after = memory();
      report(`${name}: memory after 2,000 requests`, before, undefined, "KiB");
      report(`${name}: memory after 12,000 requests`, after, undefined, "KiB");
      report(`${name}: growth between them`, ((after - before) / before) * 100, pick === 0 ? 5 : undefined, "%");
    });
  }
}

/** Runs the Worker, and one that answers `/0`, `/1`, … with constant bodies, each on a socket of its own. */
async function withRuntime(state, bodies, use) {
  const [port, constantPort] = [await freePort(), await freePort()];
  const direct = (number) => [{ host: "127.0.0.1", port: number }];
  const vars = { PUBLIC_ORIGIN: `http://localhost:${port}`, OPERATOR_NAME: "Example", OPERATOR_EMAIL: "operator@example.org", HUB_URL: "https://example.org" };
  const constants = `const bodies = ${JSON.stringify(bodies)};
    export default { fetch: (request) => new Response(bodies[new URL(request.url).pathname.slice(1)], { headers: { "content-type": "text/html" } }) };`;
  const options = convertV4MiniflareOptions({
    resourcePersistencePath: join(state, "v3"),
    workers: [
      {
        name: "app",
        compatibilityDate: "2026-11-01",
        modules: [
          { type: "ESModule", path: "worker/build/index.js" },
          { type: "CompiledWasm", path: "worker/build/index_bg.wasm" },
        ],
        modulesRoot: "worker/build",
        bindings: vars,
        d1Databases: { DB: "local" },
        unsafeDirectSockets: direct(port),
      },
      { name: "constant", compatibilityDate: "2026-11-01", modules: true, script: constants, unsafeDirectSockets: direct(constantPort) },
    ],
    // The Worker's log lines would drown the figures.
    handleStructuredLogs: () => {},
  });
  const runtime = new Miniflare(options);
  try {
    await runtime.ready;
    return await use(port, constantPort);
  } finally {
    await runtime.dispose();
  }
}

/** The body of an answer; rejects if its status isn't 200. */
function body(port, path, agent, headers = {}) {
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", port, path, agent, headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () =>
        answer.statusCode === 200 ? resolve(Buffer.concat(parts).toString()) : reject(new Error(`${path}: ${answer.statusCode}`)),
      );
    });
    call.on("error", reject);
    call.end();
  });
}

/** Sends requests over all connections until `until` is true; returns the time of each answer in ms. */
async function ask(port, path, until, headers) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times = [];
  const connection = async () => {
    while (!until(times.length)) {
      const began = performance.now();
      await body(port, path, agent, headers);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  return times;
}

async function load(port, path, seconds, headers) {
  const end = performance.now() + seconds * 1000;
  const times = (await ask(port, path, () => performance.now() > end, headers)).sort((a, b) => a - b);
  const at = (share) => times[Math.floor(times.length * share)];
  return { rate: Math.round(times.length / seconds), p50: at(0.5), p99: at(0.99) };
}

const count = (port, path, requests) => ask(port, path, (done) => done >= requests);

/** Resident KiB of the runtime's process, a child of this one. */
function memory() {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      if (/^Name:\s+workerd/m.test(status) && status.includes(`PPid:\t${process.pid}\n`)) return Number(status.match(/VmRSS:\s+(\d+)/)[1]);
    } catch {
      // The process has ended meanwhile.
    }
  }
  throw new Error("the runtime's process was not found");
}

// The D1 round trips of a request: the Worker runs with a database that counts them.
import { join } from "node:path";
import { Miniflare, convertV4MiniflareOptions } from "miniflare";

/** Public pages; the proposal is the one of `withProposal`. */
export const PUBLIC = [
  "/fi", "/fi/networks/lappi", "/fi/networks/lappi/join", "/fi/networks/lappi/ask", "/fi/regions/18", "/fi/regions/07/interest",
  "/fi/proposals", "/fi/proposals?region=19&theme=music&q=taide", "/fi/proposals/2018/017",
  "/fi/proposals/2018/017/replies", "/fi/proposals/2018/017/reply", "/fi/outcomes", "/fi/about", "/fi/criteria", "/fi/about/write", "/fi/manage",
];

/** The Worker's entry point, with the binding `DB` replaced; the answer's header tells the number of round trips. */
const WRAPPER = `
import Entrypoint from "./index.js";
import { WorkerEntrypoint } from "cloudflare:workers";

function counting(database, count) {
  const inner = Symbol("inner");
  const statement = (own) => ({
    [inner]: own,
    bind: (...values) => statement(own.bind(...values)),
    ...Object.fromEntries(["first", "run", "all", "raw"].map((name) => [name, (...values) => (count(), own[name](...values))])),
  });
  // The Worker knows the binding by the name of its class.
  return new (class D1Database {
    prepare(sql) { return statement(database.prepare(sql)); }
    batch(statements) { count(); return database.batch(statements.map((it) => it[inner])); }
    exec(sql) { count(); return database.exec(sql); }
  })();
}

export default class extends WorkerEntrypoint {
  async fetch(request) {
    let trips = 0;
    const env = { ...this.env, DB: counting(this.env.DB, () => trips++) };
    const answer = await new Entrypoint(this.ctx, env).fetch(request);
    const counted = new Response(answer.body, answer);
    counted.headers.set("x-round-trips", String(trips));
    return counted;
  }
}
`;

/** The database in `state` with a published proposal, for the page of one. */
export async function withProposal(state) {
  process.env.STATE_DIR = state;
  const { REPLY, publish } = await import("../../tests/browser/published.mjs");
  publish([{ year: 2018, number: 17, replies: [REPLY] }]);
  return state;
}

/** The round trips of each path, rendered and not taken from the cache, with the database in `state`. */
export async function roundTrips(state, paths = PUBLIC) {
  const folder = "worker/build";
  const options = convertV4MiniflareOptions({
    resourcePersistencePath: join(state, "v3"),
    workers: [
      {
        name: "app",
        compatibilityDate: "2026-11-01",
        modules: [
          { type: "ESModule", path: join(folder, "counting.js"), contents: WRAPPER },
          { type: "ESModule", path: join(folder, "index.js") },
          { type: "CompiledWasm", path: join(folder, "index_bg.wasm") },
        ],
        modulesRoot: folder,
        bindings: { PUBLIC_ORIGIN: "http://localhost" },
        d1Databases: { DB: "local" },
      },
    ],
    handleStructuredLogs: () => {},
  });
  const runtime = new Miniflare(options);
  try {
    // An isolate asks once, beside its first request, if the database was restored from a copy.
    await (await runtime.dispatchFetch("http://localhost/robots.txt")).arrayBuffer();
    const counts = {};
    for (const path of paths) {
      const answer = await runtime.dispatchFetch(`http://localhost${path}`, { headers: { cookie: "__Host-session=none" } });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      counts[path] = Number(answer.headers.get("x-round-trips"));
      await answer.arrayBuffer();
    }
    return counts;
  } finally {
    await runtime.dispose();
  }
}

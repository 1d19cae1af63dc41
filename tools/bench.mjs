// `make bench`: prints figures with their budgets. Bytes are exact, and tested by `make test`; timings are of this machine.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { audit } from "./bench/lighthouse.mjs";
import { linesOfRust } from "./bench/lines.mjs";
import { measureLoad } from "./bench/load.mjs";
import { roundTrips, withProposal } from "./bench/round-trips.mjs";
import { serveStatic } from "./bench/static.mjs";
import { BUDGETS, FLIGHT, flight, partWeight, weigh } from "./bytes.mjs";
import { freePort, start } from "./server.mjs";

const state = mkdtempSync(join(tmpdir(), "verkostokartta-"));
const log = join(state, "worker.log");
const server = await start({ port: await freePort(), state, log });
try {
  console.log("bench: source");
  report("lines of worker/src/handlers", linesOfRust("worker/src/handlers", "worker/src/handlers.rs"), 1000);
  report("lines of Rust without tests", linesOfRust("shared", "frontend", "worker"));
  report("of them in frontend", linesOfRust("frontend"));
  console.log("bench: bytes");
  report("document of /fi with its headers, as the local server sends it", await flight(server.origin, "/fi"), FLIGHT, "B");
  report("bytes of a followed link to a network, brotli", await partWeight(server.origin, "/fi/networks/lappi"), 6 * 1024, "B");
  for (const [name, bytes] of Object.entries(await weigh(server.origin))) report(`${name}, brotli`, bytes, BUDGETS[name], "B");
  console.log("bench: Lighthouse, mobile, the median of five, against a static page (about four minutes)");
  for (const path of ["/fi", "/fi/networks/lappi"]) {
    const plain = await serveStatic(`${server.origin}${path}`);
    for (const [name, value, limit, unit] of await audit(`${server.origin}${path}`, plain.url)) report(`${path}: ${name}`, value, limit, unit);
    plain.stop();
  }
  console.log("bench: rows read by the reviewers' queue at 10,000 submissions, to count and for the page (about two minutes)");
  const environment = { ...process.env, BASE_URL: server.origin, WORKER_LOG: log, STATE_DIR: state };
  const rows = spawnSync("cargo", ["test", "--locked", "--quiet", "-p", "api-tests", "--test", "api", "--", "routes::review::rows", "--nocapture"], { stdio: "inherit", env: environment });
  if (rows.status !== 0) process.exitCode = 1;
} finally {
  server.stop();
}
console.log("bench: load on the runtime's own socket, 16 connections (about a minute)");
try {
  await measureLoad(state, report);
  console.log("bench: D1 round trips of public pages that are not in the cache");
  for (const [path, count] of Object.entries(await roundTrips(await withProposal(state)))) report(path, count, 1);
} finally {
  rmSync(state, { recursive: true, force: true });
}
process.exit(process.exitCode);

/** Prints a figure, with its limit if it has one; a negative limit is a least value. */
function report(name, value, limit, unit = "") {
  const shown = Number.isInteger(value) ? value : value.toFixed(3);
  if (limit === undefined) return console.log(`  ${name}: ${shown} ${unit}`);
  const [word, bound, over] = limit < 0 ? ["at least", -limit, value < -limit] : ["at most", limit, value > limit];
  console.log(`  ${name}: ${shown} ${unit} (${word} ${bound})${over ? "  NOT REACHED" : ""}`);
}

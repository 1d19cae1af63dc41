// `make bench`: figures with their budget beside.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BUDGETS, weigh } from "./bytes.mjs";
import { freePort, start } from "./server.mjs";

const state = mkdtempSync(join(tmpdir(), "verkostokartta-"));
const server = await start({ port: await freePort(), state, log: join(state, "worker.log") });
try {
  for (const [name, bytes] of Object.entries(await weigh(server.origin))) {
    console.log(`${name}, brotli: ${bytes} B of at most ${BUDGETS[name]} B${bytes > BUDGETS[name] ? "  OVER" : ""}`);
  }
} finally {
  server.stop();
  rmSync(state, { recursive: true, force: true });
}
process.exit(0);

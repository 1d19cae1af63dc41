// The built Worker with a published proposal and its reply, for a part of `make audit`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withProposal } from "../bench/round-trips.mjs";
import { NO_LIMITS, freePort, migrate, start } from "../server.mjs";

/** Gives what `use` gives, which gets the Worker's origin. */
export async function withWorker(use) {
  const state = mkdtempSync(join(tmpdir(), "verkostokartta-audit-"));
  let server;
  try {
    migrate(state);
    await withProposal(state);
    server = await start({ port: await freePort(), state, log: join(state, "worker.log"), assets: "build/site", vars: NO_LIMITS });
    return await use({ origin: server.origin, log: join(state, "worker.log") });
  } finally {
    server?.stop();
    rmSync(state, { recursive: true, force: true });
  }
}

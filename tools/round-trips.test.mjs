// A public page costs at most one round trip to the database.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { roundTrips, withProposal } from "./bench/round-trips.mjs";
import { migrate } from "./server.mjs";

test("a public page costs at most one round trip to the database", async () => {
  const state = mkdtempSync(join(tmpdir(), "verkostokartta-"));
  try {
    migrate(state);
    const counts = await roundTrips(await withProposal(state));
    assert.deepEqual(Object.entries(counts).filter(([, count]) => count > 1), []);
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
});

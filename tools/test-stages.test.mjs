// The tests that failed are named at the end of `make test`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { failedTests } from "./test/stages.mjs";

test("failed tests are named once, as each program lists them", () => {
  const playwright = "  1) [timed] › tests/a.spec.mjs:3:1 › one \n    Error\n\n  1 failed\n    [timed] › tests/a.spec.mjs:3:1 › one ───────\n  5 passed (1s)\n";
  assert.deepEqual(failedTests(playwright), ["[timed] › tests/a.spec.mjs:3:1 › one"]);
  assert.deepEqual(failedTests("test forms::kept ... FAILED\ntest forms::lost ... ok\n"), ["test forms::kept ... FAILED"]);
  assert.deepEqual(failedTests("check: floors: failed\n"), ["check: floors: failed"]);
});

test("a program that names none is told by its last line", () => {
  assert.deepEqual(failedTests("starting\nno such file\n"), ["no such file"]);
});

// What other people's programs find fails `make audit` unless a reason explains it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { unexplained } from "./audit/reasons.mjs";

const REASONS = [{ finding: /: Pragma: /, reason: "It is for caches of HTTP/1.0." }];

test("a finding with a reason stands", () => {
  assert.deepEqual(unexplained(["a page: Pragma: missing", "the API: Pragma: missing"], REASONS), []);
});

test("a finding without a reason fails", () => {
  const findings = ["a page: Pragma: missing", "a page: Content-Security-Policy: missing"];
  assert.deepEqual(unexplained(findings, REASONS), ["a page: Content-Security-Policy: missing"]);
});

test("a reason for what is no longer found fails", () => {
  assert.deepEqual(unexplained([], REASONS), ["nothing is found any more of /: Pragma: /, for which there is a reason"]);
});

// Stages of `make test`: programs whose output is shown only when they fail, and the sum of what they report.
import { spawn } from "node:child_process";

const sums = { passed: 0, failed: 0 };
/** The failed tests of each stage: what is said last is what the end of a long log shows. */
const failures = [];
/** A failed test as each of the programs lists it: Playwright, Rust, Node and the contract's tools. */
const FAILED = [/^\s+\[\w+\] › .*$/gm, /^test .* \.\.\. FAILED$/gm, /^not ok .*$/gm, /^FAILED .*$/gm, /^check: .*: failed$/gm];

/** The numbers of tests and checks that have passed and failed so far. */
export const results = () => ({ ...sums, failures });

/** A stage that passes or fails as a whole. */
export async function passes(stage, command, options, more) {
  const result = await run(command, options, more);
  report(stage, result, result.status === 0 ? [1, 0] : [0, 1]);
  return result;
}

/** A stage that reports how many of its tests passed and failed; one that runs no test, or fails to run, has failed. */
export async function counted(stage, command, options, [passed, failed], more) {
  const result = await run(command, options, more);
  const sum = (pattern) => [...result.output.matchAll(pattern)].reduce((total, [, n]) => total + Number(n), 0);
  const [ok, bad] = [sum(passed), sum(failed)];
  report(stage, result, [ok, Math.max(bad, ok === 0 || result.status !== 0 ? 1 : 0)]);
  return result;
}

function report(stage, { output, seconds }, [passed, failed]) {
  sums.passed += passed;
  sums.failed += failed;
  const counts = failed > 0 ? `${passed} passed, ${failed} FAILED` : `${passed} passed`;
  if (failed > 0) failures.push(...failedTests(output).map((test) => `${stage}: ${test}`));
  if (failed > 0) process.stdout.write(`\n---- ${stage} ----\n${output}\n---- end of ${stage} ----\n`);
  console.log(`test: ${stage}: ${counts} (${seconds} s)`);
  for (const [line] of output.matchAll(/^check: .*NOT CHECKED: .*$/gm)) console.log(`test: ${line}`);
}

/** The failed tests that an output names, each once; without any its last line. */
export function failedTests(output) {
  const named = FAILED.flatMap((pattern) => output.match(pattern) ?? []).map((line) => line.trim().replace(/ ─+$/, ""));
  return named.length > 0 ? [...new Set(named)] : [output.trim().split("\n").at(-1)];
}

/** Runs a program to its end. `nice`: what else runs comes first; `cwd`, `environment`: its folder and further variables. */
export function run(command, options, { nice = false, cwd, environment } = {}) {
  const began = Date.now();
  const [program, rest] = nice ? ["nice", ["-n", "10", command, ...options]] : [command, options];
  return new Promise((resolve) => {
    const child = spawn(program, rest, { cwd, env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
    let [output, stdout] = ["", ""];
    child.stdout.on("data", (data) => {
      output += data;
      stdout += data;
    });
    child.stderr.on("data", (data) => (output += data));
    const end = (status) => resolve({ status, output, stdout, seconds: Math.round((Date.now() - began) / 1000) });
    child.on("error", (error) => {
      output += error.message;
      end(1);
    });
    child.on("close", end);
  });
}

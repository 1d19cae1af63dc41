// `make mutants`: runs mutation tests over the rules of permissions and transitions: a test of `shared` must fail for each change.
// Not part of `make test`: it takes minutes. docs/DOMAIN.md has the result.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { tool, versionOf } from "./build/tools.mjs";

const FILES = ["shared/src/submission/permission.rs", "shared/src/submission/transition.rs", "shared/src/submission/transition/*.rs", "shared/src/admin/permission.rs"];
/** Seconds after which the tests of a mutant are taken to hang; they take ten. */
const TIMEOUT = 120;
/** A failing property needs no smaller example, and the programs no debug information. */
const ENVIRONMENT = { PROPTEST_MAX_SHRINK_ITERS: "0", CARGO_PROFILE_TEST_DEBUG: "0", CARGO_PROFILE_DEV_DEBUG: "0" };

const run = (command, options) => spawnSync(command, options, { stdio: "inherit", env: { ...process.env, ...ENVIRONMENT } }).status;

if (run("tools/setup.sh", ["cargo-mutants", versionOf("cargo-mutants")]) !== 0) process.exit(1);
mkdirSync("build", { recursive: true });
const files = FILES.flatMap((file) => ["--file", file]);
const status = run(tool("cargo-mutants"), [
  "mutants", "--package", "shared", ...files, "--jobs", "1", "--timeout", `${TIMEOUT}`, "--output", "build", "--no-shuffle", "--colors", "never", "--cargo-arg=--locked", "--", "--lib",
]);
// 2: a mutant survives; 3: its tests hang.
if (status === 2) console.error("mutants: no test fails for the mutants in build/mutants.out/missed.txt");
process.exit(status ?? 1);

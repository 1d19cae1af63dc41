// `make mutants`: changes the functions that say who may do what, and what leads where, in every small way there is, and sees
// that a test of `shared` fails for each change. Not part of `make test`: it takes minutes. docs/DOMAIN.md says what is left.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { tool, versionOf } from "./build/tools.mjs";

const FILES = ["shared/src/submission/permission.rs", "shared/src/submission/transition.rs", "shared/src/admin/permission.rs"];
/** Seconds after which the tests of a changed function are taken to hang: they take ten. */
const TIMEOUT = 120;
/** That a property fails is enough: a smaller example is not looked for. Nobody debugs what is built. */
const ENVIRONMENT = { PROPTEST_MAX_SHRINK_ITERS: "0", CARGO_PROFILE_TEST_DEBUG: "0", CARGO_PROFILE_DEV_DEBUG: "0" };

const run = (command, options) => spawnSync(command, options, { stdio: "inherit", env: { ...process.env, ...ENVIRONMENT } }).status;

if (run("tools/setup.sh", ["mutants", versionOf("cargo-mutants")]) !== 0) process.exit(1);
mkdirSync("build", { recursive: true });
const files = FILES.flatMap((file) => ["--file", file]);
const status = run(tool("cargo-mutants"), [
  "mutants", "--package", "shared", ...files, "--jobs", "1", "--timeout", `${TIMEOUT}`, "--output", "build", "--no-shuffle", "--colors", "never", "--", "--lib",
]);
// 2: a change that no test notices; 3: tests that hang.
if (status === 2) console.error("mutants: no test notices the changes listed in build/mutants.out/missed.txt");
process.exit(status ?? 1);

// Cargo's calls for the Rust tests and the browser's programs. In them clippy compiles the project's own crates, so that one
// compilation serves the lints and the programs.

const packages = ["shared", "texts", "frontend", "admin", "mail", "worker-core", "worker-app", "api-tests"];
const features = ["texts/compiled", "frontend/ssr", "admin/ssr"];

/** The programs of the browser. Each begins in `frontend/src/bin` or `frontend/admin/src/bin`. */
export const PROGRAMS = ["site", "forms", "admin"];
/** The target of the browser's programs. */
export const WASM = "wasm32-unknown-unknown";

/** The environment of a call whose crates are linted. */
export const LINTED = { RUSTC_WORKSPACE_WRAPPER: "clippy-driver" };
/** Compiles the tests of all crates. */
export const RUST_TESTS = ["test", "--quiet", "--no-run", "--lib", "--tests", ...packages.flatMap((name) => ["-p", name]), "--features", features.join(",")];
/** Compiles the browser's programs. */
export const BROWSER_PROGRAMS = [
  "build", "--quiet", "--target", WASM, "-p", "frontend", "-p", "admin", "--features", "frontend/hydrate,admin/hydrate",
  ...PROGRAMS.flatMap((name) => ["--bin", name]),
];

/** The messages that cargo has printed as JSON, a line each. */
export function messages(stdout) {
  return stdout.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
}

// Cargo's calls for the Rust tests and the browser's programs. In them clippy compiles the project's own crates, so that one
// compilation serves the lints and the programs. Each fails where Cargo.lock isn't what the manifests ask for.

const packages = ["shared", "texts", "frontend", "admin", "mail", "worker-core", "worker-app", "api-tests"];
const features = ["texts/compiled", "frontend/ssr", "admin/ssr", "shared/municipalities"];

/** The programs of the browser. Each begins in `frontend/src/bin` or `frontend/admin/src/bin`. */
export const PROGRAMS = ["site", "forms", "small", "manage", "review", "admin"];
/** The target of the browser's programs. */
export const WASM = "wasm32-unknown-unknown";

/** The environment of a call whose crates are linted. */
export const LINTED = { RUSTC_WORKSPACE_WRAPPER: "clippy-driver" };
/** Compiles the tests of all crates. */
export const RUST_TESTS = ["test", "--locked", "--quiet", "--no-run", "--lib", "--tests", ...packages.flatMap((name) => ["-p", name]), "--features", features.join(",")];
/** Compiles the browser's programs. */
export const BROWSER_PROGRAMS = [
  "build", "--locked", "--quiet", "--target", WASM, "-p", "frontend", "-p", "admin", "--features", "frontend/browser,admin/browser",
  ...PROGRAMS.flatMap((name) => ["--bin", name]),
];

/**
 * Makes the released programs smaller: the standard library is compiled for size, and a panic stops the program at once, without
 * the texts and places of panics. The compiler offers this to its nightly versions; the variable allows it in the pinned one.
 */
export const SMALL = {
  options: ["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"],
  environment: {
    RUSTC_BOOTSTRAP: "1",
    // This variable replaces the flags of .cargo/config.toml.
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: '--cfg getrandom_backend="wasm_js" --cfg erase_components -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none',
  },
};

/** The messages that cargo has printed as JSON, a line each. */
export function messages(stdout) {
  return stdout.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
}

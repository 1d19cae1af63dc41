// The programs of the Rust tests, all compiled by one call of cargo, so that what they share is compiled once.
import { dirname } from "node:path";
import { LINTED, RUST_TESTS, messages } from "../build/cargo.mjs";
import { passes } from "./stages.mjs";

/** The tests of this folder need a Worker. */
const API = "tests/api/Cargo.toml";

/**
 * A stage that compiles the programs, and promises of those that need no Worker (`native`: name, program and folder) and of
 * the others (`api`: programs by name).
 */
export function builtTests() {
  const built = Promise.withResolvers();
  const stage = async () => {
    const options = [...RUST_TESTS, "--message-format", "json-render-diagnostics"];
    const { status, stdout } = await passes("compiling the Rust tests", "cargo", options, { environment: LINTED });
    if (status !== 0) return built.reject(new Error("the Rust tests don't compile"));
    built.resolve(messages(stdout).filter(({ reason, profile, executable }) => reason === "compiler-artifact" && profile.test && executable));
  };
  const of = (needsWorker) => built.promise.then((all) => all.filter(({ manifest_path: path }) => path.endsWith(API) === needsWorker));
  const native = of(false).then((all) => all.map((it) => ({ name: it.target.name, program: it.executable, cwd: dirname(it.manifest_path) })));
  const api = of(true).then((all) => new Map(all.map((it) => [it.target.name, it.executable])));
  // A promise that nobody waits for any more is no error of its own.
  for (const promise of [native, api]) promise.catch(() => {});
  return { stage, native, api };
}

// Lines of source.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The lines of Rust in folders and files, without anything that is compiled for tests alone: files, modules and attributes, and
 * what the feature `openapi` adds, which only tests enable.
 */
export function linesOfRust(...paths) {
  const all = paths.flatMap((path) => (path.endsWith(".rs") ? [path] : files(path)));
  const ofTests = all.flatMap(testModules);
  const isOfTests = (file) => ofTests.some((module) => file === `${module}.rs` || file.startsWith(`${module}/`));
  return all.filter((file) => !isOfTests(file)).reduce((sum, file) => sum + withoutTests(readFileSync(file, "utf8")).split("\n").length - 1, 0);
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".rs"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(target|build|tests)\//.test(path));
}

/** The modules in files of their own that a file declares for tests alone, as paths without their ending. */
function testModules(file) {
  const names = [...readFileSync(file, "utf8").matchAll(/^#\[cfg\((?:test|all\(test\b[^\n]*|feature = "openapi")\)\]\n(?:#\[[^\n]*\n)*(?:pub(?:\([a-z]+\))? )?mod (\w+);/gm)];
  const folder = /\/(lib|main)\.rs$/.test(file) ? dirname(file) : file.replace(/\.rs$/, "");
  return names.map(([, name]) => join(folder, name)).filter((module) => existsSync(`${module}.rs`));
}

/** A module or an attribute for tests ends with the bracket that stands in the column where it began. */
const withoutTests = (text) =>
  text
    .replaceAll(/^( *)#\[cfg\((?:test|all\(test\b[^\n]*)\)\]\n(?:\1#\[[^\n]*\n)*\1mod \w+ \{\n[^]*?\n\1\}\n/gm, "")
    .replaceAll(/^( *)#\[cfg_attr\(\n\1 {4}test,\n[^]*?\n\1\)\]\n/gm, "")
    .replaceAll(/^ *#\[cfg_attr\(feature = "openapi", .*\)\]\n/gm, "");

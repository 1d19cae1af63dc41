// Lines of source.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The lines of Rust in folders and files, without tests: files and folders named `tests`, and modules that are compiled for tests alone. */
export function linesOfRust(...paths) {
  return paths.flatMap((path) => (path.endsWith(".rs") ? [path] : files(path))).reduce((sum, file) => sum + withoutTests(readFileSync(file, "utf8")).split("\n").length - 1, 0);
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".rs"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(target|build)\//.test(path) && !/\/tests(\/|\.rs$)/.test(path));
}

/** A module for tests stands at the end of its file or of a module, in braces that begin in the column of its attribute. */
const withoutTests = (text) => text.replaceAll(/^( *)#\[cfg\((?:test|all\(test\b[^\n]*)\)\]\n\1mod \w+ \{\n[^]*?\n\1\}\n/gm, "");

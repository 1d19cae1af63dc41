// The crates of the workspace, their files as modules, and every import between files.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { read } from "./source.mjs";

/** The imports of all crates under `root`: `{ from, to, line, path }`, the files relative to it. */
export function readImports(root) {
  const crates = members(root).map((folder) => readCrate(root, folder));
  const libraries = new Map(crates.filter(({ library }) => library).map(({ library, rootName }) => [rootName, library]));
  const files = [];
  const imports = [];
  const outside = [];
  for (const crate of crates) {
    for (const top of crate.tops) {
      for (const module of walk(top)) {
        if (!files.some(({ file }) => file === module.file)) files.push({ file: module.file, crate: crate.name, folder: crate.folder });
        collect(module, { libraries, imports, outside });
      }
    }
  }
  return { crates: crates.map(({ name, folder }) => ({ name, folder })), files, imports: unique(imports), outside };
}

/** The folders of the workspace's members. */
function members(root) {
  const text = readFileSync(join(root, "Cargo.toml"), "utf8");
  return [...text.match(/^members = \[([^\]]*)\]/m)[1].matchAll(/"([^"]+)"/g)].map(([, name]) => name);
}

/** A crate: its library, and every other file that Cargo compiles by itself. */
function readCrate(root, folder) {
  const manifest = readFileSync(join(root, folder, "Cargo.toml"), "utf8");
  const name = manifest.match(/^\[package\]\n(?:.+\n)*?name = "([^"]+)"/m)[1];
  const own = manifest.match(/^\[lib\]\n((?:(?!\[).*\n)*)/m)?.[1] ?? "";
  const rootName = (own.match(/^name = "([^"]+)"/m)?.[1] ?? name).replaceAll("-", "_");
  const load = (file) => readModule(root, join(root, folder, file), { path: [], parent: null });
  const at = (path) => (existsSync(join(root, folder, path)) ? [path] : []);
  const rust = (path) => at(path).flatMap((place) => readdirSync(join(root, folder, place)).filter((file) => file.endsWith(".rs")).map((file) => join(place, file)));
  const library = at("src/lib.rs").map(load)[0];
  const listed = [...manifest.matchAll(/^\[\[test\]\]\nname = "([^"]+)"/gm)].flatMap(([, test]) => [...at(`tests/${test}.rs`), ...at(`tests/${test}/main.rs`)]);
  const tests = /^autotests = false/m.test(manifest) ? listed : rust("tests");
  const programs = [...at("src/main.rs"), ...rust("src/bin"), ...tests, ...rust("examples")].map(load);
  return { name, rootName, folder, library, tops: [...(library ? [library] : []), ...programs] };
}

/** A file's module with all below it. */
function readModule(root, file, { path, parent }) {
  const isTop = parent === null;
  const below = isTop ? dirname(file) : join(dirname(file), basename(file, ".rs"));
  return build(read(readFileSync(file, "utf8")), { root, file, below, path, parent });
}

function build(source, { root, file, below, path, parent }) {
  const module = { ...source, file: relative(root, file), path, parent, children: new Map() };
  module.top = parent?.top ?? module;
  for (const name of source.modules) {
    const candidate = join(below, `${name}.rs`);
    if (!existsSync(candidate)) throw new Error(`${module.file}: the module ${name} has no file ${relative(root, candidate)}`);
    module.children.set(name, readModule(root, candidate, { path: [...path, name], parent: module }));
  }
  for (const [name, inner] of source.inline) {
    module.children.set(name, build(inner, { root, file, below: join(below, name), path: [...path, name], parent: module }));
  }
  return module;
}

function* walk(module) {
  yield module;
  for (const child of module.children.values()) yield* walk(child);
}

/** Notes every import of a module: of files in `imports`, of other crates in `outside`. */
function collect(module, { libraries, imports, outside }) {
  const note = (target, line, path) => {
    if (target.file && target.file !== module.file) imports.push({ from: module.file, to: target.file, line, path: path.join("::"), item: target.rest?.[0] });
    if (target.outside) outside.push({ from: module.file, line, path: target.outside });
  };
  for (const { path, glob, line, isPublic } of module.imports) {
    const target = resolve(module, path, libraries);
    if (!target) continue;
    // A root that lists what its folder offers imports nothing: who asks for the name imports the file that has it.
    const isListing = isPublic && target.module && module.children.has(path[0] === "self" ? path[1] : path[0]);
    if (!isListing) note(target, line, glob ? [...path, "*"] : path);
  }
  for (const { path, line, isMacro } of module.paths) {
    const target = path.length === 1 && isMacro ? textualMacro(module, path[0]) : resolve(module, path, libraries);
    if (target) note(target, line, path);
  }
}

/** The file that defines a macro which is in scope by its place in the text alone. */
function textualMacro(module, name) {
  for (let at = module; at; at = at.parent) if (at.macros.has(name)) return { file: at.file };
  return null;
}

/** The file a path leads to, through re-exports; or the path in a crate of others; null for what is local. */
function resolve(module, path, libraries, seen = new Set()) {
  const [first, ...rest] = path;
  const start = { crate: module.top, $crate: module.top, self: module, super: module.parent }[first];
  if (start) return descend(start, rest, libraries, seen);
  if (first === undefined || first === "Self") return null;
  if (module.children.has(first)) return descend(module, path, libraries, seen);
  const bound = module.imports.find(({ name, glob }) => !glob && name === first);
  if (bound && !seen.has(bound)) return resolve(module, [...bound.path, ...rest], libraries, new Set([...seen, bound]));
  if (module.items.has(first) || module.macros.has(first)) return { file: module.file, module };
  if (libraries.has(first) && libraries.get(first) !== module.top) return descend(libraries.get(first), rest, libraries, seen);
  for (const own of module.imports) {
    if (!own.glob || seen.has(own)) continue;
    const next = new Set([...seen, own]);
    const from = resolve(module, own.path, libraries, next)?.module;
    if (from && from !== module && defines(from, first)) return descend(from, path, libraries, next);
  }
  return /^[a-z]/.test(first) && !module.items.has(first) ? { outside: path.join("::") } : null;
}

/** A module has the name: as its own, as a module below, or by an import. */
const defines = (module, name) =>
  module.children.has(name) || module.items.has(name) || module.macros.has(name) || module.imports.some((own) => own.name === name);

/** The file that a path below a module leads to. */
function descend(module, path, libraries, seen) {
  const [first, ...rest] = path;
  if (first === undefined || first === "self") return { file: module.file, module };
  if (first === "super") return module.parent && descend(module.parent, rest, libraries, seen);
  if (module.children.has(first)) return descend(module.children.get(first), rest, libraries, seen);
  if (!module.items.has(first)) {
    for (const own of module.imports) {
      if (seen.has(own)) continue;
      const next = new Set([...seen, own]);
      if (!own.glob && own.name === first) return resolve(module, [...own.path, ...rest], libraries, next);
      if (!own.glob) continue;
      const from = resolve(module, own.path, libraries, next)?.module;
      if (from && from !== module && defines(from, first)) return descend(from, path, libraries, next);
    }
  }
  return { file: module.file, module, rest: path };
}

/** Each import of one file by another once, at its first line for each path. */
function unique(imports) {
  const known = new Set();
  return imports.filter(({ from, to, path }) => {
    const key = `${from} ${to} ${path}`;
    return !known.has(key) && known.add(key);
  });
}

// The rules of the table of floors, applied to the imports of the workspace.
import { circles, way } from "./circles.mjs";

/** A circle inside one folder may have so many files. */
const MOST = 4;

/**
 * Everything in the imports that the table doesn't allow, as messages. The table's `pending` names crates whose floors are not
 * held yet: they are left out, and a name there that isn't needed is a fault as well.
 */
export function faults(table, graph) {
  const found = new Map(table.crates.map(({ name }) => [name, []]));
  const general = [];
  const report = (crate, message) => (found.get(crate) ?? general).push(message);
  const places = readPlaces(table, graph, report);
  upward(table, graph, places, report);
  walls(table, graph, places, report);
  folderCircles(graph, report);
  for (const crate of table.pending) {
    if (!found.has(crate)) general.push(`pending: the table has no crate ${crate}`);
    else if (found.get(crate).length === 0) general.push(`pending: ${crate} keeps to its floors: take it off the list`);
    found.delete(crate);
  }
  return [...general, ...[...found.values()].flat()];
}

/** The folder that a file stands in, below its crate's sources; `foo.rs` is the root of the folder `foo` where there is one. */
export function folderOf(file, files) {
  const stem = file.replace(/\.rs$/, "");
  return files.some((other) => other.startsWith(`${stem}/`)) ? stem : stem.slice(0, stem.lastIndexOf("/"));
}

/** A file's module path below its crate, as the table names places. */
const moduleOf = ({ file, folder }) => file.slice(folder.length + 1).replace(/^src\//, "").replace(/\.rs$/, "");

/** The place and floor of every file, and whether the place is that file alone; complains of files without a place, and of places without a file. */
function readPlaces(table, { files }, report) {
  const places = new Map();
  for (const { name, floors } of table.crates) {
    const own = files.filter(({ crate }) => crate === name);
    const names = floors.flatMap((floor, height) => floor.map((place) => ({ place, height })));
    const used = new Set();
    for (const entry of own) {
      const module = moduleOf(entry);
      if (module === "lib") {
        places.set(entry.file, { crate: name, place: "lib", height: floors.length });
        continue;
      }
      const fitting = names.filter(({ place }) => module === place || module.startsWith(`${place}/`));
      const best = fitting.sort((a, b) => b.place.length - a.place.length)[0];
      if (!best) {
        report(name, `${entry.file}: the table of floors has no place for it`);
        continue;
      }
      const alone = !own.some((other) => moduleOf(other).startsWith(`${best.place}/`));
      places.set(entry.file, { crate: name, ...best, alone });
      used.add(best.place);
    }
    for (const { place } of names) if (!used.has(place)) report(name, `the table of floors names ${name}/${place}, where no file is`);
  }
  for (const { crate } of files) if (!table.crates.some(({ name }) => name === crate)) report(crate, `the table of floors has no crate ${crate}`);
  return places;
}

/** Imports that run up, or from a crate into one it has no need of. */
function upward(table, { imports }, places, report) {
  for (const { from, to, line, path } of imports) {
    const [a, b] = [places.get(from), places.get(to)];
    if (!a || !b) continue;
    if (a.crate !== b.crate) {
      const needs = table.crates.find(({ name }) => name === a.crate).needs;
      if (!needs.includes(b.crate)) report(a.crate, `${from}:${line}: ${a.crate} must not import ${b.crate}: ${path}`);
    } else if (a.place !== b.place && (b.height > a.height || (b.height === a.height && !(a.alone && b.alone)))) {
      const why = b.height > a.height ? "which stands above it" : "which stands on the same floor";
      report(a.crate, `${from}:${line}: ${a.crate}/${a.place} must not import ${b.place}, ${why}: ${path}`);
    }
  }
}

/** Imports that a wall of the table forbids, of our own crates and of others. */
function walls(table, { imports, outside }, places, report) {
  const fits = (path, prefix) => path === prefix || path.startsWith(`${prefix}::`);
  for (const { from, line, path, to, item } of [...imports, ...outside]) {
    const place = places.get(from);
    if (!place) continue;
    const target = to && places.get(to);
    const module = target && to.replace(/^.*?\/src\//, "").replace(/\.rs$/, "").replaceAll("/", "::");
    const whole = target ? [target.crate, module, ...(item ? [item] : [])].join("::") : path;
    for (const { of, never, why } of table.walls) {
      const isBehind = of === place.crate || `${place.crate}/${place.place}` === of;
      if (isBehind && never.some((prefix) => fits(whole, prefix))) report(place.crate, `${from}:${line}: ${of} must not import ${path}: ${why}`);
    }
  }
}

/** Circles of files that cross a folder, or are too large inside one. */
function folderCircles({ files, imports }, report) {
  const edges = new Map();
  for (const { from, to, line } of imports) {
    if (!edges.has(from)) edges.set(from, new Map());
    if (!edges.get(from).has(to)) edges.get(from).set(to, line);
  }
  const next = (file) => edges.get(file)?.keys() ?? [];
  const names = files.map(({ file }) => file);
  const crates = new Map(files.map(({ file, crate }) => [file, crate]));
  const told = (walk) => walk.slice(0, -1).map((file, at) => `\n    ${file}:${edges.get(file).get(walk[at + 1])} imports ${walk[at + 1]}`).join("");
  for (const members of circles(names, next)) {
    const folders = [...new Set(members.map((file) => folderOf(file, names)))];
    const [first] = members;
    if (folders.length > 1) {
      const other = members.find((file) => folderOf(file, names) !== folderOf(first, names));
      const some = folders.slice(0, 4).join(", ") + (folders.length > 4 ? ", …" : "");
      report(crates.get(first), `a circle of ${members.length} files crosses ${folders.length} folders (${some}):${told(way(members, next, first, other))}`);
    } else if (members.length > MOST) {
      report(crates.get(first), `a circle of ${members.length} files in ${folders[0]}, where at most ${MOST} are allowed (${members.join(", ")}):${told(way(members, next, first))}`);
    }
  }
}

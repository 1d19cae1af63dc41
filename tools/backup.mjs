// `make backup FILE=…`: writes a copy of the database as SQL, which `make restore` reads.
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { NO_PIECES, inPieces } from "./restore/copy.mjs";
import { d1, place, query } from "./wrangler.mjs";

const { values } = parseArgs({ options: { state: { type: "string" }, remote: { type: "boolean", default: false }, file: { type: "string", default: "" } } });
const where = place(values);

try {
  if (!values.file) throw new Error("name the file of the copy: FILE=copy.sql");
  if (values.remote) d1("export", "DB", "--remote", "--skip-confirmation", "--output", values.file);
  else exportLocally(values.state, resolve(values.file));
  const corrected = correct(values.file);
  console.log(`backup: ${values.file}, ${(statSync(values.file).size / 1e6).toFixed(1)} MB${corrected ? `, ${corrected} texts corrected` : ""}`);
} catch (error) {
  console.error(`backup: ${error.message}`);
  process.exit(1);
}

/** Exports the local database. Wrangler looks for it beside its configuration alone. */
function exportLocally(state, file) {
  const folder = mkdtempSync(join(tmpdir(), "verkostokartta-backup-"));
  try {
    const configuration = join(folder, "wrangler.toml");
    writeFileSync(configuration, '[[d1_databases]]\nbinding = "DB"\ndatabase_name = "verkostokartta"\ndatabase_id = "local"\n');
    mkdirSync(join(folder, ".wrangler"));
    symlinkSync(resolve(state), join(folder, ".wrangler/state"));
    d1("export", "DB", "--local", "--config", configuration, "--output", file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Adds the texts to a copy that it doesn't hold as they are: the platform writes a line break as `\n`, and so makes line breaks of what
 * was `\n` in a text that has both. What was changed after the export keeps what the copy has. Gives their number.
 */
function correct(file) {
  const [columns] = query("DB", where, `SELECT m.name AS name, p.name AS "column", p.type, p.pk FROM sqlite_schema m JOIN pragma_table_info(m.name) p
    WHERE m.type = 'table' AND m.name NOT GLOB 'sqlite_*' AND m.name NOT GLOB '_cf_*' ORDER BY m.name, p.pk`);
  const tables = grouped(columns);
  const [statements, all] = [[], []];
  for (const [name, its] of tables) {
    const keys = its.filter(({ pk }) => pk > 0).map(({ column }) => column);
    for (const { column } of its.filter(({ type }) => type === "TEXT")) {
      const both = (character, written) => `(instr("${column}", char(${character})) AND instr("${column}", '${written}'))`;
      const values = [...keys, column].map((it) => `"${it}"`);
      statements.push(`SELECT json_array(${values}) AS row FROM "${name}" WHERE ${both(10, "\\n")} OR ${both(13, "\\r")}`);
      all.push({ name, keys, column });
    }
  }
  let corrected = 0;
  query("DB", where, statements.join(";\n")).forEach((rows, index) => {
    const { name, keys, column } = all[index];
    for (const { row } of rows) {
      const values = JSON.parse(row);
      const text = inPieces(values.pop().replaceAll("'", "''"));
      let piece = text.next();
      for (; !piece.done; piece = text.next()) appendFileSync(file, `\n${piece.value};`);
      const key = keys.map((it, position) => `"${it}" = ${literal(values[position])}`).join(" AND ");
      appendFileSync(file, `\nUPDATE "${name}" SET "${column}" = ${piece.value} WHERE ${key};\n${NO_PIECES};`);
      corrected++;
    }
  });
  return corrected;
}

function grouped(columns) {
  const tables = new Map();
  for (const column of columns) tables.set(column.name, [...(tables.get(column.name) ?? []), column]);
  return tables;
}

/** The value of a key as SQL. */
function literal(value) {
  return typeof value === "number" ? `${value}` : `'${value.replaceAll("'", "''")}'`;
}

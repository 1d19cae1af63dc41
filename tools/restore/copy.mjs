// A copy of the database as the platform writes it, made fit for its import.
import { createReadStream } from "node:fs";

/** Bytes of the longest statement: D1 takes 100,000, and needs some for itself. */
const LONGEST = 90_000;
/** Rows of one statement: a thousand rows of the widest table are near the most operations that D1 takes. */
const MOST_ROWS = 500;
/** Characters of a piece of a long text: at most 80,000 bytes. */
const PIECE = 20_000;

const CREATES = "CREATE TABLE restore_pieces (value INTEGER NOT NULL, place INTEGER NOT NULL, piece TEXT NOT NULL, PRIMARY KEY (value, place)) STRICT";
/** What follows the statement that has put pieces together. */
export const NO_PIECES = "DELETE FROM restore_pieces";
const TEXT = String.raw`'[^']*(?:''[^']*)*'`;
/** A value: a text in which line breaks are replaced or not, bytes, a number or NULL. */
const VALUE = new RegExp(String.raw`(replace\((?:replace\()?)?(${TEXT})((?:,'\\[nr]',char\(1[03]\)\))*)|X'[0-9a-fA-F]*'|[^,']+`, "y");
const INSERT = /^INSERT INTO ("[^"]+") \([^)]*\) VALUES\(/;

/**
 * The statements of a copy in an order in which they can be run. The platform's own file refuses to be imported: a table is
 * filled before another to which it refers is made, and a statement with a long text is longer than D1 takes. Here all tables come
 * first, many rows are one statement, and a long text is put together of pieces. `path`: the copy; `last`: statements that are run
 * before indexes and triggers are made; `count`: gets the number of rows by table.
 */
export async function* restoring(path, { last = [], count = {} } = {}) {
  yield "PRAGMA defer_foreign_keys = on";
  yield CREATES;
  for await (const statement of statements(path)) if (/^CREATE TABLE /i.test(statement)) yield statement;
  const [rows, ends] = [new Rows(), []];
  for await (const statement of statements(path)) {
    const table = INSERT.exec(statement)?.[1];
    if (table) {
      count[table] = (count[table] ?? 0) + 1;
      yield* rows.add(statement);
    } else if (/^CREATE (INDEX|UNIQUE INDEX|TRIGGER|VIEW) /i.test(statement)) {
      ends.push(statement);
    } else if (!/^(CREATE TABLE|PRAGMA) /i.test(statement)) {
      yield* rows.flush();
      yield statement;
    }
  }
  yield* rows.flush();
  yield "DROP TABLE restore_pieces";
  yield* last;
  yield* ends;
}

/** Rows that follow each other in one table, which become one statement. */
class Rows {
  #head = "";
  #rows = [];
  #bytes = 0;

  /** Adds the row of a statement; gives the statements that are full. */
  *add(statement) {
    const start = statement.indexOf("VALUES(") + "VALUES".length;
    const [head, row] = [statement.slice(0, start), statement.slice(start)];
    const bytes = Buffer.byteLength(row) + 1;
    if (head !== this.#head || this.#bytes + bytes > LONGEST || this.#rows.length === MOST_ROWS) yield* this.flush();
    if (head.length + bytes > LONGEST) {
      yield* ofPieces(head, row);
      return;
    }
    if (this.#rows.length === 0) [this.#head, this.#bytes] = [head, head.length];
    this.#rows.push(row);
    this.#bytes += bytes;
  }

  /** Gives the statement of what was added last. */
  *flush() {
    if (this.#rows.length > 0) yield `${this.#head}${this.#rows.join(",")}`;
    [this.#head, this.#rows, this.#bytes] = ["", [], 0];
  }
}

/** The statements that put a row together whose texts are too long for one. */
function* ofPieces(head, row) {
  const values = [];
  for (const [value, open = "", text, close = ""] of parsed(row.slice(1, -1))) {
    if (text === undefined || text.length <= PIECE) values.push(value);
    else values.push(`${open}${yield* inPieces(text.slice(1, -1), values.length)}${close}`);
  }
  yield `${head}(${values.join(",")})`;
  yield NO_PIECES;
}

/** Gives the statements that write a text in pieces, and returns the expression that puts them together. `text`: with its quotes doubled. */
export function* inPieces(text, value = 0) {
  yield* cut(text).map((piece, place) => `INSERT INTO restore_pieces VALUES (${value}, ${place}, '${piece}')`);
  return `(SELECT group_concat(piece, '') FROM (SELECT piece FROM restore_pieces WHERE value = ${value} ORDER BY place))`;
}

/** The values of a row. */
function* parsed(row) {
  VALUE.lastIndex = 0;
  while (VALUE.lastIndex < row.length) {
    const value = VALUE.exec(row);
    if (!value || (VALUE.lastIndex < row.length && row[VALUE.lastIndex] !== ",")) throw new Error("the copy has a row that can't be read");
    const next = VALUE.lastIndex + 1;
    yield value;
    VALUE.lastIndex = next;
  }
}

/** Cuts the inside of a literal, neither between the two quotes that stand for one nor inside a character. */
function cut(text) {
  const pieces = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + PIECE, text.length);
    const quotes = /'*$/.exec(text.slice(from, to))[0].length;
    if (to < text.length && (quotes % 2 === 1 || /[\ud800-\udbff]/.test(text[to - 1]))) to--;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** The statements of a file, without their semicolons. */
export async function* statements(path) {
  let statement = "";
  for await (const line of lines(path)) {
    statement += statement ? `\n${line}` : line;
    if (/;\s*$/.test(line) && isWhole(statement)) {
      const trimmed = statement.trim();
      if (trimmed !== ";") yield trimmed.slice(0, -1);
      statement = "";
    }
  }
  if (statement.trim()) throw new Error("the copy ends in the middle of a statement");
}

/** True if a statement is whole: it ends with a semicolon that is in no text and no comment, that of a trigger after its END. */
function isWhole(statement) {
  if (INSERT.test(statement)) return statement.split("'").length % 2 === 1;
  const code = statement.replace(new RegExp(`${TEXT}|"[^"]*"|--.*`, "g"), (token) => (token.startsWith("--") ? "" : "x"));
  return !/['"]/.test(code) && /;\s*$/.test(code) && (!/^\s*CREATE TRIGGER /i.test(code) || /\bEND\s*;\s*$/i.test(code));
}

/** The lines of a file. A text may hold other separators of lines, which `readline` takes for some. */
async function* lines(path) {
  let rest = "";
  for await (const chunk of createReadStream(path, "utf8")) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop();
    yield* parts;
  }
  if (rest) yield rest;
}

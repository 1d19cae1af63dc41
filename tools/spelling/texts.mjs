// Every text that people read, with its language and place: of the interface, of the mails, and of the networks in the migrations.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { LANGUAGES } from "./checkers.mjs";

/** All texts of the tree in `root`. */
export function texts(root) {
  return [...LANGUAGES.flatMap((lang) => [...ofInterface(root, lang), ...ofMails(root, lang)]), ...ofNetworks(root)];
}

function ofInterface(root, lang) {
  return files(root, `frontend/texts/locales/${lang}`).flatMap(({ path, content }) =>
    Object.entries(JSON.parse(content)).map(([key, text]) => ({ lang, place: `${path}: ${key}`, text })),
  );
}

/** The lines of the templates. In some files a line begins with its key. */
function ofMails(root, lang) {
  return files(root, `worker/mail/src/templates/${lang}`).flatMap(({ path, content }) =>
    content.split("\n").map((line, at) => ({ lang, place: `${path}:${at + 1}`, text: line.replace(/^[a-z_.]+: /, "") })),
  );
}

/** What the migrations leave in the database: a later one may have corrected an earlier one. */
function ofNetworks(root) {
  const database = new DatabaseSync(":memory:");
  for (const { content } of files(root, "migrations")) database.exec(content);
  return database.prepare("SELECT * FROM network_texts").all().flatMap(({ network, lang, ...columns }) =>
    Object.entries(columns).map(([column, text]) => ({ lang, place: `migrations: ${network}, ${column}`, text })),
  );
}

function files(root, folder) {
  return readdirSync(join(root, folder)).sort().map((name) => {
    const path = `${folder}/${name}`;
    return { path, content: readFileSync(join(root, path), "utf8") };
  });
}

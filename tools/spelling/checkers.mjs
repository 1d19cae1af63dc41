// The dictionaries: Voikko for Finnish, Hunspell for Swedish and English, of the packages in `PACKAGES`.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

export const LANGUAGES = ["fi", "sv", "en"];
export const PACKAGES = ["voikko-fi", "python3-libvoikko", "hunspell", "hunspell-sv", "hunspell-en-gb"];
/** Debian's own Python comes first: its packages are for it, whatever else is in the path. */
const PYTHONS = ["/usr/bin/python3", "python3"];

/** Each gives those of the words that it doesn't know, or `null` where it isn't installed. */
export const checkers = {
  fi: (words) => PYTHONS.map((python) => voikko(python, words)).find((unknown) => unknown !== null) ?? null,
  sv: (words) => hunspell("sv_FI", words),
  en: (words) => hunspell("en_GB", words),
};

function voikko(python, words) {
  const { status, stdout } = run(python, [join(import.meta.dirname, "voikko.py")], words);
  return status === 0 ? stdout.split("\n").filter((word) => word !== "") : null;
}

/** Hunspell names what it doesn't know, which is a part of a word that it divides at hyphens. No word of the user's own list counts. */
function hunspell(dictionary, words) {
  const { status, stdout } = run("hunspell", ["-l", "-i", "UTF-8", "-d", dictionary, "-p", "/dev/null"], words);
  if (status !== 0) return null;
  const unknown = new Set(stdout.split("\n"));
  return words.filter((word) => [word, ...word.split("-")].some((part) => part !== "" && unknown.has(part)));
}

function run(program, options, lines) {
  return spawnSync(program, options, { input: lines.map((line) => `${line}\n`).join(""), encoding: "utf8", maxBuffer: 1 << 26 });
}

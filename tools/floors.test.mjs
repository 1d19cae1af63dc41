// The check of the floors fails on what it is there for, and passes a good tree.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";

const TABLE = {
  crates: [
    { name: "ground", needs: [], what: "the ground", floors: [["base"]] },
    { name: "house", needs: ["ground"], what: "the house", floors: [["store", "text"], ["mail"], ["usecases"], ["left", "right"]] },
  ],
  walls: [{ of: "house/usecases", never: ["http"], why: "a use case never sees a header" }],
  pending: [],
};
const TREE = {
  "Cargo.toml": '[workspace]\nmembers = ["ground", "house"]\n',
  "ground/Cargo.toml": '[package]\nname = "ground"\n',
  "ground/src/lib.rs": "pub mod base;\n",
  "ground/src/base.rs": "//! The base.\npub struct Base;\n",
  "house/Cargo.toml": '[package]\nname = "house"\n',
  "house/src/lib.rs": "mod store; mod text; mod mail; mod usecases; mod left; mod right;\nfn main() { usecases::run(); }\n",
  "house/src/store.rs": "pub mod rows;\npub use rows::Row;\n",
  "house/src/store/rows.rs": "use ground::base::Base;\npub struct Row(pub Base);\n",
  "house/src/text.rs": "pub const WORD: &str = \"use crate::usecases; // crate::usecases::run()\";\n",
  "house/src/mail.rs": "use crate::{store::{self, rows::Row}, text::WORD};\n",
  "house/src/usecases.rs": "use crate::mail;\npub fn run() { let _ = crate::store::rows::Row; }\n#[cfg(test)]\nmod tests {\n    use crate::left;\n}\n",
  "house/src/left.rs": "/* crate::right /* nested */ */\n",
  "house/src/right.rs": "\n",
  "docs/ARCHITECTURE.md": "# Architecture\n\n<!-- floors -->\n<!-- /floors -->\n",
};

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "floors-"));
  for (const [path, text] of Object.entries(TREE)) write(path, text);
  write("tools/floors.json", JSON.stringify(TABLE));
  assert.equal(run("--write").status, 0);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const run = (...options) => spawnSync(process.execPath, ["tools/floors.mjs", "--root", root, ...options], { encoding: "utf8" });

/** The check fails, and says so in one message with these words. */
function fails(...words) {
  const { status, stderr } = run();
  assert.equal(status, 1, stderr);
  assert.equal(stderr.match(/^floors: /gm).length, 1, stderr);
  for (const word of words) assert.ok(stderr.includes(word), `${word} is missing in:\n${stderr}`);
}

test("a tree that keeps to its floors passes", () => {
  const { status, stdout, stderr } = run();
  assert.equal(status, 0, stderr);
  assert.equal(stdout, "floors: 10 files import downwards only\n");
});

for (const [how, text] of Object.entries({
  "by use": "\nuse crate::usecases::run;\n",
  "in nested braces": "\nuse {ground::base::{self, Base}, crate::{usecases::{run}}};\n",
  "by super": "\nuse super::usecases;\n",
  "by a path in an expression": "\nfn late() { crate::usecases::run() }\n",
  "inside a macro": "\nmacro_rules! late { () => { $crate::usecases::run() } }\n",
  "inside a macro's call": '\nfn late() { println!("{}", crate::usecases::run()) }\n',
})) {
  test(`an import upwards ${how} fails`, () => {
    write("house/src/text.rs", text);
    fails("house/src/text.rs:2: house/text must not import usecases, which stands above it");
  });
}

test("an import upwards through a re-export fails for the file that is meant", () => {
  write("house/src/store.rs", "pub mod rows;\npub use crate::usecases::run as go;\n");
  const { stderr } = run();
  assert.match(stderr, /house\/src\/store\.rs:2: house\/store must not import usecases/);
});

test("a folder of the same floor is above, too", () => {
  write("house/src/left.rs", "pub mod inner;\n");
  write("house/src/left/inner.rs", "use crate::right;\n");
  fails("house/src/left/inner.rs:1: house/left must not import right, which stands on the same floor");
});

test("a crate that isn't needed fails", () => {
  write("ground/src/base.rs", "fn late() { house::usecases::run() }\npub struct Base;\n");
  write("house/src/store/rows.rs", "pub struct Row;\n");
  fails("ground/src/base.rs:1: ground must not import house: house::usecases::run");
});

test("a wall holds against what is no crate of ours", () => {
  write("house/src/usecases.rs", "pub fn run(_: http::HeaderMap) {}\n");
  fails("house/src/usecases.rs:1: house/usecases must not import http::HeaderMap: a use case never sees a header");
});

test("a wall holds against one item of ours", () => {
  const [first, ...others] = TABLE.walls;
  write("tools/floors.json", JSON.stringify({ ...TABLE, walls: [first, ...others, { of: "house/mail", never: ["house::text::WORD"], why: "mails have no words" }] }));
  run("--write");
  fails("house/src/mail.rs:1: house/mail must not import crate::text::WORD: mails have no words");
});

test("a circle that crosses a folder fails", () => {
  write("house/src/store.rs", "pub mod rows;\npub mod inner;\n");
  write("house/src/store/rows.rs", "use super::inner::deep;\npub struct Row;\n");
  write("house/src/store/inner.rs", "pub mod deep;\n");
  write("house/src/store/inner/deep.rs", "use crate::store::rows::Row;\n");
  fails(
    "a circle of 2 files crosses 2 folders (house/src/store/inner, house/src/store):",
    "house/src/store/inner/deep.rs:1 imports house/src/store/rows.rs",
    "house/src/store/rows.rs:1 imports house/src/store/inner/deep.rs",
  );
});

/** A circle of files in the folder of the store. */
function circle(size) {
  const names = Array.from({ length: size }, (_, at) => `n${at}`);
  write("house/src/store.rs", `pub mod rows;\n${names.map((name) => `mod ${name};\n`).join("")}`);
  names.forEach((name, at) => write(`house/src/store/${name}.rs`, `use super::${names[(at + 1) % size]};\n`));
}

test("a circle of five files in a folder fails", () => {
  circle(5);
  fails("a circle of 5 files in house/src/store, where at most 4 are allowed", "house/src/store/n4.rs:1 imports house/src/store/n0.rs");
});

test("a circle of four files in a folder passes", () => {
  circle(4);
  assert.equal(run().status, 0);
});

test("a file without a place and a place without a file fail", () => {
  write("house/src/lib.rs", `${TREE["house/src/lib.rs"]}mod cellar;\n`);
  write("house/src/cellar.rs", "\n");
  fails("house/src/cellar.rs: the table of floors has no place for it");
  write("house/src/lib.rs", TREE["house/src/lib.rs"].replace("mod right;", ""));
  fails("the table of floors names house/right, where no file is");
});

test("a crate that is pending may fail, and must", () => {
  write("tools/floors.json", JSON.stringify({ ...TABLE, pending: ["house"] }));
  fails("pending: house keeps to its floors: take it off the list");
  write("house/src/text.rs", "use crate::usecases;\n");
  assert.equal(run().status, 0);
});

test("a table or a drawing that isn't what the data says fails until it is made again", () => {
  const [first, second] = TABLE.crates;
  write("tools/floors.json", JSON.stringify({ ...TABLE, crates: [first, { ...second, what: "another house" }] }));
  const { status, stderr } = run();
  assert.equal(status, 1);
  assert.match(stderr, /docs\/ARCHITECTURE\.md is not what tools\/floors\.json says: run `make floors`/);
  assert.match(stderr, /docs\/floors\.svg is not what tools\/floors\.json says/);
  assert.equal(run("--write").status, 0);
  assert.equal(run().status, 0);
  assert.match(readFileSync(join(root, "docs/ARCHITECTURE.md"), "utf8"), /\| `house` \| another house \| `ground` \|/);
});

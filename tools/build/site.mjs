// Builds the browser's files into build/site, each named by the hash of its content, and build/assets.json, which tells the
// Worker their names. `--debug` builds build/debug-site: the same names, with a front end that says where it panics.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import * as esbuild from "esbuild";
import subsetFont from "subset-font";
import { BROWSER_PROGRAMS, LINTED, PROGRAMS, SMALL, WASM, messages } from "./cargo.mjs";
import { tool } from "./tools.mjs";
import { brotli } from "../bytes.mjs";
import { details, lakes, neighbours, outlines, towns } from "./map.mjs";

const DEBUG = process.argv.includes("--debug");
const PROFILE = DEBUG ? "debug" : "release";
const OUT = DEBUG ? "build/debug-site" : "build/site";
/** The limit of the headings' font, in bytes. */
const FONT_LIMIT = 30 * 1024;
const LANGUAGES = ["fi", "sv", "en"];
const WASM_FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

const lists = compile();
if (DEBUG) {
  const manifest = JSON.parse(readFileSync("build/assets.json", "utf8"));
  rmSync(OUT, { recursive: true, force: true });
  cpSync("build/site", OUT, { recursive: true });
  for (const name of PROGRAMS) {
    const { glue, wasm } = program(name);
    write(manifest[`${name}.wasm`], wasm);
    write(manifest[`${name}.js`], await script(name, glue));
  }
} else {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(join(OUT, "assets"), { recursive: true });
  const manifest = {};
  const emit = (name, content) => {
    const bytes = Buffer.from(content);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
    const hashed = `/assets/${name.replace(/\.([^.]+)$/, `-${hash}.$1`)}`;
    write(hashed, bytes);
    manifest[name] = hashed;
    return hashed;
  };

  for (const name of PROGRAMS) {
    const { glue, wasm } = program(name);
    emit(`${name}.wasm`, wasm);
    emit(`${name}.js`, await script(name, glue));
    for (const lang of LANGUAGES) emit(`${name}-${lang}.json`, readFileSync(join(lists, `${name}-${lang}.json`)));
  }
  emit("fraunces.woff2", await font());
  for (const lang of LANGUAGES) {
    emit(`map-tools-${lang}.js`, await mapTools(lang));
    emit(`map-zoom-${lang}.js`, await late("map-zoom", { TOWNS: towns(lang) }));
  }
  // These are inlined in the document, so that it can be painted at once; the CSP names their hashes.
  const inline = { "styles.css": await styles("main", manifest["fraunces.woff2"]), "pages.css": await styles("pages"), "forms.css": await styles("forms"), "admin.css": await styles("admin"), "early.js": await early() };
  for (const [name, text] of Object.entries(inline)) {
    manifest[`${name}#text`] = text;
    manifest[`${name}#hash`] = `sha256-${createHash("sha256").update(text).digest("base64")}`;
  }
  // The home page loads it late: what it shows first needs none of it.
  emit("pages.css", inline["pages.css"]);
  const map = JSON.parse(readFileSync("map/finland-map.json", "utf8"));
  emit("regions.json", JSON.stringify(outlines(map)));
  emit("details.json", JSON.stringify(details(map, LANGUAGES)));
  emit("municipalities.txt", ["municipalities", "postcodes"].map((name) => readFileSync(`shared/${name}.tsv`, "utf8")).join(""));
  emit("lakes.svg", lakes(map));
  emit("neighbours.svg", neighbours(map));

  for (const name of readdirSync("frontend/public")) {
    if (name !== "assets") cpSync(join("frontend/public", name), join(OUT, name), { recursive: true });
  }
  for (const name of existsSync("frontend/public/assets") ? readdirSync("frontend/public/assets") : []) {
    emit(name, readFileSync(join("frontend/public/assets", name)));
  }
  writeFileSync("build/assets.json", JSON.stringify(manifest, null, 2));
}

/** Writes a file; beside it, for those that the Worker sends, the file compressed at the highest level. */
function write(path, bytes) {
  writeFileSync(join(OUT, path), bytes);
  if (!/\.(png|woff2)$/.test(path)) writeFileSync(join(OUT, `${path}.br`), brotli(bytes, DEBUG ? 1 : 11));
}

/** Compiles all programs; returns the folder with their lists of texts, which the build script of `texts` writes. */
function compile() {
  console.log(`front end: compiling, ${PROFILE} (about four minutes the first time)`);
  const began = Date.now();
  const output = execFileSync(
    "cargo",
    [...BROWSER_PROGRAMS, "--message-format", "json-render-diagnostics", ...(DEBUG ? [] : ["--release", ...SMALL.options])],
    { stdio: ["inherit", "pipe", "inherit"], encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, ...(DEBUG ? LINTED : SMALL.environment) } },
  );
  console.log(`front end: compiled (${Math.round((Date.now() - began) / 1000)} s)`);
  const { out_dir } = messages(output).find(({ reason, package_id }) => reason === "build-script-executed" && /\/texts#|#texts@/.test(package_id));
  return join(out_dir, "lists");
}

/** A compiled program and its JavaScript glue. */
function program(name) {
  const place = `build/program-${PROFILE}`;
  execFileSync(
    tool("wasm-bindgen"),
    ["--target", "web", "--no-typescript", "--out-dir", place, `target/${WASM}/${PROFILE}/${name}.wasm`],
    { stdio: "inherit" },
  );
  const bound = join(place, `${name}_bg.wasm`);
  if (!DEBUG) {
    // Functions sorted by name are next to similar ones, which compresses 1 % better.
    const flags = WASM_FEATURES.map((feature) => `--enable-${feature}`);
    execFileSync("node_modules/.bin/wasm-opt", ["-Os", "--low-memory-unused", ...flags, "--gufa-optimizing", "-Os", "--coalesce-locals-learning", "--reorder-locals", "--reorder-functions-by-name", "--strip-debug", "--strip-producers", bound, "-o", bound], { stdio: "inherit" });
  }
  return { glue: join(place, `${name}.js`), wasm: readFileSync(bound) };
}

/** The boot script with the program's glue, as one file; that of the pages with the map does more. */
async function script(name, glue) {
  const result = await esbuild.build({
    entryPoints: [name === "site" ? "frontend/explore.js" : "frontend/boot.js"],
    alias: { program: join(process.cwd(), glue) },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "warning",
    // The document names the WebAssembly file; the glue's own lookup isn't used.
    define: { "import.meta.url": "undefined" },
  });
  return result.outputFiles[0].contents;
}

/** The script that runs before the first paint. */
async function early() {
  const result = await esbuild.transform(readFileSync("frontend/early.js", "utf8"), { minify: true, target: "es2022" });
  return `{${result.code.trim()}}`;
}

/** The script of the map's tools, with its words. */
async function mapTools(lang) {
  const texts = JSON.parse(readFileSync(`frontend/texts/locales/${lang}/pages.json`, "utf8"));
  const words = Object.fromEntries(Object.entries(texts).filter(([key]) => /^(tools|growth)\./.test(key)));
  return late("map-tools", { WORDS: words });
}

/** A script that is loaded late, with its values. */
async function late(name, values) {
  const define = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]));
  const result = await esbuild.transform(readFileSync(`frontend/${name}.js`, "utf8"), { minify: true, format: "esm", target: "es2022", define });
  return result.code;
}

/** A style sheet with all that it imports. */
async function styles(name, fontUrl) {
  const result = await esbuild.build({
    entryPoints: [`frontend/styles/${name}.css`],
    bundle: true,
    minify: true,
    target: ["chrome120", "firefox120", "safari17"],
    external: ["asset:*"],
    write: false,
    logLevel: "warning",
  });
  return result.outputFiles[0].text.replaceAll("asset:fraunces.woff2", fontUrl).trim();
}

/** Fraunces with the letters we write, all weights. */
async function font() {
  const whole = readFileSync("node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2");
  const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => index + 32));
  const subset = await subsetFont(whole, `${ascii}åäöÅÄÖéÉüÜ–—’‘”“„·…→←§©×`, {
    targetFormat: "woff2",
    variationAxes: { wght: 600 },
  });
  if (subset.length > FONT_LIMIT) throw new Error(`the font weighs ${subset.length} B, more than ${FONT_LIMIT}`);
  return subset;
}

// `make map-tables`: writes the tables of the map's outlines, borders, labels and places from map/finland-map.json. With --check, as `make check`
// does, it fails where the committed tables are others.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { borders } from "./map/borders.mjs";
import { coarse } from "./map/coarse.mjs";
import { NETWORK_NAME, labelMarkup, landOf, late, networkPlaces, placeLabels } from "./map/labels.mjs";
import { SIZES } from "./map/names.mjs";
import { placeOutside } from "./map/outside.mjs";
import { findPlaces } from "./map/places.mjs";

const CHECK = process.argv.includes("--check");
const FOLDER = "frontend/src/map";
const STYLES = "../../styles/labels.css";
const LANGUAGES = ["fi", "sv", "en"];
/** The outlines of a document's map: of the whole country, and of a part that fills the frame. */
const DETAILS = { WHOLE: { smallest: 18, island: 40, step: 1 }, PART: { smallest: 6, island: 18, step: 1 } };
const number = (value) => value.toFixed(1);

const map = JSON.parse(readFileSync("map/finland-map.json", "utf8"));
const variants = new Map([...readFileSync("shared/src/region.rs", "utf8").matchAll(/^\s*"(\d\d)" (\w+) "/gm)].map(([, code, name]) => [code, name]));
const regions = map.regions.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(({ d, ...region }) => ({ ...region, path: d }));

const land = landOf(regions.map(({ path }) => path), map.neighbours.map(({ d }) => d));
const names = LANGUAGES.map((lang) => regions.map((region) => region[`name_${lang}`]));
const placed = names.map((all) => placeLabels(all, land));
const beside = networkPlaces(land, placed.map(({ labels }) => labels));
const ofNetworks = beside.flatMap((at) => (at ? [{ ink: NETWORK_NAME, x: at[0], y: at[1] }] : []));
const labels = LANGUAGES.map((lang, at) => {
  const { labels, places } = placed[at];
  const found = placeOutside(names[at], labels, places, late(labels), land, ofNetworks);
  return [`labels/${lang}.txt`, found.labels.map((label, region) => `${labelMarkup(label, found.outside.get(region))}\n`).join("")];
});
const markup = labels.map(([, text]) => text).join("");
const sizes = [["s", "most"], ["b", "least"]].flatMap(([letter, property]) =>
  SIZES.flatMap((size, step) => (new RegExp(`[ "]${letter}${step}[ "]`).test(markup) ? `.${letter}${step} { --${property}: ${size}px; }\n` : [])),
);
const places = findPlaces(regions).map(({ centre, bbox, hit }, at) => {
  const tuple = (values) => `(${values.map(number).join(", ")})`;
  const option = (values) => (values ? `Some(${tuple(values)})` : "None");
  return `RegionCode::${variants.get(regions[at].code)} => (${tuple(centre)}, ${tuple(bbox)}, ${option(hit)}, ${option(beside[at])}),\n`;
});
const coarsened = Object.entries(DETAILS).map(([name, detail]) => ({ name, detail, paths: coarse(regions.map(({ path }) => path), detail) }));
const outlines = coarsened.map(
  ({ name, detail, paths }) => `/// Points fall away whose triangle is smaller than ${detail.smallest} square units.
pub const ${name}: [&str; 19] = [${paths.map((path) => `"${path}",\n`).join("")}];
`,
);
const code = (at) => `RegionCode::${variants.get(regions[at].code)}`;
const borderLists = coarsened.map(({ name, paths }) => {
  const shared = borders(paths).map(([one, other, path]) => `(${code(one)}, ${code(other)}, "${path}"),\n`);
  return `/// The borders in the outlines \`${name}\`.
pub const ${name}: [Border; ${shared.length}] = [${shared.join("")}];
`;
});

const made = {
  "outlines/table.rs": `//! Simplified outlines of the regions, SVG paths in the order of the regions' codes. Written by \`make map-tables\`.

${outlines.join("\n")}`,
  "outlines/borders.rs": `//! The borders that regions share in the simplified outlines, as SVG paths. Written by \`make map-tables\`.

use super::Border;
use shared::region::RegionCode;

${borderLists.join("\n")}`,
  ...Object.fromEntries(labels),
  [STYLES]: `/* The heights of letters in map units between which a name is shown. Written by \`make map-tables\`. */\n${sizes.join("")}`,
  "places/table.rs": `//! The places of the regions. Written by \`make map-tables\`.

use super::RegionPlace;
use shared::region::RegionCode;

/// The place of a region.
pub fn place(code: RegionCode) -> RegionPlace {
    let (centre, bbox, hit, beside) = match code { ${places.join("")} };
    RegionPlace { centre, bbox, hit, beside }
}
`,
};
for (const [name, text] of Object.entries(made)) {
  const path = `${FOLDER}/${name}`;
  const stdout = name.endsWith(".rs") ? formatted(text) : text;
  if (!CHECK) {
    writeFileSync(path, stdout);
    console.log(`map: wrote ${path}`);
  } else if (readFileSync(path, "utf8") !== stdout) {
    console.error(`map: ${path} is not made from map/finland-map.json: run \`make map-tables\``);
    process.exitCode = 1;
  }
}
if (CHECK && !process.exitCode) console.log("map: the tables of outlines, borders, labels and places are made from map/finland-map.json");

function formatted(text) {
  const { status, stdout, stderr } = spawnSync("rustfmt", ["--edition", "2024"], { input: text, encoding: "utf8" });
  if (status !== 0) throw new Error(`rustfmt: ${stderr}`);
  return stdout;
}

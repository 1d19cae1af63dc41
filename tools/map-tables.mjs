// `make map-tables`: writes the tables of the map's outlines, labels and places from map/finland-map.json. With --check, as `make check`
// does, it fails where the committed tables are others.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { coarse } from "./map/coarse.mjs";
import { placeLabels } from "./map/labels.mjs";
import { findPlaces } from "./map/places.mjs";

const CHECK = process.argv.includes("--check");
const FOLDER = "frontend/src/map";
const LANGUAGES = ["fi", "sv", "en"];
/** The outlines of a document's map: of the whole country, and of a part that fills the frame. */
const DETAILS = { WHOLE: { smallest: 8, island: 24, step: 1 }, PART: { smallest: 6, island: 18, step: 1 } };
const number = (value) => value.toFixed(1);

const map = JSON.parse(readFileSync("map/finland-map.json", "utf8"));
const variants = new Map([...readFileSync("shared/src/region.rs", "utf8").matchAll(/^\s*"(\d\d)" (\w+) "/gm)].map(([, code, name]) => [code, name]));
const regions = map.regions.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(({ d, ...region }) => ({ ...region, path: d }));

const labels = LANGUAGES.map((lang) => {
  const placed = placeLabels(regions.map((region) => ({ name: region[`name_${lang}`], path: region.path })));
  const rows = placed.map(([x, y, tier]) => `(${number(x)}, ${number(y)}, ${tier}),\n`);
  return `/// The names in the language \`${lang}\`.\npub const ${lang.toUpperCase()}: [Label; 19] = [${rows.join("")}];\n`;
});
const places = findPlaces(regions).map(({ centre, bbox, hit }, at) => {
  const tuple = (values) => `(${values.map(number).join(", ")})`;
  return `RegionCode::${variants.get(regions[at].code)} => (${tuple(centre)}, ${tuple(bbox)}, ${hit ? `Some(${tuple(hit)})` : "None"}),\n`;
});
const outlines = Object.entries(DETAILS).map(([name, detail]) => {
  const rows = coarse(regions.map(({ path }) => path), detail).map((path) => `"${path}",\n`);
  return `/// Points fall away whose triangle is smaller than ${detail.smallest} square units.\npub const ${name}: [&str; 19] = [${rows.join("")}];\n`;
});

const made = {
  "outlines/table.rs": `//! Simplified outlines of the regions, SVG paths in the order of the regions' codes. Written by \`make map-tables\`.

${outlines.join("\n")}`,
  "labels/table.rs": `//! The places of the regions' names. Written by \`make map-tables\`.

/// Middle of the text in map units, and the first size at which it is shown; in the order of the regions' codes.
type Label = (f32, f32, u8);

${labels.join("\n")}`,
  "places/table.rs": `//! The places of the regions. Written by \`make map-tables\`.

use super::RegionPlace;
use shared::region::RegionCode;

/// The place of a region.
pub fn place(code: RegionCode) -> RegionPlace {
    let (centre, bbox, hit) = match code { ${places.join("")} };
    RegionPlace { centre, bbox, hit }
}
`,
};
for (const [name, text] of Object.entries(made)) {
  const path = `${FOLDER}/${name}`;
  const { status, stdout, stderr } = spawnSync("rustfmt", ["--edition", "2024"], { input: text, encoding: "utf8" });
  if (status !== 0) throw new Error(`rustfmt: ${stderr}`);
  if (!CHECK) {
    writeFileSync(path, stdout);
    console.log(`map: wrote ${path}`);
  } else if (readFileSync(path, "utf8") !== stdout) {
    console.error(`map: ${path} is not made from map/finland-map.json: run \`make map-tables\``);
    process.exitCode = 1;
  }
}
if (CHECK && !process.exitCode) console.log("map: the tables of outlines, labels and places are made from map/finland-map.json");

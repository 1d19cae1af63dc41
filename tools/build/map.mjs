// The map's data as the browser loads it, from map/finland-map.json and the tables made of it.
import { readFileSync } from "node:fs";
import { borders } from "../map/borders.mjs";

/** The outlines of the regions, in the order of their codes. */
export function outlines(map) {
  return map.regions.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(({ d }) => d);
}

/** The regions' names as SVG in each language, and then the borders: the codes of two regions, and an SVG path. */
export function details(map, languages) {
  const labels = languages.flatMap((lang) => readFileSync(`frontend/src/map/labels/${lang}.txt`, "utf8").trimEnd().split("\n"));
  const codes = map.regions.map(({ code }) => code).toSorted();
  return [...labels, ...borders(outlines(map)).map(([one, other, path]) => `${codes[one]} ${codes[other]} ${path}`)];
}

/** The centres of the municipalities, the largest first: name, region, x, y and population. */
export function towns(lang) {
  const rows = (path) => readFileSync(path, "utf8").split("\n").filter((line) => /^\d/.test(line)).map((line) => line.split("\t"));
  const names = new Map(rows("shared/municipalities.tsv").map(([code, name, swedish, region]) => [code, [lang === "sv" ? swedish : name, region]]));
  const towns = rows("map/towns.tsv").map(([code, ...numbers]) => [...names.get(code), ...numbers.map(Number)]);
  return towns.sort(([, , , , one], [, , , , other]) => other - one);
}

/** Colours for a file that is shown as an image, without the page's styles: as in tokens.css. */
const own = (light, dark) => `<style>svg{fill:${light}}@media(prefers-color-scheme:dark){svg{fill:${dark}}}</style>`;

/** The lakes: a separate file, because of its licence. The page references and colours the group by its id. */
export function lakes(map) {
  const path = `<path d="${map.lakes.map(({ d }) => d).join("")}"/>`;
  return `<!-- Lakes: GSHHG 2.3.6 by P. Wessel and W. H. F. Smith, LGPL-3.0-or-later; see map/ATTRIBUTION.txt of the source. -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 1205">${own("#a9cbdc", "#2f5168")}<g id="lakes">${path}</g></svg>
`;
}

/** The neighbours' land, which goes on beyond what any frame shows. */
export function neighbours(map) {
  const path = map.neighbours.map(({ d }) => `<path d="${d}"/>`).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 1205">${own("#efeade", "#33323c")}<g id="neighbours">${path}</g></svg>
`;
}

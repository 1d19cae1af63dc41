// The map's data as the browser loads it, from map/finland-map.json.

/** The outlines of the regions, in the order of their codes. */
export function outlines(map) {
  return map.regions.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(({ d }) => d);
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

/** The neighbours' land. */
export function neighbours(map) {
  const path = `<path d="${map.neighbours.map(({ d }) => d).join("")}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 1205">${own("#efeade", "#23222b")}<g id="neighbours">${path}</g></svg>
`;
}

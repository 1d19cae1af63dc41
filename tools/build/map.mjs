// The map's data as the browser loads it, from map/finland-map.json.

const WIDTH = 800;
const HEIGHT = 1205;

/** The outlines of the regions by code. */
export function outlines(map) {
  return Object.fromEntries(map.regions.map(({ code, d }) => [code, d]));
}

/** The lakes: a file of their own, for they have a licence of their own. */
export function lakes(map) {
  const paths = map.lakes.map(({ d }) => `<path d="${d}"/>`).join("");
  return `<!-- Lakes: GSHHG 2.3.6 by P. Wessel and W. H. F. Smith, LGPL-3.0-or-later; see map/ATTRIBUTION.txt of the source. -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><style>path{fill:#a9cbdc}@media(prefers-color-scheme:dark){path{fill:#2f5168}}</style>${paths}</svg>
`;
}

/** The neighbours' land, faded where its data ends; with the part of the map it covers. */
export function neighbours(map) {
  const box = bounds(map.neighbours.map(({ d }) => d));
  const [x, y, width, height] = [box.left, box.top, box.right - box.left, box.bottom - box.top].map(Math.round);
  const fade = (id, x1, y1, x2, y2) =>
    `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"><stop offset="0" stop-color="#000"/><stop offset=".09" stop-color="#fff"/><stop offset=".91" stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient>`;
  const rect = `x="${x}" y="${y}" width="${width}" height="${height}"`;
  const paths = map.neighbours.map(({ d }) => `<path d="${d}"/>`).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}"><style>path{fill:#efeade}@media(prefers-color-scheme:dark){path{fill:#23222b}}</style><defs>${fade("across", 0, 0, 1, 0)}${fade("down", 0, 0, 0, 1)}<mask id="m" maskUnits="userSpaceOnUse" ${rect}><rect ${rect} fill="url(#across)"/></mask><mask id="n" maskUnits="userSpaceOnUse" ${rect}><rect ${rect} fill="url(#down)"/></mask></defs><g mask="url(#m)"><g mask="url(#n)">${paths}</g></g></svg>
`;
  return { svg, viewBox: `${x} ${y} ${width} ${height}` };
}

/** The box of paths made of M, m, l and z. */
function bounds(paths) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const d of paths) {
    let [x, y] = [0, 0];
    for (const [, command, numbers] of d.matchAll(/([MmLlZz])([^MmLlZz]*)/g)) {
      const values = (numbers.match(/-?\d*\.?\d+/g) ?? []).map(Number);
      for (let i = 0; i + 1 < values.length; i += 2) {
        [x, y] = command === "M" || command === "L" ? [values[i], values[i + 1]] : [x + values[i], y + values[i + 1]];
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y);
      }
    }
  }
  return box;
}

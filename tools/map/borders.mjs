// The borders that two regions share, from their outlines.
import { rings } from "./outlines.mjs";

/** The common border of each two regions that have one: their places in the list of outlines, and an SVG path. */
export function borders(paths) {
  const shapes = paths.map(rings);
  const owners = new Map();
  shapes.forEach((shape, region) => {
    for (const ring of shape) for (const edge of edges(ring)) owners.set(key(edge), [...(owners.get(key(edge)) ?? []), region]);
  });
  const found = [];
  shapes.forEach((shape, one) => {
    for (let other = one + 1; other < shapes.length; other++) {
      const isShared = (edge) => owners.get(key(edge)).includes(other);
      const path = shape.flatMap((ring) => lines(edges(ring), isShared)).map(written).join("");
      if (path) found.push([one, other, path]);
    }
  });
  return found;
}

const edges = (ring) => ring.map((point, at) => [point, ring[(at + 1) % ring.length]]);
const tenths = ([x, y]) => `${Math.round(x * 10)} ${Math.round(y * 10)}`;
const key = (edge) => edge.map(tenths).sort().join(" ");

/** The stretches of a ring's edges that are shared, each a list of points; the ring's beginning parts none. */
function lines(all, isShared) {
  const start = Math.max(0, all.findIndex((edge) => !isShared(edge)));
  const found = [];
  let line = null;
  for (const edge of [...all.slice(start), ...all.slice(0, start)]) {
    if (!isShared(edge)) line = null;
    else if (line) line.push(edge[1]);
    else found.push((line = [...edge]));
  }
  return found;
}

function written(points) {
  const all = points.map((point) => point.map((value) => Math.round(value * 10)));
  const moves = all.map(([x, y], at) => (at === 0 ? [x, y] : [x - all[at - 1][0], y - all[at - 1][1]]));
  const number = (value) => String(value / 10).replace(/^(-?)0\./, "$1.");
  const [first, ...rest] = moves.map((move) => move.map(number).join(" ").replace(" -", "-"));
  return `M${first}l${rest.reduce((path, next) => path + (path === "" || next.startsWith("-") ? "" : " ") + next, "")}`;
}

// Outlines simplified for a small map: neighbours keep a common border.
import { gravity, rings } from "./outlines.mjs";

/**
 * The outlines with as few points as a tolerance allows. A point falls away if the triangle with its neighbours is smaller than
 * `smallest` square units, an island if it is smaller than `island`; the rest is rounded to multiples of `step` units.
 */
export function coarse(paths, { smallest, island, step }) {
  const shapes = paths.map((path) => kept(rings(path), island));
  const points = graph(shapes.flat());
  simplify(points, smallest);
  return shapes.map((shape) => shape.map((ring) => written(ring.filter((point) => points.has(key(point))), step)).join(""));
}

const key = ([x, y]) => `${Math.round(x * 10)} ${Math.round(y * 10)}`;

/** The rings above a size, and always the largest. */
function kept(all, island) {
  const sizes = all.map((ring) => Math.abs(gravity(ring).area));
  return all.filter((_, at) => sizes[at] >= island || sizes[at] === Math.max(...sizes));
}

/** Every point by its key, with its neighbours in all rings: a point of a common border stands in it once. */
function graph(all) {
  const points = new Map();
  for (const ring of all) {
    ring.forEach((point, at) => {
      const entry = points.get(key(point)) ?? { point, beside: new Set(), rings: 0 };
      entry.beside.add(key(ring[(at + 1) % ring.length])).add(key(ring.at(at - 1)));
      entry.rings++;
      points.set(key(point), entry);
    });
  }
  return points;
}

/** Removes the point of the smallest triangle again and again. Points where three borders meet stay. */
function simplify(points, smallest) {
  const area = ({ point: [x, y], beside }) => {
    const [[ax, ay], [bx, by]] = [...beside].map((name) => points.get(name).point);
    return Math.abs((ax - x) * (by - y) - (bx - x) * (ay - y)) / 2;
  };
  const open = () => [...points].filter(([, { beside }]) => beside.size === 2);
  const sizes = new Map(open().map(([name, entry]) => [name, area(entry)]));
  for (;;) {
    let [least, size] = [null, smallest];
    for (const [name, value] of sizes) if (value < size) [least, size] = [name, value];
    if (least === null) return;
    sizes.delete(least);
    const { beside } = points.get(least);
    const [one, other] = beside;
    // A ring needs three points.
    if (points.get(one).beside.has(other)) continue;
    points.delete(least);
    for (const [name, far] of [[one, other], [other, one]]) {
      const entry = points.get(name);
      entry.beside.delete(least);
      entry.beside.add(far);
      // The area never shrinks, so that a coast isn't eaten up from one end.
      if (sizes.has(name)) sizes.set(name, Math.max(size, area(entry)));
    }
  }
}

/** A ring as an SVG path of multiples of a step. */
function written(ring, step) {
  const steps = ring.map((point) => point.map((value) => Math.round(value / step)));
  const moves = steps.map(([x, y], at) => (at === 0 ? [x, y] : [x - steps[at - 1][0], y - steps[at - 1][1]]));
  const number = (value) => String(Math.round(value * step * 10) / 10).replace(/^(-?)0\./, "$1.");
  const pair = (move) => move.map(number).join(" ").replace(" -", "-");
  const [first, ...rest] = moves.filter(([x, y], at) => at === 0 || x !== 0 || y !== 0).map(pair);
  return `M${first}l${rest.reduce((path, next) => path + (path === "" || next.startsWith("-") ? "" : " ") + next, "")}z`;
}

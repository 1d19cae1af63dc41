// Places outside the country for the names that have room in their regions only late, each with a line to its region.
import { boxArea } from "./areas.mjs";
import { EDGE, SIZES, areApart, broken, crosses, extentOf, grid, isOnMap, measured, outer } from "./names.mjs";

/** The height of letters for which the places are. */
const SIZE = SIZES[0];
/** Between the name and land, and between it and other names, in map units. */
const [SHORE, APART] = [3, 4];
/** The longest line, in map units; what counts are lengths over other regions, several times, and the share of a name that covers another country. */
const [LONGEST, OVER_OTHERS, ABROAD] = [260, 1.6, 60];
/** The cost of moving a name in the way, by how much farther it stands, in map units of a line. */
const MOVED = 400;
/** Between two places, and between two ends of lines in a region, in map units. */
const [PLACES, ENDS] = [8, 12];
/** The part of a region around the end of a line. */
const END = 4;

/**
 * For each late name (an index) its place outside: `x`, `y`, `lines` and the line `from` – `to`; and the `labels`, in which names that
 * stood in the way have moved to the next of their `places`.
 */
export function placeOutside(names, labels, places, late, land, networks) {
  const all = late.map((at) => candidates(names[at], land.regions[at], land));
  let best = { cost: Infinity };
  for (const order of orders(late.map((_, at) => at))) {
    const found = inOrder(order, { late, all, labels, places, networks, most: best.cost });
    if (found.cost < best.cost) best = found;
  }
  return best;
}

const orders = (list) => (list.length < 2 ? [list] : list.flatMap((one) => orders(list.filter((other) => other !== one)).map((rest) => [one, ...rest])));

/** Places the late names one after another, each where it and the names that it moves cost least, as long as all cost less than the `most`. */
function inOrder(order, { late, all, labels, places, networks, most }) {
  let [standing, cost] = [labels.map((label, at) => (late.includes(at) ? null : label)), 0];
  const outside = new Map();
  for (const index of order) {
    const others = [...networks, ...outside.values()];
    let best = { cost: 999, standing };
    for (const candidate of all[index]) {
      if (candidate.cost >= best.cost) break;
      if (others.some((other) => meets(candidate, other))) continue;
      const moved = makeRoom(candidate, standing, others, places);
      if (moved && candidate.cost + moved.cost < best.cost) best = { candidate, cost: candidate.cost + moved.cost, standing: moved.standing };
    }
    if (best.candidate) outside.set(late[index], best.candidate);
    [standing, cost] = [best.standing, cost + best.cost];
    if (cost >= most) return { cost };
  }
  return { outside, cost, labels: labels.map((label, at) => standing[at] ?? label) };
}

/** True if two names or their lines meet. */
function meets(one, other) {
  const [here, there] = [one, other].map((name) => name.box ?? outer(name, SIZE));
  return !areApart(here, there, APART) || isCrossed(one, there) || isCrossed(other, here) || (one.from && other.from && doCross(one, other));
}

/** True if two lines cross. */
function doCross(one, other) {
  const side = ([x1, y1], [x2, y2], [x, y]) => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  const parts = (line, { from, to }) => side(line.from, line.to, from) !== side(line.from, line.to, to);
  return parts(one, other) && parts(other, one);
}

const isCrossed = ({ from, to }, box) => from !== undefined && crosses(from, to, box);

/** The names after those have moved that stand in the way of a place, and what it costs; null if one can't. */
function makeRoom(candidate, labels, others, places) {
  let cost = 0;
  const standing = [...labels];
  for (const [at, label] of labels.entries()) {
    if (!label || !meets(candidate, label)) continue;
    const isFree = (place) => [candidate, ...others].every((other) => !meets(other, place)) && standing.every((other, index) => index === at || !other || !meets(other, place));
    const place = places[at].find((place) => place.first <= label.step && isFree(place));
    if (!place) return null;
    cost += Math.max(0, place.far - label.far) * MOVED;
    standing[at] = { ...label, ...place };
  }
  return { standing, cost };
}

/** The places outside the country for a name, the best first. */
function candidates(name, { own }, { all, foreign }) {
  const ends = [...grid(EDGE, ENDS)].filter(([x, y]) => boxArea(own, [x - END, y - END, x + END, y + END]) === 4 * END ** 2);
  const found = [];
  for (const lines of broken(name)) {
    const ink = measured(lines);
    for (const [x, y] of grid(EDGE, PLACES)) {
      const box = outer({ ink, x, y }, SIZE);
      const [left, top, right, bottom] = box;
      if (!isOnMap(box) || boxArea(all, [left - SHORE, top - SHORE, right + SHORE, bottom + SHORE]) > 0) continue;
      const abroad = (boxArea(foreign, box) / extentOf(box)) * ABROAD;
      for (const from of ends) {
        const to = [Math.max(left, Math.min(from[0], right)), from[1] < top ? top - SHORE : from[1] > bottom ? bottom + SHORE : (top + bottom) / 2];
        if (from[0] > right) to[0] += SHORE;
        const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        if (length > LONGEST) continue;
        found.push({ x, y, lines, ink, box, from, to, cost: length + abroad + OVER_OTHERS * overOthers(from, to, all, own) });
      }
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** The length of a line that lies on other regions than its own. */
function overOthers([x1, y1], [x2, y2], all, own) {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4);
  let length = 0;
  for (let step = 0; step < steps; step++) {
    const [x, y] = [x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps];
    const point = [x, y, x + 1, y + 1];
    if (boxArea(all, point) > boxArea(own, point)) length += 4;
  }
  return length;
}

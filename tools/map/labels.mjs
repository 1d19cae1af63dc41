// Places the regions' names on the map: each on its own ground or the sea, as early as it has room, and as near to the middle as it can
// be. A name that has room only late stands outside the country before, with a line to its region.
import { AREA_SIZE, areas, boxArea } from "./areas.mjs";
import { CAPITAL, LINE, SIZES, areApart, boxes, broken, extentOf, grid, isOnMap, measured, outer } from "./names.mjs";
import { bounds, gravity, largest, rings } from "./outlines.mjs";

/** Every name is wanted at this height: 11 px on a map that is 360 px wide. */
const WANTED = SIZES.findLastIndex((size) => size > 25);
/** The farthest that a name stands outside its region, in map units. */
const BESIDE = 48;
/** What a line of a name may cover of another region, as a share of the line: less than the empty corner beside its last letter. */
const TOUCH = 0.03;
/**
 * The costs of a place, in distances from the middle over the region's extent: a later size, one later than wanted, the sea, another
 * country, another region touched.
 */
const [LATER, MISSED, OVER_SEA, ABROAD, TOUCHED] = [0.06, 3, 0.6, 0.7, 4];
const ROUNDS = 24;
/** Between two names, in heights of letters. */
const GAP = 0.16;

/** The land of a map: its regions, each with its outline as rings, its area and the middle of its largest part; and all land. */
export function landOf(paths, abroad) {
  const regions = paths.map((path) => {
    const shape = rings(path);
    return { shape, own: areas(shape), centre: gravity(largest(shape)).centre };
  });
  const all = regions.reduce((sum, { own }) => sum.map((value, at) => value + own[at]), new Float64Array(AREA_SIZE));
  return { regions, all, foreign: areas(abroad.flatMap(rings)) };
}

/**
 * For each region's name, in `labels`, its `lines`, their middle, and the `step` in `SIZES` at which it is shown first; and the `places` that
 * it could have, the best first.
 */
export function placeLabels(names, land) {
  const places = names.map((name, at) => candidates(name, land.regions[at], land));
  let best = null;
  const random = generator(1);
  for (let round = 0; round < ROUNDS; round++) {
    const found = descend(places, shuffled(places.map((_, at) => at), random));
    if (best === null || found.cost < best.cost - 1e-9) best = found;
  }
  return { labels: best.labels, places };
}

/** The names that have room only later than wanted, by index. */
export const late = (labels) => labels.flatMap(({ step }, at) => (step > WANTED ? [at] : []));

/** The places that a name can have on its ground and beside it, the best one first. */
function candidates(name, { shape, own }, { all, foreign }) {
  const main = largest(shape);
  const { area, centre } = gravity(main);
  const extent = Math.sqrt(Math.abs(area));
  const [left, top, right, bottom] = bounds([main]);
  const found = [];
  for (const lines of broken(name)) {
    const ink = measured(lines);
    for (const [x, y] of grid([left - BESIDE, top - BESIDE, right + BESIDE, bottom + BESIDE])) {
      const first = SIZES.findIndex((size) => fits(boxes(ink, x, y, size), own, all));
      if (first < 0) continue;
      const at = boxes(ink, x, y, SIZES[first]);
      const share = (sums) => at.reduce((sum, box) => sum + boxArea(sums, box), 0) / at.reduce((sum, box) => sum + extentOf(box), 0);
      const onOwn = share(own);
      if (onOwn === 0) continue;
      const away = Math.hypot(x - centre[0], y - centre[1]) / extent;
      found.push({ x, y, lines, ink, first, far: away + OVER_SEA * (1 - onOwn) + ABROAD * share(foreign) + TOUCHED * (share(all) - onOwn) });
    }
  }
  return found.sort((a, b) => a.far - b.far);
}

/** True if no line leaves the map or stands on another region's ground. */
function fits(lines, own, all) {
  return lines.every((box) => isOnMap(box) && boxArea(all, box) - boxArea(own, box) <= TOUCH * extentOf(box));
}

/** Improves one name after another, in an order, until none can be. */
function descend(places, order) {
  const labels = places.map(() => null);
  for (let again = true; again; ) {
    again = false;
    for (const index of order) {
      const better = improve(places[index], labels, index);
      if (better) [labels[index], again] = [better, true];
    }
  }
  return { labels, cost: labels.reduce((sum, label) => sum + (label?.cost ?? 99), 0) };
}

function improve(places, labels, index) {
  let best = labels[index];
  for (let step = 0; step < SIZES.length; step++) {
    for (const place of places) {
      const cost = place.far + LATER * step + (step > WANTED ? MISSED : 0);
      if (cost >= (best?.cost ?? Infinity) - 1e-9) break;
      const label = { ...place, step, cost };
      if (place.first <= step && isApart(labels, label, index)) best = label;
    }
  }
  return best === labels[index] ? null : best;
}

/** A name overlaps no other at the size at which both are shown first: they shrink about their middles, so not later either. */
function isApart(labels, label, index) {
  return labels.every((other, at) => {
    if (at === index || !other) return true;
    const size = SIZES[Math.max(label.step, other.step)];
    return areApart(outer(label, size), outer(other, size), GAP * size);
  });
}

/** The room for the name of a network of several regions: two lines of capitals. */
export const NETWORK_NAME = measured(["XXXXXX", "XXXXXX"]);
/** The farthest that it stands from the middle of a region, in map units. */
const FAR = 260;

/**
 * For each region the middle of a place over the sea at which the name of its network can stand beside the names of regions in all
 * languages, or null.
 */
export function networkPlaces(land, languages) {
  const size = SIZES[0];
  const taken = languages.flat().map((label) => outer(label, size));
  return land.regions.map(({ centre: [cx, cy] }) => {
    let best = null;
    for (const [x, y] of grid([cx - FAR, cy - FAR, cx + FAR, cy + FAR])) {
      const box = outer({ ink: NETWORK_NAME, x, y }, size);
      const far = Math.hypot(x - cx, y - cy);
      if (far >= (best?.far ?? FAR) || !isOnMap(box) || boxArea(land.all, box) + boxArea(land.foreign, box) > 0) continue;
      if (taken.every((other) => areApart(box, other, 6))) best = { x, y, far };
    }
    return best && [best.x, best.y];
  });
}

/** Numbers from 0 to 1, the same at every run. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
}

/**
 * A name as SVG, and for a late one as it stands `outside` before. Its class `s…` is the step from which it is shown, the first without one; `b…` the one before which it stands outside the
 * country, with a line to its region.
 */
export function labelMarkup({ x, y, lines, step }, outside) {
  const inside = textMarkup({ x, y, lines }, step === 0 ? "label" : `label s${step}`);
  if (!outside) return inside;
  const [[x1, y1], [x2, y2]] = [outside.from, outside.to].map((point) => point.map(Math.round));
  return `${inside}<path class="leader b${step}" d="M${x1} ${y1}L${x2} ${y2}"/>${textMarkup(outside, `label b${step}`)}`;
}

function textMarkup({ x, y, lines }, classes) {
  const first = CAPITAL / 2 - ((lines.length - 1) / 2) * LINE;
  const em = (value) => `${Math.round(value * 100) / 100}em`.replace(/^(-?)0\./, "$1.");
  if (lines.length === 1) return `<text class="${classes}" x="${x}" y="${y}" dy="${em(first)}">${lines[0]}</text>`;
  // A space where the name has one: the text is the name.
  const spans = lines.map((line, at) => `<tspan x="${x}" dy="${em(at === 0 ? first : LINE)}">${line}</tspan>${line.endsWith("-") ? "" : " "}`);
  return `<text class="${classes}" y="${y}">${spans.join("").trimEnd()}</text>`;
}

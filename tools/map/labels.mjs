// Places the regions' names on the map: each on its own ground or the sea, as early as it has room, and as near to the middle as it can
// be. A name that has room only late stands outside the country before, with a line to its region.
import { AREA_SIZE, areas, boxArea } from "./areas.mjs";
import { bounds, gravity, largest, rings } from "./outlines.mjs";

/** Heights of letters in map units. A name is shown from one of them on, and at every smaller one: from the first on any screen. */
export const SIZES = Array.from({ length: 28 }, (_, step) => Math.round(276 / 1.04 ** step) / 10);
/** Every name is wanted at this height: 11 px on a map that is 360 px wide. */
const WANTED = SIZES.findLastIndex((size) => size > 25);
/** The first height at which a name stands outside the country. */
const OUTSIDE_FROM = 0;
/** Between candidates, in map units. */
const STEP = 4;
/** The farthest that a name stands outside its region, in map units. */
const BESIDE = 48;
/** Left, top, right and bottom that no name crosses. */
const EDGE = [2, 4, 798, 1201];
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
/** Between the base lines of a name, in heights of letters. */
const LINE = 1.02;
/** From the base line up to a line's ink, without and with what stands over a capital, and down to what hangs below it. */
const [CAPITAL, OVER, BELOW] = [0.74, 0.9, 0.22];
/** The widths of letters in their heights, of a wide face. */
const WIDTHS = [[0.3, "ijl-"], [0.4, "ftr "], [0.56, "szcvxykL"], [0.64, "abdeghnopquäöåETFKPSJI"], [0.78, "ABCDGHNOQRUVXYZÄÖÅ"], [0.98, "mMwW"]];

/** The land of a map: its regions, each with its outline as rings, its area and the middle of its largest part; and all land. */
export function landOf(paths, abroad) {
  const regions = paths.map((path) => {
    const shape = rings(path);
    return { shape, own: areas(shape), centre: gravity(largest(shape)).centre };
  });
  const all = regions.reduce((sum, { own }) => sum.map((value, at) => value + own[at]), new Float64Array(AREA_SIZE));
  return { regions, all, foreign: areas(abroad.flatMap(rings)) };
}

/** For each region's name: its `lines`, their middle, and the `step` in `SIZES` at which it is shown first. */
export function placeLabels(names, land) {
  const places = names.map((name, at) => candidates(name, land.regions[at], land));
  let best = null;
  const random = generator(1);
  for (let round = 0; round < ROUNDS; round++) {
    const found = descend(places, shuffled(places.map((_, at) => at), random));
    if (best === null || found.cost < best.cost - 1e-9) best = found;
  }
  return best.labels;
}

/** The ways to break a name: whole, and at its hyphens and spaces. */
function broken(name) {
  const parts = name.split(/(?<=-)|\s/u);
  return parts.length > 1 ? [[name], parts] : [[name]];
}

/** The ink of a name's lines in heights of letters: its width, and how far it reaches up and down from the base line. */
function measured(lines) {
  const letterWidth = (letter) => WIDTHS.find(([, letters]) => letters.includes(letter))?.[0] ?? 0.64;
  return lines.map((line) => ({
    width: [...line].reduce((sum, letter) => sum + letterWidth(letter), 0),
    up: /[ÅÄÖ]/.test(line) ? OVER : CAPITAL,
    down: /[gjpqy]/.test(line) ? BELOW : 0,
  }));
}

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

/** The points of a box at which a name may stand. */
function* grid([left, top, right, bottom]) {
  const from = (value) => Math.ceil(value / STEP) * STEP;
  for (let y = from(top); y < bottom; y += STEP) for (let x = from(left); x < right; x += STEP) yield [x, y];
}

/** The lines of a name as boxes of ink: left, top, right, bottom. */
function boxes(ink, x, y, size) {
  return ink.map(({ width, up, down }, line) => {
    const base = y + ((line - (ink.length - 1) / 2) * LINE + CAPITAL / 2) * size;
    return [x - (width * size) / 2, base - up * size, x + (width * size) / 2, base + down * size];
  });
}

/** The box around all lines of a name. */
function outer({ ink, x, y }, size) {
  const lines = boxes(ink, x, y, size);
  return [Math.min(...lines.map(([left]) => left)), lines[0][1], Math.max(...lines.map(([, , right]) => right)), lines.at(-1)[3]];
}

const extentOf = ([left, top, right, bottom]) => (right - left) * (bottom - top);
const isOnMap = ([left, top, right, bottom]) => left >= EDGE[0] && top >= EDGE[1] && right <= EDGE[2] && bottom <= EDGE[3];
const areApart = (a, b, gap) => a[0] >= b[2] + gap || b[0] >= a[2] + gap || a[1] >= b[3] + gap || b[1] >= a[3] + gap;

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
const NETWORK_NAME = measured(["XXXXXX", "XXXXXX"]);
/** The farthest that it stands from the middle of a region, in map units. */
const FAR = 260;

/**
 * For each region the middle of a place over the sea at which the name of its network can stand beside the names of regions in all
 * languages, or null.
 */
export function networkPlaces(land, languages) {
  const size = SIZES[OUTSIDE_FROM];
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

/** Where the late names stand before, by index, with the shortest lines in sum; beside what stands already and the networks' names. */
export function placeOutside(names, labels, land, networks) {
  const late = labels.flatMap(({ step }, at) => (step > WANTED ? [at] : []));
  const standing = [...labels.filter((_, at) => !late.includes(at)), ...networks.filter(Boolean).map(([x, y]) => ({ ink: NETWORK_NAME, x, y }))];
  let best = { found: new Map(), length: Infinity };
  for (const order of orders(late)) {
    const found = new Map();
    for (const at of order) {
      const outside = placeOne(names[at], land.regions[at].centre, [...standing, ...found.values()], land);
      if (outside) found.set(at, outside);
    }
    const length = late.reduce((sum, at) => sum + (found.get(at)?.length ?? 999), 0);
    if (length < best.length) best = { found, length };
  }
  return best.found;
}

const orders = (list) => (list.length < 2 ? [list] : list.flatMap((one) => orders(list.filter((other) => other !== one)).map((rest) => [one, ...rest])));

/** The nearest place for a name outside the country, whose line from the region's middle (`from` – `to`) crosses no other name. */
function placeOne(name, from, taken, { all, foreign }) {
  const size = SIZES[OUTSIDE_FROM];
  const others = taken.map((label) => outer(label, size));
  let best = null;
  for (const lines of broken(name)) {
    const ink = measured(lines);
    for (const [x, y] of grid(EDGE)) {
      const box = outer({ ink, x, y }, size);
      const [left, top, right, bottom] = box;
      const isFree = isOnMap(box) && boxArea(all, [left - 3, top - 3, right + 3, bottom + 3]) === 0 && others.every((other) => areApart(box, other, 4));
      if (!isFree) continue;
      const to = [Math.max(left, Math.min(from[0], right)), from[1] < y ? top - 3 : bottom + 3];
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]) + (boxArea(foreign, box) / extentOf(box)) * 60;
      if (length < (best?.length ?? Infinity) && !others.some((other) => crosses(from, to, other))) best = { x, y, lines, ink, from, to, length };
    }
  }
  return best;
}

/** True if a line passes through a box. */
function crosses([x1, y1], [x2, y2], [left, top, right, bottom]) {
  const points = Array.from({ length: 41 }, (_, step) => [x1 + ((x2 - x1) * step) / 40, y1 + ((y2 - y1) * step) / 40]);
  return points.some(([x, y]) => x > left && x < right && y > top && y < bottom);
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

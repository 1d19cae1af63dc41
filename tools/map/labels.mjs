// Places the regions' names on the map: each inside its region, as early as it has room, and as near to the middle as it can be.
import { bounds, gravity, rings, stretches } from "./outlines.mjs";

/** Sizes of letters: at size T they are 48 / 1.2^T map units high. No name appears before the first, every one by the last. */
const [FIRST, LAST] = [2, 8];
/** Between candidates, in map units. */
const STEP = 4;
/** A name that appears a size later is as bad as one that is so far from the middle, as a share of the region's extent. */
const LATER = 0.25;
/** Left, top, right and bottom that no name crosses. */
const EDGE = [4, 4, 796, 1201];
const ROUNDS = 60;

/** For each region, in the order given: the middle of its name and the first size at which it is shown. */
export function placeLabels(regions) {
  const names = regions.map(({ name, path }) => ({ letters: [...name].length, candidates: candidates(path) }));
  let best = null;
  const random = generator(1);
  for (let round = 0; round < ROUNDS; round++) {
    const order = shuffled(names.map((_, at) => at), random);
    const found = descend(names, order);
    if (best === null || found.cost < best.cost - 1e-9) best = found;
  }
  return best.labels.map(({ x, y, tier }) => [x, y, tier]);
}

/** Points inside the largest part of a region, the best one first: `far` is the distance from its middle over its extent. */
function candidates(path) {
  const part = rings(path).toSorted((a, b) => Math.abs(gravity(b).area) - Math.abs(gravity(a).area))[0];
  const { area, centre } = gravity(part);
  const extent = Math.sqrt(Math.abs(area));
  const [left, top, right, bottom] = bounds([part]);
  const found = [];
  for (let y = Math.ceil(top / STEP) * STEP; y < bottom; y += STEP) {
    for (const [from, to] of stretches([part], y)) {
      const margin = Math.min(extent / 6, (to - from) / 2);
      for (let x = Math.ceil(left / STEP) * STEP; x < right; x += STEP) {
        if (x < from + margin || x > to - margin) continue;
        // A name looks best amid the stretch on which it stands.
        const aside = Math.abs(x - (from + to) / 2) / extent;
        found.push({ x, y, far: Math.hypot(x - centre[0], y - centre[1]) / extent + aside / 2 });
      }
    }
  }
  return found.sort((a, b) => a.far - b.far);
}

/** Improves one name after another, in an order, until none can be. */
function descend(names, order) {
  const labels = names.map(({ candidates: [{ x, y, far }] }) => ({ x, y, tier: LAST, cost: far + LATER * (LAST - FIRST) }));
  for (let again = true; again; ) {
    again = false;
    for (const index of order) {
      const better = improve(names, labels, index);
      if (better) [labels[index], again] = [better, true];
    }
  }
  return { labels, cost: labels.reduce((sum, { cost }) => sum + cost, 0) };
}

function improve(names, labels, index) {
  const { letters, candidates: own } = names[index];
  const isFree = isApart(names, labels, index) ? labels[index].cost : Infinity;
  let best = null;
  for (let tier = FIRST; tier <= LAST; tier++) {
    for (const { x, y, far } of own) {
      const cost = far + LATER * (tier - FIRST);
      if (cost >= (best?.cost ?? isFree) - 1e-9) break;
      const label = { x, y, tier, cost };
      if (isOnMap(label, letters) && isApart(names, labels.with(index, label), index)) best = label;
    }
  }
  return best;
}

/** Half the width and height of a name at a size, estimated generously. */
function half(letters, tier) {
  const font = 48 / 1.2 ** tier;
  return [(font * (0.62 * letters + 0.4)) / 2, (font * 1.3) / 2];
}

function isOnMap({ x, y, tier }, letters) {
  const [width, height] = half(letters, tier);
  return x - width >= EDGE[0] && y - height >= EDGE[1] && x + width <= EDGE[2] && y + height <= EDGE[3];
}

/** A name overlaps no other at the size at which both are shown first: they shrink about their middles, so not later either. */
function isApart(names, labels, index) {
  const label = labels[index];
  return labels.every((other, at) => {
    if (at === index) return true;
    const tier = Math.max(label.tier, other.tier);
    const [[width, height], [otherWidth, otherHeight]] = [half(names[index].letters, tier), half(names[at].letters, tier)];
    return Math.abs(label.x - other.x) >= width + otherWidth || Math.abs(label.y - other.y) >= height + otherHeight;
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

// The regions' places on the map: middle, extent, and a target for those that are narrow on a phone.
import { bounds, gravity, rings, stretches } from "./outlines.mjs";

const [WIDTH, HEIGHT] = [800, 1205];
/** A square of so many map units is 24 px wide on a narrow phone. */
const TARGET = 62;
/** A target without other regions' land is worth it if it covers so much of its own. */
const LEAST = 200;

/** For each region, in the order given: `centre` (of its largest part), `bbox`, and `hit` or null. */
export function findPlaces(regions) {
  const areas = regions.map(({ path }) => summed(rings(path)));
  const all = areas.reduce((sum, area) => sum.map((value, at) => value + area[at]), new Float64Array(areas[0].length));
  return regions.map(({ path }, at) => {
    const parts = rings(path);
    const largest = parts.toSorted((a, b) => Math.abs(gravity(b).area) - Math.abs(gravity(a).area))[0];
    return { centre: gravity(largest).centre, bbox: bounds(parts), hit: target(areas[at], all) };
  });
}

/** A square for clicks on a region into which none fits whole: on no land of others where it can, else on as little as it can. */
function target(own, all) {
  let [free, best] = [{ covered: LEAST }, { gain: -Infinity }];
  for (let y = 0; y <= HEIGHT - TARGET; y++) {
    for (let x = 0; x <= WIDTH - TARGET; x++) {
      const covered = square(own, x, y);
      if (covered === 0) continue;
      if (covered > TARGET ** 2 - 0.5) return null;
      const others = square(all, x, y) - covered;
      if (others < 0.5 && covered > free.covered) free = { covered, x, y };
      if (covered - others > best.gain) best = { gain: covered - others, x, y };
    }
  }
  const { x, y } = "x" in free ? free : best;
  return [x, y, TARGET, TARGET];
}

/** The area inside rings above and to the left of every whole point. */
function summed(all) {
  const sums = new Float64Array((WIDTH + 1) * (HEIGHT + 1));
  for (let y = 0; y < HEIGHT; y++) {
    const row = new Float64Array(WIDTH);
    for (const [from, to] of stretches(all, y + 0.5)) {
      for (let x = Math.floor(from); x < to; x++) row[x] += Math.min(to, x + 1) - Math.max(from, x);
    }
    let sum = 0;
    row.forEach((area, x) => {
      sum += area;
      sums[(y + 1) * (WIDTH + 1) + x + 1] = sums[y * (WIDTH + 1) + x + 1] + sum;
    });
  }
  return sums;
}

/** The area inside a target whose upper left corner is given. */
function square(sums, x, y) {
  const at = (column, row) => sums[row * (WIDTH + 1) + column];
  return at(x + TARGET, y + TARGET) - at(x, y + TARGET) - at(x + TARGET, y) + at(x, y);
}

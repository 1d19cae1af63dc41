// The regions' places on the map: middle, extent, and a target for those that are narrow on a phone.
import { HEIGHT, WIDTH, areas, boxArea } from "./areas.mjs";
import { bounds, gravity, largest, rings } from "./outlines.mjs";

/** A square of so many map units is 24 px wide on a narrow phone. */
const TARGET = 62;
/** A target without other regions' land is worth it if it covers so much of its own. */
const LEAST = 200;

/** For each region, in the order given: `centre` (of its largest part), `bbox`, and `hit` or null. */
export function findPlaces(regions) {
  const own = regions.map(({ path }) => areas(rings(path)));
  const all = own.reduce((sum, area) => sum.map((value, at) => value + area[at]));
  return regions.map(({ path }, at) => {
    const parts = rings(path);
    return { centre: gravity(largest(parts)).centre, bbox: bounds(parts), hit: target(own[at], all) };
  });
}

/** A square for clicks on a region into which none fits whole: on no land of others where it can, else on as little as it can. */
function target(own, all) {
  let [free, best] = [{ covered: LEAST }, { gain: -Infinity }];
  for (let y = 0; y <= HEIGHT - TARGET; y++) {
    for (let x = 0; x <= WIDTH - TARGET; x++) {
      const covered = boxArea(own, [x, y, x + TARGET, y + TARGET]);
      if (covered === 0) continue;
      if (covered > TARGET ** 2 - 0.5) return null;
      const others = boxArea(all, [x, y, x + TARGET, y + TARGET]) - covered;
      if (others < 0.5 && covered > free.covered) free = { covered, x, y };
      if (covered - others > best.gain) best = { gain: covered - others, x, y };
    }
  }
  const { x, y } = "x" in free ? free : best;
  return [x, y, TARGET, TARGET];
}

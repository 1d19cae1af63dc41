// The outlines of map/finland-map.json as points, and what can be measured of them.

/** The rings of an SVG path that consists of `M`, relative `l` and `z` alone; each a list of [x, y]. */
export function rings(path) {
  return path.split("z").filter(Boolean).map((part) => {
    const numbers = part.match(/-?(?:\d+\.?\d*|\.\d+)/g).map(Number);
    let [x, y] = numbers;
    const points = [[x, y]];
    for (let at = 2; at < numbers.length; at += 2) points.push([(x += numbers[at]), (y += numbers[at + 1])]);
    return points;
  });
}

/** The area of a ring, with the sign of its direction, and its centre of gravity. */
export function gravity(ring) {
  let [area, cx, cy] = [0, 0, 0];
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length];
    const cross = x * nextY - nextX * y;
    area += cross / 2;
    cx += (x + nextX) * cross;
    cy += (y + nextY) * cross;
  });
  return { area, centre: [cx / (6 * area), cy / (6 * area)] };
}

/** The largest of the rings. */
export function largest(all) {
  return all.toSorted((a, b) => Math.abs(gravity(b).area) - Math.abs(gravity(a).area))[0];
}

/** Left, top, right and bottom of rings. */
export function bounds(all) {
  const [xs, ys] = [0, 1].map((axis) => all.flat().map((point) => point[axis]));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The stretches of a horizontal line that lie inside rings, each [from, to]. */
export function stretches(all, y) {
  const crossings = [];
  for (const ring of all) {
    ring.forEach(([x, from], at) => {
      const [nextX, to] = ring[(at + 1) % ring.length];
      if (from <= y !== to <= y) crossings.push(x + ((y - from) * (nextX - x)) / (to - from));
    });
  }
  crossings.sort((a, b) => a - b);
  return Array.from({ length: crossings.length / 2 }, (_, at) => crossings.slice(2 * at, 2 * at + 2));
}

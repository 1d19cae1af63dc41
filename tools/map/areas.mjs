// The area inside outlines, for questions about boxes.
import { stretches } from "./outlines.mjs";

export const [WIDTH, HEIGHT] = [800, 1205];
/** The length of a table of areas. */
export const AREA_SIZE = (WIDTH + 1) * (HEIGHT + 1);

/** The area inside rings above and to the left of every whole point of the map. */
export function areas(all) {
  const sums = new Float64Array(AREA_SIZE);
  for (let y = 0; y < HEIGHT; y++) {
    const row = new Float64Array(WIDTH);
    for (const [from, to] of stretches(all, y + 0.5)) {
      for (let x = Math.max(0, Math.floor(from)); x < Math.min(to, WIDTH); x++) row[x] += Math.min(to, x + 1) - Math.max(from, x);
    }
    let sum = 0;
    row.forEach((area, x) => {
      sum += area;
      sums[(y + 1) * (WIDTH + 1) + x + 1] = sums[y * (WIDTH + 1) + x + 1] + sum;
    });
  }
  return sums;
}

/** The area inside a box (left, top, right, bottom), which is widened to whole points. */
export function boxArea(sums, [left, top, right, bottom]) {
  const [x1, x2] = [Math.max(0, Math.floor(left)), Math.min(WIDTH, Math.ceil(right))];
  const [y1, y2] = [Math.max(0, Math.floor(top)), Math.min(HEIGHT, Math.ceil(bottom))];
  const at = (column, row) => sums[row * (WIDTH + 1) + column];
  return at(x2, y2) - at(x1, y2) - at(x2, y1) + at(x1, y1);
}

// The names of regions as boxes of ink, in map units.

/** Heights of letters in map units. A name is shown from one of them on, and at every smaller one: from the first on any screen. */
export const SIZES = Array.from({ length: 28 }, (_, step) => Math.round(276 / 1.04 ** step) / 10);
/** Between candidates, in map units. */
const STEP = 4;
/** Left, top, right and bottom that no name crosses. */
export const EDGE = [2, 4, 798, 1201];
/** Between the base lines of a name, in heights of letters. */
export const LINE = 1.02;
/** From the base line up to a line's ink, without and with what stands over a capital, and down to what hangs below it. */
export const [CAPITAL, OVER, BELOW] = [0.74, 0.9, 0.22];
/** The widths of letters in their heights, of a wide face. */
const WIDTHS = [[0.3, "ijl-"], [0.4, "ftr "], [0.56, "szcvxykL"], [0.64, "abdeghnopquäöåETFKPSJI"], [0.78, "ABCDGHNOQRUVXYZÄÖÅ"], [0.98, "mMwW"]];

/** The ways to break a name: whole, and at its hyphens and spaces. */
export function broken(name) {
  const parts = name.split(/(?<=-)|\s/u);
  return parts.length > 1 ? [[name], parts] : [[name]];
}

/** The ink of a name's lines in heights of letters: its width, and how far it reaches up and down from the base line. */
export function measured(lines) {
  const letterWidth = (letter) => WIDTHS.find(([, letters]) => letters.includes(letter))?.[0] ?? 0.64;
  return lines.map((line) => ({
    width: [...line].reduce((sum, letter) => sum + letterWidth(letter), 0),
    up: /[ÅÄÖ]/.test(line) ? OVER : CAPITAL,
    down: /[gjpqy]/.test(line) ? BELOW : 0,
  }));
}

/** The points of a box at which a name may stand. */
export function* grid([left, top, right, bottom], step = STEP) {
  const from = (value) => Math.ceil(value / step) * step;
  for (let y = from(top); y < bottom; y += step) for (let x = from(left); x < right; x += step) yield [x, y];
}

/** The lines of a name as boxes of ink: left, top, right, bottom. */
export function boxes(ink, x, y, size) {
  return ink.map(({ width, up, down }, line) => {
    const base = y + ((line - (ink.length - 1) / 2) * LINE + CAPITAL / 2) * size;
    return [x - (width * size) / 2, base - up * size, x + (width * size) / 2, base + down * size];
  });
}

/** The box around all lines of a name. */
export function outer({ ink, x, y }, size) {
  const lines = boxes(ink, x, y, size);
  return [Math.min(...lines.map(([left]) => left)), lines[0][1], Math.max(...lines.map(([, , right]) => right)), lines.at(-1)[3]];
}

export const extentOf = ([left, top, right, bottom]) => (right - left) * (bottom - top);
export const isOnMap = ([left, top, right, bottom]) => left >= EDGE[0] && top >= EDGE[1] && right <= EDGE[2] && bottom <= EDGE[3];
export const areApart = (a, b, gap) => a[0] >= b[2] + gap || b[0] >= a[2] + gap || a[1] >= b[3] + gap || b[1] >= a[3] + gap;

/** True if a line passes through a box. */
export function crosses([x1, y1], [x2, y2], [left, top, right, bottom]) {
  const points = Array.from({ length: 41 }, (_, step) => [x1 + ((x2 - x1) * step) / 40, y1 + ((y2 - y1) * step) / 40]);
  return points.some(([x, y]) => x > left && x < right && y > top && y < bottom);
}

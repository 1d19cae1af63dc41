// The additions of a zoomed map: the centres of municipalities with their names, the names of regions in the part that is seen, the scale,
// and fillings whose lines don't grow. `explore.js` loads it when the map is zoomed first. TOWNS are the name, region, x, y and population
// of each centre, the largest first, in the page's language.

const SVG = "http://www.w3.org/2000/svg";
/** The width of the whole map, in its units. */
const WHOLE = 800;
/** The view of the whole map. */
const WHOLE_BOX = `0 0 ${WHOLE} 1205`;
/** The view comes to rest for so many ms before names are placed. */
const REST_MS = 120;
/** Letters of the centres' names and their line, in pixels; between a name and its dot; from the frame; between two names. */
const [LETTERS, LINE, BESIDE, EDGE, GAP] = [10.5, 12, 6, 4, 3];
/** The smallest population shown on the whole map: of a part it is less by the square of the zoom. All are shown from the last zoom on. */
const [LARGE, ALL_FROM] = [100_000, 6.5];
/** The lengths that the scale may have, in kilometres, the unit of the map; its most pixels. */
const [LENGTHS, LONGEST] = [[200, 100, 50, 20, 10, 5], 110];
/** Between the points at which a region's visible part is looked for, in pixels. */
const SAMPLE = 14;
/** The names of regions, and those of networks of several regions. */
const NAMES = ".map-svg :is(.name, .network-name)";
/** The most places that are tried for a region's name. */
const TRIES = 80;

/** The largest centre of each region, and the others. */
const LARGEST = TOWNS.filter(([, region], at) => TOWNS.findIndex(([, other]) => other === region) === at);
const OTHERS = TOWNS.filter((town) => !LARGEST.includes(town));

const measure = document.createElement("canvas").getContext("2d");
const widths = new Map();
/** The names that were moved, each with its shift in map units. */
let shifts = new Map();
let waiting;
let drawn = "";
/** The number of the drawing: another one ends those before. */
let turn = 0;

/** Follows the map from now on. */
export function follow() {
  const changes = new MutationObserver(changed);
  changes.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["viewBox"] });
  addEventListener("resize", changed);
  addEventListener("beforeprint", showWhole);
  addEventListener("afterprint", showAgain);
  changed();
}

/** The map, if this script is the one of its page. */
function shownMap() {
  const page = document.querySelector(".explore-map[data-zoom]");
  const isOwn = page && new URL(page.dataset.zoom, location).href === import.meta.url;
  return isOwn ? page.querySelector(".map-svg") : null;
}

function changed() {
  const svg = shownMap();
  // The buttons that pan go with the last part: the focus on one goes to the button that begins again. It is lost once sizes are read.
  if (svg && !isPart(svg) && document.activeElement?.closest(".map-pans")) document.querySelector(".map-button").focus();
  if (svg) keepSizes(svg);
  clearTimeout(waiting);
  waiting = setTimeout(draw, REST_MS);
}

/** Keeps the sizes of fillings and of the centres' names on the screen. */
function keepSizes(svg) {
  const share = svg.viewBox.baseVal.width / WHOLE;
  for (const pattern of document.querySelectorAll(".layer-patterns pattern, #hatch")) {
    pattern.dataset.turned ??= pattern.getAttribute("patternTransform") ?? "";
    pattern.setAttribute("patternTransform", `${pattern.dataset.turned} scale(${share})`);
  }
  svg.querySelector(".towns")?.setAttribute("font-size", LETTERS / svg.getScreenCTM().a);
  if (isPart(svg)) keepScale(svg);
}

const zoomOf = (svg) => WHOLE / svg.viewBox.baseVal.width;
/** True if a part of the map is seen, not the whole. */
const isPart = (svg) => zoomOf(svg) >= 1.01;

/** Keeps the scale right: the longest round length that has room. */
function keepScale(svg) {
  const pixels = svg.getScreenCTM().a;
  const length = LENGTHS.find((length) => length * pixels <= LONGEST) ?? LENGTHS.at(-1);
  const text = `${length}\u00a0km`;
  let scale = document.querySelector(".map-scale");
  if (!scale) {
    scale = Object.assign(document.createElement("p"), { className: "map-scale", ariaHidden: "true" });
    svg.parentElement.append(scale);
  }
  // The same text written again would be a change to follow, without end.
  if (scale.textContent !== text) scale.textContent = text;
  scale.style.width = `${length * pixels}px`;
}

/** The map's attributes before it is printed. */
let before;

/** Shows the whole map, on paper. */
function showWhole() {
  clear();
  const svg = shownMap();
  if (!svg || before) return;
  before = { svg, viewBox: svg.getAttribute("viewBox"), size: svg.getAttribute("font-size") };
  svg.setAttribute("viewBox", WHOLE_BOX);
  svg.setAttribute("font-size", 100);
  keepSizes(svg);
}

/** Shows the part again that was seen before. */
function showAgain() {
  before?.svg.setAttribute("viewBox", before.viewBox);
  before?.svg.setAttribute("font-size", before.size);
  before = undefined;
  changed();
}

/** Takes away what this script has drawn. */
function clear() {
  turn++;
  drawn = "";
  for (const part of document.querySelectorAll(".map-svg .towns, .map-scale")) part.remove();
  for (const name of document.querySelectorAll(NAMES)) show(name, null);
}

/** Shows a name with a shift in map units, or none; or hides it. */
function show(name, shift, isHidden = false) {
  if (shift) name.setAttribute("transform", `translate(${shift.x} ${shift.y})`);
  else name.removeAttribute("transform");
  if (isHidden) name.setAttribute("display", "none");
  else name.removeAttribute("display");
}

/** Draws anew, if what is shown is another than before. What takes time is done in turns of their own, and seen at once at the end. */
async function draw() {
  const svg = shownMap();
  if (!svg) return;
  const frame = svg.parentElement.getBoundingClientRect();
  const key = () => [svg.getAttribute("viewBox"), frame.width, frame.height, svg.querySelector(".towns") !== null].join();
  if (key() === drawn) return;
  if (!isPart(svg)) return clear();
  const own = ++turn;
  /** A turn of the browser: false where another drawing has begun. */
  const goesOn = () => new Promise((next) => setTimeout(() => next(own === turn && svg.isConnected)));
  const map = seen(svg, frame);
  const names = namesAt(map.place);
  if (!(await goesOn())) return;
  const centres = new Towns(map, zoomOf(svg));
  // The name of its region makes room for the largest.
  centres.place(LARGEST);
  for (const name of names) {
    if (!(await goesOn())) return;
    placeName(name, names, centres, map);
  }
  centres.taken.push(...names.filter(({ isHidden }) => !isHidden).map(({ box }) => box));
  centres.place(OTHERS);
  if (!(await goesOn())) return;
  for (const { name, shift, isHidden } of names) show(name, shift, isHidden);
  shifts = new Map(names.map(({ name, shift }) => [name, shift]));
  svg.querySelector(".towns")?.remove();
  svg.querySelector(".regions").before(centres.group());
  drawn = key();
}

const isInside = (box, frame) => box.left >= frame.left && box.top >= frame.top && box.right <= frame.right && box.bottom <= frame.bottom;
const areApart = (a, b, gap = GAP) => a.left >= b.right + gap || b.left >= a.right + gap || a.top >= b.bottom + gap || b.top >= a.bottom + gap;
const isShown = (text) => Number(getComputedStyle(text).opacity) > 0;
const moved = ({ left, right, top, bottom }, dx, dy) => ({ left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy });

/** The part of the map that is seen, in pixels of the screen: `place` leads there from map units; `isFree` tells if a box is whole. */
function seen(svg, frame) {
  const inner = { left: frame.left + EDGE, top: frame.top + EDGE, right: frame.right - EDGE, bottom: frame.bottom - EDGE };
  const covers = [...document.querySelectorAll(".map-controls, .map-scale")].map((part) => part.getBoundingClientRect());
  return { inner, place: svg.getScreenCTM(), isFree: (box) => isInside(box, inner) && covers.every((other) => areApart(box, other)) };
}

// ---- the names of regions and networks ----

/** The names that are shown where the map has them, those of the page first: the box of each, and whether it stands outside its ground. */
function namesAt(place) {
  const all = [...document.querySelectorAll(NAMES)];
  // A name that isn't displayed has no box. Nothing is painted before it is put away again.
  const hidden = all.filter((name) => name.hasAttribute("display"));
  for (const name of hidden) name.removeAttribute("display");
  const names = all.flatMap((name) => {
    const isOfNetwork = name.matches(".network-name");
    const text = isOfNetwork ? name : [...name.querySelectorAll(".label")].find(isShown);
    if (!text) return [];
    const { x, y } = shifts.get(name) ?? { x: 0, y: 0 };
    const box = moved(text.getBoundingClientRect(), -x * place.a, -y * place.d);
    return [{ name, box, isOutside: isOfNetwork || [...name.querySelectorAll(".leader")].some(isShown), shift: null, isHidden: false }];
  });
  for (const name of hidden) name.setAttribute("display", "none");
  const isOther = ({ name }) => !name.closest(".is-selected");
  return names.sort((one, other) => isOther(one) - isOther(other));
}

/**
 * Moves a name that the frame, the buttons, a centre or a name before it would cut into the part of its region that is seen. Without room
 * there it isn't shown, or the centre isn't.
 */
function placeName(one, names, centres, map) {
  const { name, box, isOutside } = one;
  const before = names.slice(0, names.indexOf(one)).filter(({ isHidden }) => !isHidden);
  const isClear = (box) => map.isFree(box) && before.every((other) => areApart(box, other.box, 0));
  const isFree = (box) => isClear(box) && centres.taken.every((other) => areApart(box, other));
  if (isFree(box)) return;
  const at = isOutside ? null : roomFor(box, name.parentNode.querySelector("path"), isFree, map);
  if (at) {
    const [dx, dy] = [at.x - (box.left + box.right) / 2, at.y - (box.top + box.bottom) / 2];
    one.box = moved(box, dx, dy);
    one.shift = { x: dx / map.place.a, y: dy / map.place.d };
  } else if (isClear(box)) {
    centres.leaveOut(box);
  } else {
    one.isHidden = true;
  }
}

/** The middle of a place for a box on the visible part of a region: as near as can be to where it was, or to that part's middle. */
function roomFor(box, outline, isFree, { inner, place }) {
  const back = place.inverse();
  const isOn = (x, y) => outline.isPointInFill(new DOMPoint(x, y).matrixTransform(back));
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const extent = outline.getBoundingClientRect();
  const [left, right] = [Math.max(inner.left, extent.left) + width / 2, Math.min(inner.right, extent.right) - width / 2];
  const [top, bottom] = [Math.max(inner.top, extent.top) + height / 2, Math.min(inner.bottom, extent.bottom) - height / 2];
  const found = [];
  for (let y = top; y <= bottom; y += SAMPLE) for (let x = left; x <= right; x += SAMPLE) if (isOn(x, y)) found.push({ x, y });
  const sum = found.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 });
  const own = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const middle = isInside(box, inner) ? own : { x: sum.x / found.length, y: sum.y / found.length };
  const away = ({ x, y }) => Math.hypot(x - middle.x, y - middle.y);
  found.sort((a, b) => away(a) - away(b));
  const across = [-0.5, -0.375, -0.25, -0.125, 0, 0.125, 0.25, 0.375, 0.5];
  const around = ({ x, y }) => ({ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 });
  const fits = (at) => isFree(around(at)) && across.every((dx) => [-0.5, 0, 0.5].every((dy) => isOn(at.x + dx * width, at.y + dy * height)));
  return found.slice(0, TRIES).find(fits);
}

// ---- the centres of municipalities ----

/** The dots and names of the centres that have room. */
class Towns {
  constructor(map, zoom) {
    this.map = map;
    this.least = zoom > ALL_FROM ? 0 : LARGE / zoom ** 2;
    this.taken = [];
    this.placed = [];
    measure.font = `${LETTERS}px ${getComputedStyle(document.body).fontFamily}`;
  }

  /** Places those that have room beside what is there. */
  place(towns) {
    const { place, isFree } = this.map;
    for (const [name, , x, y, population] of towns) {
      if (population < this.least) continue;
      const at = new DOMPoint(x, y).matrixTransform(place);
      const dot = { left: at.x - 3, right: at.x + 3, top: at.y - 3, bottom: at.y + 3 };
      if (!isFree(dot) || this.taken.some((other) => !areApart(dot, other, 0))) continue;
      const side = sides(at, widthOf(name)).find(({ box }) => isFree(box) && this.taken.every((other) => areApart(box, other)));
      if (!side) continue;
      this.taken.push(side.box, dot);
      this.placed.push({ name, x, y, dot, ...side });
    }
  }

  /** Leaves out those in a box. */
  leaveOut(box) {
    const [out, kept] = [[], []];
    for (const town of this.placed) (areApart(town.box, box) && areApart(town.dot, box) ? kept : out).push(town);
    this.placed = kept;
    this.taken = this.taken.filter((other) => !out.some((town) => town.box === other || town.dot === other));
  }

  group() {
    const group = document.createElementNS(SVG, "g");
    group.setAttribute("class", "towns");
    group.setAttribute("aria-hidden", "true");
    group.setAttribute("font-size", LETTERS / this.map.place.a);
    group.innerHTML = this.placed
      .map(({ name, x, y, shift, anchor }) => {
        const [dx, dy] = shift.map((pixels) => (pixels / LETTERS).toFixed(2));
        return `<path d="M${x} ${y}h0"/><text x="${x}" y="${y}" dx="${dx}em" dy="${dy}em" text-anchor="${anchor}">${name}</text>`;
      })
      .join("");
    return group;
  }
}

function widthOf(name) {
  if (!widths.has(name)) widths.set(name, measure.measureText(name).width);
  return widths.get(name);
}

/** The places of a name beside its dot: its box, the shift of its text from the dot in pixels, and the anchor of the text. */
function sides({ x, y }, width) {
  const box = (left, middle) => ({ left, right: left + width, top: y + middle - LINE / 2, bottom: y + middle + LINE / 2 });
  const base = LETTERS * 0.35;
  return [
    { box: box(x + BESIDE, 0), shift: [BESIDE, base], anchor: "start" },
    { box: box(x - BESIDE - width, 0), shift: [-BESIDE, base], anchor: "end" },
    { box: box(x - width / 2, -LINE * 0.8), shift: [0, base - LINE * 0.8], anchor: "middle" },
    { box: box(x - width / 2, LINE * 0.8), shift: [0, base + LINE * 0.8], anchor: "middle" },
  ];
}

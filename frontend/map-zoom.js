// What a zoomed map shows: the centres of municipalities with their names, the names of regions in the part that is seen, and fillings
// whose lines don't grow. The boot script loads it when the map is zoomed first. TOWNS are the name, x, y and population of each centre,
// the largest first, in the page's language.

const SVG = "http://www.w3.org/2000/svg";
/** The width of the whole map, in its units. */
const WHOLE = 800;
/** The view comes to rest for so many ms before names are placed. */
const REST_MS = 120;
/** Letters of the centres' names and their line, in pixels; between a name and its dot; from the frame; between two names. */
const [LETTERS, LINE, BESIDE, EDGE, GAP] = [12, 14, 6, 4, 3];
/** The smallest population shown on the whole map: of a part it is less by the square of the zoom. All are shown from the last zoom on. */
const [LARGE, ALL_FROM] = [100_000, 6.5];
/** Between the points at which a region's visible part is looked for, in pixels. */
const SAMPLE = 14;
/** The most places that are tried for a region's name. */
const TRIES = 80;

const measure = document.createElement("canvas").getContext("2d");
const widths = new Map();
let waiting;
let drawn = "";

/** Follows the map from now on. */
export function follow() {
  const changes = new MutationObserver(changed);
  changes.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["viewBox"] });
  addEventListener("resize", changed);
  // A printed map has another frame.
  addEventListener("beforeprint", clear);
  addEventListener("afterprint", changed);
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
}

/** Takes away what this script has drawn. */
function clear() {
  drawn = "";
  document.querySelector(".map-svg .towns")?.remove();
  for (const name of document.querySelectorAll(".map-svg .name")) {
    name.removeAttribute("transform");
    name.removeAttribute("visibility");
  }
}

/** Draws anew, if what is shown is another than before. */
function draw() {
  const svg = shownMap();
  const frame = svg?.parentElement.getBoundingClientRect();
  const key = svg && [svg.getAttribute("viewBox"), frame.width, frame.height, svg.querySelector(".towns") !== null].join();
  if (!svg || key === drawn) return;
  clear();
  const zoom = WHOLE / svg.viewBox.baseVal.width;
  // Screen coordinates: names are measured there.
  const inner = { left: frame.left + EDGE, top: frame.top + EDGE, right: frame.right - EDGE, bottom: frame.bottom - EDGE };
  const place = svg.getScreenCTM();
  if (zoom > 1.01) {
    placeNames(svg, inner, place);
    svg.querySelector(".regions").before(towns(svg, inner, place, zoom));
  }
  drawn = [svg.getAttribute("viewBox"), frame.width, frame.height, svg.querySelector(".towns") !== null].join();
}

const isInside = (box, frame) => box.left >= frame.left && box.top >= frame.top && box.right <= frame.right && box.bottom <= frame.bottom;
const areApart = (a, b, gap = GAP) => a.left >= b.right + gap || b.left >= a.right + gap || a.top >= b.bottom + gap || b.top >= a.bottom + gap;
const isShown = (text) => Number(getComputedStyle(text).opacity) > 0;

// ---- the names of regions ----

/** Moves the names that the frame would cut into the part of their region that is seen; without room there they aren't shown. */
function placeNames(svg, inner, place) {
  for (const name of svg.querySelectorAll(".name")) {
    const text = [...name.querySelectorAll(".label")].find(isShown);
    if (!text) continue;
    const box = text.getBoundingClientRect();
    if (isInside(box, inner)) continue;
    const outline = name.parentNode.querySelector("path");
    const isOutside = [...name.querySelectorAll(".leader")].some(isShown);
    const centre = isOutside ? null : roomFor(box, outline, inner, place);
    if (centre) {
      const [dx, dy] = [centre.x - (box.left + box.right) / 2, centre.y - (box.top + box.bottom) / 2];
      name.setAttribute("transform", `translate(${dx / place.a} ${dy / place.d})`);
    } else if (!areApart(box, inner, 0)) {
      name.setAttribute("visibility", "hidden");
    }
  }
}

/** The middle of a place for a box on the visible part of a region, as near to that part's middle as can be. */
function roomFor(box, outline, inner, place) {
  const back = place.inverse();
  const isOn = (x, y) => outline.isPointInFill(new DOMPoint(x, y).matrixTransform(back));
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const extent = outline.getBoundingClientRect();
  const [left, right] = [Math.max(inner.left, extent.left) + width / 2, Math.min(inner.right, extent.right) - width / 2];
  const [top, bottom] = [Math.max(inner.top, extent.top) + height / 2, Math.min(inner.bottom, extent.bottom) - height / 2];
  const found = [];
  for (let y = top; y <= bottom; y += SAMPLE) for (let x = left; x <= right; x += SAMPLE) if (isOn(x, y)) found.push({ x, y });
  const sum = found.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 });
  const away = ({ x, y }) => Math.hypot(x - sum.x / found.length, y - sum.y / found.length);
  found.sort((a, b) => away(a) - away(b));
  const sides = [-0.5, -0.17, 0.17, 0.5];
  return found.slice(0, TRIES).find(({ x, y }) => sides.every((dx) => [-0.5, 0.5].every((dy) => isOn(x + dx * width, y + dy * height))));
}

// ---- the centres of municipalities ----

/** The dots and names of the centres that have room. */
function towns(svg, inner, place, zoom) {
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("class", "towns");
  group.setAttribute("aria-hidden", "true");
  group.setAttribute("font-size", LETTERS / place.a);
  const taken = [...svg.querySelectorAll(".label, .network-name"), ...document.querySelectorAll(".map-controls")]
    .filter((part) => isShown(part) && part.closest("[visibility]") === null)
    .map((part) => part.getBoundingClientRect());
  const least = zoom > ALL_FROM ? 0 : LARGE / zoom ** 2;
  measure.font = `${LETTERS}px ${getComputedStyle(document.body).fontFamily}`;
  const parts = [];
  for (const [name, x, y, population] of TOWNS) {
    if (population < least) continue;
    const at = new DOMPoint(x, y).matrixTransform(place);
    const dot = { left: at.x - 3, right: at.x + 3, top: at.y - 3, bottom: at.y + 3 };
    if (!isInside(dot, inner) || taken.some((other) => !areApart(dot, other, 0))) continue;
    const free = sides(at, widthOf(name)).find(({ box }) => isInside(box, inner) && taken.every((other) => areApart(box, other)));
    if (!free) continue;
    taken.push(free.box, dot);
    const [dx, dy] = free.shift.map((pixels) => (pixels / LETTERS).toFixed(2));
    parts.push(`<path d="M${x} ${y}h0"/><text x="${x}" y="${y}" dx="${dx}em" dy="${dy}em" text-anchor="${free.anchor}">${name}</text>`);
  }
  group.innerHTML = parts.join("");
  return group;
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

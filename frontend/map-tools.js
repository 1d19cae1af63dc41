// The tools of the map, which few readers use: growth through time, the reader's place, the whole screen, a link and a picture. `explore.js`
// loads it when one of them is used. WORDS are the texts of the page's language whose keys begin with "tools." or "growth.".

/** The time for which each year is shown while growth is played, in ms. */
const YEAR_MS = 1200;
/** The upper left corner of the map's drawing in ETRS-TM35FIN, and the length of one of its units, in metres (`map/finland-map.json`). */
const [WEST, NORTH, METRES] = [-10_000, 7_805_000, 1000];

/** Does what a control stands for. */
export function use(control) {
  const { tool } = control.dataset;
  ({ growth: show, play, locate, screen, link, svg, png })[tool]?.(control);
}

// ---- growth ----

let playing;

const growth = () => document.getElementById("growth-year");

/** Shows the map at the end of the slider's year, and what that year brought. */
function show(slider = growth()) {
  const year = document.querySelector(`[data-growth="${slider.value}"]`);
  if (!year) return;
  slider.form.dataset.later = year.dataset.later;
  const [head, text, total] = [...year.cells].map((cell) => cell.textContent);
  slider.setAttribute("aria-valuetext", head);
  document.getElementById("growth-said").textContent = `${head}: ${text} – ${total}`;
  const url = new URL(location);
  url.searchParams.set("until", slider.value);
  history.replaceState(history.state, "", url);
}

/** Shows year after year, from the first where the last is shown; a second press stops. */
function play(button) {
  const stop = () => {
    clearInterval(playing);
    playing = undefined;
    button.textContent = WORDS["growth.play"];
  };
  if (playing) return stop();
  const slider = growth();
  if (slider.value === slider.max) slider.value = slider.min;
  show(slider);
  button.textContent = WORDS["growth.stop"];
  playing = setInterval(() => {
    if (!slider.isConnected || slider.value === slider.max) return stop();
    slider.stepUp();
    show(slider);
  }, YEAR_MS);
}

// ---- the reader's place ----

/** Says something below the tools. */
function say(key) {
  document.getElementById("map-said").textContent = WORDS[key];
}

/** Leads to the region in which the reader is. The place stays in the browser. */
function locate() {
  if (!navigator.geolocation) return say("tools.locate.failed");
  say("tools.locate.waiting");
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const point = new DOMPoint(...onMap(coords.latitude, coords.longitude));
      const outline = [...document.querySelectorAll(".region > path")].find((path) => path.isPointInFill(point));
      if (!outline) return say("tools.locate.outside");
      say("tools.locate.found");
      outline.parentNode.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    },
    ({ code }) => say(code === 1 ? "tools.locate.refused" : "tools.locate.failed"),
    { timeout: 10_000, maximumAge: 600_000 },
  );
}

/** A place (degrees) in the units of the map: the transverse Mercator projection of ETRS-TM35FIN, to a metre (JHS 197). */
function onMap(latitude, longitude) {
  const n = 1 / 298.257222101 / (2 - 1 / 298.257222101);
  const radius = (6378137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const e = Math.sqrt(4 * n) / (1 + n);
  const [phi, lambda] = [latitude, longitude - 27].map((degrees) => (degrees * Math.PI) / 180);
  const conformal = Math.sinh(Math.asinh(Math.tan(phi)) - e * Math.atanh(e * Math.sin(phi)));
  const xi = Math.atan2(conformal, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(conformal, Math.cos(lambda)));
  const terms = [n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3, (13 / 48) * n ** 2 - (3 / 5) * n ** 3, (61 / 240) * n ** 3];
  const sum = (f) => terms.reduce((sum, term, at) => sum + f(term, 2 * (at + 1)), 0);
  const north = 0.9996 * radius * (xi + sum((term, k) => term * Math.sin(k * xi) * Math.cosh(k * eta)));
  const east = 500_000 + 0.9996 * radius * (eta + sum((term, k) => term * Math.cos(k * xi) * Math.sinh(k * eta)));
  return [(east - WEST) / METRES, (NORTH - north) / METRES];
}

// ---- the whole screen, a link ----

function screen() {
  const map = document.querySelector(".map-panel");
  if (document.fullscreenElement) document.exitFullscreen();
  else map.requestFullscreen().catch(() => say("tools.screen.failed"));
}

async function link() {
  try {
    await navigator.clipboard.writeText(location.href);
    say("tools.link.found");
  } catch {
    say("tools.link.failed");
  }
}

// ---- a picture ----

/** The properties by which the map's style sheet draws, which a picture of its own needs. */
const DRAWN = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity", "font-family", "font-size", "font-weight", "font-style", "letter-spacing", "text-anchor", "text-transform", "paint-order", "vector-effect", "display"];
/** The width of a picture in pixels. */
const WIDTH = 1600;
const SVG = "http://www.w3.org/2000/svg";

/** The map as it is shown, with its credits, as an SVG document without references to others. */
async function picture() {
  const map = document.querySelector(".map-svg");
  const copy = map.cloneNode(true);
  const both = [map, copy].map((root) => [root, ...root.querySelectorAll("*")]);
  both[0].forEach((shown, at) => {
    const style = getComputedStyle(shown);
    const drawn = both[1][at];
    for (const name of DRAWN) drawn.style.setProperty(name, style.getPropertyValue(name));
    for (const name of ["class", "tabindex", "aria-current", "data-later", "role", "aria-describedby"]) drawn.removeAttribute(name);
  });
  const defs = document.createElementNS(SVG, "defs");
  const used = [...copy.querySelectorAll("use")].filter((use) => /[^#]+#/.test(use.getAttribute("href") ?? ""));
  await Promise.all(
    used.map(async (use) => {
      const [url, id] = use.getAttribute("href").split("#");
      // Its style is for the picture that it is by itself.
      const text = (await (await fetch(url)).text()).replace(/<style>.*?<\/style>/s, "");
      const layer = new DOMParser().parseFromString(text, "image/svg+xml").getElementById(id);
      const group = document.createElementNS(SVG, "g");
      group.style.cssText = use.style.cssText;
      group.append(...(layer?.cloneNode(true).childNodes ?? []));
      use.replaceWith(group);
    }),
  );
  // The outlines are what others refer to. Their copies must not have the look of the links' own.
  for (const outline of copy.querySelectorAll('[id^="outline-"]')) outline.style.cssText = "vector-effect: non-scaling-stroke";
  defs.append(...copy.querySelectorAll('[id^="outline-"]'));
  const within = copy.querySelector("#within");
  const dashes = document.createElementNS(SVG, "use");
  dashes.setAttribute("href", "#within");
  dashes.style.cssText = within.style.cssText;
  within.replaceWith(dashes);
  within.style.cssText = "vector-effect: non-scaling-stroke";
  defs.append(within);
  copy.querySelectorAll(".hit").forEach((part) => part.remove());
  for (const link of copy.querySelectorAll("a")) {
    const group = document.createElementNS(SVG, "g");
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
  for (const pattern of document.querySelectorAll(".layer-patterns pattern, #hatch")) defs.append(inked(pattern));
  copy.querySelector("#hatch")?.remove();
  const [x, y, width, height] = map.getAttribute("viewBox").split(" ").map(Number);
  const water = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ x, y, width, height })) water.setAttribute(name, value);
  water.style.fill = getComputedStyle(document.querySelector(".map")).backgroundColor;
  const credits = document.createElementNS(SVG, "text");
  credits.textContent = document.getElementById("map-credits").textContent;
  credits.setAttribute("x", x + width / 100);
  credits.setAttribute("y", y + height - height / 120);
  credits.style.cssText = `font: ${height / 75}px sans-serif; fill: ${getComputedStyle(document.body).color}`;
  copy.prepend(defs, water);
  copy.append(credits);
  copy.setAttribute("xmlns", SVG);
  copy.setAttribute("width", WIDTH);
  copy.setAttribute("height", Math.round((WIDTH * height) / width));
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
}

/** A pattern with its colours as they are shown. */
function inked(pattern) {
  const copy = pattern.cloneNode(true);
  [...pattern.children].forEach((shown, at) => (copy.children[at].style.fill = getComputedStyle(shown).fill));
  return copy;
}

function save(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function svg() {
  await picture().then((blob) => save(blob, "verkostokartta.svg")).catch(() => say("tools.svg.failed"));
}

async function png() {
  try {
    const image = new Image();
    image.src = URL.createObjectURL(await picture());
    await image.decode();
    URL.revokeObjectURL(image.src);
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    canvas.getContext("2d").drawImage(image, 0, 0);
    save(await new Promise((done) => canvas.toBlob(done)), "verkostokartta.png");
  } catch {
    say("tools.png.failed");
  }
}

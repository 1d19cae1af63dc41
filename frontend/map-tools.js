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
  // The year stands after the name of the layer.
  const titled = (title) => title.replace(/^([^,–]+?)(, \d{4})?(?=, | – )/, `$1, ${slider.value}`);
  const { dataset } = document.querySelector(".typed");
  dataset.title = titled(dataset.title);
  document.title = titled(document.title);
  for (const other of document.querySelectorAll(".languages a")) other.search = url.search;
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
// The reader may leave it by a key as well.
addEventListener("fullscreenchange", () => {
  for (const button of document.querySelectorAll("[data-tool=screen]")) button.setAttribute("aria-pressed", document.fullscreenElement !== null);
});

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
const DRAWN = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity", "font-family", "font-size", "font-weight", "font-style", "letter-spacing", "text-anchor", "paint-order"];
/** Those that are pixels of the screen on the map: its lines don't grow with it, those around letters do. */
const LINES = ["stroke-width", "stroke-dasharray"];
/** The width of a picture in pixels. */
const WIDTH = 1600;
/** Sizes in pixels of the screen: the space around texts, the letters of each text, and a mark of the key. */
const [SPACE, TITLE, SENTENCE, KEY, CREDITS] = [14, 20, 14, 13, 10];
const MARK = { width: 20, height: 13 };
/** The share of the width for a line: letters of another reader's fonts may be wider. */
const FILLED = 0.9;
/** The characters that XML can't hold, which an address may bring. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SVG = "http://www.w3.org/2000/svg";

/** The growth at a year before the last one: the map isn't that of today. */
const EARLIER = '.growth[data-later]:not([data-later=""])';

const textOf = (selector) => document.querySelector(selector)?.textContent ?? "";

function element(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The map as it is shown, between its title and its key and credits, as an SVG document without references to others. */
async function picture() {
  const map = document.querySelector(".map-svg");
  const { width, height } = map.getBoundingClientRect();
  const title = `${textOf(".map-layers [aria-current]")} – ${textOf(".brand")}`;
  const sheet = new Sheet(width);
  sheet.write(title, TITLE, 600);
  sheet.write(textOf(`${EARLIER} #growth-said`) || textOf("#shown"), SENTENCE);
  sheet.place(await drawing(map), height);
  sheet.explain(map);
  sheet.write(textOf("#map-credits"), CREDITS);
  return new Blob([new XMLSerializer().serializeToString(sheet.page(title))], { type: "image/svg+xml" });
}

/** A picture that is filled from its top, in pixels of the screen. */
class Sheet {
  constructor(width) {
    this.width = width;
    this.end = SPACE;
    this.parts = [];
    const { color, fontFamily } = getComputedStyle(document.body);
    this.look = { fill: plain(color), "font-family": fontFamily };
  }

  /** Writes a text, in as many lines as it needs. */
  write(text, size, weight = 400) {
    for (const line of this.lines(text, size, weight)) {
      this.parts.push(element("text", { x: SPACE, y: this.end + size, "font-size": size, "font-weight": weight, ...this.look }, line));
      this.end += size * 1.4;
    }
    this.end += size * 0.4;
  }

  lines(text, size, weight) {
    const lines = [];
    // Something longer than a word could be wider than the picture.
    for (const word of text.replace(NOT_XML, "").match(/\S{1,30}/gu) ?? []) {
      const longer = `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && this.widthOf(longer, size, weight) <= (this.width - 2 * SPACE) * FILLED) lines.splice(-1, 1, longer);
      else lines.push(word);
    }
    return lines;
  }

  widthOf(text, size, weight) {
    const context = document.createElement("canvas").getContext("2d");
    context.font = `${weight} ${size}px ${this.look["font-family"]}`;
    return context.measureText(text).width;
  }

  /** Places the map over the whole width. */
  place(map, height) {
    for (const [name, value] of Object.entries({ x: 0, y: this.end, width: this.width, height })) map.setAttribute(name, value);
    this.parts.push(map);
    this.end += height;
    const scale = document.querySelector(".map-scale");
    if (scale) this.measure(scale);
    this.end += SPACE;
  }

  /** Draws the scale of a part of the map in its corner. */
  measure(scale) {
    const [{ width, height }, y] = [scale.getBoundingClientRect(), this.end - SPACE];
    this.parts.push(
      element("rect", { x: SPACE, y: y - height, width, height, fill: plain(getComputedStyle(scale).backgroundColor) }),
      element("path", { d: `M${SPACE} ${y - 5}v5h${width}v-5`, fill: "none", stroke: this.look.fill }),
      element("text", { x: SPACE + width / 2, y: y - 5, "font-size": CREDITS, "text-anchor": "middle", ...this.look }, scale.textContent),
    );
  }

  /** Draws the key: its marks look as the regions, and the lines, that they stand for. */
  explain(map) {
    const pixels = map.getScreenCTM().a;
    let x = SPACE;
    for (const part of [...document.querySelectorAll(".map-key > li"), ...document.querySelectorAll(`${EARLIER} .growth-later`)]) {
      const step = part.querySelector(".step") ?? part;
      const text = [...step.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data).join("");
      const width = MARK.width + KEY / 2 + this.widthOf(text, KEY, 600) / FILLED;
      if (x > SPACE && x + width > this.width - SPACE) {
        x = SPACE;
        this.end += KEY * 1.6;
      }
      const mark = step.matches(".step") ? likeRegion(step, pixels) : likeBorder(map);
      const weight = step.hasAttribute("aria-current") ? 700 : 400;
      this.parts.push(
        element("g", { transform: `translate(${x} ${this.end})` }, mark),
        element("text", { x: x + MARK.width + KEY / 2, y: this.end + KEY * 0.9, "font-size": KEY, "font-weight": weight, ...this.look }, text),
      );
      x += width + KEY;
    }
    this.end += KEY * 2;
  }

  /** The whole picture, on the water of the map. */
  page(title) {
    const height = this.end + SPACE / 2;
    const water = plain(getComputedStyle(document.querySelector(".explore-map")).backgroundColor);
    return element(
      "svg",
      { width: WIDTH, height: Math.round((WIDTH * height) / this.width), viewBox: `0 0 ${this.width} ${height}`, role: "img" },
      element("title", {}, title),
      // Over the edges, because the height in pixels is a round one.
      element("rect", { x: -1, y: -1, width: this.width + 2, height: height + 2, fill: water }),
      ...this.parts,
    );
  }
}

/** The mark of a step: a region of its class would be filled so. Its pattern is as large as on the map, a unit of which is so many pixels. */
function likeRegion(step, pixels) {
  const region = element("rect", { class: step.getAttribute("class").replace("step", "") });
  const ground = document.querySelector(".ground");
  ground.append(region);
  const fill = plain(getComputedStyle(region).fill);
  region.remove();
  const stroke = plain(getComputedStyle(document.querySelector(".borders")).stroke);
  const size = { width: MARK.width / pixels, height: MARK.height / pixels };
  return element("rect", { ...size, transform: `scale(${pixels})`, fill, stroke, "stroke-width": 1 / pixels });
}

/** The mark of a border within a network. */
function likeBorder(map) {
  const { stroke, strokeDasharray } = getComputedStyle(map.querySelector(".within"));
  return element("path", { d: `M0 ${MARK.height / 2}h${MARK.width}`, fill: "none", stroke: plain(stroke), "stroke-dasharray": strokeDasharray });
}

/** A copy of the map that needs no style sheet. */
async function drawing(map) {
  const pixels = map.getScreenCTM().a;
  const copy = map.cloneNode(true);
  const both = [map, copy].map((root) => [root, ...root.querySelectorAll("*")]);
  both[0].forEach((shown, at) => {
    const style = getComputedStyle(shown);
    const drawn = both[1][at];
    const isText = shown.matches("text, tspan");
    for (const name of DRAWN) {
      const value = plain(style.getPropertyValue(name));
      drawn.style.setProperty(name, LINES.includes(name) && !isText ? value.replace(/[\d.]+/g, (length) => length / pixels) : value);
    }
    if (style.textTransform === "uppercase" && drawn.childElementCount === 0) drawn.textContent = drawn.textContent.toLocaleUpperCase(document.documentElement.lang);
    for (const name of ["class", "tabindex", "aria-current", "data-later", "role", "aria-describedby"]) drawn.removeAttribute(name);
    if (shown.matches(".hit") || (shown.matches("text, .name, .leader") && (style.display === "none" || style.opacity === "0"))) drawn.remove();
  });
  const defs = element("defs", {});
  const used = [...copy.querySelectorAll("use")].filter((use) => /[^#]+#/.test(use.getAttribute("href") ?? ""));
  await Promise.all(
    used.map(async (use) => {
      const [url, id] = use.getAttribute("href").split("#");
      // Its style is for the picture that it is by itself.
      const text = (await (await fetch(url)).text()).replace(/<style>.*?<\/style>/s, "");
      const layer = new DOMParser().parseFromString(text, "image/svg+xml").getElementById(id);
      use.replaceWith(inStyleOf(use, element("g", {}, ...(layer?.cloneNode(true).childNodes ?? []))));
    }),
  );
  const within = copy.querySelector("#within");
  within.replaceWith(inStyleOf(within, element("use", { href: "#within" })));
  // The outlines are what others refer to. Their copies must not have the look of the links' own.
  for (const outline of [...copy.querySelectorAll('[id^="outline-"]'), within]) {
    outline.removeAttribute("style");
    defs.append(outline);
  }
  for (const link of copy.querySelectorAll("a")) link.replaceWith(element("g", {}, ...link.childNodes));
  copy.querySelector("#hatch")?.remove();
  for (const pattern of document.querySelectorAll(".layer-patterns pattern, #hatch")) defs.append(inked(pattern));
  copy.prepend(defs);
  return copy;
}

/** A part with the look of another. The policy of the page allows no attribute for it. */
function inStyleOf(other, part) {
  part.style.cssText = other.style.cssText;
  return part;
}

/** A pattern with its colours as they are shown. */
function inked(pattern) {
  const copy = pattern.cloneNode(true);
  [...pattern.children].forEach((shown, at) => {
    copy.children[at].removeAttribute("class");
    copy.children[at].style.fill = plain(getComputedStyle(shown).fill);
  });
  return copy;
}

/** A value with a mixed colour in the words that any program for pictures knows. */
function plain(value) {
  return value.replace(/color\(srgb ([^)]+)\)/, (_, parts) => {
    const [red, green, blue, , alpha = 1] = parts.split(" ");
    return `rgba(${[red, green, blue].map((part) => Math.round(part * 255))}, ${alpha})`;
  });
}

function save(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  say("tools.saved");
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

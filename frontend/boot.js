// Starts the program; early.js asks for it after the first paint.
import init, { start } from "program";

const html = document.documentElement;

async function boot() {
  html.dataset.boot = "loading";
  try {
    // The boot data is at the end of the document, which may still be loading.
    if (document.readyState === "loading") await new Promise((parsed) => addEventListener("DOMContentLoaded", parsed, { once: true }));
    const boot = JSON.parse(document.getElementById("boot").textContent);
    const text = (url) => fetch(url).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)));
    // The beginning of a request takes time: those for the texts are a task of their own.
    const texts = new Promise((next) => setTimeout(next)).then(() => Promise.all([boot.texts, ...boot.loads].map(text)));
    const [loaded] = await Promise.all([texts, init({ module_or_path: fetch(boot.wasm, { priority: "low" }) })]);
    start(boot, ...loaded);
  } catch (error) {
    // The page works without the program; the mark tells the styles and the tests.
    html.dataset.boot = "failed";
    for (const part of document.querySelectorAll("form:not([action]) fieldset")) part.disabled = true;
    console.error(error);
  }
}

/**
 * The headings' own font takes the place of one that is as wide. Where a line that is seen would break elsewhere it waits for the next
 * page: nothing ever moves.
 */
async function fetchFont() {
  const [font] = await document.fonts.load("600 1em Fraunces");
  if (!font) return;
  const seen = [...document.querySelectorAll("h1,h2,h3,li")].filter((part) => part.getBoundingClientRect().top < innerHeight);
  const heights = () => seen.map((part) => part.offsetHeight).join();
  const before = heights();
  html.dataset.font = "ready";
  if (heights() !== before) delete html.dataset.font;
  localStorage.font = "ready";
}

// A task of its own, as the program's beginning is one. The system's font serves as well.
if (!html.dataset.font) setTimeout(() => fetchFont().catch(() => {}));
boot();

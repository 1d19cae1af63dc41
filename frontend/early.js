// Stands in the document and runs before the first paint. Headings begin in our own font where an earlier page has brought it.
const html = document.documentElement;
try {
  if (localStorage.font) html.dataset.font = "ready";
} catch {
  // Storage is forbidden: the font comes with each page.
}
// Fields that the program handles can be filled in before it has come; sending waits for it.
html.dataset.boot = "coming";
html.dataset.loaded = location.pathname + location.search;
addEventListener("DOMContentLoaded", () => document.querySelectorAll("fieldset[disabled]").forEach((part) => (part.disabled = false)));
addEventListener("submit", (event) => html.dataset.boot === "ready" || event.target.hasAttribute("action") || event.preventDefault());
// Decoration and then the program load after the content is painted, so that they don't compete with it; the program at once
// where the reader begins to do something.
const { program: url } = document.currentScript.dataset;
const program = () => import(url);
for (const intent of ["pointerdown", "keydown", "focusin"]) addEventListener(intent, program, { once: true, capture: true });
new PerformanceObserver((_, observer) => {
  observer.disconnect();
  for (const part of document.querySelectorAll("[data-later]")) part.setAttribute("href", part.dataset.later);
  globalThis.requestIdleCallback ? requestIdleCallback(program, { timeout: 600 }) : setTimeout(program, 1);
}).observe({ type: "paint", buffered: true });

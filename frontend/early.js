// Stands in the document and runs before the first paint. Headings begin in our own font only where an earlier page has
// brought it, so that the font never delays the content and no line ever moves.
try {
  if (localStorage.font) document.documentElement.dataset.font = "ready";
} catch {
  // Storage is forbidden: the system's font serves as well.
}
// Decoration and then the program load after the content is painted, so that they don't compete with it.
const { program: url } = document.currentScript.dataset;
const program = () => import(url);
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    for (const part of document.querySelectorAll("[data-later]")) part.setAttribute("href", part.dataset.later);
    globalThis.requestIdleCallback ? requestIdleCallback(program, { timeout: 2000 }) : setTimeout(program, 1);
  }),
);

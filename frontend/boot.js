// Starts the program after the content is painted, so that the two don't compete for the first connection.
import init, { start } from "site";

const html = document.documentElement;

async function boot() {
  html.dataset.boot = "loading";
  try {
    const { wasm, texts } = JSON.parse(document.getElementById("boot").textContent);
    const [words] = await Promise.all([
      fetch(texts).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status))),
      init({ module_or_path: fetch(wasm, { priority: "low" }) }),
    ]);
    start(words);
  } catch {
    // The page works without the program; the mark tells the styles and the tests.
    html.dataset.boot = "failed";
  }
}

requestAnimationFrame(() =>
  requestAnimationFrame(() =>
    globalThis.requestIdleCallback ? requestIdleCallback(boot, { timeout: 2000 }) : setTimeout(boot, 1),
  ),
);

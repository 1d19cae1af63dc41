// The beginning of the program for the pages with the map: the boot script, and all that needs no WebAssembly.
import "./boot.js";

/** The script of the tools, or of the zoomed map, by the attribute of the element that has its URL. */
const load = (part, name) => import(part.closest(`[data-${name}]`).dataset[name]);

// Few readers use the tools of the map: the first use loads them.
for (const kind of ["click", "input"]) {
  addEventListener(kind, ({ target }) => {
    const control = target.closest?.("[data-tool]");
    // Without a connection it does nothing: the next use tries again.
    if (control) load(control, "tools").then(({ use }) => use(control), () => {});
  });
}

// A text typed into the search isn't yet in the links and the form beside it that keep it.
addEventListener("click", ({ target }) => {
  const search = document.querySelector(".explore-home #q");
  const link = target.closest?.("[data-stays], .chips .chip");
  if (!search || !link) return;
  const others = new URLSearchParams(link.search);
  others.delete("q");
  link.search = new URLSearchParams(search.value ? [["q", search.value], ...others] : others);
  // A link of its own site has no origin.
  link.setAttribute("href", link.pathname + link.search);
}, true);
addEventListener("formdata", ({ target, formData }) => {
  const search = document.querySelector(".explore-home #q");
  if (search && target.matches(".filters")) formData.set("q", search.value);
});

// The card beside a region covers a part of the map: Escape puts it away, until the reader points at a region again.
const putAway = (isAway) => document.querySelector(".map-frame")?.toggleAttribute("data-cardless", isAway);
addEventListener("keydown", ({ key, target }) => {
  if (key !== "Escape") return;
  putAway(true);
  // The tools and the help lie over the map as well.
  const summary = target.closest(".map-tools[open], .map-about[open]")?.firstChild;
  summary?.focus();
  summary?.click();
});
for (const kind of ["pointerover", "focusin"]) addEventListener(kind, ({ target }) => target.closest?.(".region") && putAway(false));

// The chip of the search and the title say what is typed.
addEventListener("input", ({ target }) => {
  const typed = document.querySelector(".typed");
  if (!typed || target.id !== "q") return;
  const { title } = typed.dataset;
  const text = target.value.trim();
  typed.querySelector("q").textContent = text;
  typed.hidden = !text;
  const [words, named] = title.split(" – V");
  document.title = text ? `${named ? `${words}, ` : ""}${text} – Verkostokartta` : title;
});

// The script of a zoomed map is loaded when a part of the map is seen.
let zoomed;
function follow() {
  const frame = document.querySelector(".is-zoomed");
  const url = frame?.closest("[data-zoom]").dataset.zoom;
  if (!url || url === zoomed) return;
  zoomed = url;
  // Without a connection the map is seen as it is, until its next change.
  load(frame, "zoom").then((script) => script.follow(), () => (zoomed = undefined));
}
new MutationObserver(follow).observe(document.body, { subtree: true, childList: true, attributeFilter: ["viewBox"] });

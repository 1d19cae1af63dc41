// A page that may write nothing to the console, and helpers to open and compare pages.
import { test as base, expect } from "@playwright/test";

export { expect };

export const PATHS = [
  "", "/networks/lansi-suomi", "/networks/lansi-suomi/join", "/regions/18", "/outcomes", "/manage", "/about", "/criteria", "/accessibility", "/privacy",
];
export const LANGUAGES = ["fi", "sv", "en"];

/**
 * Chromium's line where something reads the layout of what a page hides until later. On a slow machine `expect` asks more than once, and
 * reads the whole page each time for its report: the line is about the test, and not about the page.
 */
const READ_BY_THE_TEST = "Rendering was performed in a subtree hidden by content-visibility.";

export const test = base.extend({
  /** The messages in the console; a test removes those that it expects, and none may be left. */
  messages: async ({}, use) => {
    const messages = [];
    await use(messages);
    expect(messages).toEqual([]);
  },
  page: async ({ page, messages }, use) => {
    page.on("console", (message) => message.text() !== READ_BY_THE_TEST && messages.push(message.text()));
    page.on("pageerror", (error) => messages.push(String(error)));
    await use(page);
  },
});

/** Opens a page and waits until the program runs on it. */
export async function open(page, path) {
  await page.goto(path);
  await ready(page);
}

/** Waits until the program runs on a page, at most so many ms. */
export const ready = (page, timeout = 5000) => page.locator("html[data-boot=ready]").waitFor({ state: "attached", timeout });

/** Does something on a page while its program is delayed by five seconds, and waits until it runs. */
export async function slowly(page, act) {
  await page.route("**/*.wasm", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 5000));
    await route.continue();
  });
  await act();
  await expect(page.locator("html")).not.toHaveAttribute("data-boot", "ready");
  await ready(page, 15_000);
}

/** Delays the parts that a holder's page is drawn in, when it opens next, so that its data arrives before what shows it is there. */
export const drawnSlowly = (page) => page.addInitScript(() => {
  const own = window.setTimeout;
  const isSlow = /\/manage\/\w+$/.test(location.pathname);
  window.setTimeout = (act, ms, ...rest) => own(act, ms || (isSlow ? 150 : 0), ...rest);
});

/** A page's head and body as lines, one for each element or text, attributes in order. Attributes and marks that only
 * the program sets are left out. */
export function content(page) {
  return page.evaluate(() => {
    const lines = [];
    // The attributes that a zoomed map changes: those of the names of regions, and the sizes of fillings.
    const moved = ["transform", "display", "patternTransform", "data-turned"];
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE && node.data.trim() !== "") lines.push(node.data.trim());
      // The JSON that the first page carried for the program, the scripts, what is for readers without them, and the styles of
      // other pages, which a page with the map links at its end.
      if (node.nodeType !== Node.ELEMENT_NODE || ["script", "noscript", "link"].includes(node.localName)) return;
      const attributes = [...node.attributes]
        .filter(({ name, value }) => name !== "tabindex" && !moved.includes(name) && !(name === "d" && (node.id.startsWith("outline-") || node.closest(".borders"))) && !(name === "href" && node.hasAttribute("data-later")) && !(name === "class" && value === ""))
        .map(({ name, value }) => `${name}=${name === "class" ? value.split(/\s+/).sort().join(" ") : value}`);
      lines.push(`<${[node.localName, ...attributes.sort()].join(" ")}>`);
      node.childNodes.forEach(walk);
      lines.push(`</${node.localName}>`);
    };
    const copy = document.body.cloneNode(true);
    const marks = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
    for (let mark = marks.nextNode(); mark; mark = marks.nextNode()) mark.remove();
    copy.querySelectorAll(".towns, .map-scale").forEach((part) => part.remove());
    // The live region speaks of what was done, which a first page has not been.
    copy.querySelector("[aria-live=polite].visually-hidden")?.replaceChildren();
    copy.normalize();
    for (const part of document.querySelectorAll("title, head meta, head link[rel=canonical], head link[hreflang], script[type='application/ld+json']")) {
      lines.push(part.matches("title, script") ? part.textContent : part.outerHTML);
    }
    walk(copy);
    return lines;
  });
}

/** The first difference between two pages' lines, shortened. */
export function differences(some, others) {
  const short = (line) => line?.slice(0, 160) ?? "nothing";
  const first = some.findIndex((line, index) => line !== others[index]);
  if (first < 0 && some.length === others.length) return [];
  return [short(some[first]), short(others[first])];
}

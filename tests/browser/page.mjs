// A page on which nothing may be written to the console, and how to know that the program runs.
import { test as base, expect } from "@playwright/test";

export { expect };

export const PATHS = ["", "/networks/lansi-suomi", "/regions/18", "/about", "/accessibility", "/privacy"];
export const LANGUAGES = ["fi", "sv", "en"];

export const test = base.extend({
  /** What was written to the console; a test takes out what it expects, and nothing may be left. */
  messages: async ({}, use) => {
    const messages = [];
    await use(messages);
    expect(messages).toEqual([]);
  },
  page: async ({ page, messages }, use) => {
    page.on("console", (message) => messages.push(message.text()));
    page.on("pageerror", (error) => messages.push(String(error)));
    await use(page);
  },
});

/** Opens a page and waits until the program has taken it over. */
export async function open(page, path) {
  await page.goto(path);
  await expect(page.locator("html")).toHaveAttribute("data-boot", "ready");
}

/** What the head says of a page, and its body as lines: one an element or a text, attributes in order. Left out is what
 * the program alone sets: the Tab order, and the marks and empty texts by which it finds its places. */
export function content(page) {
  return page.evaluate(() => {
    const lines = [];
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE && node.data.trim() !== "") lines.push(node.data.trim());
      // The JSON that the first page carried for the program, the scripts, and what is for readers without them.
      if (node.nodeType !== Node.ELEMENT_NODE || ["script", "noscript"].includes(node.localName)) return;
      const attributes = [...node.attributes]
        .filter(({ name, value }) => name !== "tabindex" && !(name === "href" && node.hasAttribute("data-later")) && !(name === "class" && value === ""))
        .map(({ name, value }) => `${name}=${name === "class" ? value.split(/\s+/).sort().join(" ") : value}`);
      lines.push(`<${[node.localName, ...attributes.sort()].join(" ")}>`);
      node.childNodes.forEach(walk);
      lines.push(`</${node.localName}>`);
    };
    const copy = document.body.cloneNode(true);
    const marks = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
    for (let mark = marks.nextNode(); mark; mark = marks.nextNode()) mark.remove();
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

/** Where two pages' lines differ, shortened to be read. */
export function differences(some, others) {
  const short = (line) => line?.slice(0, 160) ?? "nothing";
  const first = some.findIndex((line, index) => line !== others[index]);
  if (first < 0 && some.length === others.length) return [];
  return [short(some[first]), short(others[first])];
}

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

/** The page's main part as lines, one an element or a text: attributes in order, without what the program alone sets. */
export function content(page) {
  return page.locator("main").evaluate((main) => {
    const lines = [];
    const walk = (node) => {
      // An empty text is a space in the first HTML, so that the program finds its place.
      if (node.nodeType === Node.TEXT_NODE && node.data.trim() !== "") lines.push(node.data.trim());
      if (node.nodeType !== Node.ELEMENT_NODE) return;
      const attributes = [...node.attributes]
        .filter(({ name, value }) => name !== "tabindex" && !(name === "class" && value === ""))
        .map(({ name, value }) => `${name}=${name === "class" ? value.split(/\s+/).sort().join(" ") : value}`);
      lines.push(`<${[node.localName, ...attributes.sort()].join(" ")}>`);
      node.childNodes.forEach(walk);
      lines.push(`</${node.localName}>`);
    };
    const copy = main.cloneNode(true);
    const marks = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
    for (let mark = marks.nextNode(); mark; mark = marks.nextNode()) mark.remove();
    copy.normalize();
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

// A page on which nothing may be written to the console, and how to know that the program runs.
import { test as base, expect } from "@playwright/test";

export { expect };

export const PATHS = ["", "/networks/lansi-suomi", "/regions/18", "/about", "/accessibility", "/privacy"];
export const LANGUAGES = ["fi", "sv", "en"];

export const test = base.extend({
  page: async ({ page }, use) => {
    const messages = [];
    page.on("console", (message) => messages.push(message.text()));
    page.on("pageerror", (error) => messages.push(String(error)));
    await use(page);
    expect(messages).toEqual([]);
  },
});

/** Opens a page and waits until the program has taken it over. */
export async function open(page, path) {
  await page.goto(path);
  await expect(page.locator("html")).toHaveAttribute("data-boot", "ready");
}

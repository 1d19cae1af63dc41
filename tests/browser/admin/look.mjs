// What the tests of the administration's pages do on each of them.
import { expect } from "../page.mjs";
import { overflow, violations } from "../staff.mjs";

/** Has a browser show the administration in a language, as its switch does. */
export const readIn = (context, lang) => context.addCookies([{ name: "lang", value: lang, url: process.env.BASE_URL }]);

/** What axe finds, with no rule disabled; and nothing is wider than the window. */
export async function look(page, name) {
  expect(await violations(page), name).toEqual([]);
  expect(await overflow(page), name).toBeLessThanOrEqual(0);
}

/** Presses Tab until something has the focus. */
export async function tabTo(page, locator, most = 80) {
  for (let presses = 0; presses < most; presses++) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(locator).toBeFocused();
}

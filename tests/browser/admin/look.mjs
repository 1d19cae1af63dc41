// Checks and actions that the tests of the administration's pages share.
import { violations } from "../axe.mjs";
import { expect } from "../page.mjs";
import { overflow } from "../staff.mjs";

/** Sets the language of the administration, as its switch does. */
export const readIn = (context, lang) => context.addCookies([{ name: "lang", value: lang, url: process.env.BASE_URL }]);

/** axe finds nothing, with no rule disabled, and the page isn't wider than its window. */
export async function look(page, name) {
  expect(await violations(page), name).toEqual([]);
  expect(await overflow(page), name).toBeLessThanOrEqual(0);
}

/** Presses Tab until an element has the focus. */
export async function tabTo(page, locator, most = 80) {
  for (let presses = 0; presses < most; presses++) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(locator).toBeFocused();
}

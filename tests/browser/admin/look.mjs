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

/** The windows in which a state is looked at: each scheme and width once, and on a phone in both languages. */
const WINDOWS = { fi: [["light", 1280], ["dark", 360]], sv: [["light", 360]] };

/** The same of a page as it stands, in a language, in each of its windows. */
export async function lookInAll(page, lang, name) {
  for (const [colorScheme, width] of WINDOWS[lang]) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await look(page, `${name}, ${width}`);
  }
}

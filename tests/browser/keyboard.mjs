// Filling in and sending with the keyboard alone.
import { expect } from "./page.mjs";

/** Presses Tab until an element has the focus. */
export async function tabTo(page, locator, most = 80) {
  for (let presses = 0; presses < most; presses++) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(locator).toBeFocused();
}

/** Goes to a button or a link, and presses it. */
export async function press(page, locator) {
  await tabTo(page, locator);
  await page.keyboard.press("Enter");
}

/** Fills in fields in their order on the page: `[selector, text]`, the beginning of an option's name, or `true` for a box. */
export async function typeIn(page, fields) {
  for (const [selector, value] of fields) {
    const field = page.locator(selector);
    await tabTo(page, field);
    if (value === true) await page.keyboard.press("Space");
    else if (await field.evaluate((element) => element.localName === "select")) await page.keyboard.type(value);
    else await page.keyboard.insertText(value);
  }
}

/** Sends a form in which something is missing: the list of the errors has the focus, and its first link leads to the first of them. */
export async function missed(page, selector) {
  await press(page, page.locator(".form button[type=submit]"));
  await expect(page.locator("#form-errors")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const field = page.locator(selector);
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("aria-invalid", "true");
}

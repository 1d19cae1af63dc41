// People who are signed in to the administration, and what its tests look at on every page.
import AxeBuilder from "@axe-core/playwright";
import { createHash, randomBytes } from "node:crypto";
import { expect } from "./page.mjs";
import { sql } from "./database.mjs";

/** Chromium tells of answers that are no success. */
export const NETWORK = /^Failed to load resource: the server responded with a status of \d+/;

/** Someone who has rights, with a session; `regions` for a coordinator. */
export function person(role, { regions = [], lang = "fi", address } = {}) {
  const id = randomBytes(16).toString("hex");
  address ??= `${id.slice(0, 10)}@hub.example`;
  sql(`INSERT INTO people (id, address, lang, role, created_at) VALUES ('${id}', '${address}', '${lang}', '${role}', ${Date.now()});
    ${regions.map((region) => `INSERT INTO people_regions (person, region) VALUES ('${id}', '${region}');`).join("\n")}`);
  return { id, address, cookie: session(id) };
}

/** The cookie of a new session of someone. */
export function session(id) {
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(token).digest("hex");
  sql(`INSERT INTO sessions (hash, person, created_at, seen_at) VALUES ('${hash}', '${id}', ${Date.now()}, ${Date.now()})`);
  return token;
}

/** Gives a browser someone's session, and the language in which they read. */
export async function signIn(context, { cookie }, lang = "fi") {
  const url = process.env.BASE_URL;
  await context.addCookies([
    { name: "__Host-session", value: cookie, domain: "localhost", path: "/", httpOnly: true, secure: true, sameSite: "Lax" },
    { name: "lang", value: lang, url },
  ]);
}

/** What axe finds, with no rule disabled; and nothing is wider than the window. */
export async function look(page, name) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
}

/** Presses Tab until something that has this role and name has the focus. */
export async function tabTo(page, locator, most = 80) {
  for (let presses = 0; presses < most; presses++) {
    if (await locator.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  await expect(locator).toBeFocused();
}

// Every page in every state: accessible, complete, still, and not wider than the window.
import { violations } from "./axe.mjs";
import { LANGUAGES, PATHS, expect, open, ready, test } from "./page.mjs";

const FORMS = ["/networks/lansi-suomi/ask", "/regions/07/interest", "/about/write"];
const STATES = [...PATHS, ...FORMS, "?q=xyz", "?q=lemp%C3%A4%C3%A4l%C3%A4"];
const WIDE = [
  "/fi", "/sv/networks/lansi-suomi", "/fi/networks/lansi-suomi/join", "/sv/networks/lansi-suomi/ask", "/en/regions/18", "/fi/regions/07/interest",
  "/fi/outcomes", "/sv/manage", "/fi/about", "/en/about/write", "/sv?q=xyz",
];
/** Chromium tells of an answer that is no success; everything else would be ours. */
const STATUS = /^Failed to load resource: the server responded with a status of 404/;


for (const lang of LANGUAGES) {
  test(`axe finds nothing on any page in ${lang}`, async ({ page, messages }) => {
    test.setTimeout(180_000);
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const path of [...STATES, "/nowhere"]) {
        await open(page, `/${lang}${path}`);
        expect(await violations(page), `${path} ${scheme}`).toEqual([]);
      }
    }
    for (const message of messages.splice(0)) expect(message).toMatch(STATUS);
  });
}

test("axe finds nothing with a region in focus, a zoomed map, forced colours, or on a phone", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "/fi/networks/lansi-suomi");
  expect(await violations(page)).toEqual([]);
  await open(page, "/fi");
  await page.locator("#region-06").focus();
  await page.keyboard.press("+");
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: "build/screenshots/forced-colours.png" });
});

for (const path of [...PATHS, "/networks/uusimaa", "/regions/06", "?q=xyz"]) {
  test(`the accessibility tree of ${path || "/"}`, async ({ page }) => {
    await open(page, `/fi${path}`);
    await expect(page.locator("body")).toMatchAriaSnapshot({ name: `${path.replaceAll(/[^a-z0-9-]+/g, "-").replace(/^-/, "") || "home"}.aria.yml` });
  });
}

for (const lang of LANGUAGES) {
  test(`what isn't there has its page in ${lang}`, async ({ page, messages }) => {
    for (const path of ["/nowhere", "/networks/nowhere", "/regions/99"]) {
      const answer = await page.goto(`/${lang}${path}`);
      expect(answer.status()).toBe(404);
      expect(answer.headers()["x-request-id"]).toMatch(/^[0-9a-f]{16}$/);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await ready(page);
      await expect(page.locator("h1")).toHaveText({ fi: "Sivua ei löydy", sv: "Sidan finns inte", en: "Page not found" }[lang]);
      await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
    }
    for (const message of messages.splice(0)) expect(message).toMatch(STATUS);
  });
}

test("nothing moves while a page loads", async ({ page }) => {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.value))).observe({
      type: "layout-shift", buffered: true,
    });
  });
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of PATHS) {
      await open(page, `/sv${path}`);
      await page.evaluate(() => document.fonts.ready.then(() => new Promise((resolve) => setTimeout(resolve, 200))));
      expect(await page.evaluate(() => window.shifts), `${path} ${width}`).toEqual([]);
    }
  }
});

test("nothing is wider than the window, from 320 to 2560 px, and the pictures are kept", async ({ page }) => {
  test.setTimeout(300_000);
  for (const [width, height] of [[320, 256], [360, 800], [768, 1024], [1280, 900], [2560, 1440]]) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      for (const path of WIDE) {
        await open(page, path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path} ${width}`).toBeLessThanOrEqual(0);
        const name = path.slice(1).replaceAll(/[/?=]/g, "-");
        await page.screenshot({ path: `build/screenshots/${name}-${width}-${colorScheme}.png` });
      }
    }
  }
});

test("on a phone no page is wider than the window, in Finnish and in Swedish", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of [...PATHS, ...FORMS].flatMap((path) => [`/fi${path}`, `/sv${path}`])) {
    await open(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  }
});

test("a page prints as text and map, without what only a screen needs", async ({ page }) => {
  await open(page, "/fi/networks/lansi-suomi");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".map-svg")).toBeVisible();
  for (const hidden of [".site-nav", ".languages", ".map-controls"]) await expect(page.locator(hidden)).toBeHidden();
  await page.pdf({ path: "build/screenshots/network.pdf", format: "A4" });
});

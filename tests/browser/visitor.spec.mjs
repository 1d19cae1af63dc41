// The first look of a visitor: the headings' font, the header, the search on a phone, the order of reading, paper.
import { inflateSync } from "node:zlib";
import { violations } from "./axe.mjs";
import { LANGUAGES, expect, open, ready, test } from "./page.mjs";

for (const lang of LANGUAGES) {
  for (const width of [360, 1280]) {
    test(`headings have their font on the first visit and nothing moves in ${lang} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(() => {
        window.shifts = [];
        new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
        new MutationObserver(() => (window.fontAt ??= document.documentElement?.dataset.font && performance.now())).observe(document, { subtree: true, attributeFilter: ["data-font"] });
      });
      await page.goto(`/${lang}`);
      await expect(page.locator("html")).toHaveAttribute("data-font", "ready");
      await ready(page);
      const { fontAt, paint, font, shifts } = await page.evaluate(() => ({
        fontAt: window.fontAt,
        paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
        font: performance.getEntriesByType("resource").find(({ name }) => name.includes("fraunces")),
        shifts: window.shifts,
      }));
      expect(shifts).toEqual([]);
      expect(font.startTime).toBeGreaterThanOrEqual(paint);
      expect(font.decodedBodySize).toBeLessThan(20_000);
      expect(fontAt).toBeGreaterThan(paint);
      // Everything that is set in the fallback has the font by now.
      expect(await page.evaluate(() => [...document.body.querySelectorAll("*")].filter((part) => /^F1\b/.test(getComputedStyle(part).fontFamily)).map((part) => part.outerHTML.slice(0, 80)))).toEqual([]);
    });
  }

  test(`the header has at most two rows at every width in ${lang}, the languages never alone`, async ({ page }) => {
    await open(page, `/${lang}`);
    for (let width = 320; width <= 2560; width = width < 1000 ? width + 20 : width + 390) {
      await page.setViewportSize({ width, height: 800 });
      const { brand, nav, languages, rows } = await page.evaluate(() => {
        const middle = (selector) => {
          const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
          return Math.round((top + bottom) / 2);
        };
        const links = [...document.querySelectorAll(".site-nav a")].map((link) => Math.round(link.getBoundingClientRect().top));
        return { brand: middle(".brand"), nav: middle(".site-nav"), languages: middle(".languages"), rows: new Set(links).size };
      });
      expect(Math.abs(languages - brand), `languages at ${width}`).toBeLessThanOrEqual(6);
      if (width >= 360) expect(rows, `navigation at ${width}`).toBe(1);
      if (width >= 860) expect(Math.abs(nav - brand), `navigation at ${width}`).toBeLessThanOrEqual(6);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
}

test("on a phone the best hit stands under the search, and leads on", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "/fi");
  await expect(page.locator(".best-hit")).toBeHidden();
  await page.getByRole("searchbox").fill("lempäälä");
  const hit = page.locator(".best-hit a");
  await expect(hit).toHaveText("Pirkanmaa");
  await expect(hit).toBeInViewport();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("searchbox").fill("kajaani");
  await expect(hit).toHaveText("Kainuu");
  await page.getByRole("searchbox").fill("xyzxyz");
  await expect(page.locator(".best-hit")).toBeHidden();
  await page.getByRole("searchbox").fill("rovaniemi");
  await hit.click();
  await expect(page).toHaveURL("/fi/networks/lappi");
});

for (const path of ["/fi/networks/pirkanmaa", "/sv/regions/18"]) {
  test(`the article of ${path} is read before the map, and its title is seen on a small phone`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 553 });
    await open(page, path);
    await expect(page.locator("h1")).toBeInViewport({ ratio: 1 });
    const order = await page.evaluate(() => document.querySelector("h1").compareDocumentPosition(document.querySelector("#map")));
    expect(order & 4).toBe(4);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement.closest("article") !== null)).toBe(true);
  });
}

test("the footer is never in the middle of a page, and says whom to ask", async ({ page, messages }) => {
  await page.setViewportSize({ width: 1280, height: 1400 });
  await page.goto("/fi/networks/olematon");
  const bottom = await page.locator(".site-footer").evaluate((footer) => footer.getBoundingClientRect().bottom);
  expect(bottom).toBeGreaterThanOrEqual(1399);
  await expect(page.locator(".site-footer").getByRole("link", { name: "Yhteys ja palaute" })).toHaveAttribute("href", "mailto:yllapito@example.org");
  await expect(page.locator(".site-footer")).toContainText("EUPL-1.2");
  // Chromium's own line about what isn't there.
  for (const message of messages.splice(0)) expect(message).toContain("status of 404");
});

for (const [lang, since, unknown] of [["fi", "vuodesta 2019", "Koordinaattori ei tiedossa"], ["sv", "sedan 2019", "Samordnaren är inte känd"], ["en", "since 2019", "Coordinator not known"]]) {
  test(`the list says since when, who coordinates and in which languages, in ${lang}`, async ({ page }) => {
    await open(page, `/${lang}`);
    const item = page.locator("#network-etela-karjala");
    await expect(item).toContainText(since);
    await expect(item).toContainText(unknown);
    const both = { fi: "suomi ja ruotsi", sv: "finska och svenska", en: "Finnish and Swedish" }[lang];
    await expect(page.locator("#network-lansi-suomi small")).toContainText(both);
  });
}

/** The width of an A4 within its margins, in CSS pixels. */
const PAPER = 680;
const NETWORKS = ["/fi/networks/lansi-suomi", "/sv/networks/lansi-suomi", "/en/networks/lansi-suomi", "/fi/networks/uusimaa", "/fi/networks/lappi"];

/** The printed page: how many sheets it has, and the left and upper margin of its first one, in points. */
async function printed(page) {
  const pdf = await page.pdf({ format: "A4" });
  const text = pdf.toString("latin1");
  const contents = [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    try {
      return [inflateSync(pdf.subarray(index + length, text.indexOf("endstream", index + length))).toString("latin1")];
    } catch {
      return [];
    }
  });
  // A sheet begins with its scale, and the box of what is within its margins.
  const [, scale, left, top] = contents.map((content) => /^([\d.]+) 0 0 -[\d.]+ 0 [\d.]+ cm\s+q\s+([\d.]+) ([\d.]+) [\d.]+ [\d.]+ re/.exec(content)).find(Boolean);
  return { sheets: text.match(/\/Type\s*\/Page\b/g).length, margins: [left * scale, top * scale] };
}

/** The map as it would be printed: what of it isn't whole in its frame, and the regions whose names can't be read. */
async function mapOnPaper(page) {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: PAPER, height: 1000 });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const found = await page.evaluate(() => {
    const frame = document.querySelector(".map-frame").getBoundingClientRect();
    const isCut = (part) => {
      const box = part.getBoundingClientRect();
      return box.left < frame.left || box.top < frame.top || box.right > frame.right || box.bottom > frame.bottom;
    };
    const regions = [...document.querySelectorAll(".region")];
    const pixels = document.querySelector(".map-svg").getScreenCTM().a;
    const shown = (region) => [...region.querySelectorAll(".label")].filter((label) => getComputedStyle(label).opacity === "1");
    const isRead = (label) => parseFloat(getComputedStyle(label).fontSize) * pixels >= 6 && !isCut(label);
    return {
      cut: regions.filter((region) => isCut(region.querySelector("path"))).map(({ id }) => id),
      nameless: regions.filter((region) => !shown(region).some(isRead)).map(({ id }) => id),
      isOnPaper: frame.left >= 0 && frame.right <= innerWidth && frame.bottom <= innerHeight,
      regions: regions.length,
    };
  });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  return found;
}

for (const path of [...NETWORKS, "/fi/regions/18", "/fi", "/fi?layer=started"]) {
  test(`${path} is printed with the whole map, its names, its key and its address`, async ({ page }) => {
    await open(page, path);
    if (!/^\/fi(\?|$)/.test(path)) await expect(page.locator(".map-scale")).toBeAttached();
    const view = await page.locator(".map-svg").getAttribute("viewBox");
    const { margins, sheets } = await printed(page);
    for (const margin of margins) expect(margin).toBeGreaterThan(28);
    if (NETWORKS.includes(path)) expect(sheets).toBeLessThanOrEqual(2);
    expect(await mapOnPaper(page)).toEqual({ cut: [], nameless: [], isOnPaper: true, regions: 19 });
    await expect(page.locator(".map-svg")).toHaveAttribute("viewBox", view);
    for (const part of [".map-key", "#map-credits"]) await expect(page.locator(part)).toBeVisible();
    const address = page.locator("link[rel=canonical]");
    expect(await address.evaluate((link) => [link.getBoundingClientRect().height > 0, getComputedStyle(link, "::after").content])).toEqual([true, `"${await address.getAttribute("href")}"`]);
  });
}

test("on paper the ways in are read with their addresses", async ({ page }) => {
  for (const [path, ways] of [["/fi/networks/lansi-suomi", ["join", "ask"]], ["/fi/regions/18", ["interest"]]]) {
    await open(page, path);
    await page.emulateMedia({ media: "print" });
    const after = await page.locator(".ways-in a:visible").evaluateAll((all) => all.map((link) => getComputedStyle(link, "::after").content));
    expect(after).toEqual(ways.map((way) => `" (${path}/${way})"`));
  }
});

test("a dark screen prints on light paper", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light", media: "print" });
  await open(page, "/fi?layer=started");
  const colours = () => page.evaluate(() => {
    const root = getComputedStyle(document.documentElement);
    const names = ["paper", "ink", "soft", "line", "boundary", "berry", "berry-ink", "on-berry", "water", "birch", "land", "lake", "hatch", "network", "moss", "edge", "halo", "l0", "l1", "l2", "l3", "l4", "l5"];
    return names.map((name) => `${name} ${root.getPropertyValue(`--${name}`)}`);
  });
  const light = await colours();
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  expect(await colours()).toEqual(light);
});

test("on paper links to other sites have their addresses", async ({ page }) => {
  await open(page, "/fi/about");
  await page.emulateMedia({ media: "print" });
  const links = await page.locator(".page a[href^='http']").evaluateAll((all) => all.map((link) => [link.href, getComputedStyle(link, "::after").content]));
  expect(links.length).toBeGreaterThan(0);
  for (const [href, after] of links) expect(after).toContain(new URL(href).host);
});

test("the switch of languages is named as it is seen", async ({ page }) => {
  await open(page, "/fi");
  for (const [seen, name] of [["FI", "FI suomi"], ["SV", "SV svenska"], ["EN", "EN English"]]) {
    await expect(page.getByRole("link", { name, exact: true })).toContainText(seen);
  }
});

// The names, borders and colours of the map, as they are on the screen.
import { violations } from "./axe.mjs";
import { areApart, names, overlaps } from "./map-names.mjs";
import { LANGUAGES, expect, open, test } from "./page.mjs";

// Views are at rest at once.
test.use({ contextOptions: { reducedMotion: "reduce" } });

const SIZES = [
  { width: 360, height: 740, least: 16 },
  { width: 1280, height: 650, least: 19 },
  { width: 1366, height: 768, least: 19 },
  { width: 1920, height: 1080, least: 19 },
];

for (const lang of LANGUAGES) {
  for (const { width, height, least } of SIZES) {
    test(`names stand on their own ground or none in ${lang} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, `/${lang}`);
      await page.locator(".map-frame").evaluate((frame) => frame.scrollIntoView());
      const shown = await names(page);
      expect(new Set(shown.map(({ region }) => region)).size).toBe(shown.length);
      expect(shown.length).toBeGreaterThanOrEqual(least);
      expect(overlaps(shown)).toEqual([]);
      expect(shown.filter(({ onOthers }) => onOthers > 0.05).map(({ text, onOthers }) => [text, onOthers])).toEqual([]);
      expect(shown.filter(({ isInside }) => !isInside).map(({ text }) => text)).toEqual([]);
    });
  }

  test(`all names have their place on a layer, too, in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 650 });
    await open(page, `/${lang}?layer=started&until=2017`);
    const shown = await names(page);
    expect(shown).toHaveLength(19);
    expect(overlaps(shown)).toEqual([]);
  });

  test(`all names stay where the tools and the help are open in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 650 });
    await open(page, `/${lang}`);
    for (const part of [".map-about", ".map-tools"]) await page.locator(`${part} summary`).click();
    await expect(page.locator(".map-tools button").first()).toBeVisible();
    expect(await names(page)).toHaveLength(19);
    expect(await violations(page)).toEqual([]);
  });

  test(`the network of several regions is named beside them in ${lang}`, async ({ page }) => {
    for (const { width, height } of SIZES) {
      await page.setViewportSize({ width, height });
      await open(page, `/${lang}`);
      await page.locator(".map-frame").evaluate((frame) => frame.scrollIntoView());
      const name = page.locator(".network-name");
      await expect(name).toHaveText({ fi: "Länsi-Suomi", sv: /^Västra ?Finland$/, en: /^Western ?Finland$/ }[lang]);
      const { box, onGround } = await name.evaluate((text) => {
        const box = text.getBoundingClientRect().toJSON();
        const points = [0.05, 0.5, 0.95].flatMap((dx) => [0.1, 0.5, 0.9].map((dy) => [box.left + dx * box.width, box.top + dy * box.height]));
        return { box, onGround: points.filter(([x, y]) => document.elementsFromPoint(x, y).some((part) => part.id.startsWith("outline-"))).length };
      });
      expect(box.height).toBeGreaterThan(12);
      expect(onGround).toBe(0);
      const others = (await names(page)).flatMap(({ boxes }) => boxes);
      expect(others.filter((other) => !areApart(box, other))).toEqual([]);
    }
  });

  test(`every name has room when the map is zoomed in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, `/${lang}`);
    const size = () => page.locator("#region-19 .label").evaluate((label) => label.getBoundingClientRect().height);
    const before = await size();
    for (let press = 0; press < 3; press++) await page.locator(".map-button").first().click();
    const shown = await names(page);
    expect(shown).toHaveLength(19);
    expect(overlaps(shown)).toEqual([]);
    expect(await page.locator(".leader").evaluateAll((lines) => lines.map((line) => Number(getComputedStyle(line).opacity)))).not.toContain(1);
    // Letters keep their size.
    expect(await size()).toBeCloseTo(before, 0);
  });
}

test("a name is a part of its region's link", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, "/fi");
  const missed = await page.locator(".label").evaluateAll((labels) =>
    labels
      .filter((label) => parseFloat(getComputedStyle(label).fontSize) > 0)
      .filter((label) => {
        const { left, right, top, bottom } = (label.querySelector("tspan") ?? label).getBoundingClientRect();
        const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return at?.closest("a") !== label.closest("a");
      })
      .map((label) => label.textContent),
  );
  expect(missed).toEqual([]);
});

for (const colorScheme of ["light", "dark"]) {
  test(`borders keep their width and 3:1 at every zoom (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, "/fi");
      await page.locator(".map-frame").evaluate((frame) => frame.scrollIntoView());
      await expect(page.locator(".between")).toHaveAttribute("d", /^M/);
      for (let zoom = 0; zoom < 3; zoom++) {
        const line = await across(page);
        expect(line.ratio, `${width} px, zoom ${zoom}`).toBeGreaterThanOrEqual(3);
        expect(line.pixels).toBeGreaterThanOrEqual(1);
        expect(line.pixels).toBeLessThanOrEqual(4);
        await page.locator(".map-button").first().click();
      }
    }
  });
}

/** The line between two networks, Lappi and Pohjois-Pohjanmaa, across a few pixels: its contrast to the ground, and how wide it is. */
async function across(page) {
  const clip = await page.evaluate(() => {
    const svg = document.querySelector(".map-svg");
    const path = document.querySelector(".between");
    const frame = document.querySelector(".map-frame").getBoundingClientRect();
    const place = path.getScreenCTM();
    const length = path.getTotalLength();
    const free = (x, y) => document.elementsFromPoint(x, y).every((part) => !part.closest(".name, .map-controls, .region-card"));
    // A stretch that runs east and west, far from names and other lines.
    for (let at = 0; at < length; at += 1) {
      const [a, b] = [at, at + 14].map((where) => path.getPointAtLength(Math.min(where, length)).matrixTransform(place));
      const [x, y] = [Math.round((a.x + b.x) / 2), Math.round((a.y + b.y) / 2)];
      // As long as the path between them: no bend makes the line thicker.
      const isLevel = Math.abs(a.y - b.y) < 0.4 * Math.abs(a.x - b.x) && Math.hypot(a.x - b.x, a.y - b.y) > 13.5 * place.a;
      const isSeen = x > frame.left + 12 && x < frame.right - 12 && y > frame.top + 14 && y < Math.min(frame.bottom, innerHeight) - 14;
      const sides = [-8, 8].map((dy) => document.elementsFromPoint(x, y + dy).find((part) => part.id.startsWith("outline-"))?.id);
      const isPlain = sides.every((id) => id && !document.querySelector(`.ground .is-free[href="#${id}"]`));
      if (isLevel && isSeen && isPlain && sides[0] !== sides[1] && free(x, y) && svg) return { x, y: y - 8, width: 1, height: 16 };
    }
    return null;
  });
  expect(clip).not.toBeNull();
  const picture = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const { data: bytes } = canvas.getImageData(0, 0, 1, image.height);
    const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const light = Array.from({ length: image.height }, (_, at) => 0.2126 * linear(bytes[4 * at]) + 0.7152 * linear(bytes[4 * at + 1]) + 0.0722 * linear(bytes[4 * at + 2]));
    const ground = light.toSorted((a, b) => a - b)[light.length / 2];
    const ratios = light.map((value) => (Math.max(value, ground) + 0.05) / (Math.min(value, ground) + 0.05));
    return { ratio: Math.max(...ratios), pixels: ratios.filter((ratio) => ratio > 2).length };
  }, picture);
}

test("one tint means a network, and a network of several regions is one", async ({ page }) => {
  await open(page, "/fi");
  const fill = (code) => page.locator(`.ground [href='#outline-${code}']`).evaluate((part) => getComputedStyle(part).fill);
  const fills = await Promise.all(["01", "02", "04", "05", "06", "19"].map(fill));
  expect(new Set(fills).size).toBe(1);
  expect(await fill("18")).toContain("#hatch");
  await expect(page.locator(".map-key li")).toHaveText(["Alueverkosto", "Ei vielä verkostoa", "Sama verkosto"]);
  // Länsi-Suomi: the borders of 14 to 15 and of 14 to 16 are dashed, and nothing else is.
  const borders = await page.evaluate(() => ["within", "between"].map((name) => document.querySelector(`.${name}`).getAttribute("d").split("M").length - 1));
  expect(borders[0]).toBeGreaterThanOrEqual(2);
  await expect(page.locator(".within")).toHaveCSS("stroke-dasharray", "4px, 2.5px");
  expect(borders[1]).toBeGreaterThan(20);
});

test("the panel has the map's shape on a small laptop", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 650 });
  await open(page, "/fi");
  const { panel, foot, country } = await page.evaluate(() => {
    const box = (selector) => document.querySelector(selector).getBoundingClientRect();
    return { panel: box(".map"), foot: box(".map-foot").height, country: box(".ground").width };
  });
  expect(country / panel.width).toBeGreaterThan(0.5);
  expect(foot).toBeLessThanOrEqual(48);
});

test("a view moves in a quarter of a second, and at once for those who want no motion", async ({ browser }) => {
  for (const reducedMotion of ["no-preference", "reduce"]) {
    const context = await browser.newContext({ baseURL: process.env.BASE_URL, reducedMotion, viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await open(page, "/fi");
    // Each view that the map takes, and when.
    await page.evaluate(() => {
      window.views = [];
      const svg = document.querySelector(".map-svg");
      new MutationObserver(() => window.views.push([performance.now(), svg.getAttribute("viewBox")])).observe(svg, { attributeFilter: ["viewBox"] });
    });
    await page.locator(".map-button").first().click();
    await expect(page.locator(".map-svg")).toHaveAttribute("viewBox", "133.3 200.8 533.3 803.3");
    const views = await page.evaluate(() => window.views);
    if (reducedMotion === "reduce") expect(views).toHaveLength(1);
    else {
      expect(views.length).toBeGreaterThan(3);
      expect(views.at(-1)[0] - views[0][0]).toBeLessThan(600);
    }
    await context.close();
  }
});

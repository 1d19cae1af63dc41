// The map by mouse, touch and keyboard; its labels, targets and colours.
import { LANGUAGES, expect, open, test } from "./page.mjs";

/** The part of the map being shown. */
const view = (page) => page.locator(".map-svg").getAttribute("viewBox");
const WHOLE = "0.0 0.0 800.0 1205.0";

for (const lang of LANGUAGES) {
  for (const width of [360, 1280]) {
    test(`labels don't overlap in ${lang} at ${width} px, and more appear when zoomed in`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, `/${lang}`);
      const shown = () =>
        page.locator(".label").evaluateAll((labels) =>
          labels
            .filter((label) => Number(getComputedStyle(label).opacity) > 0)
            .map((label) => label.getBoundingClientRect())
            .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
        );
      const apart = (a, b) => a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom;
      const overlaps = (boxes) => boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => !apart(a, b)));
      const boxes = await shown();
      expect(boxes.length).toBeGreaterThanOrEqual(8);
      expect(overlaps(boxes)).toEqual([]);
      for (let press = 0; press < 3; press++) await page.locator(".map-button").first().click();
      const zoomed = await shown();
      expect(overlaps(zoomed)).toEqual([]);
      expect(zoomed).toHaveLength(19);
      if (width === 360) expect(boxes.length).toBeLessThan(19);
    });
  }
}

test("every region can be hit in a square of 24 px on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 1400 });
  await open(page, "/fi");
  const missed = await page.evaluate(() => {
    const hits = (id, x, y) => document.elementFromPoint(x, y)?.closest("a")?.id === id;
    return [...document.querySelectorAll(".region")]
      .filter((link) => {
        const box = link.getBoundingClientRect();
        for (let x = box.left; x + 24 <= box.right + 1; x += 2) {
          for (let y = box.top; y + 24 <= box.bottom + 1; y += 2) {
            const points = [0.5, 8, 16, 23.5].flatMap((dx) => [0.5, 8, 16, 23.5].map((dy) => [x + dx, y + dy]));
            if (points.every(([px, py]) => hits(link.id, px, py))) return false;
          }
        }
        return true;
      })
      .map((link) => link.id);
  });
  expect(missed).toEqual([]);
});

test("the map is walked with the arrow keys, entered with Enter and left with Escape", async ({ page }) => {
  await open(page, "/fi");
  await expect(page.locator('.region[tabindex="0"]')).toHaveCount(1);
  await page.locator("#region-19").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#region-17")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/pohjois-pohjanmaa$/);
  await expect(page.locator("h1")).toBeFocused();
  await page.locator("#region-17").focus();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/fi$/);
  await expect(page.locator("#region-17")).toBeFocused();
});

test("keys and buttons zoom and pan, and Tab reaches the map once", async ({ page }) => {
  await open(page, "/fi");
  await page.locator("#region-06").focus();
  await page.keyboard.press("+");
  const zoomed = await view(page);
  expect(zoomed).not.toBe(WHOLE);
  await page.keyboard.press("Shift+ArrowRight");
  expect(await view(page)).not.toBe(zoomed);
  await expect(page.locator("#region-06")).toBeFocused();
  await page.keyboard.press("0");
  expect(await view(page)).toBe(WHOLE);
  await page.getByRole("button", { name: "Lähennä" }).click();
  await page.getByRole("button", { name: "Siirry pohjoiseen" }).click();
  await expect(page.locator("[aria-live=polite]")).toHaveText("Kartan suurennus 150 %");
  await page.getByRole("button", { name: "Koko Suomi" }).click();
  expect(await view(page)).toBe(WHOLE);
  await page.locator("#region-06").focus();
  await page.keyboard.press("Tab");
  await expect(page.locator(".map-button").first()).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator("#region-06")).toBeFocused();
});

test("the wheel scrolls the page, and zooms with Ctrl", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page, "/fi");
  await page.locator(".map-frame").scrollIntoViewIfNeeded();
  await page.locator("#region-17").hover();
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
  expect(await view(page)).toBe(WHOLE);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -120);
  await expect.poll(() => view(page)).not.toBe(WHOLE);
});

test("one finger scrolls the page and taps, two fingers zoom", async ({ browser }) => {
  const context = await browser.newContext({
    baseURL: process.env.BASE_URL, hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 },
  });
  const page = await context.newPage();
  await open(page, "/fi");
  await page.locator(".map-frame").evaluate((frame) => frame.scrollIntoView());
  const devtools = await context.newCDPSession(page);
  const touch = (type, ...points) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });

  const before = await page.evaluate(() => scrollY);
  await touch("touchStart", [180, 400]);
  for (let y = 390; y >= 250; y -= 10) await touch("touchMove", [180, y]);
  await touch("touchEnd");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
  expect(await view(page)).toBe(WHOLE);

  await touch("touchStart", [160, 250], [200, 250]);
  for (let spread = 20; spread <= 80; spread += 10) await touch("touchMove", [180 - spread, 250], [180 + spread, 250]);
  await touch("touchEnd");
  const [, , width] = (await view(page)).split(" ").map(Number);
  expect(width).toBeLessThan(500);

  await page.getByRole("button", { name: "Koko Suomi" }).tap();
  expect(await view(page)).toBe(WHOLE);
  await page.locator("#region-17").tap();
  await expect(page).toHaveURL("/fi/networks/pohjois-pohjanmaa");
  await context.close();
});

test("map and list highlight the same network, and following a link keeps the map", async ({ page }) => {
  await open(page, "/fi");
  await page.locator("#network-lansi-suomi").hover();
  await expect(page.locator(".region.is-highlighted")).toHaveCount(3);
  await page.locator("#region-14").hover();
  await expect(page.locator("#network-lansi-suomi")).toHaveCSS("color", await page.locator("#network-lansi-suomi").evaluate((a) => getComputedStyle(a).color));
  await expect(page.locator("li.is-highlighted #network-lansi-suomi")).toHaveCount(1);
  await expect(page.locator(".map-reading")).toHaveText("Etelä-Pohjanmaa, verkosto Länsi-Suomi");
  await page.locator(".map-svg").evaluate((svg) => (svg.dataset.mark = "kept"));
  await page.locator("#region-14").click();
  await expect(page).toHaveURL("/fi/networks/lansi-suomi");
  await expect(page.locator(".map-svg")).toHaveAttribute("data-mark", "kept");
  await expect(page.locator(".region.is-selected")).toHaveCount(3);
  await expect(page.getByRole("link", { name: "Kainuu, ei vielä verkostoa" })).toHaveAttribute("href", "/fi/regions/18");
});

for (const colorScheme of ["light", "dark"]) {
  test(`lines between regions have 3:1 against every fill (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, "/fi");
    const ratios = await page.evaluate(() => {
      const styles = getComputedStyle(document.documentElement);
      const luminance = (name) => {
        const [r, g, b] = styles
          .getPropertyValue(name)
          .match(/[0-9a-f]{2}/gi)
          .map((hex) => parseInt(hex, 16) / 255)
          .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const edge = luminance("--edge");
      const fills = ["--fill-0", "--fill-1", "--fill-2", "--fill-3", "--fill-4", "--fill-5", "--birch", "--water"];
      return fills.map(luminance).map((fill) => (Math.max(edge, fill) + 0.05) / (Math.min(edge, fill) + 0.05));
    });
    for (const ratio of ratios) expect(ratio).toBeGreaterThanOrEqual(3);
  });
}

for (const path of ["/fi", "/fi/networks/uusimaa", "/fi/regions/21"]) {
  test(`the simplified outlines of ${path} give way to the fine ones, and nothing moves`, async ({ page }) => {
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
    });
    let release;
    const held = new Promise((resolve) => (release = resolve));
    let fine;
    await page.route("**/regions-*.json", async (route) => {
      await held;
      const answer = await route.fetch();
      fine = await answer.json();
      await route.fulfill({ response: answer });
    });
    await open(page, path);
    const outlines = () => page.locator("[id^='outline-']").evaluateAll((all) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((outline) => outline.getAttribute("d")));
    // Where each name stands, and the region that is hit there.
    const places = () =>
      page.locator(".label").evaluateAll((labels) =>
        labels.map((label) => {
          const { x, y, width, height } = label.getBoundingClientRect();
          return [x, y, width, height, document.elementFromPoint(x + width / 2, y + height / 2)?.closest("a")?.id];
        }),
      );
    const [before, at] = [await outlines(), await places()];
    expect(before.every((outline) => outline.startsWith("M"))).toBe(true);
    const { gzipSync } = await import("node:zlib");
    expect(gzipSync(before.join(""), { level: 6 }).length).toBeLessThanOrEqual(4096);
    release();
    await expect.poll(async () => (await outlines()).join() === fine?.join()).toBe(true);
    expect(await places()).toEqual(at);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });
}

test("the map stays in view beside the lists, and covers nothing below them", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "/fi");
  const box = (selector) => page.locator(selector).evaluate((part) => part.getBoundingClientRect().toJSON());
  await page.locator(".home-list li").nth(5).evaluate((item) => item.scrollIntoView({ block: "start" }));
  expect((await box("#map")).top).toBeCloseTo(0, 0);
  await page.locator(".site-footer").scrollIntoViewIfNeeded();
  await expect.poll(async () => (await box("#map")).bottom - (await box(".home-about")).top).toBeLessThanOrEqual(0.5);
});

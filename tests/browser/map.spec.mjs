// The map by mouse, touch and keyboard.
import { expect, open, test } from "./page.mjs";

// Views are at rest at once.
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** The part of the map being shown. */
const view = (page) => page.locator(".map-svg").getAttribute("viewBox");
const WHOLE = "0.0 0.0 800.0 1205.0";

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
  await expect(page.locator(".region-card")).toBeHidden();
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
    baseURL: process.env.BASE_URL, hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 }, reducedMotion: "reduce",
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

test("the keys on a zoomed map leave the page where it is, and the region in view", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 650 });
  await open(page, "/fi");
  await page.locator("#region-19").focus();
  for (const key of ["+", "+", "+", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
  const name = await page.locator(".region:focus").getAttribute("aria-label");
  await expect(page.locator(".region-card b")).toHaveText(name.split(",")[0]);
  for (let press = 0; press < 8; press++) await page.keyboard.press("Shift+ArrowUp");
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const [region, frame] = [await page.locator(".region:focus").boundingBox(), await page.locator(".map-frame").boundingBox()];
  const middle = region.y + region.height / 2;
  expect(middle).toBeGreaterThan(frame.y);
  expect(middle).toBeLessThan(frame.y + frame.height);
});

test("the focus on a button that pans goes to the first button where the whole map leaves nothing to pan", async ({ page }) => {
  await open(page, "/fi");
  const first = page.locator(".map-button").first();
  await first.click();
  await expect(page.locator(".map-scale")).toBeVisible();
  await page.locator(".map-pan").first().focus();
  await page.keyboard.press("0");
  await expect(page.locator(".map-pans")).toBeHidden();
  await expect(first).toBeFocused();
});

test("the card of a region goes with Escape, for the pointer and for the focus, and comes with the next region", async ({ page }) => {
  const card = page.locator(".region-card");
  await open(page, "/fi");
  await page.locator("#region-06").hover();
  await expect(card).toContainText("Pirkanmaa");
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await page.locator("#region-19").focus();
  await expect(card).toContainText("Lappi");
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(page.locator("#region-19")).toBeFocused();
  // The ring stays.
  expect(await page.locator(".pointed").evaluateAll((rings) => rings.map((ring) => ring.getBoundingClientRect().width > 0))).toContain(true);
  await page.keyboard.press("ArrowDown");
  await expect(card).toContainText("Pohjois-Pohjanmaa");
});

test("Escape closes the tools and the help over the map, and leaves the focus where they were opened", async ({ page }) => {
  await open(page, "/fi");
  for (const part of [".map-tools", ".map-about"]) {
    const summary = page.locator(`${part} summary`);
    await summary.press("Enter");
    await expect(page.locator(part)).toHaveAttribute("open");
    // From what stands in it, where something in it takes the focus.
    if (part === ".map-tools") await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await expect(page.locator(part)).not.toHaveAttribute("open");
    await expect(summary).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.locator(part)).not.toHaveAttribute("open");
  }
  await expect(page).toHaveURL("/fi");
});

test("the pointer can go onto the card, which stays under it", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "/fi");
  const card = page.locator(".region-card");
  await page.locator("#region-18").hover();
  await expect(card).toContainText("Kainuu");
  const { x, y, width, height } = await card.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.waitForTimeout(600);
  await expect(card).toContainText("Kainuu");
  await page.mouse.move(5, 5);
  await expect(card).toBeHidden();
});

test("map and list highlight the same network, and following a link keeps the map", async ({ page }) => {
  await open(page, "/fi");
  await page.locator("#network-lansi-suomi").hover();
  await expect(page.locator(".region.is-highlighted")).toHaveCount(3);
  await page.locator("#region-14").hover();
  await expect(page.locator("#network-lansi-suomi")).toHaveCSS("color", await page.locator("#network-lansi-suomi").evaluate((a) => getComputedStyle(a).color));
  await expect(page.locator("li.is-highlighted #network-lansi-suomi")).toHaveCount(1);
  await expect(page.locator(".region-card b")).toHaveText("Etelä-Pohjanmaa");
  await expect(page.locator(".region-card span").first()).toHaveText("Länsi-Suomi");
  await page.locator(".map-svg").evaluate((svg) => (svg.dataset.mark = "kept"));
  await page.locator("#region-14").click();
  await expect(page).toHaveURL("/fi/networks/lansi-suomi");
  await expect(page.locator(".map-svg")).toHaveAttribute("data-mark", "kept");
  await expect(page.locator(".region.is-selected")).toHaveCount(3);
  await expect(page.getByRole("link", { name: "Kainuu, ei vielä verkostoa" })).toHaveAttribute("href", "/fi/regions/18");
});

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
          // A name that isn't shown can't be hit.
          const at = width > 0 && document.elementFromPoint(x + width / 2, y + height / 2)?.closest("a")?.id;
          return [x, y, width, height, at];
        }),
      );
    // The names of a part have moved into what is seen of it.
    if (path !== "/fi") await expect(page.locator(".towns")).toBeAttached();
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
  expect((await box(".map-panel")).top).toBeCloseTo(0, 0);
  await page.locator(".site-footer").scrollIntoViewIfNeeded();
  await expect.poll(async () => (await box(".map-panel")).bottom - (await box(".home-about")).top).toBeLessThanOrEqual(0.5);
});

test("keys zoom about the region in focus, say so, and the focus is never off screen", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "/fi");
  await page.locator("#region-01").focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press("+");
  await expect(page.locator("[aria-live=polite]")).toHaveText("Kartan suurennus 506 %");
  const isSeen = (code) =>
    page.evaluate((id) => {
      const frame = document.querySelector(".map-frame").getBoundingClientRect();
      const at = document.getElementById(id).querySelector("path").getBoundingClientRect();
      return at.left < frame.right && at.right > frame.left && at.top < frame.bottom && at.bottom > frame.top;
    }, `region-${code}`);
  expect(await isSeen("01")).toBe(true);
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press("ArrowUp");
    const code = await page.evaluate(() => document.activeElement.id.slice(-2));
    expect(await isSeen(code), code).toBe(true);
  }
  await page.keyboard.press("0");
  await expect(page.locator("[aria-live=polite]")).toHaveText("Kartan suurennus 100 %");
});

test("the mouse drags a map that is zoomed in, and follows no link by it; beside the regions a double click zooms in", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "/fi");
  const frame = await page.locator(".map-frame").boundingBox();
  const middle = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const drag = async () => {
    await page.mouse.move(...middle);
    await page.mouse.down();
    await page.mouse.move(middle[0] + 60, middle[1] + 40, { steps: 4 });
    await page.mouse.up();
  };
  await page.mouse.dblclick(frame.x + 12, frame.y + frame.height - 12);
  const zoomed = await view(page);
  expect(Number(zoomed.split(" ")[2])).toBe(400);
  await drag();
  const [x, y] = (await view(page)).split(" ").map(Number);
  const [fromX, fromY] = zoomed.split(" ").map(Number);
  expect(y).toBeLessThan(fromY);
  expect(x).toBeLessThanOrEqual(fromX);
  await expect(page).toHaveURL("/fi");
  await page.locator("#region-04 .label").click();
  await expect(page).toHaveURL("/fi/networks/satakunta");
});

test("the view survives Back", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "/fi");
  await page.locator("#region-19").focus();
  for (let press = 0; press < 2; press++) await page.keyboard.press("+");
  const zoomed = await view(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/fi/networks/lappi");
  await expect.poll(() => view(page)).not.toBe(zoomed);
  await page.goBack();
  await expect(page).toHaveURL("/fi");
  await expect.poll(() => view(page)).toBe(zoomed);
});

test("the page of a network shows it with a quarter of its extent around", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const [path, codes] of [["/fi/networks/pirkanmaa", ["06"]], ["/fi/networks/lansi-suomi", ["14", "15", "16"]]]) {
    await open(page, path);
    const shares = await page.evaluate((all) => {
      const [, , width, height] = document.querySelector(".map-svg").getAttribute("viewBox").split(" ").map(Number);
      const boxes = all.map((code) => document.getElementById(`outline-${code}`).getBBox());
      const extent = (from, size) => Math.max(...boxes.map((box) => box[from] + box[size])) - Math.min(...boxes.map((box) => box[from]));
      return [extent("x", "width") / width, extent("y", "height") / height];
    }, codes);
    expect(Math.max(...shares)).toBeCloseTo(1 / 1.5, 1);
  }
});

test("what is pointed at is told beside it, not over it", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, "/fi");
  for (const code of ["06", "15", "19", "01", "12"]) {
    await page.locator(`#region-${code}`).focus();
    const { card, regions, frame } = await page.evaluate(() => {
      const box = (part) => part.getBoundingClientRect().toJSON();
      return {
        card: box(document.querySelector(".region-card")),
        regions: [...document.querySelectorAll(".region.is-highlighted > path")].map(box),
        frame: box(document.querySelector(".map-frame")),
      };
    });
    expect(regions.length).toBeGreaterThanOrEqual(1);
    const left = Math.min(...regions.map((region) => region.left));
    const right = Math.max(...regions.map((region) => region.right));
    expect(card.right <= left || card.left >= right, code).toBe(true);
    expect(card.left >= frame.left && card.right <= frame.right && card.top >= frame.top && card.bottom <= frame.bottom, code).toBe(true);
  }
});

// The additions of a zoomed map: the names of regions in the part that is seen, the centres of municipalities, the scale, fillings of one size.
import { areApart, names, overlaps } from "./map-names.mjs";
import { LANGUAGES, expect, open, test } from "./page.mjs";

// Views are at rest at once.
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** The names of centres with their boxes, and whether each is whole in the frame. */
const towns = (page) =>
  page.evaluate(() => {
    const frame = document.querySelector(".map-frame").getBoundingClientRect();
    return [...document.querySelectorAll(".towns text")].map((text) => {
      const { left, right, top, bottom, height } = text.getBoundingClientRect();
      const isInside = left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
      return { text: text.textContent, height, isInside, boxes: [{ left, right, top: top + height * 0.2, bottom: bottom - height * 0.2 }] };
    });
  });

const zoomIn = (page) => page.locator(".map-button").first().click();
/** Waits until the zoomed map is drawn for its view. */
async function settled(page) {
  await expect(page.locator(".towns")).toBeAttached();
  const drawn = () => page.locator(".towns").innerHTML();
  let before;
  await expect.poll(async () => { const now = await drawn(); const isSame = now === before; before = now; return isSame; }, { intervals: [300] }).toBe(true);
}

/** The regions of networks' pages, and the one without a network. */
const PAGES = { "/networks/lansi-suomi": ["14"], "/networks/pirkanmaa": ["06"], "/networks/uusimaa": ["01"], "/networks/lappi": ["19"], "/regions/21": ["21"] };

for (const lang of LANGUAGES) {
  for (const width of [360, 1280]) {
    test(`no name is cut by the frame of a part of the map in ${lang} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      for (const [path, own] of Object.entries(PAGES)) {
        await open(page, `/${lang}${path}`);
        await page.locator(".map-frame").evaluate((frame) => frame.scrollIntoView());
        await settled(page);
        const frame = await page.locator(".map-frame").evaluate((frame) => frame.getBoundingClientRect().toJSON());
        const seen = (await names(page)).filter(({ boxes }) => boxes.some((box) => !areApart(box, frame)));
        expect(seen.filter(({ isInside }) => !isInside).map(({ text }) => text), path).toEqual([]);
        const ofNetworks = await page.locator(".network-name").evaluateAll((all) => all.filter((name) => name.getAttribute("display") !== "none").map((name) => name.getBoundingClientRect().toJSON()));
        expect(ofNetworks.filter((box) => !areApart(box, frame) && (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom)), path).toEqual([]);
        // In a low frame letters would be larger than a region; the title names it.
        if (width > 1000) expect(seen.map(({ region }) => region), path).toEqual(expect.arrayContaining(own));
        expect(seen.filter(({ onOthers }) => onOthers > 0.05).map(({ text }) => text), path).toEqual([]);
        const centres = await towns(page);
        expect(overlaps([...seen, ...centres]), path).toEqual([]);
        expect(centres.filter(({ isInside }) => !isInside), path).toEqual([]);
      }
    });
  }

  test(`centres of municipalities come in with the zoom in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, `/${lang}`);
    await expect(page.locator(".towns")).toHaveCount(0);
    await page.locator("#region-06").focus();
    const texts = [];
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press("+");
      await settled(page);
      const shown = await towns(page);
      expect(overlaps([...(await names(page)), ...shown])).toEqual([]);
      expect(shown.filter(({ isInside }) => !isInside)).toEqual([]);
      for (const { height } of shown) expect(Math.abs(height - shown[0].height)).toBeLessThanOrEqual(1.5);
      texts.push(shown.map(({ text }) => text));
    }
    expect(texts[0].length).toBeGreaterThan(0);
    expect(texts.at(-1)).toContain(lang === "sv" ? "Tammerfors" : "Tampere");
    expect(texts.flat()).toContain("Lempäälä");
    expect(texts.at(-1).length).toBeGreaterThan(texts[0].length);
    // The whole map has none again.
    await page.locator(".map-button").nth(2).click();
    await expect(page.locator(".towns")).toHaveCount(0);
  });
}

test("a region's name stays in the part that is seen", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, "/fi");
  await page.locator("#region-19").focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press("+");
  await page.locator(".map-pans button").first().click();
  await settled(page);
  const [lapland] = (await names(page)).filter(({ region }) => region === "19");
  expect(lapland).toMatchObject({ isInside: true, onOthers: 0 });
});

test("the scale of a part of the map is right, and no name stands under it", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 740 });
  await open(page, "/fi");
  const scale = page.locator(".map-scale");
  await expect(scale).toHaveCount(0);
  await page.locator("#region-01").focus();
  const lengths = [];
  for (let press = 0; press < 5; press++) {
    await page.keyboard.press("+");
    await settled(page);
    const box = await scale.evaluate((part) => part.getBoundingClientRect().toJSON());
    // A unit of the map is a kilometre.
    const [length] = (await scale.textContent()).match(/^\d+(?=\u00a0km$)/);
    const pixels = await page.locator(".map-svg").evaluate((svg) => svg.getScreenCTM().a);
    expect(Math.abs(box.width - length * pixels)).toBeLessThan(0.5);
    expect(box.width).toBeGreaterThan(40);
    expect(box.width).toBeLessThanOrEqual(110.5);
    for (const { text, boxes } of await towns(page)) expect(boxes.every((other) => areApart(box, other)), text).toBe(true);
    for (const { text, boxes } of await names(page)) expect(boxes.every((other) => areApart(box, other)), text).toBe(true);
    lengths.push(Number(length));
  }
  expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  expect(lengths.at(-1)).toBeLessThan(lengths[0]);
  await page.locator(".map-button").nth(2).click();
  await expect(scale).toHaveCount(0);
});

test("fillings keep their size", async ({ page }) => {
  await open(page, "/fi");
  const width = () => page.locator("#hatch").evaluate((pattern) => Math.hypot(pattern.patternTransform.baseVal.consolidate().matrix.a, pattern.patternTransform.baseVal.consolidate().matrix.b) * pattern.ownerSVGElement.getScreenCTM().a);
  const before = await width();
  for (let press = 0; press < 3; press++) await zoomIn(page);
  await settled(page);
  expect(await width()).toBeCloseTo(before, 2);
});

test("a printed map is whole and has its names where they were", async ({ page }) => {
  await open(page, "/fi/networks/pirkanmaa");
  await settled(page);
  expect(await page.locator(".name[transform], .name[display]").count()).toBeGreaterThan(0);
  const view = () => page.locator(".map-svg").evaluate((map) => [map.getAttribute("viewBox"), map.getAttribute("font-size")]);
  const before = await view();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".towns, .name[transform], .name[display]")).toHaveCount(0);
  expect(await view()).toEqual(["0 0 800 1205", "100"]);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await settled(page);
  expect(await view()).toEqual(before);
});

test("the script of a zoomed map is loaded when a part is seen, and in the page's language", async ({ page }) => {
  const scripts = [];
  page.on("request", (request) => /map-zoom/.test(request.url()) && scripts.push(request.url().match(/map-zoom-(\w\w)/)[1]));
  await open(page, "/fi");
  expect(scripts).toEqual([]);
  await page.locator(".network-list a[href$=uusimaa]").click();
  await settled(page);
  expect(scripts).toEqual(["fi"]);
  await page.locator(".languages a[lang=sv]").click();
  await expect(page.locator(".towns text").first()).toBeAttached();
  await expect(page.locator(".towns")).toContainText("Helsingfors");
  await expect(page.locator(".towns")).toHaveCount(1);
});

// What a visitor does with the map, the list and the pages.
import AxeBuilder from "@axe-core/playwright";
import { LANGUAGES, PATHS, content, differences, expect, open, test } from "./page.mjs";

const WIDTHS = [360, 1280];

for (const lang of LANGUAGES) {
  test(`axe finds nothing on any page in ${lang}`, async ({ page }) => {
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const path of [...PATHS, "?q=xyz"]) {
        await open(page, `/${lang}${path}`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${scheme} ${id}: ${nodes[0].html}`)).toEqual([]);
      }
    }
  });

  for (const width of WIDTHS) {
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
      const boxes = await shown();
      expect(boxes.length).toBeGreaterThanOrEqual(8);
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          expect(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom).toBe(true);
        }
      }
      for (let press = 0; press < 3; press++) await page.locator(".map-button").first().click();
      const zoomed = await shown();
      expect(zoomed.length).toBeGreaterThanOrEqual(boxes.length);
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

test("a link loads no document, moves the focus, and Back returns to it", async ({ page }) => {
  await open(page, "/fi");
  const documents = [];
  page.on("request", (request) => request.isNavigationRequest() && documents.push(request.url()));
  await page.locator("#network-lansi-suomi").click();
  await expect(page).toHaveURL(/\/fi\/networks\/lansi-suomi$/);
  await expect(page.getByRole("heading", { level: 1, name: "Länsi-Suomi" })).toBeFocused();
  await expect(page).toHaveTitle(/Länsi-Suomi/);
  await page.goBack();
  await expect(page.locator("#network-lansi-suomi")).toBeFocused();
  expect(documents).toEqual([]);
});

test("a page reached by a link is the page of its first HTML, and no link loads a document", async ({ page }) => {
  const steps = [
    ["#network-lansi-suomi", "/sv/networks/lansi-suomi"],
    [".facts a", "/sv/regions/14"],
    [".back a", "/sv"],
    ["#region-18", "/sv/regions/18"],
    [".footer-links li:nth-child(1) a", "/sv/accessibility"],
    [".footer-links li:nth-child(2) a", "/sv/privacy"],
    [".site-nav a:nth-child(2)", "/sv/about"],
    [".brand", "/sv"],
  ];
  await open(page, "/sv");
  const documents = [];
  page.on("request", (request) => request.isNavigationRequest() && documents.push(request.url()));
  const clicked = [];
  for (const [link, path] of steps) {
    await page.locator(link).first().focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(path);
    await expect(page.locator("h1")).toBeFocused();
    await expect(page.locator(".region").or(page.locator(".plain-page")).first()).toBeVisible();
    if (await page.locator(".map").count()) await expect(page.locator("#outline-19")).toHaveAttribute("d", /^M/);
    clicked.push([path, await content(page)]);
  }
  expect(documents).toEqual([]);
  for (const [path, lines] of clicked) {
    await open(page, path);
    expect(differences(lines, await content(page)), path).toEqual([]);
  }
});

test("the map is walked with the arrow keys, entered with Enter and left with Escape", async ({ page }) => {
  await open(page, "/fi");
  await expect(page.locator('.region[tabindex="0"]')).toHaveCount(1);
  await page.locator("#region-19").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#region-17")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/pohjois-pohjanmaa$/);
  await page.locator("#region-17").focus();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/fi$/);
  await expect(page.locator("#region-17")).toBeFocused();
});

test("the search filters while typing and lives in the URL", async ({ page }) => {
  await open(page, "/fi");
  await page.getByRole("searchbox").fill("lempäälä");
  await expect(page.locator(".network-list li")).toHaveCount(1);
  await expect(page.locator(".because")).toHaveText("Lempäälä – maakunta: Pirkanmaa");
  await expect(page).toHaveURL(/\?q=lemp/);
  await page.reload();
  await expect(page.locator(".network-list li")).toHaveCount(1);
});

test("without the program the page is complete, and the mark of the program is missing", async ({ page, browser }) => {
  await page.goto("about:blank");
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL });
  const plain = await context.newPage();
  await plain.goto("/fi?q=vasa");
  await expect(plain.locator(".network-list li")).toHaveCount(1);
  await plain.locator("#network-lansi-suomi").click();
  await expect(plain.getByRole("heading", { level: 1, name: "Länsi-Suomi" })).toBeVisible();
  await expect(plain.locator("html")).not.toHaveAttribute("data-boot");
  await context.close();
});

test("nothing is wider than the page, and the pictures are kept", async ({ page }) => {
  for (const width of [320, ...WIDTHS]) {
    await page.setViewportSize({ width, height: 900 });
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const path of ["/fi", "/sv/networks/lansi-suomi", "/en/regions/18", "/fi/about"]) {
        await open(page, path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        const name = path.slice(1).replaceAll("/", "-");
        await page.screenshot({ path: `build/screenshots/${name}-${width}-${scheme}.png` });
      }
    }
  }
});

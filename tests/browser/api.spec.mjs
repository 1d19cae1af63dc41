// The page of the API's description.
import { violations } from "./axe.mjs";
import { expect, test } from "./page.mjs";

test("the page of the API has every operation, and the catalog leads to it", async ({ page }) => {
  const catalog = await (await page.request.get("/.well-known/api-catalog")).json();
  const [link] = catalog.linkset[0]["service-doc"];
  await page.goto(new URL(link.href).pathname);
  const { paths } = await (await page.request.get("/api/openapi.json")).json();
  const described = Object.values(paths).flatMap((item) => Object.values(item)).map(({ operationId }) => operationId);
  const shown = await page.locator("main section section").evaluateAll((sections) => sections.map(({ id }) => id));
  expect(shown.toSorted()).toEqual(described.toSorted());
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip-link")).toBeFocused();
});

for (const [width, colorScheme] of [[360, "dark"], [1280, "light"]]) {
  test(`the page of the API has nothing that axe finds, ${colorScheme} at ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/api");
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

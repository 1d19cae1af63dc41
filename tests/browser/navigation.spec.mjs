// A visitor's links, list, search and languages.
import { violations } from "./axe.mjs";
import { content, differences, expect, open, ready, slowly, test } from "./page.mjs";

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

test("a page reached by a link is the page of its first HTML, and no link loads a document", async ({ page, browser }) => {
  const steps = [
    ["#network-lansi-suomi", "/sv/networks/lansi-suomi"],
    [".facts a", "/sv/regions/14"],
    [".back a", "/sv"],
    ["#region-18", "/sv/regions/18"],
    [".footer-links a[href='/sv/accessibility']", "/sv/accessibility"],
    [".footer-links a[href='/sv/privacy']", "/sv/privacy"],
    [".site-nav a[href='/sv/about']", "/sv/about"],
    [".brand", "/sv"],
  ];
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL });
  const first = await context.newPage();
  await open(page, "/sv");
  const documents = [];
  page.on("request", (request) => request.isNavigationRequest() && documents.push(request.url()));
  for (const [link, path] of steps) {
    await page.locator(link).first().focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(path);
    await expect(page.locator("h1")).toBeFocused();
    await expect(page.locator(".region").or(page.locator(".plain-page")).first()).toBeVisible();
    if (await page.locator(".map").count()) await expect(page.locator("#outline-19")).toHaveAttribute("d", /^M/);
    await first.goto(path);
    const sent = await content(first);
    // The fine outlines come a moment after the map.
    await expect.poll(async () => differences(await content(page), sent), path).toEqual([]);
  }
  expect(documents).toEqual([]);
  await context.close();
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

test("the language switch keeps the page and the search, and the front door remembers it", async ({ page }) => {
  await open(page, "/fi/networks/lansi-suomi");
  await page.locator(".languages a[hreflang=sv]").click();
  await expect(page).toHaveURL("/sv/networks/lansi-suomi");
  await expect(page.locator("html")).toHaveAttribute("lang", "sv");
  await page.goto("/");
  await expect(page).toHaveURL("/sv");
  await open(page, "/sv?q=vasa");
  await page.locator(".languages a[hreflang=en]").click();
  await expect(page).toHaveURL("/en?q=vasa");
});

test("after a reload, Back returns to the link and the place it was followed from", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page, "/fi");
  await page.locator("#network-uusimaa").click();
  await expect(page).toHaveURL("/fi/networks/uusimaa");
  await page.reload();
  await ready(page);
  await page.goBack();
  await expect(page.locator("#network-uusimaa")).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: "Uusimaa" })).toBeVisible();
});

test("a second click of an impatient hand goes nowhere else", async ({ page }) => {
  await open(page, "/fi");
  await page.locator("#region-19").dblclick();
  await expect(page).toHaveURL("/fi/networks/lappi");
  await page.waitForTimeout(300);
  await expect(page).toHaveURL("/fi/networks/lappi");
  await page.goBack();
  await expect(page).toHaveURL("/fi");
});

test("what can't be loaded says so, and loads when asked again", async ({ page, messages }) => {
  await open(page, "/fi");
  await page.route("**/part/**", (route) => route.abort());
  await page.locator("#network-uusimaa").click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.unroute("**/part/**");
  await page.locator("main .button").click();
  await expect(page.getByRole("heading", { level: 1, name: "Uusimaa" })).toBeVisible();
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages.splice(0)) expect(message).toContain("net::ERR_FAILED");
});

test("on a slow network the page is read before the program comes, and says when it waits", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/fi", { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("#network-uusimaa")).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-boot", "ready");
  release();
  await ready(page);
  await page.route("**/part/fi/networks/uusimaa", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
  await page.locator("#network-uusimaa").click();
  const loading = page.locator(".loading");
  await expect(loading).toBeVisible();
  expect(await violations(page, ".loading")).toEqual([]);
  await expect(page.getByRole("heading", { level: 1, name: "Uusimaa" })).toBeFocused();
});

test("without its WebAssembly the page stays a page, and is not taken for one that runs", async ({ page, messages }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/fi");
  await expect(page.locator("html")).toHaveAttribute("data-boot", "failed");
  await expect(page.locator('.region[tabindex="0"]')).toHaveCount(0);
  await page.getByRole("searchbox").fill("vasa");
  await expect(page.locator(".network-list li")).toHaveCount(17);
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL("/fi?q=vasa");
  await expect(page.locator(".network-list li")).toHaveCount(1);
  for (const message of messages.splice(0)) expect(message).toMatch(/net::ERR_FAILED|Failed to fetch/);
});

test("what was typed before the program came is searched for, and keeps the focus", async ({ page }) => {
  await slowly(page, async () => {
    await page.goto("/fi", { waitUntil: "commit" });
    await page.getByRole("searchbox").pressSequentially("Kajaani");
  });
  await expect(page.getByRole("searchbox")).toHaveValue("Kajaani");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await expect(page.locator(".network-list li")).toHaveCount(1);
  await expect(page.locator(".network-list")).toContainText("Kainuu");
  await expect(page).toHaveURL("/fi?q=Kajaani");
  await page.keyboard.type(" x");
  await expect(page.getByRole("searchbox")).toHaveValue("Kajaani x");
});

test("a region that has the focus keeps it when the map comes to life", async ({ page }) => {
  await slowly(page, async () => {
    await page.goto("/fi", { waitUntil: "commit" });
    await page.locator("#region-18").focus();
  });
  await expect(page.locator("#region-18")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("#region-17")).toBeFocused();
});

test("a link that is pointed at is fetched ahead, once, and its page is there at the click", async ({ page }) => {
  await open(page, "/fi");
  const fetched = [];
  page.on("request", (request) => request.url().includes("/part/") && fetched.push(new URL(request.url()).pathname));
  const ahead = page.waitForResponse("**/part/fi/networks/uusimaa");
  await page.locator("#network-uusimaa").hover();
  await (await ahead).finished();
  await page.route("**/part/**", (route) => route.abort());
  await page.locator("#network-uusimaa").click();
  await expect(page.getByRole("heading", { level: 1, name: "Uusimaa" })).toBeFocused();
  expect(fetched).toEqual(["/part/fi/networks/uusimaa"]);
});

test("a pointer that passes over links fetches nothing", async ({ page }) => {
  await open(page, "/fi");
  const fetched = [];
  page.on("request", (request) => request.url().includes("/part/") && fetched.push(request.url()));
  for (const name of ["uusimaa", "satakunta", "lappi"]) await page.locator(`#network-${name}`).dispatchEvent("pointerover");
  await page.locator("h1").dispatchEvent("pointerover");
  await page.waitForTimeout(400);
  expect(fetched).toEqual([]);
});

test("Back shows the page as it was left, also without a connection", async ({ page, context, messages }) => {
  await open(page, "/fi");
  await page.getByRole("searchbox").fill("pirkanmaa");
  await page.locator("#network-pirkanmaa").click();
  await expect(page.getByRole("heading", { level: 1, name: "Pirkanmaa" })).toBeFocused();
  await context.setOffline(true);
  await page.goBack();
  await expect(page).toHaveURL("/fi?q=pirkanmaa");
  await expect(page.getByRole("searchbox")).toHaveValue("pirkanmaa");
  await expect(page.locator(".network-list li")).toHaveCount(1);
  await expect(page.locator("#network-pirkanmaa")).toBeFocused();
  await expect(page).toHaveTitle("pirkanmaa – Verkostokartta");
  await context.setOffline(false);
  // The pointer lies over another link now, whose page can't be fetched ahead.
  for (const message of messages.splice(0)) expect(message).toContain("net::ERR_INTERNET_DISCONNECTED");
});

test("a page of a new release is loaded as a document", async ({ page }) => {
  await open(page, "/fi");
  const documents = [];
  page.on("request", (request) => request.isNavigationRequest() && documents.push(new URL(request.url()).pathname));
  await page.route("**/part/**", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), release: "another" } });
  });
  await page.locator("#network-uusimaa").click();
  await expect.poll(() => documents).toEqual(["/fi/networks/uusimaa"]);
  await expect(page.getByRole("heading", { level: 1, name: "Uusimaa" })).toBeVisible();
  await page.unroute("**/part/**");
  await page.goBack();
  await expect(page).toHaveURL("/fi");
  await expect(page.locator("#network-uusimaa")).toBeVisible();
});

test("what isn't there has its page without a document, and a part is never shown as a page", async ({ page, messages }) => {
  await open(page, "/fi");
  await page.evaluate(() => {
    window.here = true;
    document.querySelector("#network-uusimaa").setAttribute("href", "/fi/networks/nowhere");
  });
  await page.locator("#network-uusimaa").click();
  await expect(page.getByRole("heading", { level: 1, name: "Sivua ei löydy" })).toBeFocused();
  expect(await page.evaluate(() => window.here)).toBe(true);
  const part = await page.request.get("/part/fi/about");
  expect(part.headers()["content-type"]).toBe("application/json");
  expect(part.headers()["cache-control"]).toBe("no-cache");
  for (const path of ["/part/fi/nowhere", "/part/de", `/part/fi/manage/${"0f".repeat(32)}`, "/part/admin"]) expect((await page.request.get(path)).status(), path).toBe(404);
  for (const message of messages.splice(0)) expect(message).toContain("status of 404");
});

// The form of a proposal in the browser: filling it in, what is wrong with it, and sending it.
import { violations } from "./axe.mjs";
import { fillIn, kept, takeTime, waitUntilGone } from "./filling.mjs";
import { LANGUAGES, expect, open, ready, test } from "./page.mjs";
import { proposal } from "./people.mjs";

const NEW = "/proposals/new";
/** Chromium tells of answers that are no success; everything else would be ours. */
const STATUS = /^Failed to load resource: the server responded with a status of \d+/;

const submit = (page) => page.locator(".form button[type=submit]").first();
const width = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const lang of LANGUAGES) {
  test(`axe finds nothing in any state of the form in ${lang}`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const [colorScheme, viewport] of [["light", 1280], ["dark", 360]]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: viewport, height: 900 });
      await open(page, `/${lang}${NEW}`);
      expect(await violations(page), "empty").toEqual([]);
      await submit(page).click();
      await expect(page.locator("#form-errors")).toBeFocused();
      expect(await violations(page), "errors").toEqual([]);
      expect(await width(page)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `build/screenshots/form-errors-${lang}-${viewport}.png`, fullPage: true });
      await fillIn(page, proposal({ kind: "named_partner", partner: "Esimerkki", themes: ["music", "other"], theme_other: "Aistit", lang, parallel: { [lang === "en" ? "sv" : "en"]: { title: "A", summary: "B" } } }));
      expect(await violations(page), "filled in").toEqual([]);
      await page.locator("#form-preview").click();
      await expect(page.locator("#preview-title")).toBeFocused();
      await expect(page.locator(".preview .preview-name")).toBeVisible();
      expect(await violations(page), "preview").toEqual([]);
      expect(await width(page)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `build/screenshots/form-preview-${lang}-${viewport}.png`, fullPage: true });
      await page.reload();
      await ready(page);
      await expect(page.locator(".form .notice").first()).toBeVisible();
      expect(await violations(page), "restored").toEqual([]);
      await page.locator(".form .notice button").click();
      await expect(page.locator("dialog[open]")).toBeVisible();
      expect(await violations(page), "question").toEqual([]);
      await page.locator("dialog[open] button[type=submit]").click();
      await expect(page.locator("#f-title")).toHaveValue("");
      expect(await kept(page)).toBe(null);
    }
  });
}

test("what is wrong stands beside its field and in a summary whose links lead there", async ({ page }) => {
  await open(page, `/fi${NEW}`);
  await page.locator("#f-contact-email").fill("maija");
  await expect(page.locator("#f-contact-email-error")).toHaveCount(0);
  await page.locator("#f-contact-name").focus();
  const email = page.locator("#f-contact-email");
  await expect(page.locator("#f-contact-email-error")).toContainText("nimi@example.org");
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await expect(email).toHaveAccessibleDescription(/Tarkista osoite/);
  await email.fill("maija@example.org");
  await expect(page.locator("#f-contact-email-error")).toHaveCount(0);
  await page.locator("#f-title").fill("a".repeat(151));
  await expect(page.locator("#f-title-error")).toContainText("1 merkkiä liian pitkä");
  await submit(page).click();
  const summary = page.locator("#form-errors");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("heading")).toContainText("Korjaa vielä");
  await summary.getByRole("link", { name: "Teemat" }).click();
  await expect(page.locator("#f-themes")).toBeFocused();
  await summary.getByRole("link", { name: "Otsikko", exact: true }).click();
  await expect(page.locator("#f-title")).toBeFocused();
});

test("the form is filled in and sent with the keyboard alone", async ({ page }) => {
  test.setTimeout(90_000);
  const record = proposal({ parallel: {}, website: "", regions: ["01"], partner_areas: [] });
  await open(page, `/en${NEW}`);
  await page.locator("#f-organisation").focus();
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = async (text) => {
    await page.keyboard.insertText(text);
    await press("Tab");
  };
  const until = async (id, back) => {
    for (let tries = 0; tries < 80; tries++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), id)) return;
      await press(back ? "Shift+Tab" : "Tab");
    }
    throw new Error(`the keyboard does not reach ${id}`);
  };
  await type(record.organisation);
  await page.keyboard.type("Association");
  await press("Tab");
  await page.keyboard.type("Rovaniemi");
  await until("#f-contact-name");
  await type(record.contact_name);
  await until("#f-contact-email");
  await page.keyboard.insertText(record.contact_email);
  await press("Enter");
  await expect(page.locator("#form-errors")).toHaveCount(0);
  await until("#f-kind input");
  await press("Space");
  await until("#f-sector");
  await page.keyboard.type("Health");
  await until("#fold-themes");
  await press("Enter");
  await until('#f-themes input[value="music"]');
  await press("Space");
  for (const [id, text] of [["title", "Title"], ["summary", "Summary"], ["description", "Description"]]) {
    await until(`#f-${id}`);
    await page.keyboard.insertText(text);
  }
  await takeTime(page);
  await until(".form button[type=submit]");
  await press("Enter");
  await expect(page).toHaveURL(/\/en\/manage\/[a-z0-9]{16,32}$/);
  await expect(page.locator("main h1")).toBeFocused();
  await expect(page.locator(".sent-to")).toContainText(record.contact_email);
});

test("the list and the map are the same control", async ({ page }) => {
  await open(page, `/sv${NEW}`);
  await page.locator("#fold-places").click();
  await expect(page.locator(".picker-region path[d]").nth(18)).toBeVisible();
  const region = page.locator(".picker-region", { has: page.locator("title", { hasText: "Lappland" }) });
  await region.click();
  await expect(page.locator('#f-regions input[value="19"]')).toBeChecked();
  await expect(region).toHaveClass(/is-chosen/);
  await page.locator('#f-regions input[value="19"]').uncheck();
  await expect(region).not.toHaveClass(/is-chosen/);
  await page.getByRole("button", { name: "Välj alla" }).click();
  await expect(page.locator("#f-regions input:checked")).toHaveCount(19);
});

test("a double click sends once", async ({ page }) => {
  const sent = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
  await open(page, `/fi${NEW}`);
  await fillIn(page, proposal());
  await takeTime(page);
  await submit(page).dblclick();
  await expect(page).toHaveURL(/\/fi\/manage\//);
  expect(sent.length).toBe(1);
  await waitUntilGone(page);
});

test("what the server refuses is shown beside its field", async ({ page, messages }) => {
  await open(page, `/fi${NEW}`);
  await fillIn(page, proposal());
  await page.route("**/api/v1/proposals", (route) =>
    route.fulfill({
      status: 422, contentType: "application/problem+json",
      body: JSON.stringify({ status: 422, code: "invalid", errors: [{ field: "website", error: { kind: "not_a_web_address" } }] }),
    }), { times: 1 });
  await submit(page).click();
  await expect(page.locator("#form-errors")).toBeFocused();
  await expect(page.locator("#f-website-error")).toContainText("https://www.example.org");
  await page.locator("#f-website").fill("https://www.example.org");
  await expect(page.locator("#f-website-error")).toHaveCount(0);
  await page.route("**/api/v1/proposals", (route) =>
    route.fulfill({
      status: 429, contentType: "application/problem+json", headers: { "retry-after": "600" },
      body: JSON.stringify({ status: 429, code: "too_many_requests" }),
    }), { times: 1 });
  await submit(page).click();
  await expect(page.locator(".message")).toContainText("10 min");
  for (const message of messages.splice(0)) expect(message).toMatch(STATUS);
});

test("proposals of the same theme and region are shown, and lead to another tab", async ({ page }) => {
  const item = {
    number: "001/2026", title: { lang: "fi", text: "Musiikkia sairaalaan" }, summary: { lang: "fi", text: "Lyhyesti." },
    organisation: "Esimerkki ry", home: "06", regions: ["06"], themes: ["music"], kind: "new_partners", state: "published",
    lang: "fi", open_until: "2027-12-31", published_at: 1_790_000_000_000,
  };
  const asked = [];
  await page.route("**/api/v1/proposals?*", (route) => {
    asked.push(new URL(route.request().url()).search);
    return route.fulfill({ contentType: "application/json", body: JSON.stringify({ items: [item, { ...item, number: "002/2026" }, { ...item, number: "003/2026" }, { ...item, number: "004/2026" }], next: null, count: "4" }) });
  });
  await open(page, `/en${NEW}`);
  for (const fold of ["themes", "places"]) await page.locator(`#fold-${fold}`).click();
  await page.locator('#f-themes input[value="music"]').check();
  expect(asked).toEqual([]);
  await page.locator('#f-regions input[value="06"]').check();
  const similar = page.locator(".similar");
  await expect(similar.getByRole("link")).toHaveCount(3);
  await expect(similar.getByRole("link").first()).toHaveAttribute("target", "_blank");
  await expect(similar.getByRole("link").first()).toHaveAccessibleName(/opens in a new tab/);
  expect(asked.map((query) => query.replace(/&$/, ""))).toEqual(["?lang=en&region=06&theme=music&state=published"]);
  expect(await violations(page)).toEqual([]);
});

test("without the program the form says what it needs and where else to turn", async ({ page, browser, messages }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL });
  const plain = await context.newPage();
  for (const lang of LANGUAGES) {
    await plain.goto(`/${lang}${NEW}`);
    await expect(plain.locator("noscript .notice")).toContainText("JavaScript");
    await expect(plain.locator("noscript .notice a")).toHaveAttribute("href", /^https:\/\//);
    await expect(plain.locator("#f-title")).toBeDisabled();
    await expect(plain.locator(".program-failed")).toBeHidden();
  }
  await context.close();
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`/fi${NEW}`);
  await expect(page.locator(".program-failed")).toBeVisible();
  await expect(page.locator("#f-title")).toBeDisabled();
  for (const message of messages.splice(0)) expect(message).toMatch(/net::ERR_FAILED|Failed to fetch/);
});

test("links to the form and from it load documents", async ({ page }) => {
  await open(page, "/fi/proposals");
  const documents = [];
  page.on("request", (request) => request.isNavigationRequest() && documents.push(new URL(request.url()).pathname));
  await page.locator(`main a[href="/fi${NEW}"]`).first().click();
  await expect(page.locator("h1")).toHaveText("Uusi hanke-ehdotus");
  await page.locator(".brand").click();
  await expect(page.locator(".network-list")).toBeVisible();
  expect(documents).toEqual([`/fi${NEW}`, "/fi"]);
});

// The form of a proposal in the browser: filling it in, keeping it, what is wrong with it, and losing the network.
import { fillIn, kept, takeTime, waitUntilKept } from "./filling.mjs";
import { violations } from "./axe.mjs";
import { LANGUAGES, expect, open, ready, slowly, test } from "./page.mjs";
import { idOf, linkIn, mailTo, proposal } from "./people.mjs";

const NEW = "/proposals/new";
/** Chromium tells of answers that are no success, and of requests that got none; everything else would be ours. */
const NETWORK = /^Failed to load resource: (the server responded with a status of \d+|net::ERR_)/;

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
  await page.locator("#f-contact-phone").focus();
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

test("a click that leaves a wrong field is no lost click", async ({ page }) => {
  await open(page, `/fi${NEW}`);
  await page.locator("#f-contact-email").fill("maija");
  const tick = page.locator("#f-publish-contact");
  await tick.scrollIntoViewIfNeeded();
  const { x, y, width: across, height } = await tick.boundingBox();
  await page.mouse.move(x + across / 2, y + height / 2);
  await page.mouse.down();
  await page.waitForTimeout(200);
  await expect(page.locator("#f-contact-email-error")).toHaveCount(0);
  await page.mouse.up();
  await expect(tick).toBeChecked();
  await expect(page.locator("#f-contact-email-error")).toBeVisible();
});

test("a link of the summary shows the label of its field, too", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  await open(page, `/fi${NEW}`);
  await submit(page).click();
  await page.locator("#form-errors").getByRole("link", { name: "Tavoitteet", exact: true }).click();
  await expect(page.locator("#f-goals")).toBeFocused();
  await expect(page.locator("label[for=f-goals]")).toBeInViewport();
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
  await until('#f-regions input[value="19"]');
  await press("Space");
  await until("#f-sector");
  await page.keyboard.type("Health");
  await until('#f-themes input[value="music"]');
  await press("Space");
  for (const [id, text] of [["title", "Title"], ["summary", "Summary"], ["goals", "Goals"], ["activities", "Activities"], ["invited", "All"]]) {
    await until(`#f-${id}`);
    await page.keyboard.insertText(text);
  }
  await until("#f-open-until");
  const [year, month, day] = record.open_until.split("-");
  await page.keyboard.type(`${month}${day}${year}`);
  await until("#f-funding input");
  await press("Space");
  await until('#f-languages input[value="en"]');
  await press("Space");
  await until("#f-privacy-version");
  await press("Space");
  await takeTime(page);
  await until(".form button[type=submit]");
  await press("Enter");
  await expect(page).toHaveURL(/\/en\/manage\/[a-z0-9]{16,32}$/);
  await expect(page.locator("main h1")).toBeFocused();
  await expect(page.locator(".sent-to")).toContainText(record.contact_email);
});

test("the list and the map are the same control", async ({ page }) => {
  await open(page, `/sv${NEW}`);
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

test("a reload, a crash and a second tab lose nothing", async ({ page, context }) => {
  await open(page, `/fi${NEW}`);
  await page.locator("#f-title").fill("Musiikkia kotihoitoon");
  await page.locator('#f-regions input[value="06"]').check();
  await page.reload(); // at once: the page is left before the pause is over
  await ready(page);
  await expect(page.locator("#f-title")).toHaveValue("Musiikkia kotihoitoon");
  await expect(page.locator('#f-regions input[value="06"]')).toBeChecked();
  await expect(page.locator(".form .notice")).toContainText("Jatkat luonnosta");
  const { key } = await kept(page);
  await page.locator("#f-title").fill("Musiikkia kotihoitoon ja palvelutaloon");
  await waitUntilKept(page, "Musiikkia kotihoitoon ja palvelutaloon");
  const other = await context.newPage();
  await open(other, `/fi${NEW}`);
  await expect(other.locator("#f-title")).toHaveValue("Musiikkia kotihoitoon ja palvelutaloon");
  expect((await kept(other)).key).toBe(key);
  await other.locator("#f-title").fill("Toisessa välilehdessä");
  await waitUntilKept(other, "Toisessa välilehdessä");
  await expect(page.locator(".form .notice.is-bad")).toContainText("toisessa välilehdessä");
  await page.locator("#f-summary").fill("Tätä ei kirjoiteta toisen päälle");
  await page.waitForTimeout(700);
  expect((await kept(page)).form.title).toBe("Toisessa välilehdessä");
  await page.getByRole("button", { name: "Pidä tämän välilehden teksti" }).click();
  await waitUntilKept(page, "Musiikkia kotihoitoon ja palvelutaloon");
  await other.close();
});

test("leaving warns only where the browser keeps nothing", async ({ page }) => {
  const asked = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  await open(page, `/fi${NEW}`);
  await page.locator("#f-title").pressSequentially("Tallessa");
  await page.reload();
  expect(asked).toEqual([]);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open(page, `/fi${NEW}`);
  await page.locator("#f-title").pressSequentially(" ei tallessa");
  await expect(page.locator(".kept")).toContainText("ei tallennu");
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
});

test("without the network the text is kept, and is sent once when it is back", async ({ page, context, messages }) => {
  const record = proposal();
  await open(page, `/fi${NEW}`);
  await context.setOffline(true);
  await fillIn(page, record);
  await submit(page).click();
  await expect(page.locator(".message .is-bad")).toContainText("Palvelimeen ei saada yhteyttä");
  await waitUntilKept(page, record.title);
  const { key } = await kept(page);
  await takeTime(page);
  await context.setOffline(false);
  // The server gets this one, but its answer is lost.
  let sent = 0;
  await page.route("**/api/v1/proposals", async (route) => {
    sent++;
    await route.fetch();
    await route.abort();
  }, { times: 1 });
  await submit(page).click();
  await expect(page.locator(".message .is-bad")).toContainText("Palvelimeen ei saada yhteyttä");
  expect((await kept(page)).key).toBe(key);
  await page.locator("#f-title").fill("Otsikko, joka muuttui odottaessa");
  await submit(page).click();
  await expect(page).toHaveURL(/\/fi\/manage\/[a-z0-9]{16,32}\/edit$/);
  expect(sent).toBe(1);
  // It was received once, as it was first sent; what changed since is not lost, and not sent behind its author's back.
  await expect(page.locator("#conflict-title")).toBeVisible();
  await expect(page.locator(".difference")).toHaveCount(1);
  await expect(page.locator(".difference")).toContainText("Otsikko, joka muuttui odottaessa");
  await expect(page.locator(".difference")).toContainText(record.title);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Jatka valitulla tekstillä" }).click();
  await expect(page.locator("#f-title")).toHaveValue("Otsikko, joka muuttui odottaessa");
  await page.getByRole("button", { name: "Lähetä muutokset" }).click();
  await expect(page.locator(".message .is-good")).toContainText("Muutokset on tallennettu");
  await expect(page.locator(".managed-title")).toHaveText("Otsikko, joka muuttui odottaessa");
  expect(await kept(page, `draft-${idOf(page)}`)).toBe(null);
  for (const message of messages.splice(0)) expect(message).toMatch(NETWORK);
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
  expect(await kept(page)).toBe(null);
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
  await expect(page.locator("#f-website-error")).toContainText("https://");
  await page.locator("#f-website").fill("https://www.example.org");
  await expect(page.locator("#f-website-error")).toHaveCount(0);
  await page.route("**/api/v1/proposals", (route) =>
    route.fulfill({
      status: 429, contentType: "application/problem+json", headers: { "retry-after": "600" },
      body: JSON.stringify({ status: 429, code: "too_many_requests" }),
    }), { times: 1 });
  await submit(page).click();
  await expect(page.locator(".message")).toContainText("10 min");
  for (const message of messages.splice(0)) expect(message).toMatch(NETWORK);
});

test("a link by mail lets the author go on elsewhere", async ({ page, browser }) => {
  const record = proposal();
  await open(page, `/sv${NEW}`);
  await page.locator("#f-title").fill("Ett halvfärdigt förslag");
  await page.getByRole("button", { name: "Skicka mig en länk" }).click();
  await expect(page.locator("#f-contact-email")).toBeFocused();
  await expect(page.locator("#f-contact-email-error")).toBeVisible();
  await page.locator("#f-contact-email").fill(record.contact_email);
  await takeTime(page);
  await page.getByRole("button", { name: "Skicka mig en länk" }).click();
  await expect(page).toHaveURL(/\/sv\/manage\//);
  await expect(page.locator("#manage-status")).toHaveText("Utkast");
  expect(await violations(page)).toEqual([]);
  const context = await browser.newContext({ baseURL: process.env.BASE_URL });
  const elsewhere = await context.newPage();
  await elsewhere.goto(linkIn(await mailTo(record.contact_email)));
  await expect(elsewhere).toHaveURL(page.url());
  await elsewhere.getByRole("link", { name: "Redigera förslaget" }).click();
  await expect(elsewhere.locator("#f-title")).toHaveValue("Ett halvfärdigt förslag");
  await fillIn(elsewhere, record);
  await elsewhere.getByRole("button", { name: "Skicka förslaget" }).click();
  await expect(elsewhere.locator("#manage-status")).toHaveText("Under behandling");
  await context.close();
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

test("what was typed, ticked and chosen before the program came is kept, in the draft too", async ({ page }) => {
  const place = () => page.locator("#f-title").evaluate((field) => Math.round(field.getBoundingClientRect().top));
  let before;
  await slowly(page, async () => {
    await page.goto(`/fi${NEW}`);
    await page.locator("#f-organisation").pressSequentially("Esimerkin taideyhdistys");
    await page.locator("#f-organisation-type").selectOption({ index: 2 });
    await page.locator("#f-regions input").first().check();
    await page.locator("#f-title").pressSequentially("Ennen ohjelmaa");
    await page.keyboard.press("Enter");
    before = await place();
  });
  // A height that is rounded for each section above.
  expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(2);
  await expect(page).toHaveURL(`/fi${NEW}`);
  await expect(page.locator("#f-organisation")).toHaveValue("Esimerkin taideyhdistys");
  await expect(page.locator("#f-organisation-type")).not.toHaveValue("");
  await expect(page.locator("#f-regions input").first()).toBeChecked();
  await expect(page.locator("#f-title")).toBeFocused();
  await page.keyboard.type(" ja sen kanssa");
  await expect(page.locator("#f-title")).toHaveValue("Ennen ohjelmaa ja sen kanssa");
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain("Ennen ohjelmaa ja sen kanssa");
  await page.unroute("**/*.wasm");
  await page.reload();
  await expect(page.locator("#f-title")).toHaveValue("Ennen ohjelmaa ja sen kanssa");
});

test("a form that was left is the same when the reader comes back to it, and lives", async ({ page, messages }) => {
  await open(page, "/fi/manage/aaaaaaaaaaaaaaaa/edit");
  await page.evaluate(() => (window.here = true));
  await page.locator(`main a[href="/fi${NEW}"]`).click();
  await page.locator("#f-title").fill("Jätetty");
  await page.goBack();
  await expect(page.locator("#manage-status")).toBeVisible();
  await page.goForward();
  await expect(page.locator("#f-title")).toHaveValue("Jätetty");
  await page.locator("#f-title").fill("Jätetty ja löydetty");
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain("Jätetty ja löydetty");
  await expect(page.locator("form.form")).toHaveCount(1);
  expect(await page.evaluate(() => window.here)).toBe(true);
  for (const message of messages.splice(0)) expect(message).toContain("status of 404");
});

test("links to the form and from it load documents", async ({ page }) => {
  await open(page, "/fi/proposals");
  const documents = [];
  page.on("request", (request) => request.isNavigationRequest() && documents.push(new URL(request.url()).pathname));
  await page.locator(`main a[href="/fi${NEW}"]`).first().click();
  await expect(page.locator("h1")).toHaveText("Uusi yhteistyöehdotus");
  await page.locator(".brand").click();
  await expect(page.locator(".network-list")).toBeVisible();
  expect(documents).toEqual([`/fi${NEW}`, "/fi"]);
});

// The controls of the forms: the municipality's list, what is mended, presses that nothing may take, and what a person is led to.
import { violations } from "./axe.mjs";
import { fillIn, kept, takeTime, waitUntilGone } from "./filling.mjs";
import { expect, open, ready, test } from "./page.mjs";
import { decide, handIn, proposal } from "./people.mjs";

const NEW = "/proposals/new";
/** A form without sections. */
const JOIN = "/networks/lansi-suomi/join";
/** Chromium tells of answers that are no success, and of requests that got none; everything else would be ours. */
const NETWORK = /^Failed to load resource: (the server responded with a status of \d+|net::ERR_)/;
const WORDS = {
  fi: { one: "1 kunta", none: "Tämännimistä kuntaa ei löydy.", wrong: "Suomessa ei ole tämännimistä kuntaa", vaasa: "Vaasa", found: /^Vaasa \(Vasa\)/, turku: "Turku", between: ".", offline: "Palvelimeen ei saada yhteyttä", hidden: "Mitään ei lähetetty", received: "Lähetyksesi on jo tullut perille", note: "Tarkenna tätä." },
  sv: { one: "1 kommun", none: "Ingen kommun med det namnet hittades.", wrong: "Det finns ingen kommun med det namnet", vaasa: "Vasa", found: /^Vasa /, turku: "Åbo", between: ".", offline: "Det går inte att nå servern", hidden: "Inget skickades", received: "Det du skickade har redan kommit fram", note: "Precisera det här." },
};
const LANGS = Object.keys(WORDS);

const submit = (page) => page.locator(".form button[type=submit]").first();
/** Opens a form with all that is folded in it. */
async function unfolded(page, path) {
  await open(page, path);
  await page.locator(".form details").evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));
}

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The middle of an element that is scrolled into view. */
async function middle(locator) {
  await locator.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Presses as long as a person does, and asks in between whether anything has moved. */
const PRESSES = {
  async mouse(page, locator) {
    const { x, y } = await middle(locator);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await wait(90);
    expect(await middle(locator)).toEqual({ x, y });
    await page.mouse.up();
  },
  async touch(page, locator) {
    const { x, y } = await middle(locator);
    const fingers = await page.context().newCDPSession(page);
    await fingers.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    await wait(90);
    expect(await middle(locator)).toEqual({ x, y });
    await fingers.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  },
};

for (const lang of LANGS) {
  for (const [name, press] of Object.entries(PRESSES)) {
    test(`no press after a faulty field is lost, with ${name} in ${lang}`, async ({ browser }) => {
      const viewport = name === "touch" ? { width: 360, height: 740 } : { width: 1280, height: 800 };
      const context = await browser.newContext({ baseURL: process.env.BASE_URL, hasTouch: name === "touch", viewport });
      const page = await context.newPage();
      await unfolded(page, `/${lang}${NEW}`);
      const phone = page.locator("#f-contact-phone");
      const error = page.locator("#f-contact-phone-error");

      await phone.fill("puh. x");
      const tick = page.locator("#f-publish-contact");
      await press(page, tick);
      await expect(tick).toBeChecked();
      await expect(error).toBeVisible();

      const radio = page.locator("#f-kind input").last();
      await page.locator("#f-contact-email").fill("maija");
      await press(page, radio);
      await expect(radio).toBeChecked();
      await expect(page.locator("#f-contact-email-error")).toBeVisible();

      // What is mended grows by two lines.
      await page.locator("#f-partner-areas").fill("Norja, Viro, Latvia");
      await press(page, submit(page));
      await expect(page.locator("#form-errors")).toBeFocused();
      await expect(page.locator("#f-partner-areas")).toHaveValue("Norja\nViro\nLatvia");

      await open(page, `/${lang}${JOIN}`);
      await page.locator("#f-contact-email").fill("maija");
      const language = page.locator("#f-languages input").first();
      await press(page, language);
      await expect(language).toBeChecked();
      await expect(page.locator("#f-contact-email-error")).toBeVisible();
      await context.close();
    });
  }

  test(`the municipality is found while one types, in ${lang}`, async ({ page }) => {
    const words = WORDS[lang];
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, `/${lang}${NEW}`);
    const field = page.getByRole("combobox").and(page.locator("#f-municipality"));
    const list = page.locator("#f-municipality-list");
    const options = list.getByRole("option");
    const spoken = page.locator("#live-region");
    await expect(field).toHaveAttribute("aria-expanded", "false");

    await field.pressSequentially("vasa");
    await expect(field).toHaveAttribute("aria-expanded", "true");
    await expect(options).toHaveCount(1);
    await expect(options).toHaveText(words.found);
    await expect(spoken).toHaveText(words.one);
    expect(await violations(page), "open").toEqual([]);
    await page.keyboard.press("ArrowDown");
    await expect(field).toHaveAttribute("aria-activedescendant", await options.getAttribute("id"));
    await expect(options).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Home");
    await expect(field).not.toHaveAttribute("aria-activedescendant");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(field).toHaveValue(words.vaasa);
    await expect(field).toBeFocused();
    await expect(list).toBeHidden();
    await expect.poll(async () => (await kept(page)).form.municipality).toBe("905");

    // At most eight, and how many there are; the arrows go round, and Tab takes what they chose.
    await field.fill("k");
    await expect(options).toHaveCount(8);
    await expect(spoken).toHaveText(/^\d+ .*8/);
    await page.keyboard.press("ArrowUp");
    await expect(options.last()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowDown");
    const first = (await options.first().locator("span").first().innerText()).replace(/ \(.*/, "");
    await page.keyboard.press("Tab");
    await expect(field).not.toBeFocused();
    await expect(field).toHaveValue(first);
    await expect(list).toBeHidden();

    await field.fill("turku");
    await page.keyboard.press("Escape");
    await expect(list).toBeHidden();
    await expect(field).toHaveValue("turku");
    await page.keyboard.press("Tab");
    await expect(field).toHaveValue(words.turku);
    await expect(page.locator("#f-municipality-error")).toHaveCount(0);

    await field.fill("Atlantis");
    await expect(spoken).toHaveText(words.none);
    await page.keyboard.press("Tab");
    await expect(field).toHaveValue("Atlantis");
    await expect(page.locator("#f-municipality-error")).toContainText(words.wrong);
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect.poll(async () => (await kept(page)).form.municipality).toBe("Atlantis");
    expect(await violations(page), "wrong").toEqual([]);
    await page.reload();
    await ready(page);
    await expect(field).toHaveValue("Atlantis");
  });

  test(`the municipality is chosen with the mouse and a finger in ${lang}`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: process.env.BASE_URL, hasTouch: true, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await open(page, `/${lang}${JOIN}`);
    const field = page.locator("#f-municipality");
    for (const press of Object.values(PRESSES)) {
      await field.fill("vas");
      await press(page, page.locator("#f-municipality-list li").first());
      await expect(field).toHaveValue(WORDS[lang].vaasa);
      await expect(field).toBeFocused();
      await expect(page.locator("#f-municipality-list")).toBeHidden();
    }
    await context.close();
  });

  test(`what can be mended is mended when its field is left, and the rest is kept with its error, in ${lang}`, async ({ page }) => {
    const { between } = WORDS[lang];
    await unfolded(page, `/${lang}${NEW}`);
    const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split("-");
    const [year, month, day] = inDays(100).map(Number);
    const next = inDays(101);
    for (const [id, typed, meant] of [
      ["website", "www.example.org", "https://www.example.org"],
      ["website", "example.org/taide", "https://example.org/taide"],
      ["contact-phone", "puh. 000 000 000", "000 000 000"],
      ["contact-email", " maija@example.org ", "maija@example.org"],
      ["open-until", `${day}.${month}.${year}`, [day, month, year].join(between)],
      ["open-until", next.join("-"), next.map(Number).reverse().join(between)],
      ["partner-areas", "Norja, Viro; Latvia", "Norja\nViro\nLatvia"],
    ]) {
      const field = page.locator(`#f-${id}`);
      await field.fill(typed);
      await field.blur();
      await expect(field).toHaveValue(meant);
      await expect(page.locator(`#f-${id}-error`)).toHaveCount(0);
    }
    await expect.poll(async () => (await kept(page))?.form.open_until).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const [id, typed] of [["website", "ei ole"], ["contact-phone", "puh. x"], ["open-until", "2018"]]) {
      const field = page.locator(`#f-${id}`);
      await field.fill(typed);
      await field.blur();
      await expect(field).toHaveValue(typed);
      await expect(page.locator(`#f-${id}-error`)).toBeVisible();
    }
  });

  test(`a proposal that fell into the hidden field is kept, and sent when its author says so, in ${lang}`, async ({ page, messages }) => {
    const record = proposal();
    await open(page, `/${lang}${NEW}`);
    // The field with the focus is mended although the button is pressed from within it.
    await fillIn(page, { ...record, website: "www.example.org" });
    await page.locator("#leave-empty").evaluate((field) => {
      field.value = "Maija";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await takeTime(page);
    await submit(page).click();
    await expect(page.locator(".message .is-bad")).toContainText(WORDS[lang].hidden);
    await expect(page.locator(".message .is-bad")).toBeInViewport({ ratio: 1 });
    await expect(page.locator("#leave-empty")).toHaveValue("");
    expect((await kept(page)).form.title).toBe(record.title);
    await submit(page).click();
    await expect(page).toHaveURL(/\/manage\/[a-z0-9]{16,32}$/);
    await expect(page.locator("#manage-status")).toBeVisible();
    await waitUntilGone(page);
    for (const message of messages.splice(0)) expect(message).toMatch(NETWORK);
  });

  test(`links lead to label, help and note of a field, and every id is one, in ${lang}`, async ({ browser }) => {
    test.setTimeout(90_000);
    const { page, id, close } = await handIn(browser, "/api/v1/proposals", proposal({ lang: "fi" }), lang);
    const { note } = WORDS[lang];
    await decide(id, "return", { notes: [{ field: "website", text: note }, { field: "funding", text: note }] });
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, `/${lang}/manage/${id}/edit`);
    const inView = async (...selectors) => {
      for (const selector of selectors) {
        const { y, height } = await page.locator(selector).boundingBox();
        expect(y, selector).toBeGreaterThanOrEqual(0);
        expect(y + height, selector).toBeLessThanOrEqual(740);
      }
    };
    await page.locator(".note-list a").first().click();
    await expect(page.locator("#f-website")).toBeFocused();
    await inView("label[for=f-website]", "#f-website-help", "#f-website-notes", "#f-website");
    const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((element) => element.id));
    expect(ids.filter((each, index) => ids.indexOf(each) !== index)).toEqual([]);
    await expect(page.locator("#f-funding")).toHaveAccessibleDescription(new RegExp(note));
    await expect(page.locator("#f-funding-note")).toHaveAccessibleName(/\S/);

    await page.locator("#f-website").fill("ei ole");
    await submit(page).click();
    await expect(page.locator("#form-errors")).toBeFocused();
    await page.locator("#form-errors a").first().click();
    await expect(page.locator("#f-website")).toBeFocused();
    await inView("label[for=f-website]", "#f-website-help", "#f-website-notes", "#f-website", "#f-website-error");
    await close();
  });

  test(`a lost network is told in view, and a lost page leaves the draft, in ${lang}`, async ({ page, context, messages }) => {
    const record = proposal();
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, `/${lang}${NEW}`);
    await fillIn(page, record);
    await takeTime(page);
    await context.setOffline(true);
    await submit(page).evaluate((button) => button.scrollIntoView(true));
    await submit(page).press("Enter");
    await expect(page.locator(".message .is-bad")).toContainText(WORDS[lang].offline);
    await expect(page.locator(".message .is-bad")).toBeInViewport({ ratio: 1 });
    await context.setOffline(false);

    await page.route(/\/manage\/[a-z0-9]{16,32}$/, (route) => (route.request().isNavigationRequest() ? route.abort() : route.continue()), { times: 1 });
    const sent = page.waitForResponse((answer) => answer.url().endsWith("/api/v1/proposals") && answer.status() === 201);
    await submit(page).press("Enter");
    await sent;
    await wait(500);
    await open(page, `/${lang}${NEW}`);
    await expect(page.locator("#f-title")).toHaveValue(record.title);
    await submit(page).click();
    await expect(page).toHaveURL(/\/manage\/[a-z0-9]{16,32}$/);
    await expect(page.locator(".message .is-good")).toContainText(WORDS[lang].received);
    await waitUntilGone(page);
    for (const message of messages.splice(0)) expect(message).toMatch(NETWORK);
  });
}

test("the language of the texts follows that of the page until it is chosen or written in", async ({ page }) => {
  const chosen = (lang) => page.locator(`#f-lang input[value="${lang}"]`);
  await open(page, `/fi${NEW}`);
  await page.locator("#f-organisation").fill("Esimerkki ry");
  await expect.poll(async () => (await kept(page))?.form.organisation).toBe("Esimerkki ry");
  await page.locator(".languages a[hreflang=sv]").click();
  await ready(page);
  await expect(page.locator("#f-organisation")).toHaveValue("Esimerkki ry");
  await expect(chosen("sv")).toBeChecked();
  await page.locator("#f-title").fill("Musik");
  await expect.poll(async () => (await kept(page))?.form.title).toBe("Musik");
  await page.locator(".languages a[hreflang=fi]").click();
  await ready(page);
  await expect(page.locator("#f-title")).toHaveValue("Musik");
  await expect(chosen("sv")).toBeChecked();
});

// The draft of a proposal in the browser: what was typed outlives a reload, another tab, a lost network and the way to another page.
import { violations } from "./axe.mjs";
import { fillIn, kept, takeTime, waitUntilGone, waitUntilKept } from "./filling.mjs";
import { expect, open, ready, slowly, test } from "./page.mjs";
import { idOf, linkIn, mailTo, proposal } from "./people.mjs";

const NEW = "/proposals/new";
/** Chromium tells of answers that are no success, and of requests that got none; everything else would be ours. */
const NETWORK = /^Failed to load resource: (the server responded with a status of \d+|net::ERR_)/;

const submit = (page) => page.locator(".form button[type=submit]").first();

test("a reload, a crash and a second tab lose nothing", async ({ page, context }) => {
  await open(page, `/fi${NEW}`);
  await page.locator("#f-title").fill("Musiikkia kotihoitoon");
  await page.locator("#fold-places").click();
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
  await expect(page.locator(".other-tab")).toContainText("toisessa välilehdessä");
  await page.locator("#f-title").fill("Ensimmäisessä välilehdessä");
  await page.waitForTimeout(700);
  expect((await kept(page)).form.title).toBe("Toisessa välilehdessä");
  await other.close();
});

const TABS = {
  fi: { compare: "Vertaa ja valitse", other: "Toisessa välilehdessä", go: "Jatka valituilla teksteillä" },
  sv: { compare: "Jämför och välj", other: "I den andra fliken", go: "Fortsätt med de valda texterna" },
};

for (const [lang, words] of Object.entries(TABS)) {
  test(`of the texts of two tabs the author chooses field by field where the writing is, in ${lang}`, async ({ page, context }) => {
    await page.setViewportSize({ width: lang === "sv" ? 360 : 1280, height: 740 });
    await open(page, `/${lang}${NEW}`);
    await page.locator("#f-title").fill("Yhteinen");
    await waitUntilKept(page, "Yhteinen");
    const other = await context.newPage();
    await open(other, `/${lang}${NEW}`);
    await other.locator("#f-title").fill("Toinen");
    await other.locator("#f-contact-name").fill("Maija");
    await waitUntilKept(other, "Toinen");
    const notice = page.locator(".other-tab");
    await expect(notice).toBeVisible();
    // Whatever is scrolled to, the notice is there, and hides nothing that has the focus.
    for (const field of ["#f-contact-name", "#f-organisation"]) {
      await page.locator(field).fill(`Tässä ${field}`);
      await expect(notice.getByRole("button")).toBeInViewport({ ratio: 1 });
    }
    expect(await violations(page), "notice").toEqual([]);
    await notice.getByRole("button", { name: words.compare }).click();
    await expect(page.locator("#conflict-title")).toBeFocused();
    await expect(page.locator(".form")).toBeHidden();
    await expect(page.locator(".difference")).toHaveCount(3);
    expect(await violations(page), "comparison").toEqual([]);
    const title = page.locator(".difference", { hasText: "Toinen" });
    await title.getByLabel(words.other).check();
    await page.getByRole("button", { name: words.go }).click();
    await expect(page.locator("#form-top")).toBeFocused();
    await expect(page.locator("#f-title")).toHaveValue("Toinen");
    await expect(page.locator("#f-contact-name")).toHaveValue("Tässä #f-contact-name");
    await expect(page.locator("#f-organisation")).toHaveValue("Tässä #f-organisation");
    await expect(notice).toHaveCount(0);
    await expect.poll(async () => (await kept(page)).form.organisation).toBe("Tässä #f-organisation");
    expect((await kept(page)).form).toMatchObject({ title: "Toinen", contact_name: "Tässä #f-contact-name" });
    await other.close();
  });
}

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
  const loseAnswer = () => page.route("**/api/v1/proposals", async (route) => {
    await route.fetch();
    await route.abort();
  }, { times: 1 });
  await loseAnswer();
  await submit(page).click();
  await expect(page.locator(".message .is-bad")).toContainText("Palvelimeen ei saada yhteyttä");
  expect((await kept(page)).key).toBe(key);
  // The cookie was lost with the answer: the mail leads on.
  await context.clearCookies();
  await submit(page).click();
  await expect(page).toHaveURL(/\/fi\/manage\/[a-z0-9]{16,32}$/);
  await expect(page.locator(".message .is-good")).toContainText("Lähetyksesi on jo tullut perille");
  await expect(page.getByRole("button", { name: "Lähetä uusi linkki" })).toBeVisible();
  await waitUntilGone(page);
  expect(await violations(page)).toEqual([]);
  await page.goto(linkIn(await mailTo(record.contact_email)));
  await page.getByRole("button").first().click();
  await expect(page.locator("#manage-status")).toHaveText("Käsittelyssä");
  for (const message of messages.splice(0)) expect(message).toMatch(NETWORK);
});

test("another text after a lost answer is not sent behind its author's back", async ({ page, messages }) => {
  const record = proposal();
  await open(page, `/sv${NEW}`);
  await fillIn(page, record);
  await takeTime(page);
  await page.route("**/api/v1/proposals", async (route) => {
    await route.fetch();
    await route.abort();
  }, { times: 1 });
  const send = page.getByRole("button", { name: "Skicka förslaget" });
  await send.click();
  await expect(page.locator(".message .is-bad")).toBeVisible();
  await waitUntilKept(page, record.title);
  const { key } = await kept(page);
  await page.locator("#f-title").fill("En rubrik som ändrades");
  await send.click();
  await expect(page.locator(".message .is-bad")).toContainText("En tidigare version av den här blanketten har redan kommit fram");
  expect(await violations(page)).toEqual([]);
  expect((await kept(page)).key).not.toBe(key);
  await send.click();
  await expect(page.locator(".managed-title")).toHaveText("En rubrik som ändrades");
  for (const message of messages.splice(0)) expect(message).toMatch(/net::ERR_FAILED|422/);
});

test("a link by mail lets the author go on elsewhere", async ({ page, browser }) => {
  const record = proposal();
  await open(page, `/sv${NEW}`);
  await page.locator("#f-title").fill("Ett halvfärdigt förslag");
  await page.getByRole("button", { name: "Fortsätt senare" }).click();
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

test("what was typed, ticked and chosen before the program came is kept, in the draft too", async ({ page }) => {
  const place = () => page.locator("#f-title").evaluate((field) => Math.round(field.getBoundingClientRect().top));
  let before;
  await slowly(page, async () => {
    await page.goto(`/fi${NEW}`);
    await page.locator("#f-organisation").pressSequentially("Esimerkin taideyhdistys");
    await page.locator("#f-organisation-type").selectOption({ index: 2 });
    await page.locator("#fold-places").click();
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

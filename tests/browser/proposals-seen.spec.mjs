// What an author sees before and after sending: the preview, what would be public, how long the review takes, and a new proposal
// with the texts of an earlier one.
import { violations } from "./axe.mjs";
import { sql } from "./database.mjs";
import { fillIn, fillInReply, kept, takeTime, waitUntilKept } from "./filling.mjs";
import { expect, open, test } from "./page.mjs";
import { decide, idOf, linkIn, mailTo, proposal, publish, published } from "./people.mjs";
import { REPLY } from "./published.mjs";

const WORDS = {
  fi: {
    preview: "Näytä esikatselu", gaps: "Esikatselussa ei näy", public: "Tämä näkyisi julkisesti:", place: "Paikka käsittelyjonossa",
    days: "Viimeisten 90 päivän aikana käsittely on kestänyt tavallisesti 3–6 päivää.", who: "Päätöksen tekee palvelun ylläpito.",
    copy: "Tee uusi tästä", arrived: "Lomakkeessa on aiemman ehdotuksesi tekstit.", replace: "Korvaa luonnos", review: "Käsittelyssä",
  },
  sv: {
    preview: "Visa förhandsgranskning", gaps: "visas inte i förhandsgranskningen", public: "Det här skulle visas offentligt:", place: "Plats i kön till behandling",
    days: "Under de senaste 90 dagarna har behandlingen vanligen tagit 3–6 dagar.", who: "Beslutet fattas av tjänstens administratörer.",
    copy: "Gör ett nytt av det här", arrived: "Blanketten innehåller texterna i ditt tidigare förslag.", replace: "Ersätt utkastet", review: "Under behandling",
  },
};
const DAY = 86_400_000;

const status = (page) => page.locator("#manage-status");
const width = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const size = (page, lang) => page.setViewportSize({ width: lang === "fi" ? 1280 : 360, height: 800 });

/** What a proposal shows below its title, without the last `left` facts. */
const shown = (place, left = 0) =>
  place.evaluate((proposal, last) => {
    const texts = (selector) => [...proposal.querySelectorAll(selector)].map((one) => one.innerText.trim());
    const facts = texts(".facts > dt").map((term, index) => [term, texts(".facts > dd")[index]]);
    return { texts: texts(":scope > .only-in, :scope > .lead, :scope > section"), facts: facts.slice(0, facts.length - last) };
  }, left);

async function send(page) {
  await takeTime(page);
  await page.locator(".form button[type=submit]").first().click();
  await expect(status(page)).toBeVisible();
}

async function confirm(page, record) {
  await page.goto(linkIn(await mailTo(record.contact_email)));
  await page.locator("main form button").click();
  await expect(status(page)).toBeVisible();
  return idOf(page);
}

for (const lang of ["fi", "sv"]) {
  test(`the preview before and after sending is the page that everybody reads, in ${lang}`, async ({ page }) => {
    test.setTimeout(120_000);
    await size(page, lang);
    const words = WORDS[lang];
    const record = proposal({ lang: "fi" });
    await open(page, `/${lang}/proposals/new`);
    await page.locator("#f-title").fill(record.title);
    await page.locator("#form-preview").click();
    await expect(page.locator(".preview .preview-name")).toHaveText(record.title);
    await expect(page.locator(".preview .notice")).toContainText(words.gaps);
    expect(await violations(page), "with gaps").toEqual([]);
    await page.locator(".preview > button").click();
    await expect(page.locator("#form-preview")).toBeFocused();
    await fillIn(page, record);
    await page.locator("#f-publish-contact").check();
    await page.locator("#form-preview").click();
    await expect(page.locator(".preview .contact")).toContainText(record.contact_email);
    await expect(page.locator(".preview .notice")).toHaveCount(0);
    expect(await violations(page), "preview").toEqual([]);
    expect(await width(page)).toBeLessThanOrEqual(0);
    const before = await shown(page.locator(".preview .proposal"));
    await page.screenshot({ path: `build/screenshots/preview-${lang}.png`, fullPage: true });

    await send(page);
    const id = await confirm(page, record);
    await page.getByText(words.preview, { exact: true }).click();
    await expect(page.locator(".preview-page .contact")).toContainText(record.contact_email);
    expect(await shown(page.locator(".preview-page .proposal"))).toEqual(before);
    expect(await violations(page), "waiting").toEqual([]);
    expect(await width(page)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `build/screenshots/manage-preview-${lang}.png`, fullPage: true });

    await decide(id, "approve");
    await decide(id, "announce");
    await publish(id);
    await page.reload();
    await page.locator(".standing a[href*='/proposals/']").click();
    await expect(page.locator("article.proposal h1")).toBeVisible();
    // The day of publication is the page's alone.
    expect(await shown(page.locator("article.proposal"), 1)).toEqual(before);
  });

  test(`an address or a number in a public text is pointed out, and is no error, in ${lang}`, async ({ page }) => {
    test.setTimeout(90_000);
    await size(page, lang);
    const words = WORDS[lang];
    const record = proposal({ lang: "fi" });
    await open(page, `/${lang}/proposals/new`);
    await fillIn(page, record);
    const summary = page.locator("#f-summary");
    await expect(page.locator(".field-public")).toHaveCount(0);
    await summary.fill("Kysy: maija@example.org tai 000 000 0000.");
    await expect(page.locator("#f-summary-public")).toHaveText(`${words.public} maija@example.org, 000 000 0000`);
    await expect(summary).toHaveAccessibleDescription(new RegExp(words.public));
    await expect(summary).not.toHaveAttribute("aria-invalid");
    expect(await violations(page), "pointed out").toEqual([]);
    expect(await width(page)).toBeLessThanOrEqual(0);
    await page.locator("#f-contact-role").fill("maija@example.org");
    await expect(page.locator("#f-contact-role-public")).toHaveCount(0);
    await send(page);

    const { path } = await published({}, lang);
    await open(page, `/${lang}${path}/reply`);
    await fillInReply(page, { ...REPLY, contact_name: "Maija Esimerkki", contact_email: record.contact_email, message: "maija@example.org" });
    await expect(page.locator("#f-message-public")).toHaveCount(0);
    await page.locator("#f-publish").check();
    await expect(page.locator("#f-message-public")).toContainText("maija@example.org");
  });

  test(`the form and the status page say how long the review takes, in ${lang}`, async ({ page }) => {
    test.setTimeout(90_000);
    await size(page, lang);
    const words = WORDS[lang];
    sql(`DELETE FROM review_times WHERE region = '21';
      INSERT INTO review_times (region, decided_at, waited, submission, text) VALUES
      ${[2, 6, 3, 2, 4].map((days, place) => `('21', ${Date.now() - DAY}, ${days * DAY}, 'planted-${lang}', ${place})`).join(", ")};`);
    const record = proposal({ lang: "fi", municipality: "478" });
    await open(page, `/${lang}/proposals/new`);
    await expect(page.locator(".review-time")).toHaveCount(0);
    await fillIn(page, record);
    await expect(page.locator(".review-time")).toHaveText(`${words.who} ${words.days}`);
    await send(page);
    await expect(page.locator(".standing")).toContainText(words.days);
    await confirm(page, record);
    await expect(status(page)).toHaveText(words.review);
    await expect(page.locator(".standing")).toContainText(words.days);
    await expect(page.locator(".standing")).toContainText(words.who);
    await expect(page.locator(".standing dt", { hasText: words.place }).locator("+ dd")).toHaveText(/^(\d+|.* 100)$/);
    expect(await violations(page), "status").toEqual([]);
    expect(await width(page)).toBeLessThanOrEqual(0);
  });

  test(`a rejected proposal becomes a new one without its consent, and replaces no draft unasked, in ${lang}`, async ({ page }) => {
    test.setTimeout(90_000);
    await size(page, lang);
    const words = WORDS[lang];
    const record = proposal({ lang: "fi" });
    await open(page, `/${lang}/proposals/new`);
    await fillIn(page, record);
    await page.locator("#f-publish-contact").check();
    await send(page);
    const id = await confirm(page, record);
    await expect(page.getByRole("link", { name: words.copy })).toHaveCount(0);
    await decide(id, "reject", { reason: { kind: "unsuitable", why: "Ehdotus ei sovi tähän palveluun." } });
    await page.reload();
    await page.getByRole("link", { name: words.copy }).click();
    await expect(page).toHaveURL(`/${lang}/proposals/new`);
    await expect(page.locator("#f-title")).toHaveValue(record.title);
    await expect(page.locator("#f-open-until")).toHaveValue(/./);
    await expect(page.locator(".form .notice", { hasText: words.arrived })).toBeVisible();
    await expect(page.locator("#f-publish-contact")).not.toBeChecked();
    expect(await violations(page), "copied").toEqual([]);
    expect(await width(page)).toBeLessThanOrEqual(0);

    await page.locator("#f-title").fill("Toinen luonnos");
    await waitUntilKept(page, "Toinen luonnos");
    await open(page, `/${lang}/manage/${id}`);
    const copy = page.getByRole("link", { name: words.copy });
    await copy.click();
    await expect(page.locator("dialog[open] button[type=button]")).toBeFocused();
    // Loaded again, the page doesn't ask again.
    await expect(page).toHaveURL(`/${lang}/proposals/new`);
    expect(await violations(page), "question").toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.locator("#f-title")).toHaveValue("Toinen luonnos");
    expect((await kept(page)).form.title).toBe("Toinen luonnos");
    await open(page, `/${lang}/manage/${id}`);
    await copy.click();
    await page.getByRole("button", { name: words.replace }).click();
    await expect(page.locator("#f-title")).toHaveValue(record.title);
    await expect(page.locator("#form-top")).toBeFocused();
    expect((await kept(page)).form.title).toBe(record.title);
  });
}

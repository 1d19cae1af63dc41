// The results of negotiations: the form, the page of a proposal's results, and the numbers by region.
import { violations } from "./axe.mjs";
import { fillIn, takeTime } from "./filling.mjs";
import { press } from "./keyboard.mjs";
import { LANGUAGES, expect, open, test } from "./page.mjs";
import { decide, idOf, linkIn, mailTo, proposal, publish as publishSubmission } from "./people.mjs";
import { RESULTS, clear, clearHandedIn, fresh, negotiate, publish } from "./published.mjs";

const OPEN = { open_until: "2027-12-31" };
const RECORD = { year: 2018, number: 17 };
const AGREEING = { year: 2018, number: 18 };
const PRIVATE = { year: 2018, number: 19 };
const WORDS = {
  fi: { differ: "eikä palvelu ota kantaa", hidden: "Tulosta ei ole julkaistu.", proposer: "Ehdottajan ilmoittama tulos", replier: "Vastaajan ilmoittama tulos", concluded: "Päättynyt", numbers: "Mihin ehdotukset ovat johtaneet", all: "Kaikki maakunnat", lapland: "Lappi", fill: "Täytä neuvottelujen tuloslomake", send: "Lähetä tulokset", edit: "Muokkaa tuloksia", partner: "Kumppani: Koivukodin hoivayhteisö", keep: "Neuvottelemme yhä" },
  sv: { differ: "tjänsten tar inte ställning", hidden: "Resultatet har inte publicerats.", proposer: "Resultat enligt förslagsställaren", replier: "Resultat enligt den som svarade", concluded: "Avslutat", numbers: "Vad förslagen har lett till", all: "Alla landskap", lapland: "Lappland", fill: "Fyll i resultatblanketten", send: "Skicka resultatet", edit: "Redigera resultatet", partner: "Partner: Koivukodin hoivayhteisö", keep: "Vi förhandlar fortfarande" },
  en: { differ: "does not judge which is right", hidden: "The result has not been published.", proposer: "As reported by the proposer", replier: "As reported by the side that replied", concluded: "Concluded", numbers: "What the proposals have led to", all: "All regions", lapland: "Lapland", fill: "Fill in the results form", send: "Send the results", edit: "Edit the results", partner: "Partner: Koivukodin hoivayhteisö", keep: "We are still negotiating" },
};
const STATUS = /^Failed to load resource: the server responded with a status of \d+/;

test.beforeAll(() => {
  clear();
  publish([
    { ...RECORD, form: OPEN, state: "closed", standing: "differ" },
    { ...AGREEING, form: OPEN, standing: "agreed" },
    { ...PRIVATE, form: OPEN, standing: "no_cooperation" },
    { year: 2018, number: 20, form: OPEN },
  ]);
  negotiate({ ...RECORD, results: [["proposer", RESULTS.proposer], ["replier", RESULTS.replier]] });
  negotiate({ ...AGREEING, results: [["proposer", RESULTS.proposer], ["replier", { ...RESULTS.replier, results: ["starts"] }]] });
  negotiate({ ...PRIVATE, reply: null, results: [["proposer", { ...RESULTS.proposer, results: ["no_cooperation"], publish: false }]] });
});
test.afterAll(() => {
  clear();
  clearHandedIn();
});
test.beforeEach(({ context }) => fresh(context));

for (const lang of LANGUAGES) {
  test(`results that differ stand side by side, and nobody decides between them, in ${lang}`, async ({ page }) => {
    const words = WORDS[lang];
    await page.setViewportSize({ width: lang === "sv" ? 360 : 1280, height: 800 });
    await open(page, `/${lang}/proposals/2018/017/results`);
    await expect(page.locator(".pair")).toHaveCount(1);
    await expect(page.locator(".pair > .notice")).toContainText(words.differ);
    await expect(page.getByRole("heading", { name: words.proposer })).toBeVisible();
    await expect(page.getByRole("heading", { name: words.replier })).toBeVisible();
    await expect(page.locator(".reports")).toContainText(RESULTS.proposer.learnt);
    await expect(page.locator("main")).not.toContainText("@example.org");
    expect(await violations(page), "results").toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await open(page, `/${lang}/proposals/2018/018/results`);
    await expect(page.locator(".pair > .notice")).toHaveCount(0);
    await open(page, `/${lang}/proposals/2018/019/results`);
    await expect(page.locator(".report")).toContainText(words.hidden);
    await expect(page.locator("main")).not.toContainText(RESULTS.proposer.led_to);
  });

  test(`the phase and the numbers by region are shown in ${lang}`, async ({ page }) => {
    const words = WORDS[lang];
    await page.setViewportSize({ width: lang === "fi" ? 360 : 1280, height: 800 });
    await open(page, `/${lang}/proposals?phase=concluded&year=2018`);
    await expect(page.locator(".results .proposal-list > li")).toHaveCount(2);
    await expect(page.locator(".phase").first()).toHaveText(words.concluded);
    await open(page, `/${lang}/outcomes`);
    await expect(page.getByRole("heading", { level: 1, name: words.numbers })).toBeVisible();
    await expect(page.getByRole("table")).toBeVisible();
    await expect(page.getByRole("rowheader", { name: words.lapland, exact: true })).toBeVisible();
    await expect(page.getByRole("rowheader", { name: words.all })).toBeVisible();
    await expect(page.getByRole("row")).toHaveCount(21);
    expect(await violations(page), "numbers").toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    for (const path of ["", "/regions/19", "/networks/lappi"]) {
      await open(page, `/${lang}${path}`);
      await expect(page.locator(".standings").getByRole("link")).toHaveAttribute("href", `/${lang}/outcomes`);
    }
  });
}

test("a proposal without results has no page of results", async ({ page, messages }) => {
  const answer = await page.goto("/fi/proposals/2018/020/results");
  expect(answer.status()).toBe(404);
  messages.splice(0, messages.length, ...messages.filter((message) => !STATUS.test(message)));
});

/** Without the program the page with the form, opened with the cookie of its manage link, shows what is asked, and says what it needs. */
async function readsWithoutProgram(browser, page, id, lang) {
  const context = await browser.newContext({ baseURL: process.env.BASE_URL, javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  for (const one of LANGUAGES) {
    await plain.goto(`/${one}/manage/${id}/results`);
    await expect(plain.locator("noscript .notice")).toContainText("JavaScript");
    await expect(plain.locator("label[for=f-led-to]")).toBeVisible();
    await expect(plain.locator("#f-led-to")).toBeDisabled();
    await expect(plain.locator(".form button[type=submit]")).toHaveText(WORDS[one].send);
  }
  await plain.goto(`/${lang}/manage/${id}`);
  await expect(plain.locator("noscript .notice")).toContainText("JavaScript");
  await context.close();
}

for (const lang of ["fi", "sv"]) {
  test(`the result with a known partner is reported without a reply in ${lang}`, async ({ page, browser }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: lang === "fi" ? 360 : 1280, height: 800 });
    await page.emulateMedia({ colorScheme: lang === "fi" ? "dark" : "light" });
    const words = WORDS[lang];
    const record = proposal({ lang: "fi", kind: "named_partner", partner: "Koivukodin hoivayhteisö" });
    await open(page, `/${lang}/proposals/new`);
    await fillIn(page, record);
    await takeTime(page);
    await page.locator(".form button[type=submit]").first().click();
    await expect(page.locator("#manage-status")).toBeVisible();
    await page.goto(linkIn(await mailTo(record.contact_email)));
    await page.locator("main form button").click();
    await expect(page).toHaveURL(/\/manage\/[a-z0-9]{16,32}$/);
    const id = idOf(page);
    await decide(id, "approve");
    await decide(id, "announce");
    await publishSubmission(id);

    await page.reload();
    await page.getByRole("link", { name: words.fill }).click();
    await expect(page).toHaveURL(`/${lang}/manage/${id}/results`);
    await expect(page.getByText(words.partner)).toBeVisible();
    await expect(page.getByRole("button", { name: words.keep })).toBeVisible();
    expect(await violations(page), "form").toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await readsWithoutProgram(browser, page, id, lang);
    await press(page, page.getByRole("button", { name: words.keep }));
    await expect(page.locator(".message .is-good").first()).toBeVisible();
    expect(await violations(page), "still negotiating").toEqual([]);
    await page.locator("#f-led-to").fill("Sovimme kokeilusta.");
    await page.locator("input[value=negotiations_go_on]").check();
    // A form that is filled in faster is a program's.
    await page.waitForTimeout(3600);
    const since = Date.now();
    await page.getByRole("button", { name: words.send }).click();
    await expect(page.locator("#manage-status")).toBeVisible();
    const outcome = idOf(page);
    expect(outcome).not.toBe(id);
    expect((await mailTo(record.contact_email, since)).text).toContain(record.parallel[lang]?.title ?? record.title);

    const note = "Kerro vielä, milloin.";
    await decide(outcome, "return", { notes: [{ field: "led_to", text: note }] });
    await page.goto(`/${lang}/manage/${outcome}`);
    await expect(page.locator(".standing")).toBeVisible();
    expect(await violations(page), "returned").toEqual([]);
    await page.getByRole("link", { name: words.edit }).click();
    await expect(page).toHaveURL(`/${lang}/manage/${outcome}/edit`);
    await expect(page.locator("#f-led-to")).toHaveAccessibleDescription(new RegExp(note));
    await expect(page.locator("#f-led-to")).toHaveValue("Sovimme kokeilusta.");
    expect(await violations(page), "edit").toEqual([]);
    await page.locator("#f-led-to").fill("Sovimme kokeilusta ensi syksynä.");
    await page.locator(".form button[type=submit]").click();
    await expect(page).toHaveURL(`/${lang}/manage/${outcome}`);
    await expect(page.locator(".standing")).not.toContainText(note);
    await expect(page.locator(".as-sent")).toContainText("ensi syksynä");
    await page.goto(`/${lang}/manage/${id}`);
    await expect(page.locator(".own-outcomes li")).toContainText("Koivukodin hoivayhteisö");
    const number = await page.locator(".standing a[href*='/proposals/']").textContent();
    await decide(outcome, "approve");
    await decide(outcome, "announce");
    await publishSubmission(outcome);
    await page.goto(`/${lang}/manage/${outcome}`);
    await expect(page.locator(".standing")).toBeVisible();
    expect(await violations(page), "published").toEqual([]);
    await open(page, `/${lang}/proposals/${number.split("/").reverse().join("/")}/results`);
    await expect(page.locator(".report")).toContainText(words.proposer);
  });
}

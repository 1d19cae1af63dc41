// What only the browser that has proven the address does: another contact is asked, and asked no more; another browser reads and corrects.
import { violations } from "./axe.mjs";
import { fillIn, takeTime } from "./filling.mjs";
import { expect, open, test } from "./page.mjs";
import { linkIn, mailTo, proposal } from "./people.mjs";

const WORDS = {
  fi: {
    transfer: "Vaihda yhteyshenkilö", send: "Lähetä pyyntö", waiting: "on saanut pyynnön ryhtyä yhteyshenkilöksi", cancel: "Peru pyyntö",
    done: "Pyyntö on peruttu", limited: "Osoite on vahvistettu toisessa selaimessa", edit: "Muokkaa ehdotusta", resend: "Lähetä linkki sähköpostiini",
    sent: "Viesti on lähetetty", erase: "Poista kaikki tiedot",
  },
  sv: {
    transfer: "Byt kontaktperson", send: "Skicka förfrågan", waiting: "har fått en förfrågan om att bli kontaktperson", cancel: "Återkalla förfrågan",
    done: "Förfrågan har återkallats", limited: "Adressen har bekräftats i en annan webbläsare", edit: "Redigera förslaget",
    resend: "Skicka länken till min e-post", sent: "Meddelandet har skickats", erase: "Radera alla uppgifter",
  },
};

for (const lang of ["fi", "sv"]) {
  test(`a new contact is asked and asked no more, and another browser corrects alone, in ${lang}`, async ({ page, browser }) => {
    test.setTimeout(90_000);
    const words = WORDS[lang];
    const record = proposal({ lang: "fi" });
    await page.setViewportSize({ width: lang === "fi" ? 1280 : 360, height: 800 });
    await open(page, `/${lang}/proposals/new`);
    await fillIn(page, record);
    await takeTime(page);
    await page.locator(".form button[type=submit]").first().click();
    await expect(page.locator("#manage-status")).toBeVisible();
    const context = await browser.newContext({ baseURL: process.env.BASE_URL, colorScheme: "dark", viewport: { width: 360, height: 740 } });
    const owner = await context.newPage();
    await owner.goto(linkIn(await mailTo(record.contact_email)));
    await owner.locator("main form button").click();
    await expect(owner.locator("#manage-status")).toBeVisible();

    const asked = `uusi@org${Date.now()}.example.org`;
    await owner.getByRole("button", { name: words.transfer }).click();
    await owner.locator("dialog[open] input").fill(asked);
    await owner.getByRole("button", { name: words.send }).click();
    const tools = owner.locator(".link-tools");
    await expect(tools.locator(".notice")).toContainText(`${asked} ${words.waiting}`);
    expect(await violations(owner), "waiting").toEqual([]);
    expect(await owner.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await tools.screenshot({ path: `build/screenshots/transfer-${lang}.png` });
    const link = linkIn(await mailTo(asked));
    await tools.getByRole("button", { name: words.cancel }).press("Enter");
    await expect(owner.locator(".message .is-good")).toContainText(words.done);
    await expect(tools.locator(".notice")).toHaveCount(0);
    const gone = await context.newPage();
    expect((await gone.goto(link)).status()).toBe(410);
    await context.close();

    // The browser that has proven nothing.
    await page.reload();
    await expect(page.locator(".link-tools .notice")).toContainText(words.limited);
    await expect(page.getByRole("link", { name: words.edit })).toBeVisible();
    for (const name of [words.transfer, words.erase]) await expect(page.getByRole("button", { name })).toHaveCount(0);
    await expect(page.locator(".link-tools a")).toHaveCount(0);
    expect(await violations(page), "limited").toEqual([]);
    await page.screenshot({ path: `build/screenshots/manage-limited-${lang}.png`, fullPage: true });
    await page.getByRole("button", { name: words.resend }).click();
    await expect(page.locator(".message .is-good")).toContainText(words.sent);
  });
}

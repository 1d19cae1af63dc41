// A proposal's way, as its holder sees it: handed in, confirmed, returned, sent again, published, and what else can be done.
import { fillIn, takeTime } from "./filling.mjs";
import { violations } from "./axe.mjs";
import { sql } from "./database.mjs";
import { LANGUAGES, drawnSlowly, expect, open, test } from "./page.mjs";
import { decide, idOf, linkIn, mailTo, proposal, publish } from "./people.mjs";

const WORDS = {
  fi: { awaiting: "Odottaa osoitteen vahvistusta", review: "Käsittelyssä", returned: "Palautettu sinulle täydennettäväksi", approved: "Hyväksytty", published: "Julkaistu", erased: "Tiedot on poistettu", erase: "Poista kaikki tiedot", edit: "Muokkaa ehdotusta", done: "Teksti on lähetetty uudelleen käsittelyyn.", resubmit: "Lähetä uudelleen käsittelyyn" },
  sv: { awaiting: "Väntar på att adressen bekräftas", review: "Under behandling", returned: "Returnerat till dig för komplettering", approved: "Godkänt", published: "Publicerat", erased: "Uppgifterna har raderats", erase: "Radera alla uppgifter", edit: "Redigera förslaget", done: "Texten har skickats på nytt till behandling.", resubmit: "Skicka på nytt till behandling" },
  en: { awaiting: "Waiting for the address to be confirmed", review: "Under review", returned: "Returned to you for changes", approved: "Approved", published: "Published", erased: "Erased", erase: "Erase everything", edit: "Edit the proposal", done: "The text has been sent for review again.", resubmit: "Send for review again" },
};
const NETWORK = /^Failed to load resource: the server responded with a status of \d+/;

const status = (page) => page.locator("#manage-status");

/** Hands in a proposal, and confirms it by the link of the mail. */
async function propose(page, lang, record) {
  await open(page, `/${lang}/proposals/new`);
  await fillIn(page, record);
  if (record.publish_contact) await page.locator("#f-publish-contact").check();
  await takeTime(page);
  await page.locator(".form button[type=submit]").first().click();
  await expect(status(page)).toBeVisible();
}

async function confirm(page, record) {
  await page.goto(linkIn(await mailTo(record.contact_email)));
  await page.locator("main form button").click();
  await expect(page).toHaveURL(/\/manage\/[a-z0-9]{16,32}$/);
}

for (const lang of LANGUAGES) {
  test(`a proposal is confirmed, returned with notes, sent again and published in ${lang}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: lang === "fi" ? 1280 : 360, height: 800 });
    const words = WORDS[lang];
    const record = proposal({ lang: "fi" });
    await propose(page, lang, record);
    await expect(status(page)).toHaveText(words.awaiting);
    await expect(page.locator(".sent-to")).toContainText(record.contact_email);
    expect(await violations(page), "awaiting").toEqual([]);
    await page.screenshot({ path: `build/screenshots/manage-awaiting-${lang}.png`, fullPage: true });

    const link = linkIn(await mailTo(record.contact_email));
    await open(page, link);
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
    await expect(page.locator("main .facts")).toContainText(record.organisation);
    expect(await violations(page), "link").toEqual([]);
    await page.screenshot({ path: `build/screenshots/link-${lang}.png` });
    await page.locator("main form button").click();
    await expect(status(page)).toHaveText(words.review);
    const id = idOf(page);

    const note = "Kerro vielä, montako residenssiä käynnistetään.";
    await decide(id, "return", { notes: [{ field: "description", text: note }, { field: "title", lang: "sv", text: "Kortare, tack." }] });
    await page.reload();
    await expect(status(page)).toHaveText(words.returned);
    expect(await violations(page), "returned").toEqual([]);
    await page.screenshot({ path: `build/screenshots/manage-returned-${lang}.png`, fullPage: true });
    await page.getByRole("link", { name: words.edit }).click();
    await expect(page).toHaveURL(`/${lang}/manage/${id}/edit`);
    await expect(page.locator("#f-description")).toHaveAccessibleDescription(new RegExp(note));
    await expect(page.locator("#f-title-sv-notes")).toHaveText(/Kortare/);
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
    expect(await violations(page), "edit").toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `build/screenshots/manage-edit-${lang}.png`, fullPage: true });
    await page.locator("#f-description").fill(`${record.description.replaceAll("\r\n", "\n")}\n- käynnistää viisi residenssiä`);
    await page.getByRole("button", { name: words.resubmit }).click();
    await expect(page).toHaveURL(`/${lang}/manage/${id}`);
    await expect(status(page)).toHaveText(words.review);
    await expect(status(page)).toBeFocused();
    await expect(page.locator(".message .is-good")).toHaveText(words.done);

    await decide(id, "approve");
    await decide(id, "announce");
    await publish(id);
    await page.reload();
    await expect(status(page)).toHaveText(words.published);
    expect(await violations(page), "published").toEqual([]);
    await page.screenshot({ path: `build/screenshots/manage-published-${lang}.png`, fullPage: true });
    const number = page.locator(".standing a[href*='/proposals/']");
    await expect(number).toHaveText(/^\d{3,}\/\d{4}$/);
    await number.click();
    // In English there is a description of its own.
    await expect(page.locator("main")).toContainText(lang === "en" ? "We want to share the experience" : "käynnistää viisi residenssiä");
    await page.goBack();

    await page.getByRole("button", { name: words.erase }).click();
    await expect(page.locator("dialog[open]")).toBeVisible();
    await expect(page.locator("dialog[open] button[type=button]")).toBeFocused(); // a second Enter erases nothing
    expect(await violations(page), "question").toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: words.erase })).toBeFocused();
    await page.getByRole("button", { name: words.erase }).click();
    await page.locator("dialog[open] button[type=submit]").click();
    await expect(status(page)).toHaveText(words.erased);
    expect(await violations(page), "erased").toEqual([]);
  });
}

const HANDING_OVER = { fi: ["Muokkaa ehdotusta", "Vaihda yhteyshenkilö"], sv: ["Redigera förslaget", "Byt kontaktperson"] };

for (const [lang, [edit, transfer]] of Object.entries(HANDING_OVER)) {
  test(`a confirmed address is shown in the form, and changed by handing over in ${lang}`, async ({ page }) => {
    const record = proposal();
    await propose(page, lang, record);
    await confirm(page, record);
    await page.getByRole("link", { name: edit }).click();
    const address = page.locator("#f-contact-email");
    await expect(address).toHaveValue(record.contact_email);
    await expect(address).not.toBeEditable();
    expect(await violations(page)).toEqual([]);
    await page.locator("#f-title").fill("Toinen otsikko");
    await drawnSlowly(page);
    await page.getByRole("link", { name: transfer }).click();
    await expect(page).toHaveURL(/\/manage\/[a-z0-9]{16,32}#transfer$/);
    await expect(page.getByRole("button", { name: transfer })).toBeFocused();
    // What was being written is kept.
    await page.getByRole("link", { name: edit }).click();
    await expect(page.locator("#f-title")).toHaveValue("Toinen otsikko");
  });
}

const CONTACT = {
  fi: { hide: "Piilota yhteystiedot", done: "Yhteystietojasi ei enää näytetä julkisesti.", transfer: "Vaihda yhteyshenkilö", send: "Lähetä pyyntö", asked: "Yhteyshenkilö on vaihtunut", edit: "Muokkaa ehdotusta", erase: "Poista kaikki tiedot", erased: "Tiedot on poistettu", mail: "Tietosi on poistettu Verkostokartasta" },
  sv: { hide: "Dölj kontaktuppgifterna", done: "Dina kontaktuppgifter visas inte längre offentligt.", transfer: "Byt kontaktperson", send: "Skicka förfrågan", asked: "Kontaktpersonen har bytts", edit: "Redigera förslaget", erase: "Radera alla uppgifter", erased: "Uppgifterna har raderats", mail: "Dina uppgifter har raderats från Verkostokartta" },
};

for (const [lang, words] of Object.entries(CONTACT)) {
  test(`a contact is hidden at once, and a new one is asked for theirs, in ${lang}`, async ({ page, browser }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: lang === "fi" ? 1280 : 360, height: 800 });
    const record = proposal({ lang: "fi", publish_contact: true, contact_name: "Aino Esimerkki" });
    await propose(page, lang, record);
    await confirm(page, record);
    const id = idOf(page);
    await decide(id, "approve");
    await decide(id, "announce");
    await publish(id);
    await page.reload();
    const href = await page.locator(".standing a[href*='/proposals/']").getAttribute("href");
    const context = await browser.newContext({ baseURL: process.env.BASE_URL });
    const reader = await context.newPage();
    await reader.goto(href);
    await expect(reader.locator("main")).toContainText(record.contact_email);

    await page.getByRole("button", { name: words.hide }).click();
    await expect(page.locator("dialog[open] button[type=button]")).toBeFocused();
    expect(await violations(page), "question").toEqual([]);
    await page.locator("dialog[open] button[type=submit]").click();
    await expect(page.locator(".message .is-good")).toHaveText(words.done);
    await expect(page.getByRole("button", { name: words.hide })).toHaveCount(0);
    await reader.reload();
    await expect(reader.locator("main")).not.toContainText(record.contact_email);
    await expect(reader.locator("main")).not.toContainText(record.contact_name);

    const next = `uusi@org${Date.now()}.example.org`;
    await page.getByRole("button", { name: words.transfer }).click();
    await page.locator("dialog[open] input").fill(next);
    await page.getByRole("button", { name: words.send }).click();
    const asking = await mailTo(next);
    expect(asking.text).toContain(`> ${record.contact_name}\n> ${record.organisation}`);
    await reader.goto(linkIn(asking));
    await reader.locator("main form button").click();
    await expect(reader.locator(".deeds .notice")).toContainText(words.asked);
    expect(await violations(reader), "asked").toEqual([]);
    await reader.getByRole("link", { name: words.edit }).click();
    await expect(reader.locator("#f-contact-name")).toHaveValue("");
    await expect(reader.locator("#f-contact-email")).toHaveValue(next);
    await expect(reader.locator("#f-publish-contact")).not.toBeChecked();
    await reader.goBack();

    // Two presses of Enter erase nothing; the third thing that is pressed is another button.
    const erase = reader.getByRole("button", { name: words.erase });
    await erase.focus();
    await reader.keyboard.press("Enter");
    await expect(reader.locator("dialog[open]")).toBeVisible();
    await reader.keyboard.press("Enter");
    await expect(reader.locator("dialog[open]")).toHaveCount(0);
    await expect(reader.locator(".deeds .notice")).toContainText(words.asked);
    const before = Date.now() - 1000;
    await erase.click();
    await reader.locator("dialog[open] button[type=submit]").click();
    await expect(status(reader)).toHaveText(words.erased);
    await expect.poll(async () => (await mailTo(next, before)).subject).toBe(words.mail);
    await reader.close();
  });
}

test("a wrong address is corrected, and its new mail confirms", async ({ page }) => {
  const record = proposal();
  await propose(page, "fi", record);
  await page.getByLabel("Onko osoite väärä?").fill("väärin");
  await page.getByRole("button", { name: "Korjaa osoite" }).click();
  await expect(page.getByLabel("Onko osoite väärä?")).toBeFocused();
  const right = `oikea-${record.contact_email}`;
  await page.getByLabel("Onko osoite väärä?").fill(right);
  await page.getByRole("button", { name: "Korjaa osoite" }).click();
  await expect(page.locator(".sent-to")).toContainText(right);
  await page.goto(linkIn(await mailTo(right)));
  await page.locator("main form button").click();
  await expect(status(page)).toHaveText("Käsittelyssä");
});

test("the link's button works without the program, once", async ({ page, browser }) => {
  const record = proposal();
  await propose(page, "sv", record);
  const link = linkIn(await mailTo(record.contact_email));
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL });
  const plain = await context.newPage();
  await plain.goto(link);
  await plain.goto(link); // a scanner's visit confirms nothing
  await plain.locator("main form button").click();
  await expect(plain).toHaveURL(/\/sv\/manage\/[a-z0-9]{16,32}$/);
  await expect(plain.locator("noscript p")).toContainText("JavaScript");
  const again = await plain.goto(link);
  expect(again.status()).toBe(410);
  await expect(plain.locator("h1")).toHaveText("Länken gäller inte längre");
  await context.close();
});

test("two windows change one proposal: both texts are shown and the author chooses", async ({ page, context, messages }) => {
  const record = proposal();
  await propose(page, "fi", record);
  await confirm(page, record);
  const other = await context.newPage();
  await other.addInitScript(() => (Storage.prototype.setItem = () => undefined)); // as on another device
  await other.goto(page.url());
  for (const [window, title] of [[page, "Ensimmäinen"], [other, "Toinen"]]) {
    await window.getByRole("link", { name: "Muokkaa ehdotusta" }).click();
    await window.locator("#f-title").fill(title);
  }
  await page.getByRole("button", { name: "Lähetä muutokset" }).click();
  await expect(page.locator(".message .is-good")).toHaveText("Muutokset on tallennettu.");
  await expect(page.locator(".managed-title")).toHaveText("Ensimmäinen");
  await other.locator("#f-time-frame").fill("Keväällä");
  await other.getByRole("button", { name: "Lähetä muutokset" }).click();
  await expect(other.locator("#conflict-title")).toBeFocused();
  await expect(other.locator(".difference")).toHaveCount(2);
  await other.screenshot({ path: "build/screenshots/manage-conflict.png", fullPage: true });
  await other.locator(".difference").first().getByLabel("Palveluun tallennettu").check();
  await other.getByRole("button", { name: "Jatka valituilla teksteillä" }).click();
  await expect(other.locator("#f-title")).toHaveValue("Ensimmäinen");
  await expect(other.locator("#f-time-frame")).toHaveValue("Keväällä");
  await other.getByRole("button", { name: "Lähetä muutokset" }).click();
  // Its tab keeps nothing, and so can't say there what was done here.
  await expect(other).toHaveURL(/\/manage\/[a-z0-9]{16,32}$/);
  await expect(status(other)).toHaveText("Käsittelyssä");
  await other.close();
  for (const message of messages.splice(0)) expect(message).toMatch(NETWORK);
});

test("the holder withdraws with a reason, brings it back, replaces the link, hands it over and takes the data along", async ({ page, browser, messages }) => {
  test.setTimeout(90_000);
  const record = proposal();
  await propose(page, "en", record);
  await confirm(page, record);
  const act = async (name, text) => {
    await page.getByRole("button", { name, exact: true }).click();
    if (text) await page.locator("#question-text").fill(text);
    expect(await violations(page), name).toEqual([]);
    await page.locator("dialog[open] button[type=submit]").click();
    await expect(page.locator("dialog[open]")).toHaveCount(0);
  };
  await page.getByRole("button", { name: "Withdraw the proposal" }).click();
  await page.locator("dialog[open] button[type=submit]").click();
  await expect(page.locator("#question-text")).toBeFocused();
  await expect(page.locator("#question-text")).toHaveAttribute("aria-invalid", "true");
  await page.locator("#question-text").fill("Our plans");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Withdraw the proposal" }).click();
  await expect(page.locator("#question-text")).toHaveValue("Our plans");
  await page.keyboard.press("Escape");
  await act("Withdraw the proposal", "Our plans changed.");
  await expect(status(page)).toHaveText("Withdrawn");
  await expect(page.locator(".standing")).toContainText("Our plans changed.");
  await act("Reopen the proposal");
  await expect(status(page)).toHaveText("Under review");

  const old = linkIn(await mailTo(record.contact_email));
  const since = Date.now();
  await act("Replace the link");
  await expect(page.locator(".message .is-good")).toContainText("no longer work");
  const fresh = linkIn(await mailTo(record.contact_email, since));
  expect(fresh).not.toBe(old);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download your data" }).click();
  expect((await download).suggestedFilename()).toBe("verkostokartta.json");

  const next = `next-${record.contact_email}`;
  await act("Hand over to someone else", next);
  await expect(page.locator(".message .is-good")).toContainText("The request has been sent");
  const context = await browser.newContext({ baseURL: process.env.BASE_URL });
  const taker = await context.newPage();
  await taker.goto(linkIn(await mailTo(next)));
  await expect(taker.locator("h1")).toHaveText("Take over the proposal");
  await taker.locator("main form button").click();
  await expect(taker.locator("#manage-status")).toHaveText("Under review");
  await page.reload();
  await expect(status(page)).toHaveText("The link is not valid in this browser");
  expect(await violations(page)).toEqual([]);
  const lost = Date.now();
  await page.getByRole("button", { name: "Send a new link" }).click();
  await expect(page.locator(".message .is-good")).toBeVisible();
  expect(linkIn(await mailTo(next, lost))).toMatch(/^\/en\//);
  await context.close();
  for (const message of messages.splice(0)) expect(message).toMatch(NETWORK);
});

const CLOSING = {
  fi: { close: "Sulje ehdotus", why: "Kumppani löytyi muualta", closed: "Suljettu", again: "Avaa ehdotus uudelleen", day: "Uusi viimeinen päivä vastauksille", published: "Julkaistu", extend: /^Pidä avoinna \d+\.\d+\.\d+ asti$/, done: "Ehdotus pysyy avoinna pidempään.", link: "Pidä ehdotus avoinna" },
  sv: { close: "Stäng förslaget", why: "En partner hittades på annat håll", closed: "Stängt", again: "Öppna förslaget på nytt", day: "Ny sista dag för svar", published: "Publicerat", extend: /^Håll öppet till och med \d+\.\d+\.\d+$/, done: "Förslaget hålls öppet längre.", link: "Håll förslaget öppet" },
};

for (const lang of ["fi", "sv"]) {
  test(`a proposal is kept open, closed with its reason and opened again until a day in ${lang}`, async ({ page, browser }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width: lang === "fi" ? 1280 : 360, height: 800 });
    const words = CLOSING[lang];
    const record = proposal({ lang: "fi" });
    await propose(page, lang, record);
    await confirm(page, record);
    const id = idOf(page);
    for (const action of ["approve", "announce"]) await decide(id, action);
    await publish(id);
    await page.reload();
    await expect(status(page)).toHaveText(words.published);
    await page.getByRole("button", { name: words.extend }).click();
    await expect(page.locator(".message .is-good")).toHaveText(words.done);
    await expect(status(page)).toBeFocused();

    await page.getByRole("button", { name: words.close }).click();
    const asked = page.locator("dialog[open]");
    await asked.locator("button[type=submit]").click();
    await expect(asked.getByRole("radio").first()).toBeFocused();
    await expect(asked.locator(".field-error")).toBeVisible();
    expect(await violations(page), "reason").toEqual([]);
    await asked.getByLabel(words.why).check();
    await asked.locator("button[type=submit]").click();
    await expect(status(page)).toHaveText(words.closed);
    await expect(page.locator(".standing")).toContainText(words.why);
    expect(await violations(page), "closed").toEqual([]);

    await page.getByRole("button", { name: words.again }).click();
    await asked.locator("button[type=submit]").click();
    await expect(asked.getByLabel(words.day)).toBeFocused();
    await expect(asked.getByLabel(words.day)).toHaveAttribute("aria-invalid", "true");
    expect(await violations(page), "day").toEqual([]);
    const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await asked.getByLabel(words.day).fill(day(2000));
    await asked.locator("button[type=submit]").click();
    await expect(asked.locator(".field-error")).toBeVisible();
    await asked.getByLabel(words.day).fill(day(13));
    await asked.locator("button[type=submit]").click();
    await expect(status(page)).toHaveText(words.published);

    // Two weeks before the last day the mail's button does the same, without the program.
    sql(`UPDATE submissions SET due_at = 0, evidence = json_set(evidence, '$.since', 0, '$.announced.at', 0) WHERE id = '${id}'`);
    const link = linkIn(await mailTo(record.contact_email, Date.now() - 1000));
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL });
    const plain = await context.newPage();
    for (let visit = 0; visit < 2; visit++) await plain.goto(link);
    await expect(plain.locator("h1")).toHaveText(words.link);
    await plain.locator("main form button").click();
    await expect(plain).toHaveURL(new RegExp(`/${lang}/manage/${id}$`));
    expect((await plain.goto(link)).status()).toBe(410);
    await context.close();
  });
}

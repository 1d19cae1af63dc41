// A reviewer's day on the page of a submission: nothing typed is lost, notes on every field, duplicates, mails, keys, a phone.
import { readFileSync } from "node:fs";
import { violations } from "../axe.mjs";
import { look, readIn } from "./look.mjs";
import { expect, open, test } from "../page.mjs";
import { decide, mailTo, publish } from "../people.mjs";
import { sql } from "../database.mjs";
import { author, emptyQueue, expectStatuses, handIn, pageOf, person, signIn } from "../staff.mjs";

const ORIGIN = process.env.BASE_URL;
const words = (lang) => JSON.parse(readFileSync(new URL(`../../../frontend/texts/locales/${lang}/admin.json`, import.meta.url), "utf8"));
const said = (text, places) => text.replace(/\{(\w+)\}/g, (_, name) => places[name]);
const button = (page, name) => page.locator(".decide").getByRole("button", { name, exact: true });
const state = (page) => page.locator("#standing-title");

test.use({ locale: "fi" });
test.beforeEach(emptyQueue);
test.afterEach(({ messages }) => expectStatuses(messages));

/** Opens the page of a submission in a language. */
async function review(page, context, lang, id) {
  await readIn(context, lang);
  await open(page, pageOf(id));
  await expect(state(page)).toBeVisible();
}

for (const lang of ["fi", "sv"]) {
  const text = words(lang);

  test(`a mail without its places is refused where it is written, with nothing done, in ${lang}`, async ({ page, context }) => {
    await signIn(context, person());
    const held = await handIn({ title: "Rikki", parallel: {} });
    await review(page, context, lang, held.id);
    const before = await state(page).textContent();
    await button(page, text["admin.do.both"]).click();
    const asked = page.getByRole("dialog", { name: text["admin.do.both"] });
    const body = asked.getByLabel(text["admin.mail.body"]);
    const broken = (await body.inputValue()).replace(/\{(\w+)\}/, "{rikki}");
    await body.fill(broken);
    await asked.locator("#decision-yes").click();
    await expect(asked.locator(".field-error:visible")).toHaveText(text["admin.refused.mail"]);
    await expect(body).toBeFocused();
    await expect(body).toHaveValue(broken);
    await look(page, "refused mail");

    await page.keyboard.press("Escape");
    await expect(asked).toContainText(text["admin.give.up"]);
    await expect(page.locator("#decision-stay")).toBeFocused();
    await look(page, "asked before closing");
    await page.keyboard.press("Enter");
    await expect(body).toHaveValue(broken);
    await page.keyboard.press("Escape");
    await asked.getByRole("button", { name: text["admin.give.up.close"] }).click();
    await expect(page.locator("dialog[open]")).toHaveCount(0);
    await page.reload();
    await expect(state(page)).toHaveText(before);
  });

  test(`notes reach empty fields and the whole by keyboard, and are the history's after the review, in ${lang}`, async ({ page, context, browser }) => {
    await signIn(context, person());
    const held = await handIn({ title: "Kesken", time_frame: "", parallel: {} });
    await review(page, context, lang, held.id);
    await page.keyboard.press("r");
    const jump = page.locator("#note-jump");
    await expect(jump).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("#note-f-whole")).toBeFocused();
    await page.keyboard.type("Kirjoita kokonaan uudelleen.");
    for (const [field, note] of [["f-time-frame", "Milloin?"], ["f-title-sv", "Även på svenska."]]) {
      await jump.selectOption(`note-${field}`);
      await jump.press("Enter");
      await expect(page.locator(`#note-${field}`)).toBeFocused();
      await page.keyboard.type(note);
    }
    await look(page, "notes");
    await page.keyboard.press("Control+Enter");
    const asked = page.getByRole("dialog", { name: text["admin.do.return"] });
    await expect(asked.getByLabel(text["admin.mail.body"])).toHaveValue(/Kirjoita kokonaan uudelleen[^]*Även på svenska[^]*Milloin/);
    const since = Date.now();
    await page.keyboard.press("Control+Enter");
    await expect(page).toHaveURL("/admin");
    expect((await mailTo(held.address, since)).text).toContain("Kirjoita kokonaan uudelleen.");

    const own = await browser.newContext({ baseURL: ORIGIN, locale: "fi" });
    const [name, value] = held.cookie.split("=");
    await own.addCookies([{ name, value, url: ORIGIN.replace("http:", "https:"), secure: true, httpOnly: true, sameSite: "Lax" }]);
    const theirs = await own.newPage();
    await theirs.goto(`/fi/manage/${held.id}/edit`);
    await expect(theirs.locator(".note-list li").first()).toContainText("Kirjoita kokonaan uudelleen.");
    await own.close();

    await author(held, "resubmit", { form: { ...held.form, time_frame: "Ensi vuonna." } });
    await open(page, pageOf(held.id));
    const frame = page.locator(".review-field", { hasText: "Milloin?" });
    await expect(frame).toContainText(text["admin.note.met"]);
    await decide(held.id, "approve");
    await decide(held.id, "announce");
    await publish(held.id);
    await author(held, "edit", { form: { ...held.form, time_frame: "Vasta myöhemmin." } });
    await open(page, pageOf(held.id));
    await expect(page.locator(".review-fields")).toContainText("myöhemmin.");
    await expect(page.locator(".review-text")).not.toContainText("Milloin?");
    const notes = page.locator(".events details");
    await expect(notes).toHaveCount(1);
    await notes.locator("summary").click();
    await expect(notes).toContainText("Milloin?");
    await look(page, "history with notes");
  });

  test(`a duplicate is chosen from those beside it, or found by number, title or URL, in ${lang}`, async ({ page, context }) => {
    await signIn(context, person());
    const name = `Taideyhdistys ${Date.now()}`;
    const other = await handIn({ title: `Ensin lähetetty ${name}`, organisation: name, parallel: {} });
    for (const action of ["approve", "announce"]) await decide(other.id, action);
    const since = Date.now();
    await publish(other.id);
    const [, year, digits] = (await mailTo(other.address, since)).text.match(/\/proposals\/(\d{4})\/(\d{3,})/);
    const held = await handIn({ title: "Toinen", organisation: name.toUpperCase(), parallel: {} });
    await review(page, context, lang, held.id);
    const same = page.locator("section", { has: page.locator("#same-title") });
    await expect(same.getByRole("link")).toHaveText([`Ensin lähetetty ${name}`]);
    await expect(same.getByRole("link")).toHaveAttribute("href", pageOf(other.id));
    await look(page, "others");
    await button(page, text["admin.do.reject"]).click();
    const asked = page.getByRole("dialog", { name: text["admin.do.reject"] });
    await asked.getByLabel(text["admin.reject.duplicate"]).check();
    const chosen = asked.getByRole("radio", { name: new RegExp(name) });
    await chosen.check();
    const typed = asked.getByLabel(text["admin.reject.other"]);
    for (const meant of [
      `${digits}/${year}`,
      `ensin LÄHETETTY ${name}`,
      `${ORIGIN}/fi/proposals/${year}/${digits}`,
      `${ORIGIN}/sv/proposals/${year}/${digits}`,
      `${ORIGIN}${pageOf(other.id)}`,
      `${ORIGIN}/api/v1/proposals/${year}/${digits}`,
    ]) {
      await typed.fill(meant);
      await asked.getByRole("button", { name: text["admin.reject.look"], exact: true }).click();
      await expect(chosen).toHaveCount(1);
      await expect(chosen).toBeChecked();
      await expect(asked.locator(".field-error:visible")).toHaveCount(0);
    }
    await typed.fill("Tällaista ei ole");
    await typed.press("Enter");
    await expect(asked.locator(".field-error:visible")).toHaveText(text["admin.reject.nothing"]);
    await look(page, "nothing found");
    await asked.getByRole("button", { name: text["admin.go.on"] }).click();
    await expect(asked).toContainText(`${text["admin.reject.same.as"]} Ensin lähetetty ${name}`);
    await expect(asked.locator("#decision-yes")).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(page).toHaveURL("/admin");
  });

  test(`a rejection says enough for its author, in ${lang}`, async ({ page, context }) => {
    await signIn(context, person());
    const held = await handIn({ title: "Ei sovi", parallel: {} });
    await review(page, context, lang, held.id);
    await button(page, text["admin.do.reject"]).click();
    const asked = page.getByRole("dialog", { name: text["admin.do.reject"] });
    const why = asked.locator("#decision-why");
    await why.fill("Ei sovi.");
    await page.keyboard.press("Control+Enter");
    await expect(asked.locator("#decision-error")).toHaveText(text["admin.reject.short"]);
    await expect(why).toBeFocused();
    await why.fill("Ehdotus ei koske taidetta eikä hyvinvointia.");
    await page.keyboard.press("Control+Enter");
    await expect(asked.locator("#decision-yes")).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(page).toHaveURL("/admin");
  });

  test(`the mails of a submission stand on its page with their fate, in ${lang}`, async ({ page, context, browser }) => {
    await signIn(context, person());
    const held = await handIn({ title: "Viestit", parallel: {} });
    await mailTo(held.address);
    sql(`UPDATE mails SET state = 'failed', error = 'recipient_suppressed', sent_at = NULL WHERE submission = '${held.id}' AND template = 'received'`);
    await review(page, context, lang, held.id);
    const mails = page.locator("section", { has: page.locator("#mails-title") });
    const failed = mails.locator("li", { has: page.locator(".mail-failed") });
    await expect(failed).toHaveCount(1);
    await expect(failed).toContainText(text["mails.why.suppressed"]);
    await expect(failed).toContainText(`m…@${held.address.split("@")[1]}`);
    await expect(page.locator("main")).not.toContainText(held.address);
    await look(page, "mails");
    const subject = await failed.locator("[lang]").textContent();
    await failed.getByRole("link").click();
    await expect(page).toHaveURL(/\/admin\/mails\?after=/);
    await expect(page.locator(".mail").first().locator("h3")).toHaveText(subject);

    const other = await browser.newContext({ baseURL: ORIGIN, locale: "fi" });
    await signIn(other, person({ role: "coordinator", regions: ["19"] }));
    const theirs = await other.newPage();
    await review(theirs, other, lang, held.id);
    const seen = theirs.locator("section", { has: theirs.locator("#mails-title") });
    await expect(seen.locator(".mail-failed")).toHaveCount(1);
    await expect(seen.getByRole("link")).toHaveCount(0);
    await other.close();
  });

  test(`on a phone the text comes first and the decision stays in view, in ${lang}`, async ({ page, context }) => {
    await signIn(context, person());
    const held = await handIn({ title: "Puhelimella", summary: "Soita numeroon 000 000 0000 tai kirjoita osoitteeseen joku@example.org.", parallel: {} });
    await page.setViewportSize({ width: 360, height: 740 });
    await review(page, context, lang, held.id);
    const bar = page.locator(".decide");
    const top = async (of) => (await of.boundingBox()).y;
    expect(await top(page.locator("#review-fields"))).toBeLessThan(await top(state(page)));
    const isAtBottom = async () => {
      const { y, height } = await bar.boundingBox();
      return Math.abs(y + height - 740) < 2 && height < 340;
    };
    for (const part of [page.locator("#review-fields"), page.locator("#history-title")]) {
      await part.scrollIntoViewIfNeeded();
      expect(await isAtBottom()).toBe(true);
    }
    for (const one of await bar.getByRole("button").all()) expect((await one.boundingBox()).height).toBeGreaterThanOrEqual(44);
    await expect(page.locator(".review-beside .notice")).toContainText(text["admin.flag.contact.why"]);
    await expect(page.locator(".review-facts")).toContainText(text["admin.author.language"]);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `build/screenshots/admin-phone-${lang}.png` });

    await button(page, text["admin.do.return"]).click();
    await page.locator("#note-jump").selectOption("note-f-invited");
    await page.getByRole("button", { name: text["admin.note.write"] }).click();
    const note = page.locator("#note-f-invited");
    await expect(note).toBeFocused();
    const { y, height } = await note.boundingBox();
    expect(y + height).toBeLessThanOrEqual(await top(bar));
    await note.fill("Kuka?");
    await expect(bar).toContainText(said(text["admin.notes.one"], { n: 1 }));
    expect(await isAtBottom()).toBe(true);
    await look(page, "notes on a phone");
    await bar.getByRole("button", { name: text["admin.notes.send"] }).click();
    await expect(page.locator("#decision-yes")).toBeVisible();
    await look(page, "return on a phone");
  });
}

test("three are approved with two keys each", async ({ page, context }) => {
  await signIn(context, person());
  for (const title of ["Yksi", "Kaksi", "Kolme"]) await handIn({ title, parallel: {} });
  await open(page, "/admin");
  await page.getByRole("link", { name: "Yksi" }).click();
  for (const title of ["Yksi", "Kaksi", "Kolme"]) {
    await expect(page.locator(".review-name")).toHaveText(title);
    await page.keyboard.press("a");
    await expect(page.locator("#decision-yes")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("dialog[open]")).toHaveCount(0);
  }
  // What is approved waits for its announcement.
  await expect(page.locator(".review-name")).toHaveText("Yksi");
  await expect(state(page)).toHaveText("Hyväksytty");
  await page.keyboard.press("p");
  await expect(page.locator("#decision-yes")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".undo-bar")).toContainText("Julkaistaan kohta.");
});

// The outbox: what administrators see of mails, and sending them again.
import { look, readIn } from "./look.mjs";
import { tabTo } from "../keyboard.mjs";
import { sql } from "../database.mjs";
import { LANGUAGES, expect, open, test } from "../page.mjs";
import { STATUS, expectStatuses, person, signIn } from "../staff.mjs";

test.use({ locale: "fi" });
test.afterEach(({ messages }) => expectStatuses(messages));

const OFFLINE = /^Failed to load resource: net::ERR_/;
const WORDS = {
  fi: { failed: "Ei lähtenyt", again: "Lähetä uudelleen", now: "Lähetä nyt", goes: "Viesti lähtee nyt", why: "Sähköpostipalvelu ei lähetä tähän osoitteeseen.", denied: "Sinulla ei ole oikeutta tähän. Jos tarvitset oikeuden, pyydä sitä ylläpitäjältä." },
  sv: { failed: "Kunde inte skickas", again: "Skicka på nytt", now: "Skicka nu", goes: "Meddelandet skickas nu", why: "E-posttjänsten skickar inte till den här adressen.", denied: "Du har inte rätt att göra det här. Be en administratör om du behöver rättigheten." },
  en: { failed: "Not sent", again: "Send again", now: "Send now", goes: "The message is being sent", why: "The e-mail service doesn’t send to this address.", denied: "You don’t have the right to do this. If you need it, ask an administrator." },
};
const MINUTE = 60_000;
let count = 0;

/** A mail of the outbox, newer than those before it. */
function mail(state, { error = null, attempts = 0, in: wait = 0, subject = `Viesti ${++count}`, template = "invited", body = "Hei", to = "maija.meri@example.org" } = {}) {
  const id = `mail${Date.now()}x${++count}`;
  const now = Date.now() + count;
  sql(`INSERT INTO mails (id, template, lang, recipient, subject, body, state, error, attempts, created_at, not_before, sent_at)
    VALUES ('${id}', '${template}', 'fi', '${to}', '${subject}', '${body}', '${state}', ${error ? `'${error}'` : "NULL"}, ${attempts}, ${now}, ${now + wait}, ${state === "sent" ? now : "NULL"})`);
  return { id, subject, row: (page) => page.locator(".mail", { has: page.locator(`#mail-${id}`) }) };
}

const tried = (state) => mail(state, { error: "recipient_not_allowed", attempts: 8, in: 90 * MINUTE });

for (const lang of LANGUAGES) {
  test(`mails are told apart, and sent again, in ${lang}`, async ({ page, context }) => {
    const words = WORDS[lang];
    await signIn(context, person());
    await readIn(context, lang);
    const [failed, waiting, sent] = [tried("failed"), tried("waiting"), mail("sent", { attempts: 1 })];
    const forgotten = mail("cancelled", { subject: "", body: "", to: "" });
    for (const [colorScheme, width] of [["light", 1280], ["dark", 360]]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await open(page, "/admin/mails");
      await expect(failed.row(page)).toContainText(words.why);
      await expect(failed.row(page)).toContainText("m…@example.org");
      await expect(sent.row(page).getByRole("button")).toHaveCount(0);
      await expect(forgotten.row(page).getByRole("button")).toHaveCount(0);
      await look(page, `all, ${width}`);
      await page.screenshot({ path: `build/screenshots/admin-mails-${lang}-${width}.png`, fullPage: true });
    }
    await waiting.row(page).getByRole("button", { name: words.now }).dblclick();
    await expect(waiting.row(page).getByRole("status")).toContainText(words.goes);
    await expect(page.locator(`#mail-${waiting.id}`)).toBeFocused();
    await page.locator(".states").getByRole("link", { name: words.failed }).click();
    await expect(page).toHaveURL("/admin/mails?state=failed");
    await expect(page).toHaveTitle(new RegExp(`: ${words.failed} `));
    await expect(page.locator(".states [aria-current=true]")).toHaveText(words.failed);
    await expect(sent.row(page)).toHaveCount(0);
    await expect(failed.row(page).getByRole("button", { name: words.again })).toHaveAccessibleDescription(failed.subject);
    await failed.row(page).getByRole("button", { name: words.again }).click();
    await expect(failed.row(page).getByRole("status")).toContainText(words.goes);
    await look(page, "sent again");
    await page.screenshot({ path: `build/screenshots/admin-mails-again-${lang}.png`, fullPage: true });
    const { items } = await (await page.request.get("/api/v1/admin/audit?action=send_again")).json();
    const events = items.filter(({ subject }) => subject === `mail:${waiting.id}`);
    expect(events, "a double click sends once").toHaveLength(1);
  });
}

test("by the keyboard alone: the failed ones, one of them again, and back", async ({ page, context }) => {
  await signIn(context, person());
  const failed = tried("failed");
  await open(page, "/admin/mails");
  await expect(failed.row(page)).toBeVisible();
  await tabTo(page, page.locator(".states").getByRole("link", { name: "Ei lähtenyt" }));
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toBeFocused();
  await expect(failed.row(page)).toBeVisible();
  const button = failed.row(page).getByRole("button", { name: "Lähetä uudelleen" });
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  await expect(page.locator(`#mail-${failed.id}`)).toBeFocused();
  await page.goBack();
  await expect(page.locator(".states").getByRole("link", { name: "Ei lähtenyt" })).toBeFocused();
});

test("what another administrator has sent meanwhile is said", async ({ page, context }) => {
  await signIn(context, person());
  const failed = tried("failed");
  await open(page, "/admin/mails");
  await expect(failed.row(page)).toBeVisible();
  sql(`UPDATE mails SET state = 'sent', error = NULL, sent_at = ${Date.now()} WHERE id = '${failed.id}'`);
  await failed.row(page).getByRole("button").click();
  await expect(failed.row(page).getByRole("status")).toContainText("ei voi enää lähettää");
  await look(page, "not possible");
});

test("many mails come a page at a time", async ({ page, context }) => {
  await signIn(context, person());
  const old = Date.now() - 400 * 86_400_000;
  sql(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 620)
    INSERT INTO mails (id, template, lang, recipient, subject, body, state, created_at, not_before)
    SELECT 'many' || i || 'x${++count}', 'invited', 'sv', '', '', '', 'cancelled', ${old} - i, 0 FROM n`);
  await open(page, "/admin/mails?state=cancelled");
  await expect(page.locator("#results")).toHaveText("500+ viestiä");
  await expect(page.locator(".mail")).toHaveCount(50);
  await page.getByRole("link", { name: "Näytä vanhemmat viestit" }).click();
  await expect(page.getByRole("link", { name: "Näytä uusimmat viestit" })).toBeVisible();
  await expect(page).toHaveURL(/state=cancelled&after=/);
  await look(page, "older");
  await page.getByRole("link", { name: "Näytä uusimmat viestit" }).click();
  await expect(page).toHaveURL("/admin/mails?state=cancelled");
  sql(`DELETE FROM mails WHERE id GLOB 'many*'`);
});

test("loading, no answer, a fault and nothing at all each have their words", async ({ page, context, messages }) => {
  await signIn(context, person());
  let answer = () => {};
  await page.route("**/api/v1/admin/mails*", (route) => (answer = (options) => (options ? route.fulfill(options) : route.abort())));
  await open(page, "/admin/mails");
  // Before the mails are asked for, the same word stands for the session.
  await expect.poll(() => answer.length).toBe(1);
  await expect(page.locator(".loading")).toHaveText("Ladataan…");
  await look(page, "loading");
  answer();
  await expect(page.locator(".not-had [role=alert]")).toContainText("Palvelimeen ei saada yhteyttä");
  await look(page, "offline");
  answer = () => {};
  await page.getByRole("button", { name: "Yritä uudelleen" }).click();
  await expect.poll(() => answer.length).toBe(1);
  answer({ status: 500, contentType: "application/problem+json", body: JSON.stringify({ status: 500, code: "internal", request_id: "5d4c3b2a19080706" }) });
  await expect(page.locator(".not-had [role=alert]")).toContainText("5d4c3b2a19080706");
  await look(page, "fault");
  answer = () => {};
  await page.getByRole("button", { name: "Yritä uudelleen" }).click();
  await expect.poll(() => answer.length).toBe(1);
  answer({ status: 200, contentType: "application/json", body: JSON.stringify({ items: [], next: null, count: "0" }) });
  await expect(page.locator(".nothing")).toContainText("ei ole vielä lähettänyt");
  await look(page, "nothing");
  expect(messages.splice(0).filter((text) => !OFFLINE.test(text) && !STATUS.test(text))).toEqual([]);
});

for (const path of ["/admin/mails", "/admin/people", "/admin/record"]) {
  test(`a coordinator is told that ${path} is not theirs`, async ({ page, context }) => {
    const coordinator = person({ role: "coordinator", regions: ["19"] });
    for (const lang of LANGUAGES) {
      await signIn(context, coordinator);
      await readIn(context, lang);
      await open(page, path);
      await expect(page.locator(".needs-program .notice")).toHaveText(WORDS[lang].denied);
      await expect(page.locator(`.site-nav a[href='${path}']`)).toBeHidden();
      await expect(page.locator("main").getByRole("button")).toHaveCount(0);
      await expect(page.locator("#results")).toHaveCount(0);
      await look(page, lang);
      await page.screenshot({ path: `build/screenshots/admin-refused-${lang}.png` });
    }
    const refused = await page.request.get(`/api/v1${path.replace("record", "audit")}`);
    expect(refused.status()).toBe(403);
  });
}

test("a session that ended leads to signing in, and back to the same mails", async ({ page, context }) => {
  const administrator = person();
  await signIn(context, administrator);
  await open(page, "/admin/mails");
  await expect(page.locator("#results")).toBeVisible();
  sql(`UPDATE sessions SET ended_at = ${Date.now()} WHERE person = '${administrator.id}'`);
  await page.locator(".states").getByRole("link", { name: "Ei lähtenyt" }).click();
  await expect(page).toHaveURL("/admin/sign-in");
  await signIn(context, administrator);
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(page).toHaveURL("/admin/mails?state=failed");
});

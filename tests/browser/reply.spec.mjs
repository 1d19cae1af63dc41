// A reply to a proposal: what its page says, filling it in with the keyboard alone, keeping it, sending it once, and its way to the
// proposer.
import { fillInReply, takeTime, waitUntilGone } from "./filling.mjs";
import { violations } from "./axe.mjs";
import { missed, press, typeIn } from "./keyboard.mjs";
import { LANGUAGES, expect, open, ready, test } from "./page.mjs";
import { linkIn, mailTo, published } from "./people.mjs";
import { fresh } from "./published.mjs";

const WORDS = {
  fi: { municipality: "Kajaani", link: "Vastaa hanke-ehdotukseen", title: "Vastaa hanke-ehdotukseen", send: "Lähetä vastaus", before: "Ennen kuin lähetät", confirm: "Vahvista vastauksesi hanke-ehdotukseen", delivered: "Vastauksesi on perillä", count: "1 vastaus" },
  sv: { municipality: "Kajana", link: "Svara på projektförslaget", title: "Svara på projektförslaget", send: "Skicka svaret", before: "Innan du skickar", confirm: "Bekräfta ditt svar på ett projektförslag", delivered: "Ditt svar har kommit fram", count: "1 svar" },
  en: { municipality: "Kajaani", link: "Reply to the proposal", title: "Reply to the proposal", send: "Send the reply", before: "Before you send", confirm: "Confirm your reply", delivered: "Your reply has arrived", count: "1 reply" },
};
let count = 0;

/** A reply from an organisation that nobody else has. */
const reply = (more = {}) => ({
  organisation: "Kainuun taideyhdistys", municipality: "205", contact_name: "Ville Vastaaja",
  contact_email: `ville@reply${Date.now()}-${count++}.example.org`, message: "Tarjoamme työtilan ja kaksi ohjaajaa.", languages: ["fi", "sv"], ...more,
});
const width = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const send = (page) => page.locator(".form button[type=submit]");
/** The place of the draft of a reply, by the path of its proposal. */
const slot = (path) => `draft-reply-${path.split("/").slice(-2).join("-")}`;

/** A proposal to which each test replies that has no need of its own. */
let shared;
const aProposal = async () => (shared ??= await published());

test.beforeEach(({ context }) => fresh(context));

for (const lang of LANGUAGES) {
  test(`a reply goes from the proposal's page to the proposer in ${lang}`, async ({ page }) => {
    test.setTimeout(120_000);
    const words = WORDS[lang];
    await page.setViewportSize({ width: lang === "sv" ? 360 : 1280, height: 900 });
    await page.emulateMedia({ colorScheme: lang === "en" ? "dark" : "light" });
    const { path, form } = await published();
    await open(page, `/${lang}${path}`);
    await press(page, page.getByRole("link", { name: words.link }).first());
    await expect(page).toHaveURL(`/${lang}${path}/reply`);
    await ready(page);
    await expect(page.locator("h1")).toHaveText(words.title);
    await expect(page.locator(".reply-about")).toContainText(form.organisation);
    await expect(page.getByRole("heading", { name: words.before })).toBeVisible();
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
    expect(await violations(page), "empty").toEqual([]);
    expect(await width(page)).toBeLessThanOrEqual(0);
    const own = reply();
    await missed(page, "#f-organisation");
    expect(await violations(page), "errors").toEqual([]);
    await typeIn(page, [
      ["#f-organisation", own.organisation], ["#f-municipality", words.municipality], ["#f-contact-name", own.contact_name],
      ["#f-contact-email", own.contact_email], ["#f-message", own.message], ['#f-languages input[value="fi"]', true],
    ]);
    expect(await violations(page), "filled in").toEqual([]);
    await page.screenshot({ path: `build/screenshots/reply-${lang}.png`, fullPage: true });
    await takeTime(page, slot(path));
    const before = Date.now();
    await press(page, page.getByRole("button", { name: words.send }));
    await expect(page).toHaveURL(new RegExp(`/${lang}/manage/[a-z0-9]{16,32}$`));
    await expect(page.locator("main h1")).toBeFocused();
    await expect(page.locator(".sent-to")).toContainText(own.contact_email);
    await waitUntilGone(page, slot(path));

    const mail = await mailTo(own.contact_email, before);
    expect(mail.subject).toContain(words.confirm);
    expect(mail.text).not.toContain(own.message);
    await page.goto(linkIn(mail));
    const confirmed = Date.now();
    await page.locator("main form button").click();
    await expect(page).toHaveURL(/\/manage\/[a-z0-9]{16,32}$/);
    const told = await mailTo(form.contact_email, confirmed);
    expect(told.text).toContain(own.message);
    expect(told.text).toContain(own.organisation);
    expect(told.text).not.toContain(own.contact_email);
    const received = await mailTo(own.contact_email, confirmed);
    expect(received.subject).toContain(words.delivered);
    expect(received.text).not.toContain(form.contact_email);
    await open(page, `/${lang}${path}`);
    await expect(page.locator(".proposal-top")).toContainText(words.count);
    expect(await page.content()).not.toContain(own.contact_email);
    expect(await page.content()).not.toContain(own.message);
  });
}

test("what is wrong stands beside its field and in a summary whose links lead there", async ({ page }) => {
  const { path } = await aProposal();
  await open(page, `/fi${path}/reply`);
  await send(page).click();
  const summary = page.locator("#form-errors");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("heading")).toContainText("Korjaa vielä");
  expect(await violations(page), "errors").toEqual([]);
  await summary.getByRole("link", { name: "Viesti ehdottajalle" }).click();
  await expect(page.locator("#f-message")).toBeFocused();
  await page.locator("#f-contact-email").fill("ville");
  await page.locator("#f-message").fill("a".repeat(3001));
  await page.locator("#f-organisation").focus();
  await expect(page.locator("#f-contact-email-error")).toContainText("nimi@example.org");
  await expect(page.locator("#f-contact-email")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#f-message-error")).toContainText("1 merkkiä liian pitkä");
  await page.locator("#f-contact-email").fill("ville@example.org");
  await expect(page.locator("#f-contact-email-error")).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await width(page)).toBeLessThanOrEqual(0);
  await page.screenshot({ path: "build/screenshots/reply-errors-360.png", fullPage: true });
});

test("a reload loses nothing, and each proposal has a draft of its own", async ({ page }) => {
  const { path } = await aProposal();
  const other = await published();
  await open(page, `/fi${path}/reply`);
  await page.locator("#f-message").fill("Kesken jäänyt");
  await page.locator('#f-languages input[value="sv"]').check();
  await page.reload(); // at once: the page is left before the pause is over
  await ready(page);
  await expect(page.locator("#f-message")).toHaveValue("Kesken jäänyt");
  await expect(page.locator('#f-languages input[value="sv"]')).toBeChecked();
  await expect(page.locator(".form .notice")).toContainText("Jatkat luonnosta");
  await open(page, `/fi${other.path}/reply`);
  await expect(page.locator("#f-message")).toHaveValue("");
  await open(page, `/fi${path}/reply`);
  await page.locator(".form .notice button").click();
  await page.locator("dialog[open] button[type=submit]").click();
  await expect(page.locator("#f-message")).toHaveValue("");
  await waitUntilGone(page, slot(path));
});

test("a double click sends once", async ({ page }) => {
  const { path } = await aProposal();
  const sent = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(new URL(request.url()).pathname));
  await open(page, `/sv${path}/reply`);
  await fillInReply(page, reply());
  await takeTime(page, slot(path));
  await send(page).dblclick();
  await expect(page).toHaveURL(/\/sv\/manage\//);
  expect(sent).toEqual([`/api/v1${path}/replies`]);
});

test("a reply that is to be public is kept from the public until the proposer accepts it", async ({ page }) => {
  const { path } = await published();
  await open(page, `/fi${path}/reply`);
  const own = reply();
  await fillInReply(page, own);
  await page.locator("#f-publish").check();
  await takeTime(page, slot(path));
  const before = Date.now();
  await send(page).click();
  await expect(page).toHaveURL(/\/fi\/manage\//);
  await page.goto(linkIn(await mailTo(own.contact_email, before)));
  await page.locator("main form button").click();
  await expect(page).toHaveURL(/\/manage\/[a-z0-9]{16,32}$/);
  await open(page, `/fi${path}`);
  await expect(page.locator(".tabs")).toHaveCount(0);
  expect((await page.request.get(`/fi${path}/replies`)).status()).toBe(404);
  expect(await (await page.request.get(`/api/v1${path}/replies`)).json()).toEqual({ items: [] });
});

test("without the program the page can be read and says what the form needs", async ({ page, browser, messages }) => {
  const { path, form } = await aProposal();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL });
  const plain = await context.newPage();
  for (const lang of LANGUAGES) {
    await plain.goto(`/${lang}${path}/reply`);
    await expect(plain.locator("noscript .notice")).toContainText("JavaScript");
    await expect(plain.locator(".reply-about")).toContainText(form.organisation);
    await expect(plain.locator(".before-sending")).toContainText(WORDS[lang].before);
    await expect(plain.locator("#f-message")).toBeDisabled();
  }
  await context.close();
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`/fi${path}/reply`);
  await expect(page.locator(".program-failed")).toBeVisible();
  for (const message of messages.splice(0)) expect(message).toMatch(/net::ERR_FAILED|Failed to fetch/);
});

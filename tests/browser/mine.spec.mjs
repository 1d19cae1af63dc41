// The page that mails someone the links to everything they have handed in.
import { violations } from "./axe.mjs";
import { press, typeIn } from "./keyboard.mjs";
import { LANGUAGES, expect, open, test } from "./page.mjs";
import { decide, handIn, mailTo, proposal, publish, published, replyForm } from "./people.mjs";
import { RESULTS } from "./published.mjs";

const WORDS = {
  fi: {
    link: "Kaikki lähettämäsi: pyydä linkit sähköpostiisi", title: "Linkit kaikkeen lähettämääsi", sent: "Tarkista sähköpostisi", subject: "Linkit kaikkeen, mitä olet lähettänyt Verkostokarttaan",
    reply: "Vastaus hanke-ehdotukseen", join: "Liittymispyyntö", message: "Viesti", proposal: "Hanke-ehdotus", results: "Neuvottelujen tulokset", erase: "Poista kaikki tiedot",
  },
  sv: {
    link: "Allt du har skickat in: be om länkarna per e-post", title: "Länkar till allt du har skickat in", sent: "Kontrollera din e-post", subject: "Länkar till allt du har skickat in till Verkostokartta",
    reply: "Svar på ett projektförslag", join: "Begäran om att gå med", message: "Meddelande", proposal: "Projektförslag", results: "Förhandlingsresultat", erase: "Radera alla uppgifter",
  },
  en: { link: "Everything you have sent: ask for the links by e-mail", title: "Links to everything you have sent", sent: "Check your e-mail", subject: "Links to everything you have sent to Verkostokartta" },
};
/** Chromium tells of an answer that is no success; everything else would be ours. */
const STATUS = /^Failed to load resource: the server responded with a status of 422/;

/** Hands in a proposal through the API. */
async function propose(page, lang) {
  const form = proposal();
  const answer = await page.request.post("/api/v1/proposals", {
    headers: { origin: process.env.BASE_URL },
    data: { key: crypto.randomUUID(), lang, seconds: 600, nickname: "", form },
  });
  expect(answer.status()).toBe(201);
  return form.contact_email;
}

for (const lang of LANGUAGES) {
  test(`who has lost a link has all of them mailed in ${lang}`, async ({ page, messages }) => {
    const words = WORDS[lang];
    await page.setViewportSize({ width: lang === "fi" ? 360 : 1280, height: 800 });
    await page.emulateMedia({ colorScheme: lang === "sv" ? "dark" : "light" });
    const address = await propose(page, lang);
    await mailTo(address);
    await open(page, `/${lang}/proposals`);
    await press(page, page.getByRole("link", { name: words.link }));
    await expect(page.locator("h1")).toHaveText(words.title);
    expect(await violations(page), "asking").toEqual([]);
    const field = page.locator("#address");
    await typeIn(page, [["#address", "maija"]]);
    await page.keyboard.press("Enter");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveValue("maija");
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(/@example\.org/);
    expect(await violations(page), "wrong").toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `build/screenshots/mine-wrong-${lang}.png` });

    const before = Date.now();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText(address);
    await press(page, page.locator(".address-form button"));
    await expect(page).toHaveURL(`/${lang}/manage?sent=1`);
    await expect(page.locator("h1")).toHaveText(words.sent);
    expect(await violations(page), "sent").toEqual([]);
    const mail = await mailTo(address, before);
    expect(mail.subject).toBe(words.subject);
    await open(page, mail.text.match(/\/(fi|sv|en)\/manage\/[0-9a-f]{64}/)[0]);
    await page.locator("main form button").click();
    await expect(page).toHaveURL(/\/manage\/[a-z0-9]{16,32}$/);
    for (const message of messages.splice(0)) expect(message).toMatch(STATUS);
  });
}

for (const lang of ["fi", "sv"]) {
  test(`the list has a link to each submission of every kind, which leads to its page, in ${lang}`, async ({ page, browser }) => {
    test.setTimeout(120_000);
    const words = WORDS[lang];
    const { path } = await published();
    const form = replyForm({ lang });
    const [contact_email, contact_name] = [form.contact_email, form.contact_name];
    const common = { contact_email, contact_name, lang, privacy_version: form.privacy_version };
    const join = { ...common, organisation: "", municipality: "698", sentence: "Vedän kuoroa.", languages: ["fi"] };
    const message = { ...common, text: "Milloin kokoonnutte?", show_address: false };
    const sent = [
      [`/api/v1${path}/replies`, form, words.reply],
      ["/api/v1/networks/lappi/join", join, words.join],
      ["/api/v1/networks/lappi/messages", message, words.message],
      ["/api/v1/regions/07/interest", join, words.join],
    ];
    for (const [at, body] of sent) await (await handIn(browser, at, body, lang)).close();
    await report(browser, contact_email, lang);
    const kinds = [...sent.map(([, , kind]) => kind), words.proposal, words.results];
    await page.goto(`/${lang}/manage`);
    const before = Date.now();
    await page.locator("#address").fill(contact_email);
    await page.locator("#address").press("Enter");
    await expect(page).toHaveURL(`/${lang}/manage?sent=1`);
    // A mail about what was sent may come at the same moment.
    await expect.poll(async () => (await mailTo(contact_email, before)).subject).toBe(words.subject);
    const mail = await mailTo(contact_email, before);
    const links = mail.text.match(/\/(fi|sv)\/manage\/[0-9a-f]{64}/g);
    expect(links).toHaveLength(kinds.length);
    for (const kind of kinds) expect(mail.text).toContain(kind);
    const pages = new Set();
    for (const link of links) {
      expect(link.slice(1, 3)).toBe(lang);
      // The address is proven: the link leads on at once.
      await page.goto(link);
      await expect(page.locator("#manage-status")).toBeVisible();
      await expect(page.getByRole("button", { name: words.erase })).toBeVisible();
      await expect(page.locator("main a[href$='/export']")).toHaveCount(1);
      pages.add(page.url());
    }
    expect(pages.size).toBe(kinds.length);
  });
}

/** Publishes a proposal with a partner known from the start, and reports what came of it. */
async function report(browser, contact_email, lang) {
  const form = proposal({ contact_email, kind: "named_partner", partner: "Koivukodin hoivayhteisö" });
  const { page, id, close } = await handIn(browser, "/api/v1/proposals", form, lang);
  for (const action of ["approve", "announce"]) await decide(id, action);
  await publish(id);
  const answer = await page.request.post(`/api/v1/manage/${id}/outcomes`, {
    headers: { origin: process.env.BASE_URL },
    data: { key: crypto.randomUUID(), lang, seconds: 600, nickname: "", form: RESULTS.proposer },
  });
  expect(answer.status()).toBe(201);
  await close();
}

test("the links are asked for without the program, too", async ({ page, browser }) => {
  const address = await propose(page, "sv");
  await mailTo(address);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL });
  const plain = await context.newPage();
  for (const lang of LANGUAGES) {
    await plain.goto(`/${lang}/manage`);
    await expect(plain.locator("label[for=address]")).toBeVisible();
    await expect(plain.locator(".address-form button")).toBeEnabled();
  }
  await plain.goto("/sv/manage");
  const before = Date.now();
  await plain.getByLabel("E-postadress").fill(address);
  await plain.getByRole("button", { name: "Skicka länkarna" }).click();
  await expect(plain.locator("h1")).toHaveText(WORDS.sv.sent);
  expect((await mailTo(address, before)).subject).toBe(WORDS.sv.subject);
  await context.close();
});

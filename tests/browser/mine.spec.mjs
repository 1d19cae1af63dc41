// The page that mails someone the links to everything they have handed in.
import { violations } from "./axe.mjs";
import { LANGUAGES, expect, open, test } from "./page.mjs";
import { handIn, mailTo, proposal, published, replyForm } from "./people.mjs";

const WORDS = {
  fi: { link: "Kaikki lähettämäsi: pyydä linkit sähköpostiisi", title: "Linkit kaikkeen lähettämääsi", sent: "Katso sähköpostisi", subject: "Linkit kaikkeen, mitä olet lähettänyt Verkostokarttaan" },
  sv: { link: "Allt du har skickat in: be om länkarna per e-post", title: "Länkar till allt du har skickat in", sent: "Titta i din e-post", subject: "Länkar till allt du har skickat till Verkostokartta" },
  en: { link: "Everything you have sent: ask for the links by e-mail", title: "Links to everything you have sent", sent: "Look at your e-mail", subject: "Links to everything you have sent to Verkostokartta" },
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
    await page.getByRole("link", { name: words.link }).click();
    await expect(page.locator("h1")).toHaveText(words.title);
    expect(await violations(page), "asking").toEqual([]);
    const field = page.locator("#address");
    await field.fill("maija");
    await field.press("Enter");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveValue("maija");
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(/@example\.org/);
    expect(await violations(page), "wrong").toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `build/screenshots/mine-wrong-${lang}.png` });

    const before = Date.now();
    await field.fill(address);
    await field.press("Enter");
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

test("the list has a link to each submission of every kind, which leads to its page", async ({ page, browser }) => {
  test.setTimeout(120_000);
  const { path } = await published();
  const form = replyForm();
  const [contact_email, contact_name] = [form.contact_email, form.contact_name];
  const common = { contact_email, contact_name, lang: "fi", privacy_version: form.privacy_version };
  const join = { ...common, organisation: "", municipality: "698", sentence: "Vedän kuoroa.", languages: ["fi"] };
  const message = { ...common, text: "Milloin kokoonnutte?", show_address: false };
  const sent = [
    [`/api/v1${path}/replies`, form, "Vastaus hanke-ehdotukseen"],
    ["/api/v1/networks/lappi/join", join, "Liittymispyyntö"],
    ["/api/v1/networks/lappi/messages", message, "Viesti"],
    ["/api/v1/regions/07/interest", join, "Liittymispyyntö"],
    ["/api/v1/proposals", proposal({ contact_email }), "Hanke-ehdotus"],
  ];
  for (const [at, body] of sent) await (await handIn(browser, at, body, "fi")).close();
  await page.goto("/fi/manage");
  const before = Date.now();
  await page.locator("#address").fill(contact_email);
  await page.locator("#address").press("Enter");
  await expect(page).toHaveURL("/fi/manage?sent=1");
  // A mail about what was sent may come at the same moment.
  await expect.poll(async () => (await mailTo(contact_email, before)).subject).toBe(WORDS.fi.subject);
  const mail = await mailTo(contact_email, before);
  const links = mail.text.match(/\/fi\/manage\/[0-9a-f]{64}/g);
  expect(links).toHaveLength(sent.length);
  for (const [, , kind] of sent) expect(mail.text).toContain(kind);
  const pages = new Set();
  for (const link of links) {
    // The address is proven: the link leads on at once.
    await page.goto(link);
    await expect(page.locator("#manage-status")).toBeVisible();
    await expect(page.getByRole("button", { name: "Poista kaikki tiedot" })).toBeVisible();
    await expect(page.locator("main a[href$='/export']")).toHaveCount(1);
    pages.add(page.url());
  }
  expect(pages.size).toBe(sent.length);
});

test("the links are asked for without the program, too", async ({ page, browser }) => {
  const address = await propose(page, "sv");
  await mailTo(address);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL });
  const plain = await context.newPage();
  await plain.goto("/sv/manage");
  const before = Date.now();
  await plain.getByLabel("E-postadress").fill(address);
  await plain.getByRole("button", { name: "Skicka länkarna" }).click();
  await expect(plain.locator("h1")).toHaveText(WORDS.sv.sent);
  expect((await mailTo(address, before)).subject).toBe(WORDS.sv.subject);
  await context.close();
});

// The administration's shell: who gets in, what everyone is told, its languages, and that it stays apart from the site.
import { violations } from "../axe.mjs";
import { LANGUAGES, expect, open, slowly, test } from "../page.mjs";
import { mailTo } from "../people.mjs";
import { expectStatuses, overflow, person, reviewer, signIn } from "../staff.mjs";

const SIGN_IN = "/admin/sign-in";
const codeIn = (mail) => mail.text.match(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/m)[0];
const linkIn = (mail) => mail.text.match(/\/admin\/sign-in\/[0-9a-f]{64}/)[0];

/** Asks for a mail, and gives it. */
async function ask(page, address) {
  await open(page, SIGN_IN);
  await page.getByLabel("Sähköpostiosoitteesi").fill(address);
  await page.getByRole("button", { name: "Lähetä kirjautumisviesti" }).click();
  await expect(page.getByRole("heading", { name: "Tarkista sähköpostisi" })).toBeFocused();
  return address;
}

test.use({ locale: "fi" });
test.afterEach(({ messages }) => expectStatuses(messages));

test("a code signs in the browser that asked, once, and the reader comes to where they wanted", async ({ page }) => {
  const { address } = person();
  await open(page, "/admin?region=19");
  await expect(page).toHaveURL(SIGN_IN);
  await page.getByLabel("Sähköpostiosoitteesi").fill("maija");
  await page.keyboard.press("Enter");
  await expect(page.getByText("nimi@example.org")).toBeVisible();
  await expect(page.getByLabel("Sähköpostiosoitteesi")).toBeFocused();
  await page.getByLabel("Sähköpostiosoitteesi").fill(address);
  await page.keyboard.press("Enter");
  const mail = await mailTo(address);
  await page.getByLabel("Viestissä oleva koodi").fill("AAAA-AAAA");
  await page.keyboard.press("Enter");
  await expect(page.getByText("yrityksiä on jäljellä 4")).toBeVisible();
  await page.getByLabel("Viestissä oleva koodi").fill(codeIn(mail).toLowerCase());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/admin?region=19");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await open(page, SIGN_IN);
  await expect(page).toHaveURL("/admin");
});

test("an address that was typed before the program came is kept", async ({ page }) => {
  const { address } = person();
  await slowly(page, async () => {
    await page.goto(SIGN_IN);
    await page.getByLabel("Sähköpostiosoitteesi").pressSequentially(address);
    await page.keyboard.press("Enter");
  });
  await expect(page).toHaveURL(SIGN_IN);
  await expect(page.getByLabel("Sähköpostiosoitteesi")).toHaveValue(address);
  await expect(page.getByLabel("Sähköpostiosoitteesi")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Tarkista sähköpostisi" })).toBeFocused();
});

test("five tries are told, and after them a new mail is needed", async ({ page }) => {
  await ask(page, person().address);
  for (const said of ["jäljellä 4", "jäljellä 3", "jäljellä 2", "jäljellä yksi", "kaikki viisi"]) {
    await page.getByLabel("Viestissä oleva koodi").fill("AAAA-AAAA");
    await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
    await expect(page.locator(".sign-in")).toContainText(said);
  }
  await page.reload();
  await expect(page.locator(".sign-in")).toContainText("kaikki viisi");
  await page.getByRole("button", { name: "Pyydä uusi viesti" }).click();
  await expect(page.getByLabel("Sähköpostiosoitteesi")).toBeFocused();
});

test("the mail's link redeems by its button, in the browser that asked; a scanner's GET redeems nothing", async ({ page, browser }) => {
  const { address } = person();
  await ask(page, address);
  const link = linkIn(await mailTo(address));
  const scanned = await fetch(new URL(link, process.env.BASE_URL));
  expect([scanned.status, scanned.headers.get("set-cookie"), scanned.headers.get("referrer-policy")]).toEqual([200, null, "same-origin"]);
  const elsewhere = await browser.newContext({ baseURL: process.env.BASE_URL, locale: "fi" });
  const other = await elsewhere.newPage();
  await open(other, link);
  await other.getByRole("button", { name: "Kirjaudu sisään" }).click();
  await expect(other.getByRole("alert").filter({ hasText: "kirjoita viestissä oleva koodi siellä" })).toBeVisible();
  await elsewhere.close();
  const tab = await page.context().newPage();
  await open(tab, link);
  await tab.getByRole("button", { name: "Kirjaudu sisään" }).click();
  await expect(tab).toHaveURL("/admin");
  // The tab that asked notices it.
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(page).toHaveURL("/admin");
});

test("the navigation holds what the rights allow", async ({ browser }) => {
  const links = async (rights) => {
    const { context, page } = await reviewer(browser, rights);
    await open(page, "/admin");
    await expect(page.locator(".account summary")).toBeVisible();
    const names = await page.locator(".site-nav a:visible").allTextContents();
    await page.goto("/admin/people");
    const denied = page.getByText("Sinulla ei ole oikeutta tähän.");
    await (rights.role === "coordinator" ? expect(denied).toBeVisible() : expect(page.locator("h1")).toBeVisible());
    await context.close();
    return names;
  };
  expect(await links({ role: "coordinator", regions: ["19"] })).toEqual(["Jono", "Listat"]);
  expect(await links({ role: "administrator" })).toEqual(["Jono", "Listat", "Viestit", "Käyttäjät", "Tapahtumat"]);
});

test("a session that ends soon says so, and goes on", async ({ page, context }) => {
  await signIn(context, person());
  await page.clock.install();
  await open(page, "/admin");
  await expect(page.locator(".account")).toBeVisible();
  await page.clock.fastForward("07:56:00");
  await expect(page.locator(".ending")).toContainText("Istuntosi päättyy");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Pysy kirjautuneena" }).click();
  await expect(page.locator(".ending")).toBeEmpty();
});

test("signing out everywhere ends the other browser's session too, which comes back to its page", async ({ page, context, browser }) => {
  const whom = await signIn(context, person());
  const other = await browser.newContext({ baseURL: process.env.BASE_URL, locale: "fi" });
  await signIn(other, whom);
  const elsewhere = await other.newPage();
  await open(elsewhere, "/admin?language=sv");
  await expect(elsewhere.locator("#results")).toBeVisible();
  await open(page, "/admin");
  await page.locator(".account summary").click();
  await page.getByRole("button", { name: "Kirjaudu ulos kaikkialta" }).click();
  await expect(page).toHaveURL(SIGN_IN);
  await elsewhere.getByRole("button", { name: "Näytä" }).click();
  await expect(elsewhere).toHaveURL(SIGN_IN);
  await expect(elsewhere.locator(".sign-in")).toContainText("Istuntosi on päättynyt");
  await other.close();
});

for (const lang of LANGUAGES) {
  test(`the sign-in page in ${lang} has nothing that axe finds, and the language is remembered`, async ({ page, context }) => {
    await context.addCookies([{ name: "lang", value: lang, url: process.env.BASE_URL }]);
    for (const [colorScheme, width] of [["light", 1280], ["dark", 360]]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await open(page, SIGN_IN);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.locator("#sign-in-address").fill(person().address);
      await page.keyboard.press("Enter");
      await expect(page.locator("#sign-in-code")).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: `build/screenshots/admin-sign-in-${lang}-${width}.png`, fullPage: true });
      await page.evaluate(() => sessionStorage.clear());
    }
    const next = lang === "sv" ? "suomi" : "svenska";
    await page.getByRole("link", { name: next }).click();
    await expect(page).toHaveURL(SIGN_IN);
    await expect(page.locator("html")).toHaveAttribute("lang", lang === "sv" ? "fi" : "sv");
  });
}

test("its answers are nobody else's to index or keep, and visitors' pages name no file of it", async ({ request }) => {
  const shell = await request.get("/admin/record");
  expect(shell.status()).toBe(200);
  expect(shell.headers()["cache-control"]).toBe("no-store");
  expect(shell.headers()["referrer-policy"]).toBe("same-origin");
  const html = await shell.text();
  expect(html).toContain('<meta name="robots" content="noindex">');
  const files = [...html.matchAll(/\/assets\/admin[^"]+/g)].map(([name]) => name);
  expect(new Set(files).size).toBe(3);
  expect((await request.get("/admin/nothing")).status()).toBe(404);
  for (const path of ["/fi", "/sv/proposals", "/en/proposals/new", "/fi/about"]) {
    expect(await (await request.get(path)).text()).not.toContain("/assets/admin");
  }
});

test("without the program it says what it needs", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: process.env.BASE_URL, javaScriptEnabled: false, locale: "en" });
  const page = await context.newPage();
  await page.goto("/admin");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Review queue");
  await expect(page.locator("noscript p")).toContainText("The administration needs JavaScript.");
  await context.close();
});

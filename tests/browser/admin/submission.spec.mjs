// Decisions: each with the mails it causes, undone for half a minute, and never over what another reviewer did.
import { violations } from "../axe.mjs";
import { LANGUAGES, expect, open, test } from "../page.mjs";
import { decide, mailTo, publish } from "../people.mjs";
import { author, emptyQueue, expectStatuses, handIn, overflow, pageOf, person, reviewer, signIn } from "../staff.mjs";

const dialog = (page, name) => page.getByRole("dialog", { name });
const button = (page, name) => page.locator(".decide").getByRole("button", { name, exact: true });
const state = (page) => page.locator("#standing-title");

test.use({ locale: "fi" });
test.beforeEach(emptyQueue);
test.afterEach(({ messages }) => expectStatuses(messages));

test("approve and announce shows the mail, the next one opens with the undo in view, and undoing comes back", async ({ page, context }) => {
  await signIn(context, person());
  const first = await handIn({ title: "Ensimmäinen", parallel: {} });
  const second = await handIn({ title: "Toinen", parallel: {} });
  await open(page, "/admin");
  await page.getByRole("link", { name: "Ensimmäinen" }).click();
  await button(page, "Hyväksy ja julkaise").click();
  const asked = dialog(page, "Hyväksy ja julkaise");
  await expect(asked.getByLabel("Viestin otsikko")).toHaveValue("Hanke-ehdotus {number} on julkaistu: Ensimmäinen");
  await expect(asked).toContainText("Lähtee 30 sekunnin kuluttua");
  const body = asked.getByLabel("Viestin teksti");
  await body.fill((await body.inputValue()).replace("Hei!", "Hei Maija!"));
  await asked.getByRole("button", { name: "Hyväksy ja julkaise" }).dblclick();
  await expect(page).toHaveURL(pageOf(second.id));
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.locator(".undo-bar")).toContainText("Julkaistaan kohta.");
  await expect(page.locator("#undo")).toContainText(/\(2\d s\)/);
  expect(await violations(page)).toEqual([]);
  await page.locator("#undo").click();
  await expect(page).toHaveURL(pageOf(first.id));
  await expect(state(page)).toHaveText("Käsittelyssä");
  await button(page, "Hyväksy ja julkaise").click();
  const again = dialog(page, "Hyväksy ja julkaise");
  await again.getByLabel("Viestin teksti").fill((await again.getByLabel("Viestin teksti").inputValue()).replace("Hei!", "Hei Maija!"));
  await again.getByRole("button", { name: "Hyväksy ja julkaise" }).click();
  await expect(page).toHaveURL(pageOf(second.id));
  const since = Date.now();
  await publish(first.id);
  expect((await mailTo(first.address, since)).text).toContain("Hei Maija!");
});

test("a return carries a note on each field; on resubmission the reviewer sees the words that changed and what was met", async ({ page, context }) => {
  await signIn(context, person());
  page.on("dialog", (asked) => asked.accept());
  const held = await handIn({ title: "Musiikkia", description: "Iloa kaikille.", parallel: {} });
  await open(page, pageOf(held.id));
  await button(page, "Palauta täydennettäväksi").click();
  await expect(page.locator("#note-jump")).toBeFocused();
  await page.getByRole("button", { name: "Siirry palauttamaan" }).click();
  await expect(page.getByText("Kirjoita huomautus ainakin yhteen kohtaan.")).toBeVisible();
  await page.getByLabel("Huomautus kohtaan Otsikko", { exact: true }).fill("Kerro myös, missä.");
  await page.getByLabel("Huomautus kohtaan Kuvaus", { exact: true }).fill("Kuka hyötyy?");
  await expect(page.locator(".send-notes")).toContainText("2 huomautusta");
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(page.getByLabel("Huomautus kohtaan Otsikko", { exact: true })).toHaveValue("Kerro myös, missä.");
  await page.getByRole("button", { name: "Siirry palauttamaan" }).click();
  const asked = dialog(page, "Palauta täydennettäväksi");
  await expect(asked.getByLabel("Viestin teksti")).toHaveValue(/Kuka hyötyy\?/);
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: "build/screenshots/admin-return.png" });
  await asked.getByRole("button", { name: "Palauta täydennettäväksi" }).click();
  await expect(page).toHaveURL("/admin");
  await expect(page.locator(".undo-bar")).toContainText("Palautettu lähettäjälle.");
  await author(held, "resubmit", { form: { ...held.form, title: "Musiikkia kotihoitoon" } });
  await open(page, pageOf(held.id));
  await expect(page.locator(".changes")).toContainText("muuttuneita kohtia on 1");
  const title = page.locator(".review-field", { has: page.getByRole("heading", { name: "Otsikko", exact: true }) });
  await expect(title.locator("ins")).toContainText("kotihoitoon");
  await expect(title).toContainText("Kohta on muuttunut");
  const description = page.locator(".review-field", { has: page.getByRole("heading", { name: "Kuvaus", exact: true }) });
  await expect(description).toContainText("Kuka hyötyy?");
  await expect(description).toContainText("Kohta ei ole muuttunut");
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: "build/screenshots/admin-diff.png", fullPage: true });
});

test("the second of two reviewers is told what the first did, with nothing overwritten and the notes kept", async ({ page, context, browser }) => {
  await signIn(context, person());
  const held = await handIn({ title: "Yhteinen", parallel: {} });
  const other = await reviewer(browser, {});
  await open(page, pageOf(held.id));
  await open(other.page, pageOf(held.id));
  await button(page, "Palauta täydennettäväksi").click();
  await page.getByLabel("Huomautus kohtaan Tiivistelmä", { exact: true }).fill("Lyhyemmin.");
  await button(other.page, "Hyväksy").click();
  await dialog(other.page, "Hyväksy").getByRole("button", { name: "Hyväksy" }).click();
  await expect(other.page).toHaveURL("/admin");
  await page.getByRole("button", { name: "Siirry palauttamaan" }).click();
  const told = page.locator("#review-changed");
  await expect(told).toContainText(`Hyväksytty · ${other.address}, Ylläpitäjä`);
  await expect(told).toContainText("kirjoittamasi on tallessa");
  await expect(state(page)).toHaveText("Hyväksytty");
  await expect(page.getByLabel("Huomautus kohtaan Tiivistelmä", { exact: true })).toHaveValue("Lyhyemmin.");
  expect(await violations(page)).toEqual([]);
  await other.context.close();
});

test("a mail that was edited stays when another reviewer was faster", async ({ page, context, browser }) => {
  await signIn(context, person());
  const held = await handIn({ title: "Kahdelle", parallel: {} });
  const other = await reviewer(browser, {});
  await open(page, pageOf(held.id));
  await button(page, "Hyväksy ja julkaise").click();
  const body = dialog(page, "Hyväksy ja julkaise").getByLabel("Viestin teksti");
  await body.fill((await body.inputValue()).replace("Hei!", "Hei Maija!"));
  await open(other.page, pageOf(held.id));
  await button(other.page, "Hyväksy").click();
  await dialog(other.page, "Hyväksy").getByRole("button", { name: "Hyväksy" }).click();
  await expect(other.page).toHaveURL("/admin");
  await dialog(page, "Hyväksy ja julkaise").getByRole("button", { name: "Hyväksy ja julkaise" }).click();
  await expect(page.locator("#review-changed")).toContainText("kirjoittamasi on tallessa");
  await button(page, "Julkaise").click();
  await expect(dialog(page, "Julkaise").getByLabel("Viestin teksti")).toHaveValue(/Hei Maija!/);
  await other.context.close();
});

test("a coordinator of the home region decides, and not on what comes from the own organisation", async ({ browser }) => {
  const { page, context, address } = await reviewer(browser, { role: "coordinator", regions: ["19"] });
  const held = await handIn({ title: "Lapista", parallel: {} });
  const own = await handIn({ title: "Omasta talosta", parallel: {}, contact_email: `joku@${address.split("@")[1]}` });
  await open(page, pageOf(own.id));
  await expect(page.locator(".decide")).toContainText("Et voi tehdä tälle nyt mitään");
  await page.keyboard.press("a");
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await open(page, pageOf(held.id));
  await button(page, "Hyväksy").click();
  await dialog(page, "Hyväksy").getByRole("button", { name: "Hyväksy" }).click();
  await expect(page.locator(".undo-bar")).toContainText("Hyväksytty.");
  await page.locator("#undo").click();
  await expect(page).toHaveURL(pageOf(held.id));
  await expect(state(page)).toHaveText("Käsittelyssä");
  expect(await violations(page)).toEqual([]);
  await context.close();
});

test("leaving with something unsent warns; it is kept, also when the session ends", async ({ page, context }) => {
  const whom = await signIn(context, person());
  const held = await handIn({ title: "Kesken", parallel: {} });
  await open(page, "/admin");
  await page.getByRole("link", { name: "Kesken" }).click();
  await page.getByLabel(/Uusi muistiinpano/).fill("Kysy Lapista.");
  await page.getByRole("link", { name: "Jono" }).click();
  await expect(dialog(page, "Haluatko poistua sivulta?")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Jää tälle sivulle" }).click();
  await page.goBack();
  await expect(page).toHaveURL(pageOf(held.id));
  await page.getByRole("button", { name: "Poistu sivulta" }).click();
  await expect(page).toHaveURL("/admin");
  await page.getByRole("link", { name: "Kesken" }).click();
  await expect(page.getByLabel(/Uusi muistiinpano/)).toHaveValue("Kysy Lapista.");
  await context.clearCookies();
  await page.getByRole("button", { name: "Tallenna muistiinpano" }).click();
  await expect(page).toHaveURL("/admin/sign-in");
  await signIn(context, whom);
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(page).toHaveURL(pageOf(held.id));
  await expect(page.getByLabel(/Uusi muistiinpano/)).toHaveValue("Kysy Lapista.");
  await page.getByRole("button", { name: "Tallenna muistiinpano" }).click();
  await expect(page.locator("section", { has: page.locator("#comments-title") }).locator(".comment-list")).toContainText("Kysy Lapista.");
  await expect(page.getByLabel(/Uusi muistiinpano/)).toHaveValue("");
});

test("a note that is saved while the others are still on their way stays", async ({ page, context }) => {
  await signIn(context, person());
  const held = await handIn({ title: "Hidas verkko", parallel: {} });
  let release;
  const late = new Promise((resolve) => (release = resolve));
  await page.route("**/comments", async (route) => {
    if (route.request().method() !== "GET") return route.continue();
    const answer = await route.fetch();
    await late;
    await route.fulfill({ response: answer });
  });
  await open(page, pageOf(held.id));
  const list = page.locator("section", { has: page.locator("#comments-title") }).locator(".comment-list li");
  await page.getByLabel(/Uusi muistiinpano/).fill("Soitin heille.");
  await page.getByRole("button", { name: "Tallenna muistiinpano" }).click();
  await expect(list).toHaveText(/Soitin heille\./);
  const answered = page.waitForResponse((answer) => answer.url().endsWith("/comments") && answer.request().method() === "GET");
  release();
  await answered;
  await expect(page.getByLabel(/Uusi muistiinpano/)).toHaveValue("");
  await page.waitForTimeout(300);
  await expect(list).toHaveText(/Soitin heille\./);
});

test("what is rejected says why, or which one it repeats, or nothing; and is taken back in time", async ({ page, context }) => {
  await signIn(context, person());
  const other = await handIn({ title: "Alkuperäinen", parallel: {} });
  const held = await handIn({ title: "Toisto", parallel: {} });
  await open(page, pageOf(held.id));
  await button(page, "Hylkää").click();
  const asked = dialog(page, "Hylkää");
  await asked.getByRole("button", { name: "Jatka" }).click();
  await expect(asked.getByRole("alert").filter({ hasText: "Täytä tämä kohta." })).toBeVisible();
  await asked.getByLabel("Teksti on roskapostia").check();
  await asked.getByRole("button", { name: "Jatka" }).click();
  await expect(asked).toContainText("Tästä päätöksestä ei lähde viestejä.");
  await page.keyboard.press("Escape");
  await button(page, "Hylkää").click();
  await asked.getByLabel("Sama asia on jo lähetetty").check();
  await asked.getByRole("button", { name: "Jatka" }).click();
  await expect(asked.getByRole("alert").filter({ hasText: "Valitse toinen teksti tai etsi se." })).toBeVisible();
  const typed = asked.getByLabel("Numero, otsikko tai osoite");
  await typed.fill(`${process.env.BASE_URL}${pageOf(other.id)}`);
  await typed.press("Enter");
  await expect(asked.getByRole("radio", { name: /Alkuperäinen/ })).toBeChecked();
  expect(await violations(page)).toEqual([]);
  await asked.getByRole("button", { name: "Jatka" }).click();
  await expect(asked).toContainText("Sama kuin Alkuperäinen");
  await expect(asked.getByLabel("Viestin otsikko")).toHaveValue(/Hanke-ehdotusta ei julkaista/);
  await asked.getByRole("button", { name: "Hylkää" }).click();
  await expect(page).toHaveURL(pageOf(other.id));
  await page.locator("#undo").click();
  await expect(page).toHaveURL(pageOf(held.id));
  await expect(state(page)).toHaveText("Käsittelyssä");
});

test("what is public is closed, opened, taken down and restored", async ({ page, context }) => {
  await signIn(context, person());
  const held = await handIn({ title: "Julkinen", parallel: {} });
  for (const action of ["approve", "announce"]) await decide(held.id, action);
  await publish(held.id);
  await open(page, pageOf(held.id));
  await button(page, "Sulje vastauksilta").click();
  const closing = dialog(page, "Sulje vastauksilta");
  await closing.getByRole("button", { name: "Jatka" }).click();
  await expect(closing.locator(".field-error:visible")).toHaveCount(2);
  await closing.getByLabel("Kerro syy").fill("Soititte ja kerroitte siitä.");
  await closing.getByRole("button", { name: "Jatka" }).click();
  await expect(closing.getByLabel("Kumppani löytyi Verkostokartan kautta")).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await closing.getByLabel("Kumppani löytyi muualta").check();
  await closing.getByRole("button", { name: "Jatka" }).click();
  await expect(closing.getByLabel("Viestin teksti")).toHaveValue(/> Soititte ja kerroitte siitä\./);
  await closing.getByRole("button", { name: "Sulje vastauksilta" }).click();
  await expect(state(page)).toHaveText("Suljettu");
  await expect(state(page)).toBeFocused();
  await expect(page.locator(".review-facts")).toContainText("Kumppani löytyi muualta");
  await button(page, "Avaa uudelleen").click();
  const opening = dialog(page, "Avaa uudelleen");
  await opening.getByRole("button", { name: "Jatka" }).click();
  await expect(opening.getByLabel("Uusi viimeinen päivä vastauksille")).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await opening.getByLabel("Uusi viimeinen päivä vastauksille").fill(new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10));
  await opening.getByRole("button", { name: "Jatka" }).click();
  await opening.getByRole("button", { name: "Avaa uudelleen" }).click();
  await expect(state(page)).toHaveText("Julkaistu");
  await expect(state(page)).toBeFocused();
  await button(page, "Poista julkisilta sivuilta").click();
  const asked = dialog(page, "Poista julkisilta sivuilta");
  await asked.getByLabel("Kerro syy").fill("Tekijänoikeus.");
  await asked.getByRole("button", { name: "Jatka" }).click();
  await asked.getByRole("button", { name: "Poista julkisilta sivuilta" }).click();
  await expect(state(page)).toHaveText("Poistettu julkisilta sivuilta");
  await expect(page.locator(".review-facts")).toContainText("Tekijänoikeus.");
  await button(page, "Tuo takaisin näkyviin").click();
  await dialog(page, "Tuo takaisin näkyviin").getByRole("button", { name: "Tuo takaisin näkyviin" }).click();
  await expect(state(page)).toHaveText("Julkaistu");
});

test("a proposal is decided on with the keyboard alone", async ({ page, context }) => {
  await signIn(context, person());
  await handIn({ title: "Näppäimillä", parallel: {} });
  await open(page, "/admin");
  await expect(page.locator(".queue li")).toHaveCount(1);
  for (const key of ["j", "o"]) await page.keyboard.press(key);
  await expect(page.locator(".review-name")).toHaveText("Näppäimillä");
  await page.keyboard.press("a");
  await expect(page.locator("#decision-yes")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/admin");
  await expect(page.locator(".undo-bar")).toContainText("Hyväksytty.");
});

for (const lang of LANGUAGES) {
  test(`a submission in ${lang} has nothing that axe finds, wide and narrow, light and dark`, async ({ page, context }) => {
    await signIn(context, person());
    await context.addCookies([{ name: "lang", value: lang, url: process.env.BASE_URL }]);
    const held = await handIn({ title: "Taidetta ja hyvinvointia kotihoidon asiakkaille" });
    for (const [colorScheme, width] of [["light", 1280], ["dark", 360], ["light", 320]]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await open(page, pageOf(held.id));
      await expect(page.locator(".preview-page .facts")).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `build/screenshots/admin-submission-${lang}-${width}.png`, fullPage: true });
      await page.locator(".look").last().click();
      await expect(page.locator(".review-field").first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.locator(".decide-buttons button").first().click();
      await expect(page.locator("#decision-yes")).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: `build/screenshots/admin-dialog-${lang}-${width}.png` });
      await page.keyboard.press("Escape");
    }
  });
}

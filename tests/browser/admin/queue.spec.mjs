// The queue: its filters, its keys, several at once, and noticing what others do.
import { violations } from "../axe.mjs";
import { LANGUAGES, expect, open, test } from "../page.mjs";
import { decide } from "../people.mjs";
import { sql } from "../database.mjs";
import { emptyQueue, expectStatuses, handIn, overflow, pageOf, person, reviewer, signIn } from "../staff.mjs";

const DAY = 86_400_000;
const titles = (page) => page.locator(".queue-title a");
const older = (id, days) => sql(`UPDATE review_queue SET since = since - ${days * DAY} WHERE submission = '${id}';
  UPDATE submissions SET evidence = json_set(evidence, '$.since', json_extract(evidence, '$.since') - ${days * DAY}) WHERE id = '${id}'`);

test.use({ locale: "fi" });
test.beforeEach(emptyQueue);
test.afterEach(({ messages }) => expectStatuses(messages));

test("the filters stand in the URL, and Back restores them with place and focus", async ({ page, context }) => {
  await signIn(context, person());
  const old = await handIn({ title: "Vanha tanssiehdotus", parallel: {} });
  await handIn({ title: "Uusi musiikkiehdotus", parallel: {} });
  older(old.id, 9);
  await open(page, "/admin");
  await expect(titles(page)).toHaveText(["Vanha tanssiehdotus", "Uusi musiikkiehdotus"]);
  await expect(page.locator("#results")).toHaveText("2 osumaa");
  const first = page.locator(".queue li").first();
  await expect(first).toContainText("9 päivää");
  await expect(first).toContainText("Myöhässä");
  await expect(page.locator(".queue li").last()).toContainText("alle tunti");
  await page.getByLabel("Odottanut vähintään").selectOption("7");
  await page.getByLabel("Etsi otsikolla, organisaatiolla, numerolla tai tunnuksella").fill("tanssi");
  await page.getByRole("button", { name: "Näytä" }).click();
  await expect(page).toHaveURL("/admin?age=7&q=tanssi");
  await expect(page.locator("#results")).toBeFocused();
  await expect(titles(page)).toHaveText(["Vanha tanssiehdotus"]);
  await titles(page).click();
  await expect(page).toHaveURL(pageOf(old.id));
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL("/admin?age=7&q=tanssi");
  await expect(titles(page)).toBeFocused();
  await expect(page.getByLabel("Odottanut vähintään")).toHaveValue("7");
  await page.getByRole("link", { name: "Poista rajaukset" }).click();
  await expect(titles(page)).toHaveCount(2);
});

test("a coordinator sees what concerns the own regions, and that alone", async ({ browser }) => {
  await handIn({ title: "Lapista", parallel: {}, regions: ["19"] });
  await handIn({ title: "Koskee Pirkanmaata", parallel: {}, regions: ["06"] });
  await handIn({ title: "Vain Uusimaa", parallel: {}, municipality: "091", regions: ["01"] });
  const { page, context } = await reviewer(browser, { role: "coordinator", regions: ["06"] });
  await open(page, "/admin");
  // What others decide is shown to who asks for it.
  await expect(page.getByText("Mikään ei odota päätöstäsi juuri nyt.")).toBeVisible();
  await page.getByLabel("Rajaus").selectOption("Kaikki, mitä näen");
  await page.getByRole("button", { name: "Näytä" }).click();
  await expect(page).toHaveURL("/admin?scope=all");
  await expect(titles(page)).toHaveText(["Koskee Pirkanmaata"]);
  await titles(page).click();
  await expect(page.locator(".decide")).toContainText("Et voi tehdä tälle nyt mitään");
  await context.close();
});

test("keys move, open and begin, never while something is typed, and can be turned off", async ({ page, context }) => {
  await signIn(context, person());
  await handIn({ title: "Ensimmäinen", parallel: {} });
  const second = await handIn({ title: "Toinen", parallel: {} });
  await open(page, "/admin");
  await expect(titles(page)).toHaveCount(2);
  await page.getByLabel("Etsi otsikolla, organisaatiolla, numerolla tai tunnuksella").focus();
  await page.keyboard.type("jjo");
  await expect(page.getByLabel("Etsi otsikolla, organisaatiolla, numerolla tai tunnuksella")).toHaveValue("jjo");
  await page.locator("h1").focus();
  await page.keyboard.press("j");
  await expect(titles(page).first()).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(titles(page).last()).toBeFocused();
  await page.keyboard.press("k");
  await expect(titles(page).first()).toBeFocused();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Pikanäppäimet" });
  await expect(help).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await expect(page).toHaveURL(pageOf(second.id));
  await expect(page.getByRole("dialog", { name: "Hyväksy" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goBack();
  await page.getByRole("button", { name: "Pikanäppäimet" }).click();
  await help.getByLabel("Käytä pikanäppäimiä tässä selaimessa").uncheck();
  await help.getByRole("button", { name: "Sulje" }).click();
  await page.reload();
  await expect(titles(page)).toHaveCount(2);
  await page.locator("h1").focus();
  await page.keyboard.press("j");
  await expect(page.locator("h1")).toBeFocused();
});

test("several are approved and announced with one confirmation that says what can't be, and all of it is undone", async ({ page, context }) => {
  const whom = await signIn(context, person());
  const domain = whom.address.split("@")[1];
  const some = [await handIn({ title: "Yksi", parallel: {} }), await handIn({ title: "Kaksi", parallel: {} })];
  await handIn({ title: "Omalta väeltä", parallel: {}, contact_email: `joku@${domain}` });
  await open(page, "/admin");
  await page.getByLabel("Valitse kaikki tältä sivulta").check();
  await page.getByRole("button", { name: "Hyväksy ja julkaise" }).click();
  const dialog = page.getByRole("dialog", { name: "Hyväksy ja julkaise" });
  await expect(dialog).toContainText("Nämä käsitellään (2)");
  await expect(dialog).toContainText("Omalta väeltä – Se on lähetetty omasta organisaatiostasi");
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: "build/screenshots/admin-bulk.png" });
  await dialog.getByRole("button", { name: "Hyväksy ja julkaise" }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(page.locator(".undo-bar")).toContainText("2 julkaistaan kohta.");
  await expect(page.locator(".queue .state.announcing")).toHaveCount(2);
  await page.getByRole("button", { name: /^Kumoa/ }).click();
  await expect(page.locator(".undo-bar")).toContainText("Päätös on kumottu.");
  await expect(page.locator(".queue .state.in_review")).toHaveCount(3);
  expect(some).toHaveLength(2);
});

test("what another reviewer did is told within fifteen seconds", async ({ page, context }) => {
  await signIn(context, person());
  const { id } = await handIn({ title: "Yhteinen", parallel: {} });
  await open(page, "/admin");
  await expect(titles(page)).toHaveCount(1);
  await decide(id, "approve");
  await expect(page.locator(".news")).toContainText("Toinen käsittelijä on muuttanut jotakin.", { timeout: 15_000 });
  await page.getByRole("button", { name: "Päivitä luettelo" }).click();
  await expect(page.locator(".queue .state")).toHaveText("Hyväksytty");
  await expect(page.locator(".news")).toBeEmpty();
});

for (const lang of LANGUAGES) {
  test(`the queue in ${lang} has nothing that axe finds, wide and narrow, light and dark`, async ({ page, context }) => {
    await signIn(context, person());
    await context.addCookies([{ name: "lang", value: lang, url: process.env.BASE_URL }]);
    const late = await handIn({ title: "Taidetta ja hyvinvointia kotihoidon asiakkaille Lapin kylissä", parallel: {}, regions: ["19", "06", "11"] });
    await handIn({ title: "Konst på äldreboenden", parallel: {}, lang: "sv" });
    older(late.id, 12);
    for (const [colorScheme, width] of [["light", 1280], ["dark", 360], ["light", 320]]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await open(page, "/admin");
      await expect(titles(page)).toHaveCount(2);
      await page.locator(".queue-select input").first().check();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `build/screenshots/admin-queue-${lang}-${width}.png`, fullPage: true });
    }
    await open(page, "/admin?q=zzz");
    await expect(page.locator(".nothing")).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

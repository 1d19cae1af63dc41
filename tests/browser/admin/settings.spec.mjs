// A person's own settings: their name, how they are told, an absence; and the colleagues.
import { look, lookInAll, readIn } from "./look.mjs";
import { press, tabTo } from "../keyboard.mjs";
import { sql } from "../database.mjs";
import { expect, open, test } from "../page.mjs";
import { expectStatuses, handIn, pageOf, person, signIn } from "../staff.mjs";

test.use({ locale: "fi" });
test.afterEach(({ messages }) => expectStatuses(messages));

const WORDS = {
  fi: { title: "Omat asetukset", name: /^Nimi/, never: "Ei koskaan", until: "Viimeinen poissaolopäivä", deputy: "Sijainen", save: "Tallenna asetukset", saved: "Asetukset on tallennettu.", wrongName: "enintään 80 merkkiä", wrongDay: "enintään vuoden päässä", absent: /^Poissa .+ asti$/, nobody: "Kukaan muu ei vielä käsittele samoja asioita." },
  sv: { title: "Mina inställningar", name: /^Namn/, never: "Aldrig", until: "Sista frånvarodagen", deputy: "Ersättare", save: "Spara inställningarna", saved: "Inställningarna har sparats.", wrongName: "högst 80 tecken", wrongDay: "högst ett år framåt", absent: /^Frånvarande till och med/, nobody: "Ingen annan behandlar ännu samma ärenden." },
};
/** A day so many days from today. */
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const inHeader = (page) => page.locator(".account summary");

for (const lang of ["fi", "sv"]) {
  test(`a coordinator gives a name, chooses no mails and an absence, and colleagues see it, in ${lang}`, async ({ page, context }) => {
    const words = WORDS[lang];
    const region = lang === "fi" ? "13" : "16";
    const me = await signIn(context, person({ role: "coordinator", regions: [region] }));
    const colleague = person({ role: "coordinator", regions: [region] });
    await readIn(context, lang);
    await open(page, "/admin/lists");
    await inHeader(page).click();
    await page.getByRole("link", { name: words.title }).click();
    await expect(page.getByRole("heading", { level: 1, name: words.title })).toBeFocused();
    await lookInAll(page, lang, "settings");

    // Errors stand beside their fields, and typed text stays.
    const name = page.getByLabel(words.name);
    await name.fill("a".repeat(81));
    await page.getByRole("button", { name: words.save }).click();
    await expect(name).toBeFocused();
    await expect(name).toHaveAccessibleDescription(new RegExp(words.wrongName));
    await look(page, "wrong name");
    await name.fill("Aino Esimerkki");
    await page.getByLabel(words.until).fill(day(-3));
    await page.getByRole("button", { name: words.save }).click();
    await expect(page.getByLabel(words.until)).toBeFocused();
    await expect(page.getByLabel(words.until)).toHaveAccessibleDescription(new RegExp(words.wrongDay));
    await look(page, "wrong day");

    await page.getByLabel(words.never).check();
    await page.getByLabel(words.until).fill(day(5));
    await page.getByLabel(words.deputy).selectOption({ label: colleague.address });
    await page.getByRole("button", { name: words.save }).dblclick();
    await expect(page.getByRole("status").filter({ hasText: words.saved })).toBeVisible();
    await expect(inHeader(page)).toHaveText("Aino Esimerkki");
    await page.screenshot({ path: `build/screenshots/admin-settings-${lang}.png`, fullPage: true });
    await look(page, "saved");

    await page.reload();
    await expect(name).toHaveValue("Aino Esimerkki");
    await expect(page.getByLabel(words.never)).toBeChecked();
    await expect(page.getByLabel(words.until)).toHaveValue(day(5));
    await expect(page.getByLabel(words.deputy)).toHaveValue(colleague.id);

    // The colleague sees the name and the absence.
    await context.clearCookies({ name: "__Host-session" });
    await signIn(context, colleague);
    await open(page, "/admin/settings");
    const seen = page.locator(".person", { has: page.getByRole("heading", { name: "Aino Esimerkki" }) });
    await expect(seen).toContainText(me.address);
    await expect(seen.locator(".row-note").last()).toHaveText(words.absent);
    await lookInAll(page, lang, "colleagues");
  });
}

test("the settings are changed by the keyboard alone, and the history and the notes have the name", async ({ page, context }) => {
  await signIn(context, person());
  const held = await handIn();
  await open(page, "/admin/settings");
  const name = page.getByLabel(/^Nimi/);
  await tabTo(page, name);
  await page.keyboard.insertText("Veikko Esimerkki");
  await press(page, page.getByRole("button", { name: "Tallenna asetukset" }));
  await expect(page.getByText("Asetukset on tallennettu.")).toBeVisible();

  const other = person();
  await open(page, pageOf(held.id));
  await page.locator("#comment-text").fill("Soitin heille.");
  await page.locator("form", { has: page.locator("#comment-text") }).getByRole("button").click();
  await expect(page.locator("section", { has: page.locator("#comments-title") }).locator(".comment-list")).toContainText("Sinä");
  await page.locator(".decide").getByRole("button", { name: "Hyväksy", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hyväksy", exact: true }).click();
  await context.clearCookies({ name: "__Host-session" });
  await signIn(context, other);
  await open(page, pageOf(held.id));
  await expect(page.locator(".comment-by")).toContainText("Veikko Esimerkki, Ylläpitäjä");
  await expect(page.locator(".events li", { hasText: "Hyväksytty" })).toContainText("Veikko Esimerkki");
  await open(page, "/admin/people");
  await expect(page.getByRole("heading", { name: "Veikko Esimerkki" })).toBeVisible();
  await open(page, "/admin/record");
  await expect(page.locator(".event-who", { hasText: "Veikko Esimerkki" }).first()).toBeVisible();
});

test("whoever works alone is told so", async ({ page, context }) => {
  const me = await signIn(context, person({ role: "coordinator", regions: ["21"] }));
  // Nobody else has rights, as long as the page is read.
  sql(`UPDATE people SET revoked_at = 2 WHERE revoked_at IS NULL AND id <> '${me.id}'`);
  try {
    await open(page, "/admin/settings");
    await expect(page.getByText(WORDS.fi.nobody)).toBeVisible();
    await look(page, "nobody");
  } finally {
    sql("UPDATE people SET revoked_at = NULL WHERE revoked_at = 2");
  }
});

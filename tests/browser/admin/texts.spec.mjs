// Reusable texts for returns and rejections: kept by administrators, put into a reason and a note by reviewers.
import { readFileSync } from "node:fs";
import { look, lookInAll, readIn } from "./look.mjs";
import { expect, open, test } from "../page.mjs";
import { emptyQueue, expectStatuses, handIn, pageOf, person, reviewer, signIn } from "../staff.mjs";

const words = (lang) => JSON.parse(readFileSync(new URL(`../../../frontend/texts/locales/${lang}/admin.json`, import.meta.url), "utf8"));
const LANGUAGE = { fi: ["suomi", "ruotsi", "englanti"], sv: ["finska", "svenska", "engelska"] };

test.use({ locale: "fi" });
test.beforeEach(emptyQueue);
test.afterEach(({ messages }) => expectStatuses(messages));

/** The fields of the texts, in the order of the languages. */
const fields = (page, lang, text) => LANGUAGE[lang].map((name) => page.getByLabel(text["texts.in"].replace("{language}", name)));

for (const lang of ["fi", "sv"]) {
  const text = words(lang);

  test(`an administrator writes, changes and archives a text, in ${lang}`, async ({ page, context }) => {
    await signIn(context, person());
    await readIn(context, lang);
    await open(page, "/admin");
    await page.locator(".account summary").click();
    await page.getByRole("link", { name: text["texts.title"] }).click();
    await expect(page.getByRole("heading", { level: 1, name: text["texts.title"] })).toBeVisible();
    await lookInAll(page, lang, "texts");

    // Everything that is missing is said at once, and nothing is sent.
    await page.getByRole("button", { name: text["texts.new"] }).click();
    const name = page.getByLabel(text["texts.name"]);
    await expect(name).toBeFocused();
    await page.getByRole("button", { name: text["texts.save"] }).click();
    await expect(name).toBeFocused();
    await expect(name).toHaveAccessibleDescription(new RegExp(text["settings.name.wrong"].slice(0, 12)));
    await expect(page.locator(".own-settings .field-error:visible")).toHaveCount(4);
    await lookInAll(page, lang, "nothing written");

    const called = `Kumppani ${Date.now()}`;
    await name.fill(called);
    const typed = ["Kuka?\n\nKerro lisää.", "Vem?", "Who?"];
    for (const [index, field] of fields(page, lang, text).entries()) await field.fill(typed[index]);
    await page.getByRole("button", { name: text["texts.save"] }).dblclick();
    await expect(page.getByRole("status").filter({ hasText: text["texts.saved"] })).toBeVisible();
    const row = page.locator(".row", { has: page.getByRole("heading", { name: called }) });
    await expect(row).toContainText(lang === "fi" ? "Kerro lisää." : "Vem?");
    await expect(page.getByRole("heading", { name: called })).toHaveCount(1);

    await row.getByRole("button", { name: text["texts.archive"] }).click();
    await expect(row).toContainText(text["texts.archived"]);
    await page.reload();
    await expect(row).toContainText(text["texts.archived"]);
    await row.getByRole("button", { name: text["texts.use.again"] }).click();
    await expect(row).not.toContainText(text["texts.archived"]);
    await lookInAll(page, lang, "saved");
    await page.screenshot({ path: `build/screenshots/admin-texts-${lang}.png`, fullPage: true });
  });

  test(`of two who change a text the second sees both, and loses nothing, in ${lang}`, async ({ page, context, browser }) => {
    await signIn(context, person());
    await readIn(context, lang);
    await open(page, "/admin/texts");
    const called = `Yhdessä ${Date.now()}`;
    await page.getByRole("button", { name: text["texts.new"] }).click();
    await page.getByLabel(text["texts.name"]).fill(called);
    for (const field of fields(page, lang, text)) await field.fill("Ensin.");
    await page.getByRole("button", { name: text["texts.save"] }).click();
    const rowOf = (at) => at.locator(".row", { has: at.getByRole("heading", { name: called }) });
    await rowOf(page).getByRole("button", { name: text["texts.edit"] }).click();
    await fields(page, lang, text)[0].fill("Minun.");

    const other = await reviewer(browser, {});
    await readIn(other.context, lang);
    await open(other.page, "/admin/texts");
    await rowOf(other.page).getByRole("button", { name: text["texts.edit"] }).click();
    await fields(other.page, lang, text)[0].fill("Toisen.");
    await other.page.getByRole("button", { name: text["texts.save"] }).click();
    await expect(other.page.getByRole("status").filter({ hasText: text["texts.saved"] })).toBeVisible();
    await other.context.close();

    await page.getByRole("button", { name: text["texts.save"] }).click();
    await expect(page.getByRole("alert").filter({ hasText: text["texts.conflict"] })).toBeVisible();
    await expect(page.locator(".own-settings .notice")).toContainText(["", "Toisen."]);
    await expect(fields(page, lang, text)[0]).toHaveValue("Minun.");
    await look(page, "conflict");
    await page.getByRole("button", { name: text["texts.save"] }).click();
    await expect(page.getByRole("status").filter({ hasText: text["texts.saved"] })).toBeVisible();
    await page.reload();
    await rowOf(page).getByRole("button", { name: text["texts.edit"] }).click();
    await expect(fields(page, lang, text)[0]).toHaveValue("Minun.");
  });

  test(`a reviewer puts a text in the author's language after what was written, in ${lang}`, async ({ page, context }) => {
    await signIn(context, person({ role: "coordinator", regions: ["19"] }));
    const held = await handIn({ title: "Valmis teksti", parallel: {} }, "sv");
    await readIn(context, lang);
    await open(page, pageOf(held.id));
    await page.locator(".decide").getByRole("button", { name: text["admin.do.reject"], exact: true }).click();
    const why = page.locator("#decision-why");
    await why.fill("Egna ord.");
    const choice = page.getByLabel(text["admin.text.insert"]);
    await choice.selectOption({ label: "Mainos" });
    await expect(why).toBeFocused();
    await expect(why).toHaveValue("Egna ord.\n\nFörslaget är reklam: där söks ingen samarbetspartner.");
    await look(page, "rejection");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: text["admin.give.up.close"] }).click();

    await page.locator(".decide").getByRole("button", { name: text["admin.do.return"], exact: true }).click();
    await page.getByLabel(text["admin.text.insert"]).selectOption({ label: "Kumppani" });
    await expect(page.locator("#note-f-whole")).toHaveValue(/^Berätta närmare/);
    await look(page, "notes");
  });
}

// The published criteria: a page, the form's help, the reviewer's checklist, the mail and the history.
import { readFileSync } from "node:fs";
import { violations } from "../axe.mjs";
import { look, lookInAll, readIn } from "./look.mjs";
import { expect, open, test } from "../page.mjs";
import { mailTo } from "../people.mjs";
import { sql } from "../database.mjs";
import { emptyQueue, expectStatuses, handIn, overflow, pageOf, person, signIn } from "../staff.mjs";

const texts = (lang, file) => JSON.parse(readFileSync(new URL(`../../../frontend/texts/locales/${lang}/${file}.json`, import.meta.url), "utf8"));

test.use({ locale: "fi" });
test.beforeEach(emptyQueue);
test.afterEach(({ messages }) => expectStatuses(messages));

for (const lang of ["fi", "sv"]) {
  const [admin, pages] = [texts(lang, "admin"), texts(lang, "pages")];
  const titles = Object.keys(admin).filter((key) => key.startsWith("criterion.")).map((key) => admin[key]);

  test(`the criteria stand in the form's help and on a page of their own, in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, `/${lang}/proposals/new`);
    const help = page.locator(".criteria-help");
    await help.getByText(pages["criteria.fold"]).click();
    await expect(help.getByRole("listitem")).toHaveText(titles);
    expect(await violations(page, ".criteria-help")).toEqual([]);
    await help.getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/criteria$`));
    await expect(page.getByRole("heading", { level: 2 })).toHaveText(titles);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    for (const path of ["/proposals", "/about"]) {
      await open(page, `/${lang}${path}`);
      await page.locator("main").getByRole("link", { name: pages["criteria.title"] }).click();
      await expect(page.getByRole("heading", { level: 1, name: pages["criteria.title"] })).toBeVisible();
    }
  });

  test(`what a reviewer has looked at is kept with the decision and told to the author, in ${lang}`, async ({ page, context }) => {
    await signIn(context, person());
    const held = await handIn({ title: "Edellytykset", parallel: {} }, lang);
    await readIn(context, lang);
    await open(page, pageOf(held.id));
    const list = page.locator("details.criteria");
    await list.locator("summary").click();
    await lookInAll(page, lang, "checklist");
    await list.getByLabel(titles[0], { exact: true }).selectOption({ label: admin["admin.criterion.met"] });
    await list.getByLabel(titles[3], { exact: true }).selectOption({ label: admin["admin.criterion.unmet"] });
    await expect(list.locator("summary")).toContainText("2");
    // It stays in the tab.
    await page.reload();
    await expect(list.locator("summary")).toContainText("2");

    await page.locator(".decide").getByRole("button", { name: admin["admin.do.reject"], exact: true }).click();
    await page.locator("#decision-why").fill(lang === "fi" ? "Teksti ei kerro, mitä tehdään." : "Texten säger inte vad som görs.");
    await page.locator("dialog[open] button[type=submit]").click();
    await expect(page.locator("dialog[open]").getByLabel(admin["admin.mail.body"])).toHaveValue(new RegExp(`- ${titles[3]}`));
    await expect(page.locator("dialog[open]").getByLabel(admin["admin.mail.body"])).not.toHaveValue(new RegExp(titles[0]));
    await look(page, "mail");
    const since = Date.now();
    await page.locator("#decision-yes").click();
    await expect(page.locator("dialog[open]")).toHaveCount(0);
    sql(`UPDATE mails SET not_before = not_before - 31000 WHERE submission = '${held.id}' AND state = 'waiting'`);
    const mail = await mailTo(held.address, since);
    expect(mail.text).toContain(`- ${titles[3]}\n`);
    expect(mail.text).toContain(`/${lang}/criteria`);

    await open(page, pageOf(held.id));
    const kept = page.locator(".events li", { has: page.getByText(admin["admin.criteria.title"]) }).first();
    await kept.locator("summary", { hasText: admin["admin.criteria.title"] }).click();
    await expect(kept.locator("dd")).toHaveText([titles[0], titles[3]]);
    await expect(list.locator("summary")).toHaveCount(0);
  });
}

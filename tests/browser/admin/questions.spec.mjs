// A question to the author, one message each way, while the review goes on.
import { readFileSync } from "node:fs";
import { violations } from "../axe.mjs";
import { look, lookInAll, readIn } from "./look.mjs";
import { expect, open, test } from "../page.mjs";
import { linkIn, mailTo } from "../people.mjs";
import { emptyQueue, expectStatuses, handIn, overflow, pageOf, person, signIn } from "../staff.mjs";

const texts = (lang, file) => JSON.parse(readFileSync(new URL(`../../../frontend/texts/locales/${lang}/${file}.json`, import.meta.url), "utf8"));

test.use({ locale: "fi" });
test.beforeEach(emptyQueue);
test.afterEach(({ messages }) => expectStatuses(messages));

for (const lang of ["fi", "sv"]) {
  const [admin, forms] = [texts(lang, "admin"), texts(lang, "forms")];

  test(`a reviewer asks, the author answers once, and the reviewer reads it, in ${lang}`, async ({ page, context, browser }) => {
    await signIn(context, person({ role: "coordinator", regions: ["19"] }));
    const held = await handIn({ title: "Kysymys", parallel: {} }, lang);
    await readIn(context, lang);
    await open(page, pageOf(held.id));
    const part = page.locator("section", { has: page.locator("#questions-title") });
    const state = await page.locator("#standing-title").textContent();
    const send = part.getByRole("button", { name: admin["admin.question.send"] });

    // Nothing is asked with no words, and what is written stays over a reload.
    await send.click();
    await expect(part.getByRole("alert")).not.toBeEmpty();
    await expect(part.getByLabel(admin["admin.question.label"])).toBeFocused();
    await part.getByLabel(admin["admin.question.label"]).fill("Missä <b>te</b> toimitte?");
    await page.reload();
    await expect(part.getByLabel(admin["admin.question.label"])).toHaveValue("Missä <b>te</b> toimitte?");
    await lookInAll(page, lang, "question");
    const since = Date.now();
    await send.dblclick();
    await expect(part.locator(".comment-list li")).toHaveCount(1);
    await expect(part).toContainText(admin["admin.question.open"]);
    await expect(send).toHaveCount(0);
    await expect(page.locator("#standing-title")).toHaveText(state);
    await lookInAll(page, lang, "open question");

    const mail = await mailTo(held.address, since);
    expect(mail.text).toContain("> Missä <b>te</b> toimitte?");
    const author = await browser.newContext({ baseURL: process.env.BASE_URL, viewport: { width: 360, height: 740 } });
    const own = await author.newPage();
    await open(own, linkIn(mail));
    const answer = own.getByLabel(forms["question.label"]);
    await own.getByRole("button", { name: forms["question.send"] }).click();
    await expect(answer).toBeFocused();
    await expect(answer).toHaveAttribute("aria-invalid", "true");
    await answer.fill("Rovaniemellä. Lue https://example.org");
    await own.reload();
    await expect(answer).toHaveValue("Rovaniemellä. Lue https://example.org");
    expect(await violations(own), "author").toEqual([]);
    expect(await overflow(own)).toBeLessThanOrEqual(0);
    await own.getByRole("button", { name: forms["question.send"] }).dblclick();
    await expect(own.locator(".message")).toContainText(forms["done.answer"]);
    await expect(answer).toHaveCount(0);
    await expect(own.getByText(forms["question.answered"])).toBeVisible();
    expect(await violations(own), "answered").toEqual([]);
    await own.screenshot({ path: `build/screenshots/manage-question-${lang}.png`, fullPage: true });
    await author.close();

    await page.reload();
    await expect(part.locator(".comment-list")).toContainText("Rovaniemellä. Lue");
    await expect(part.locator(".notice li")).toHaveCount(1);
    await expect(send).toBeVisible();
    await look(page, "answer");
    await page.screenshot({ path: `build/screenshots/admin-question-${lang}.png`, fullPage: true });
  });
}

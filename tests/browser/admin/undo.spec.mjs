// Undoing: a decision is taken back from the bar, over a reload, from the other program, by key, and for several at once.
import { readFileSync } from "node:fs";
import { look, readIn } from "./look.mjs";
import { expect, open, test } from "../page.mjs";
import { decide, publish } from "../people.mjs";
import { emptyQueue, expectStatuses, handIn, pageOf, person, reviewer, signIn } from "../staff.mjs";

const words = (lang) => JSON.parse(readFileSync(new URL(`../../../frontend/texts/locales/${lang}/admin.json`, import.meta.url), "utf8"));
const said = (text, places) => text.replace(/\{(\w+)\}/g, (_, name) => places[name]);
const button = (page, name) => page.locator(".decide").getByRole("button", { name, exact: true });
const bar = (page) => page.locator(".undo-bar");
const state = (page) => page.locator("#standing-title");
const focusIsOnBody = (page) => page.evaluate(() => document.activeElement === document.body);

/** The bar is whole in the window, at its bottom. */
async function standsAtTheBottom(page) {
  const { y, height } = await bar(page).boundingBox();
  const window = await page.evaluate(() => innerHeight);
  expect(Math.round(y + height)).toBe(window);
}

test.use({ locale: "fi" });
test.beforeEach(emptyQueue);
test.afterEach(({ messages }) => expectStatuses(messages));

for (const lang of ["fi", "sv"]) {
  const text = words(lang);

  test(`a return is undone after a reload and from the other program, and gives its notes back, in ${lang}`, async ({ page, context }) => {
    await signIn(context, person());
    await readIn(context, lang);
    page.on("dialog", (asked) => asked.accept());
    const held = await handIn({ title: "Palautettava", parallel: {} });
    await open(page, pageOf(held.id));
    const before = await state(page).textContent();
    await button(page, text["admin.do.return"]).click();
    const note = page.locator("#note-f-title");
    await note.fill("Lyhyempi.");
    await page.getByRole("button", { name: text["admin.notes.send"] }).click();
    await page.locator("#decision-yes").click();
    await expect(page).toHaveURL("/admin");
    await expect(bar(page)).toContainText(text["admin.said.returned"]);
    await standsAtTheBottom(page);
    await look(page, "bar");

    await page.reload();
    await expect(bar(page)).toContainText(text["admin.said.returned"]);
    await expect(page.locator("#undo")).toContainText(/\([12]?\d s\)/);
    await page.getByRole("link", { name: text["admin.nav.people"] }).click();
    await expect(page).toHaveURL("/admin/people");
    await expect(bar(page)).toContainText(text["admin.said.returned"]);
    await page.setViewportSize({ width: 360, height: 740 });
    await standsAtTheBottom(page);
    await look(page, "bar on a phone");
    await page.locator("h1").focus();
    await page.keyboard.press("u");
    await expect(page).toHaveURL(pageOf(held.id));
    await expect(state(page)).toHaveText(before);
    await expect(note).toHaveValue("Lyhyempi.");
    expect(await focusIsOnBody(page)).toBe(false);
  });

  test(`a coordinator undoes the own taking down, and it is public again, in ${lang}`, async ({ browser }) => {
    const { page, context } = await reviewer(browser, { role: "coordinator", regions: ["19"] });
    await readIn(context, lang);
    const held = await handIn({ title: "Näkyvä", parallel: {} });
    await decide(held.id, "approve");
    await decide(held.id, "announce");
    await publish(held.id);
    await open(page, pageOf(held.id));
    const before = await state(page).textContent();
    await button(page, text["admin.do.take.down"]).click();
    await page.locator("#decision-why").fill("Pyydettiin poistamaan julkisilta sivuilta.");
    await page.locator("dialog[open] form [type=submit]").click();
    await page.locator("#decision-yes").click();
    await expect(bar(page)).toContainText(text["admin.said.taken.down"]);
    await expect(state(page)).not.toHaveText(before);
    await page.locator("#undo").click();
    await expect(bar(page)).toContainText(text["admin.undone"]);
    await expect(state(page)).toHaveText(before);
    expect(await focusIsOnBody(page)).toBe(false);
    await context.close();
  });

  test(`several are returned with a text in each language, the mails are seen before, and all is undone, in ${lang}`, async ({ page, context }) => {
    await signIn(context, person());
    await readIn(context, lang);
    await handIn({ title: "Yksi", parallel: {} });
    await handIn({ title: "Kaksi", parallel: {} });
    await handIn({ title: "Tre", parallel: {}, lang: "sv" }, "sv");
    await open(page, "/admin");
    await expect(page.locator(".queue li")).toHaveCount(3);
    for (const box of await page.locator(".queue li input[type=checkbox]").all()) await box.check();
    await page.locator(".bulk-bar").getByRole("button", { name: text["admin.do.return"] }).click();
    const asked = page.getByRole("dialog", { name: text["admin.do.return"] });
    await asked.getByRole("button", { name: text["admin.go.on"] }).click();
    await expect(asked.locator(".field-error").first()).toBeVisible();
    await expect(page.locator("#bulk-text-fi")).toBeFocused();
    // A reusable text is put into the field of each language.
    await asked.getByLabel(text["admin.text.insert"]).selectOption({ label: "Kumppani" });
    await expect(page.locator("#bulk-text-fi")).toHaveValue(/kumppania/);
    await expect(page.locator("#bulk-text-sv")).toHaveValue(/partner/);
    await page.locator("#bulk-text-fi").fill("Kertokaa lisää tavoitteista.");
    await page.locator("#bulk-text-sv").fill("Berätta mera om målen.");
    await look(page, "texts");
    await page.keyboard.press("Control+Enter");
    await expect(asked).toContainText(said(text["admin.bulk.will"], { n: 3 }));
    await expect(asked).toContainText(said(text["admin.bulk.mails"], { n: 3 }));
    await expect(asked.locator("summary")).toHaveCount(2);
    await asked.locator("summary", { hasText: "2 ×" }).click();
    await expect(asked).toContainText("> Kertokaa lisää tavoitteista.");
    await page.setViewportSize({ width: 360, height: 740 });
    await look(page, "mails");
    await asked.getByRole("button", { name: text["admin.do.return"] }).click();
    await expect(asked).toBeHidden();
    await expect(bar(page)).toContainText(said(text["admin.returned.many"], { n: 3 }));
    await expect(bar(page)).toBeFocused();
    await expect(page.locator(".queue li")).toHaveCount(0);
    await page.keyboard.press("u");
    await expect(bar(page)).toContainText(text["admin.undone"]);
    await expect(page.locator(".queue .state.in_review")).toHaveCount(3);
    expect(await focusIsOnBody(page)).toBe(false);
  });
}

test("the bar is gone after half a minute, and the focus stays on the page", async ({ page, context }) => {
  await signIn(context, person());
  const held = await handIn({ title: "Hetken", parallel: {} });
  await page.clock.install();
  await open(page, pageOf(held.id));
  await button(page, "Hyväksy").click();
  await page.locator("#decision-yes").click();
  await expect(bar(page)).toContainText("Hyväksytty.");
  await expect(page.getByRole("heading", { level: 1, name: "Käsittelyjono" })).toBeVisible();
  await page.locator("#undo").focus();
  await expect(page.locator("#undo")).toBeFocused();
  await page.clock.runFor(31_000);
  await expect(page.locator("#undo")).toHaveCount(0);
  expect(await focusIsOnBody(page)).toBe(false);
});

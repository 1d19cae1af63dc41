// How much the form asks for: screens, fields and presses of Tab; what is folded; and texts of the form before the description.
import { randomUUID } from "node:crypto";
import { violations } from "./axe.mjs";
import { fillIn, kept, takeTime, waitUntilKept } from "./filling.mjs";
import { expect, open, ready, test } from "./page.mjs";
import { handIn, proposal } from "./people.mjs";

const NEW = "/proposals/new";
const WORDS = {
  fi: { send: "Lähetä ehdotus", later: "Jatka myöhemmin", link: "Lähetä minulle linkki", kept: /^Tallessa tässä selaimessa \d/, headings: ["Tausta", "Tavoitteet", "Toiminta"] },
  sv: { send: "Skicka förslaget", later: "Fortsätt senare", link: "Skicka mig en länk", kept: /^Sparat i den här webbläsaren \d/, headings: ["Bakgrund", "Mål", "Verksamhet"] },
};
const PHONE = { width: 360, height: 740 };

const submit = (page) => page.locator(".form button[type=submit]").first();

/** The fields in view that must be filled in, and aren't. */
const asked = (page) => page.evaluate(() => {
  const isFilled = (control) => (control.matches("[type=radio], [type=checkbox]") ? control.checked : control.value !== "");
  return [...document.querySelectorAll(".form .field")]
    .filter((field) => field.checkVisibility() && !field.closest(".fold"))
    .filter((field) => field.querySelector(":scope > label:not(.tick), :scope > legend"))
    .filter((field) => !field.querySelector(":scope > :is(label, legend) .optional"))
    .filter((field) => ![...field.querySelectorAll("input, textarea, select")].some(isFilled)).length;
});

/** The presses of Tab from the top of the page to a control, none of which may lead below the bar. */
async function presses(page, control) {
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.activeElement.blur();
  });
  for (let count = 1; count <= 150; count++) {
    await page.keyboard.press("Tab");
    const isSeen = await page.evaluate(() => {
      const [focused, bar] = [document.activeElement, document.querySelector(".form-bar")];
      return bar.contains(focused) || focused.getBoundingClientRect().top < bar.getBoundingClientRect().top;
    });
    expect(isSeen, `press ${count}`).toBe(true);
    if (await control.evaluate((element) => element === document.activeElement)) return count;
  }
  throw new Error("the keyboard does not reach it");
}

for (const [lang, words] of Object.entries(WORDS)) {
  test(`the form is at most 8 screens, 12 fields and 60 presses of Tab in ${lang}`, async ({ page }) => {
    for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
      await page.setViewportSize(viewport);
      await open(page, `/${lang}${NEW}`);
      await expect(page.locator("#f-open-until")).not.toHaveValue("");
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const [screens, tabs] = [height / PHONE.height, await presses(page, submit(page))];
      const fields = [await asked(page)];
      await page.locator('#f-kind input[value="named_partner"]').check();
      fields.push((await asked(page)) + 1); // with the kind, which is filled in now
      test.info().annotations.push({ type: "size", description: `${viewport.width} px: ${height} px, ${fields} fields, ${tabs} presses` });
      expect(screens).toBeLessThanOrEqual(8);
      expect(tabs).toBeLessThanOrEqual(60);
      expect(fields).toEqual([11, 12]);
      // The form stores what it holds when its page is left.
      await page.goto(`/${lang}`);
      await page.evaluate(() => localStorage.clear());
    }
  });

  test(`whether it is kept, and how to go on later, is in view from the first line to the last in ${lang}`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await open(page, `/${lang}${NEW}`);
    await page.locator("#f-organisation").fill("Kuoro");
    await expect(page.locator(".form-bar .kept")).toHaveText(words.kept);
    const later = page.getByRole("button", { name: words.later });
    for (const at of ["#f-organisation", "#f-title", "#f-open-until"]) {
      await page.locator(at).scrollIntoViewIfNeeded();
      await expect(page.locator(".form-bar .kept")).toBeInViewport({ ratio: 1 });
      await expect(later).toBeInViewport({ ratio: 1 });
    }
    await expect(later).toHaveAttribute("aria-expanded", "false");
    await later.click();
    await expect(page.getByRole("button", { name: words.link })).toBeInViewport({ ratio: 1 });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `build/screenshots/form-bar-${lang}.png` });
    await later.click();
    await expect(page.getByRole("button", { name: words.link })).toBeHidden();
  });

  test(`what is compulsory is enough in ${lang}`, async ({ page }) => {
    const record = proposal({ lang, website: "", contact_role: "", regions: [], partner_areas: [], languages: [], invited: "", open_until: "", parallel: {} });
    await open(page, `/${lang}${NEW}`);
    await fillIn(page, record);
    await takeTime(page);
    await page.getByRole("button", { name: words.send }).click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/manage/[a-z0-9]{16,32}$`));
  });

  test(`a draft of the form before the description is carried over in ${lang}`, async ({ page }) => {
    await open(page, `/${lang}${NEW}`);
    const form = proposal({ lang, background: "Ensin.", goals: "- yksi\n- kaksi", activities: "", title: "Luonnos", parallel: { en: { title: "A", summary: "B", goals: "One." } } });
    delete form.description;
    const draft = { key: randomUUID(), opened: Date.now(), kept: Date.now(), version: null, form };
    await page.evaluate((stored) => localStorage.setItem("draft-proposal", JSON.stringify(stored)), draft);
    await page.reload();
    await ready(page);
    const [background, goals] = words.headings;
    await expect(page.locator("#f-description")).toHaveValue(`${background}\n\nEnsin.\n\n${goals}\n\n- yksi\n- kaksi`);
    await expect(page.locator("#f-description-en")).toHaveValue("Goals\n\nOne.");
    await page.locator("#f-title").fill("Luonnos jatkuu");
    await waitUntilKept(page, "Luonnos jatkuu");
    const stored = (await kept(page)).form;
    expect([stored.background, stored.goals, stored.parallel.en.goals]).toEqual([undefined, undefined, undefined]);
    expect(stored.description).toContain(`${goals}\n\n- yksi`);
  });

  test(`a proposal from before the description is shown, edited and reviewed as one text in ${lang}`, async ({ browser }) => {
    const form = proposal({ lang, background: "Ensin.", goals: "", activities: "Sitten.", parallel: {} });
    delete form.description;
    const held = await handIn(browser, "/api/v1/proposals", form, lang);
    const [background, , activities] = words.headings;
    await held.page.locator(".as-sent summary").last().click();
    await expect(held.page.locator(".as-sent dd", { hasText: "Sitten." })).toHaveText(`${background}\n\nEnsin.\n\n${activities}\n\nSitten.`, { useInnerText: true });
    await held.page.locator(`a[href$="/manage/${held.id}/edit"]`).click();
    await expect(held.page.locator("#f-description")).toHaveValue(`${background}\n\nEnsin.\n\n${activities}\n\nSitten.`);
    await held.close();
  });
}

test("what is folded opens for what it holds, and for what is wrong with it", async ({ page }) => {
  await open(page, `/fi${NEW}`);
  const fold = (name) => page.locator("details", { has: page.locator(`#fold-${name}`) }).last();
  const isOpen = (name) => fold(name).evaluate((details) => details.open);
  for (const name of ["contact", "places", "parallel", "practicalities", "themes"]) expect(await isOpen(name), name).toBe(false);
  await expect(page.locator("#fold-contact")).toContainText("(vapaaehtoinen)");
  await page.locator("#fold-contact").click();
  await page.locator("#f-website").fill("ei osoite lainkaan");
  await expect(page.locator("#fold-contact")).toContainText("(1 kohta täytetty)");
  await page.locator("#fold-contact").click();
  await expect(page.locator("#f-website")).toBeHidden();
  await submit(page).click();
  await expect(page.locator("#form-errors")).toBeFocused();
  for (const [name, expected] of [["contact", true], ["themes", true], ["places", false]]) await expect.poll(() => isOpen(name), name).toBe(expected);
  await page.locator('#f-themes input[value="music"]').check();
  await page.locator('#f-themes input[value="dance"]').check();
  await expect(page.locator("#fold-themes")).toHaveText("Musiikki, Tanssi");
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await ready(page);
  await expect(page.locator("#f-website")).toBeVisible();
  await expect(page.locator("#f-themes input").first()).toBeHidden();
  await expect(page.locator("#fold-themes")).toHaveText("Musiikki, Tanssi");
});

// The tasks of a day at the desk, counted in presses: of the mouse or a finger, and of keys without what is typed.
import { readFileSync } from "node:fs";
import { expect, open, test } from "../page.mjs";
import { emptyQueue, expectStatuses, handIn, pageOf, person, signIn } from "../staff.mjs";
import { mailTo } from "../people.mjs";

const TEN = 10;
const text = JSON.parse(readFileSync(new URL("../../../frontend/texts/locales/fi/admin.json", import.meta.url), "utf8"));

test.use({ locale: "fi" });
test.beforeEach(async ({ context }) => {
  emptyQueue();
  await signIn(context, person());
});
test.afterEach(({ messages }) => expectStatuses(messages));

/** Counts the presses on a page. */
function counted(page) {
  let presses = 0;
  return {
    click: async (locator) => {
      presses += 1;
      await locator.click();
    },
    press: async (keys) => {
      presses += 1;
      await page.keyboard.press(keys);
    },
    presses: () => presses,
  };
}

const decisions = (page, name) => page.locator(".decide").getByRole("button", { name, exact: true });
const shown = (page) => page.locator(".review-text");

/** Ten proposals in the queue, in their order. */
async function ten() {
  const held = [];
  for (let place = 0; place < TEN; place++) held.push(await handIn({ title: `Ehdotus ${place}`, parallel: {} }));
  return held;
}

test("ten are decided in 21 presses of the mouse, and in 22 of keys", async ({ page }) => {
  for (const way of ["mouse", "keys"]) {
    emptyQueue();
    const held = await ten();
    const by = counted(page);
    await open(page, "/admin");
    await expect(page.locator(".queue-title a")).toHaveCount(TEN);
    if (way === "mouse") await by.click(page.locator(".queue-title a").first());
    else for (const key of ["j", "o"]) await by.press(key);
    for (const { id, form } of held) {
      await expect(page).toHaveURL(pageOf(id));
      await expect(shown(page)).toContainText(form.title);
      await expect(decisions(page, text["admin.do.both"])).toBeVisible();
      if (way === "mouse") await by.click(decisions(page, text["admin.do.both"]));
      else await by.press("p");
      await expect(page.locator("#decision-yes")).toBeVisible();
      if (way === "mouse") await by.click(page.locator("#decision-yes"));
      else await by.press("Control+Enter");
    }
    await expect(page).toHaveURL("/admin");
    expect(by.presses()).toBe((way === "mouse" ? 1 : 2) + 2 * TEN);
  }
});

test("all ten are decided at once in three presses", async ({ page }) => {
  await ten();
  const by = counted(page);
  await open(page, "/admin");
  await by.click(page.locator(".select-all input"));
  await by.click(page.locator(".bulk-bar").getByRole("button", { name: text["admin.do.approve"], exact: true }));
  await by.click(page.getByRole("dialog").getByRole("button", { name: text["admin.do.approve"], exact: true }));
  await expect(page.locator(".undo-bar")).toContainText("10");
  expect(by.presses()).toBe(3);
});

test("why somebody got no mail stands on the page of their proposal, in two presses from the queue", async ({ page }) => {
  const held = await handIn({ title: "Missä viesti on", parallel: {} });
  await mailTo(held.address);
  const by = counted(page);
  await open(page, "/admin");
  await page.getByRole("searchbox").fill("Missä viesti on");
  await by.press("Enter");
  await by.click(page.locator(".queue-title a").first());
  const mails = page.locator("section", { has: page.locator("#mails-title") });
  await expect(mails).toContainText("Lähetetty");
  expect(by.presses()).toBe(2);
});

test("a duplicate is rejected in five presses", async ({ page }) => {
  const name = `Taideyhdistys ${Date.now()}`;
  await handIn({ title: "Ensin lähetetty", organisation: name, parallel: {} });
  const held = await handIn({ title: "Sama uudelleen", organisation: name, parallel: {} });
  const by = counted(page);
  await open(page, pageOf(held.id));
  await by.click(decisions(page, text["admin.do.reject"]));
  await by.click(page.locator("dialog[open]").getByLabel(text["admin.reject.duplicate"]));
  await by.click(page.locator("dialog[open]").getByRole("radio", { name: /Ensin lähetetty/ }));
  await by.click(page.locator("dialog[open]").getByRole("button", { name: text["admin.go.on"] }));
  await by.click(page.locator("#decision-yes"));
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  expect(by.presses()).toBe(5);
});

for (const way of ["keys", "phone"]) {
  test(`one is returned with a note in four presses, by ${way}`, async ({ page }) => {
    if (way === "phone") await page.setViewportSize({ width: 360, height: 740 });
    const held = await handIn({ title: "Palautettava", parallel: {} });
    const by = counted(page);
    await open(page, pageOf(held.id));
    if (way === "keys") {
      // A key means a submission that is there.
      await decisions(page, text["admin.do.return"]).waitFor();
      await by.press("r");
      await expect(page.locator("#note-jump")).toBeFocused();
      await by.press("Enter");
      await page.keyboard.type("Kerro, missä.");
      await by.press("Control+Enter");
      await expect(page.locator("#decision-yes")).toBeVisible();
      await by.press("Control+Enter");
    } else {
      await by.click(decisions(page, text["admin.do.return"]));
      await by.click(page.locator("#note-f-title"));
      await page.keyboard.type("Kerro, missä.");
      await by.click(page.getByRole("button", { name: text["admin.notes.send"] }));
      await by.click(page.locator("#decision-yes"));
    }
    await expect(page).toHaveURL("/admin");
    expect(by.presses()).toBe(4);
  });
}

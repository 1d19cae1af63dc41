// A way in to every network: joining, asking, interest in a region, writing to the hub; and the answers.
import { violations } from "./axe.mjs";
import { expect, open, test } from "./page.mjs";
import { linkIn, mailTo, settle } from "./people.mjs";
import { reviewer } from "./staff.mjs";

const WORDS = {
  fi: { join: "Liity verkostoon", ask: "Kysy verkostolta", send: "Lähetä liittymispyyntö", administrators: "Taikusydämen ylläpitäjä", days: "7 päivän", accept: "Hyväksy listalle", leave: "Lähde listalta" },
  sv: { join: "Gå med", ask: "Fråga", send: "Skicka begäran", administrators: "Taikusydäns administratörer", days: "7 dagar", accept: "Godkänn till listan", leave: "Lämna listan" },
};
let count = 0;
const address = () => `maija@join${Date.now()}-${count++}.example.org`;

/** Waits as long as a person takes to fill in the form: a faster one is refused as a program's. */
const takeTime = (page) => page.waitForTimeout(3600);

/** Fills in a request to join and sends it; gives the address and the id. */
async function join(page, words) {
  const from = address();
  await page.locator("#f-contact-name").fill("Maija Meikäläinen");
  await page.locator("#f-contact-email").fill(from);
  await page.locator("#f-municipality").selectOption("698");
  await page.locator("#f-sentence").fill("Vedän kuoroa palvelutalossa.");
  await page.locator('#f-languages input[value="fi"]').check();
  await page.locator("#f-privacy-version").check();
  await takeTime(page);
  await page.getByRole("button", { name: words.send }).click();
  await expect(page).toHaveURL(/\/manage\/[a-z0-9]{16,32}$/);
  const id = page.url().split("/").pop();
  await page.goto(linkIn(await mailTo(from)));
  await page.locator("main form button").click();
  await expect(page).toHaveURL(new RegExp(`/manage/${id}$`));
  return { from, id };
}

for (const lang of ["fi", "sv"]) {
  test(`a person joins a network without a coordinator, is accepted and leaves in ${lang}`, async ({ page, browser }) => {
    const words = WORDS[lang];
    await page.setViewportSize({ width: lang === "fi" ? 360 : 1280, height: 800 });
    await open(page, `/${lang}/networks/kanta-hame`);
    await page.locator(".ways-in").getByRole("link", { name: words.join }).click();
    await expect(page.locator("#who-answers")).toContainText(words.administrators);
    await expect(page.locator("#who-answers")).toContainText(words.days);
    expect(await violations(page), "joining").toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const { from, id } = await join(page, words);

    const staff = await reviewer(browser, {});
    await staff.page.goto(`/admin/submissions/${id}`);
    const accept = WORDS.fi.accept;
    await staff.page.getByRole("button", { name: accept }).click();
    await staff.page.locator("dialog button[type=submit]").click();
    expect(await violations(staff.page), "accepting").toEqual([]);
    await staff.page.locator("#decision-yes").click();
    await expect(staff.page.locator("#undo")).toBeVisible();
    const accepted = Date.now();
    await settle(id);
    await mailTo(from, accepted);
    await staff.page.goto("/admin/lists/network:kanta-hame");
    await expect(staff.page.locator("ol.rows")).toContainText(from);
    expect(await violations(staff.page), "the list").toEqual([]);
    await staff.context.close();

    await page.reload();
    await page.getByRole("button", { name: words.leave }).click();
    await page.locator("dialog button[type=submit]").click();
    await expect(page.getByRole("button", { name: words.leave })).toHaveCount(0);
  });
}

test("a network with a coordinator says that a coordinator answers", async ({ page, browser }) => {
  const staff = await reviewer(browser, { role: "coordinator", regions: ["13"] });
  await staff.context.close();
  await open(page, "/fi/networks/keski-suomi/ask");
  await expect(page.locator("#who-answers")).toContainText("verkoston koordinaattori");
  expect(await violations(page), "asking").toEqual([]);
});

test("a region without a network says how many are interested, and the hub can be written to", async ({ page }) => {
  await open(page, "/fi/regions/21");
  await page.locator(".ways-in").getByRole("link", { name: "Olen kiinnostunut" }).click();
  await expect(page.locator("#contact-form form")).toBeVisible();
  expect(await violations(page), "interest").toEqual([]);
  await open(page, "/fi/about");
  await page.getByRole("link", { name: "Kirjoita Taikusydämelle" }).click();
  await expect(page.locator("#f-text")).toBeVisible();
  expect(await violations(page), "writing").toEqual([]);
  expect((await page.request.get("/fi/regions/19/interest")).status()).toBe(404);
});

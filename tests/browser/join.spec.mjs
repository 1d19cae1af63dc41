// A way in to every network: joining, asking, interest in a region, writing to the hub; and the answers.
import { violations } from "./axe.mjs";
import { expect, open, test } from "./page.mjs";
import { decide, idOf, linkIn, mailTo, settle } from "./people.mjs";
import { reviewer } from "./staff.mjs";

const WORDS = {
  fi: { join: "Liity verkostoon", ask: "Kysy verkostolta", send: "Lähetä liittymispyyntö", administrators: "Taikusydämen ylläpitäjä", days: "7 päivän", accept: "Hyväksy listalle", answer: "Vastaa", leave: "Lähde listalta", coordinators: "verkoston koordinaattori", listed: "verkoston listalla", message: "Lähetä viesti", answered: "Viestiisi on vastattu" },
  sv: { join: "Gå med", ask: "Fråga", send: "Skicka begäran", administrators: "Taikusydäns administratörer", days: "7 dagar", accept: "Godkänn till listan", leave: "Lämna listan", coordinators: "nätverkets koordinatorer", listed: "nätverkets lista", message: "Skicka meddelandet", answered: "har besvarats" },
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
  return { from, id: await send(page, from, words.send) };
}

/** Agrees to the privacy notice, sends the form, and follows the link of the mail that confirms it; gives the id. */
async function send(page, from, button) {
  await page.locator("#f-privacy-version").check();
  await takeTime(page);
  await page.getByRole("button", { name: button }).click();
  await expect(page).toHaveURL(/\/manage\/[a-z0-9]{16,32}$/);
  const id = idOf(page);
  await page.goto(linkIn(await mailTo(from)));
  await page.locator("main form button").click();
  await expect(page).toHaveURL(new RegExp(`/manage/${id}$`));
  return id;
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

for (const lang of ["fi", "sv"]) {
  test(`a coordinator accepts who joins, and answers a message, in ${lang}`, async ({ page, browser }) => {
    test.setTimeout(120_000);
    const words = WORDS[lang];
    const staff = await reviewer(browser, { role: "coordinator", regions: ["13"] });
    await open(page, `/${lang}/networks/keski-suomi/join`);
    await expect(page.locator("#who-answers")).toContainText(words.coordinators);
    const joined = await join(page, words);
    await staff.page.goto("/admin");
    await staff.page.locator(`a[href*="${joined.id}"]`).first().click();
    await staff.page.getByRole("button", { name: WORDS.fi.accept }).click();
    await staff.page.locator("dialog button[type=submit]").click();
    await staff.page.locator("#decision-yes").click();
    await expect(staff.page.locator("#undo")).toBeVisible();
    await settle(joined.id);
    expect((await mailTo(joined.from)).subject).toContain(words.listed);
    await staff.page.goto("/admin/lists/network:keski-suomi");
    await expect(staff.page.locator("ol.rows")).toContainText(joined.from);

    await open(page, `/${lang}/networks/keski-suomi/ask`);
    await expect(page.locator("#who-answers")).toContainText(words.coordinators);
    expect(await violations(page), "asking").toEqual([]);
    const from = address();
    await page.locator("#f-contact-name").fill("Maija Meikäläinen");
    await page.locator("#f-contact-email").fill(from);
    await page.locator("#f-text").fill("Milloin kokoonnutte?");
    const asked = await send(page, from, words.message);
    await staff.page.goto(`/admin/submissions/${asked}`);
    await expect(staff.page.locator("main")).not.toContainText(from);
    await staff.page.getByRole("button", { name: WORDS.fi.answer, exact: true }).click();
    const dialog = staff.page.locator("dialog[open]");
    await dialog.locator("textarea").fill("Syyskuun alussa.");
    expect(await violations(staff.page), "answering").toEqual([]);
    await dialog.locator("button[type=submit]").click();
    await staff.page.locator("#decision-yes").click();
    await staff.page.locator("#undo").click();
    await expect(staff.page.locator(".undo-bar")).toContainText("Päätös on kumottu.");
    await staff.page.getByRole("button", { name: WORDS.fi.answer, exact: true }).click();
    await expect(dialog.locator("textarea"), "the words are still there").toHaveValue("Syyskuun alussa.");
    await dialog.locator("button[type=submit]").click();
    const before = Date.now();
    await staff.page.locator("#decision-yes").click();
    await expect(staff.page.locator("#undo")).toBeVisible();
    await settle(asked);
    expect((await mailTo(from, before)).text).toContain("Syyskuun alussa.");
    await page.reload();
    await expect(page.locator("main")).toContainText(words.answered);
    expect(await violations(page), "answered").toEqual([]);
    await staff.context.close();
  });
}

test("a region without a network says how many are interested, and the hub can be written to", async ({ page }) => {
  await open(page, "/fi/regions/21");
  await page.locator(".ways-in").getByRole("link", { name: "Olen kiinnostunut" }).click();
  await expect(page.locator("#contact-form form")).toBeVisible();
  expect(await violations(page), "interest").toEqual([]);
  const { id } = await join(page, { send: "Ilmoita kiinnostuksesi" });
  await decide(id, "accept");
  await settle(id);
  await open(page, "/fi/regions/21");
  await expect(page.locator(".ways-in")).toContainText("Yksi on jo kiinnostunut.");
  await open(page, "/fi/about");
  await page.getByRole("link", { name: "Kirjoita Taikusydämelle" }).click();
  await expect(page.locator("#f-text")).toBeVisible();
  expect(await violations(page), "writing").toEqual([]);
  expect((await page.request.get("/fi/regions/19/interest")).status()).toBe(404);
});

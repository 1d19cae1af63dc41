// A way in to every network: joining, asking, interest in a region, writing to the hub; and the answers. People and staff use the
// keyboard alone.
import { look } from "./admin/look.mjs";
import { missed, press, typeIn } from "./keyboard.mjs";
import { LANGUAGES, expect, open, test } from "./page.mjs";
import { decide, idOf, linkIn, mailTo, settle } from "./people.mjs";
import { reviewer } from "./staff.mjs";

const WORDS = {
  fi: { join: "Liity verkostoon", ask: "Kysy verkostolta", send: "Lähetä liittymispyyntö", administrators: "Verkostokartan ylläpitäjä", days: "7 päivän", accept: "Hyväksy listalle", answer: "Vastaa", leave: "Lähde listalta", entry: "Listalla", coordinators: "verkoston koordinaattori", listed: "verkoston listalla", message: "Lähetä viesti", answered: "Viestiisi on vastattu" },
  sv: { join: "Gå med i nätverket", ask: "Fråga nätverket", send: "Skicka begäran", administrators: "Verkostokarttas administratörer", days: "7 dagar", accept: "Godkänn och ta med på listan", leave: "Lämna listan", entry: "På listan", coordinators: "nätverkets koordinatorer", listed: "nätverkets lista", message: "Skicka meddelandet", answered: "har besvarats" },
};
let count = 0;
const address = () => `maija@join${Date.now()}-${count++}.example.org`;

/** Waits as long as a person takes to fill in the form: a faster one is refused as a program's. */
const takeTime = (page) => page.waitForTimeout(3600);

/** Fills in a request to join, from its first error on, and sends it; gives the address and the id. */
async function join(page, words) {
  const from = address();
  await missed(page, "#f-municipality");
  await typeIn(page, [
    ["#f-municipality", "Rovaniemi"], ["#f-contact-name", "Maija Meikäläinen"], ["#f-contact-email", from],
    ["#f-sentence", "Vedän kuoroa palvelutalossa."], ['#f-languages input[value="fi"]', true],
  ]);
  return { from, id: await send(page, from, words.send) };
}

/** Fills in a message, from its first error on, and sends it; gives the address and the id. */
async function write(page, words, text) {
  const from = address();
  await missed(page, "#f-contact-name");
  await typeIn(page, [["#f-contact-name", "Maija Meikäläinen"], ["#f-contact-email", from], ["#f-text", text]]);
  return { from, id: await send(page, from, words.message) };
}

/** Sends the form, and follows the link of the mail that confirms it; gives the id. */
async function send(page, from, button) {
  await takeTime(page);
  await press(page, page.getByRole("button", { name: button }));
  await expect(page).toHaveURL(/\/manage\/[a-z0-9]{16,32}$/);
  await expect(page.locator("main h1")).toBeFocused();
  await expect(page.locator(".sent-to")).toContainText(from);
  await look(page, "awaiting");
  const id = idOf(page);
  await page.goto(linkIn(await mailTo(from)));
  await press(page, page.locator("main form button"));
  await expect(page).toHaveURL(new RegExp(`/manage/${id}$`));
  await expect(page.locator("#manage-status")).toBeVisible();
  await look(page, "waiting");
  return id;
}

/** Takes a decision, with a text. The focus goes into the dialog, and to the text where it is required and missing. */
async function decides(page, name, { text, optional = false } = {}) {
  await press(page, page.locator(".decide").getByRole("button", { name, exact: true }));
  await expect(page.locator("dialog[open]:focus, dialog[open] :focus")).toHaveCount(1);
  if (!optional) {
    await press(page, page.locator("dialog[open] button[type=submit]"));
    await expect(page.locator("#decision-why")).toBeFocused();
    await expect(page.locator("#decision-why")).toHaveAttribute("aria-invalid", "true");
  }
  await look(page, `${name}: text`);
  if (text) await typeIn(page, [["#decision-why", text]]);
  await press(page, page.locator("dialog[open] button[type=submit]"));
  await expect(page.locator("#decision-title")).toBeFocused();
  await look(page, `${name}: mails`);
  await press(page, page.locator("#decision-yes"));
  await expect(page.locator(".undo-bar")).toBeVisible();
}

for (const lang of ["fi", "sv"]) {
  test(`a person joins a network without a coordinator, is accepted and leaves in ${lang}`, async ({ page, browser }) => {
    const words = WORDS[lang];
    await page.setViewportSize({ width: lang === "fi" ? 360 : 1280, height: 800 });
    await open(page, `/${lang}/networks/kanta-hame`);
    await page.locator(".ways-in").getByRole("link", { name: words.join }).click();
    await expect(page.locator("#who-answers")).toContainText(words.administrators);
    await expect(page.locator("#who-answers")).toContainText(words.days);
    await look(page, "joining");
    const { from, id } = await join(page, words);

    const staff = await reviewer(browser, {});
    await staff.page.emulateMedia({ colorScheme: lang === "fi" ? "dark" : "light" });
    await staff.page.goto("/admin/lists/network:kanta-hame");
    await expect(staff.page.locator("#list-name")).toBeVisible();
    await look(staff.page, "the list");
    await staff.page.goto(`/admin/submissions/${id}`);
    await decides(staff.page, WORDS.fi.accept, { optional: true });
    const accepted = Date.now();
    await settle(id);
    await mailTo(from, accepted);
    await staff.page.goto("/admin/lists/network:kanta-hame");
    await expect(staff.page.locator("ol.rows")).toContainText(from);

    await page.reload();
    await expect(page.locator("#manage-status")).toHaveText(words.entry);
    await look(page, "entry");
    if (lang === "fi") {
      await press(page, page.getByRole("button", { name: words.leave }));
      await expect(page.locator("dialog[open] button[type=button]")).toBeFocused();
      await look(page, "leaving");
      await press(page, page.locator("dialog[open] button[type=submit]"));
    } else {
      await press(staff.page, staff.page.locator("ol.rows li", { hasText: from }).getByRole("button"));
      await expect(staff.page.locator("dialog[open] .plain-button")).toBeFocused();
      await look(staff.page, "removing");
      await press(staff.page, staff.page.locator("dialog[open] .button"));
      await expect(staff.page.locator("#list-name")).toBeFocused();
      await expect(staff.page.locator("main")).not.toContainText(from);
      await page.reload();
    }
    await expect(page.getByRole("button", { name: words.leave })).toHaveCount(0);
    await expect(page.locator("#manage-status")).toBeVisible();
    await look(page, "no longer on the list");
    await staff.context.close();
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
    await press(staff.page, staff.page.locator(`a[href*="${joined.id}"]`).first());
    await decides(staff.page, WORDS.fi.accept, { text: "Tervetuloa!", optional: true });
    await settle(joined.id);
    expect((await mailTo(joined.from)).subject).toContain(words.listed);
    await staff.page.goto("/admin/lists/network:keski-suomi");
    await expect(staff.page.locator("ol.rows")).toContainText(joined.from);

    await open(page, `/${lang}/networks/keski-suomi/ask`);
    await expect(page.locator("#who-answers")).toContainText(words.coordinators);
    await look(page, "asking");
    const asked = await write(page, words, "Milloin kokoonnutte?");
    await staff.page.goto(`/admin/submissions/${asked.id}`);
    await expect(staff.page.locator("main")).not.toContainText(asked.from);
    await decides(staff.page, WORDS.fi.answer, { text: "Syyskuun alussa." });
    await press(staff.page, staff.page.locator("#undo"));
    await expect(staff.page.locator(".undo-bar")).toContainText("Päätös on kumottu.");
    await press(staff.page, staff.page.locator(".decide").getByRole("button", { name: WORDS.fi.answer, exact: true }));
    await expect(staff.page.locator("#decision-why"), "the words are still there").toHaveValue("Syyskuun alussa.");
    await press(staff.page, staff.page.locator("dialog[open] button[type=submit]"));
    const before = Date.now();
    await press(staff.page, staff.page.locator("#decision-yes"));
    await expect(staff.page.locator("#undo")).toBeVisible();
    await settle(asked.id);
    // The mail that the message has arrived may come at the same moment.
    await expect.poll(async () => (await mailTo(asked.from, before)).text).toContain("Syyskuun alussa.");
    await page.reload();
    await expect(page.locator("main")).toContainText(words.answered);
    await look(page, "answered");
    await staff.context.close();
  });
}

test("a region without a network says how many are interested, and the hub can be written to", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page, "/fi/regions/21");
  await press(page, page.locator(".ways-in").getByRole("link", { name: "Olen kiinnostunut" }));
  await expect(page.locator("#contact-form form")).toBeVisible();
  await look(page, "interest");
  const { id } = await join(page, { send: "Ilmoita kiinnostuksesi" });
  await decide(id, "accept");
  await settle(id);
  await open(page, "/fi/regions/21");
  await expect(page.locator(".ways-in")).toContainText("Yksi henkilö on jo kiinnostunut.");
  await open(page, "/fi/about");
  await press(page, page.getByRole("link", { name: "Kirjoita Taikusydämelle" }));
  await expect(page.locator("#f-text")).toBeVisible();
  await look(page, "writing");
  await write(page, WORDS.fi, "Saako aineistoanne käyttää opetuksessa?");
  expect((await page.request.get("/fi/regions/19/interest")).status()).toBe(404);
});

test("without the program each form can be read, and says who answers and what it needs", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL });
  const plain = await context.newPage();
  for (const lang of LANGUAGES) {
    for (const [path, field] of [
      ["/networks/lansi-suomi/join", "#f-sentence"], ["/networks/lansi-suomi/ask", "#f-text"], ["/regions/07/interest", "#f-sentence"],
      ["/about/write", "#f-text"],
    ]) {
      await plain.goto(`/${lang}${path}`);
      await expect(plain.locator("noscript .notice")).toContainText("JavaScript");
      await expect(plain.locator("noscript .notice a")).toHaveAttribute("href", /^https:/);
      await expect(plain.locator("#who-answers")).toContainText("7");
      await expect(plain.locator(`label[for=${field.slice(1)}]`)).toBeVisible();
      await expect(plain.locator(field)).toBeDisabled();
      await expect(plain.locator(".program-failed")).toBeHidden();
    }
  }
  await context.close();
});

// The two sides of a reply: it is delivered, marked, accepted or declined, and the two write to each other. The proposer uses the
// keyboard alone.
import { violations } from "./axe.mjs";
import { kept } from "./filling.mjs";
import { press, typeIn } from "./keyboard.mjs";
import { drawnSlowly, expect, open, test } from "./page.mjs";
import { decide, handIn, linkIn, mailTo, proposal, publish, replyForm, settle } from "./people.mjs";

const ORIGIN = process.env.BASE_URL;
const NETWORK = /^Failed to load resource: the server responded with a status of 409/;
const WORDS = {
  fi: { delivered: "Toimitettu ehdottajalle", seen: "Luettu", reserve: "Varalla", declined: "Kieltäydyit", accepting: "Hyväksyit vastauksen", accepted: "Hyväksytty", toReplier: "Vastauksesi on hyväksytty", refused: "Ehdottaja kieltäytyi", markSeen: "Merkitse luetuksi", keep: "Jätä varalle", accept: "Hyväksy", decline: "Kieltäydy", undo: /^Kumoa \(/, ready: "Käytä valmista tekstiä", write: "Kirjoita viesti", send: "Lähetä viesti", waits: "Odottaa käsittelijää", none: "Ei vielä vastauksia.", withdraw: "Peru vastaus", withdrawn: "Peruttu", thanks: "Kiitos vastauksestanne", close: "Sulje ehdotus", foundHere: "Kumppani löytyi Verkostokartan kautta", closed: "Suljettu" },
  sv: { delivered: "Framme hos förslagsställaren", seen: "Läst", reserve: "I reserv", declined: "Du tackade nej", accepting: "Du accepterade svaret", accepted: "Accepterat", toReplier: "Ditt svar har accepterats", refused: "Förslagsställaren tackade nej", markSeen: "Markera som läst", keep: "Sätt i reserv", accept: "Acceptera", decline: "Tacka nej", undo: /^Ångra \(/, ready: "Använd en färdig text", write: "Skriv ett meddelande", send: "Skicka meddelandet", waits: "Väntar på en granskare", none: "Inga svar ännu.", withdraw: "Dra tillbaka svaret", withdrawn: "Tillbakadraget", thanks: "Tack för ert svar", close: "Stäng förslaget", foundHere: "En partner hittades via Verkostokartta", closed: "Stängt" },
};
/** A published proposal with its holder's browser. */
async function published(browser, lang) {
  const proposer = await handIn(browser, "/api/v1/proposals", proposal({ lang: "fi" }), lang);
  await decide(proposer.id, "approve");
  await decide(proposer.id, "announce");
  await publish(proposer.id);
  await proposer.page.reload();
  const number = await proposer.page.locator(".standing a[href*='/proposals/']").textContent();
  const [serial, year] = number.split("/");
  return { ...proposer, number: { serial, year } };
}

const replyTo = (browser, { number }, lang, more) => handIn(browser, `/api/v1/proposals/${number.year}/${number.serial}/replies`, replyForm(more), lang);

/** A delivered reply: both sides in browsers of their own, and the reply on the proposer's page. */
async function delivered(browser, lang) {
  const proposer = await published(browser, lang);
  const replier = await replyTo(browser, proposer, lang);
  await proposer.page.reload();
  return { proposer, replier, card: proposer.page.locator(`#reply-${replier.id}`) };
}

/** Presses the button of an answer, and says something with it. The focus comes to the new mark once the proposal is loaded anew. */
async function answer(page, card, name, text) {
  await press(page, card.getByRole("button", { name, exact: true }));
  const dialog = page.locator("dialog[open]");
  await expect(dialog).toBeVisible();
  if (text) await typeIn(page, [["#answer-text", text]]);
  await press(page, dialog.locator("button[type=submit]"));
  await expect(dialog).toHaveCount(0);
  await expect(card.locator("h4").first()).toBeFocused();
}

for (const lang of ["fi", "sv"]) {
  test(`a reply is read, kept in reserve, accepted, undone and accepted in ${lang}; only then the addresses are shown`, async ({ browser }) => {
    test.setTimeout(120_000);
    const words = WORDS[lang];
    const proposer = await published(browser, lang);
    const { page } = proposer;
    await page.setViewportSize({ width: lang === "fi" ? 1280 : 360, height: 800 });
    await expect(page.locator(".replies")).toContainText(words.none);
    expect(await violations(page), "no replies").toEqual([]);

    const replier = await replyTo(browser, proposer, lang);
    await expect(replier.page.locator("#manage-status")).toHaveText(words.delivered);
    await expect(replier.page.locator(".managed-title a")).toHaveAttribute("href", new RegExp(`/${lang}/proposals/`));
    expect(await replier.page.locator("main").textContent()).not.toMatch(/Ehdotuksesi|Ditt förslag/);
    expect(await violations(replier.page), "delivered").toEqual([]);

    await page.goto(`${page.url()}#reply-${replier.id}`);
    await page.reload();
    const card = page.locator(`#reply-${replier.id}`);
    const mark = card.locator("h4").first();
    await expect(card.locator(".received-text p")).toHaveText(["Tarjoamme kaksi ohjaajaa.", "Voimme aloittaa syksyllä."]);
    await expect(card.locator(".received-text")).toHaveAttribute("lang", "fi");
    expect(await page.content()).not.toContain(replier.address);
    expect(await violations(page), "received").toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `build/screenshots/replies-received-${lang}.png`, fullPage: true });

    await press(page, card.getByRole("button", { name: words.markSeen }));
    await expect(mark).toHaveText(words.seen);
    await expect(mark).toBeFocused();
    await answer(page, card, words.keep, "Palaamme asiaan lokakuussa.");
    await expect(mark).toHaveText(words.reserve);

    await press(page, card.getByRole("button", { name: words.accept, exact: true }));
    await expect(page.locator("dialog[open] .plain-button").last()).toBeFocused(); // a second Enter accepts nothing
    expect(await violations(page), "accepting").toEqual([]);
    await page.screenshot({ path: `build/screenshots/replies-accept-${lang}.png` });
    await press(page, page.locator("dialog[open] button[type=submit]"));
    await expect(mark).toHaveText(words.accepting);
    await expect(mark).toBeFocused();
    await expect(card.locator(".undo-bar .button")).toHaveText(words.undo);
    expect(await violations(page), "undo").toEqual([]);
    await press(page, card.locator(".undo-bar .button"));
    await expect(mark).toHaveText(words.reserve);
    await expect(card.locator(".undo-bar")).toHaveCount(0);
    await expect(mark).toBeFocused();

    await answer(page, card, words.accept);
    await expect(mark).toHaveText(words.accepting);
    await replier.page.reload();
    expect(await page.content()).not.toContain(replier.address);
    expect(await replier.page.content()).not.toContain(proposer.address);
    await settle(replier.id);
    await page.reload();
    await replier.page.reload();
    await expect(mark).toHaveText(words.accepted);
    await expect(card.locator(".pair-contact a")).toHaveAttribute("href", `mailto:${replier.address}`);
    await expect(replier.page.locator("#manage-status")).toHaveText(words.toReplier);
    await expect(replier.page.locator(".pair-contact a")).toHaveAttribute("href", `mailto:${proposer.address}`);
    await expect(replier.page.getByRole("button", { name: words.withdraw })).toHaveCount(0);
    expect(await violations(page), "accepted").toEqual([]);
    expect(await violations(replier.page), "accepted, to the replier").toEqual([]);
    await page.screenshot({ path: `build/screenshots/replies-accepted-${lang}.png`, fullPage: true });
    await replier.page.screenshot({ path: `build/screenshots/reply-accepted-${lang}.png`, fullPage: true });
    await proposer.close();
    await replier.close();
  });
}

for (const lang of ["fi", "sv"]) {
  test(`a decline needs a message, which the replier reads, and can become an acceptance in ${lang}`, async ({ browser }) => {
    test.setTimeout(90_000);
    const words = WORDS[lang];
    const { proposer, replier, card } = await delivered(browser, lang);
    const { page } = proposer;
    await press(page, card.getByRole("button", { name: words.decline, exact: true }));
    const text = page.locator("#answer-text");
    await expect(text).toBeFocused();
    await expect(text).toHaveValue("");
    await press(page, page.locator("dialog[open] button[type=submit]"));
    await expect(text).toBeFocused();
    await expect(text).toHaveAttribute("aria-invalid", "true");
    expect(await violations(page), "a missing message").toEqual([]);
    await press(page, page.getByRole("button", { name: words.ready }));
    await expect(text).not.toHaveValue("");
    await page.keyboard.press("Escape");
    await expect(card.getByRole("button", { name: words.decline, exact: true })).toBeFocused();
    await press(page, card.getByRole("button", { name: words.decline, exact: true }));
    await expect(text).not.toHaveValue(""); // what was written stays
    await press(page, page.locator("dialog[open] button[type=submit]"));
    await expect(card.locator("h4").first()).toHaveText(words.declined);
    await expect(card.locator("h4").first()).toBeFocused();
    await expect(card.locator(".thread-list .is-mine")).toContainText(words.thanks);

    await replier.page.reload();
    await expect(replier.page.locator("#manage-status")).toHaveText(words.refused);
    await expect(replier.page.locator(".thread-list li")).toContainText(words.thanks);
    await answer(page, card, words.accept);
    // The acceptance has given the proposal another version, with which the page goes on.
    await expect(card.locator("h4").first()).toHaveText(words.accepting);
    await expect(card.locator("h4").first()).toBeFocused();
    await page.getByRole("button", { name: words.close }).click();
    await page.getByLabel(words.foundHere).check();
    await page.locator("dialog[open] button[type=submit]").click();
    await expect(page.locator("#manage-status")).toHaveText(words.closed);
    await settle(replier.id);
    await replier.page.reload();
    await expect(replier.page.locator("#manage-status")).toHaveText(words.toReplier);
    await proposer.close();
    await replier.close();
  });
}

test("the two write to each other; a message with a link waits for a reviewer", async ({ browser }) => {
  test.setTimeout(90_000);
  const words = WORDS.fi;
  const { proposer, replier, card } = await delivered(browser, "fi");
  const { page } = proposer;
  const write = async (place, text) => {
    await press(place.page(), place.getByRole("button", { name: words.write }));
    await expect(place.locator("#thread-text")).toBeFocused();
    await place.page().keyboard.insertText(text);
    await place.getByRole("button", { name: words.send }).dblclick();
    await expect(place.locator("#thread-text")).toHaveCount(0);
    await expect(place.locator("[id^=thread-]:is(h2, h4)")).toBeFocused();
  };
  await card.getByRole("button", { name: words.write }).click();
  await press(page, card.getByRole("button", { name: words.send }));
  await expect(card.locator("#thread-text")).toBeFocused();
  await expect(card.locator("#thread-text")).toHaveAccessibleDescription(new RegExp(await card.locator("#thread-error").textContent()));
  expect(await violations(page), "no text").toEqual([]);
  await card.getByRole("button", { name: words.write }).click();

  await write(card, "Koska voisitte aloittaa?");
  await expect(card.locator(".thread-list li")).toHaveCount(1);
  await replier.page.reload();
  const side = replier.page.locator(".replies");
  await expect(side.locator(".thread-list li")).toContainText("Koska voisitte aloittaa?");
  await write(side, "Lokakuussa.");
  await write(side, "Katso www.example.org");
  await expect(side.locator(".thread-list li")).toHaveCount(3);
  await expect(side.locator(".thread-list li").last()).toContainText(words.waits);
  expect(await violations(replier.page), "messages").toEqual([]);
  await page.reload();
  await expect(card.locator(".thread-list li")).toHaveCount(2);
  await expect(card).not.toContainText("www.example.org");
  await proposer.close();
  await replier.close();
});

for (const lang of ["fi", "sv"]) {
  test(`a reply that is withdrawn in the middle is gone for the proposer, whose text is kept, in ${lang}`, async ({ browser, messages }) => {
    test.setTimeout(90_000);
    const words = WORDS[lang];
    const { proposer, replier, card } = await delivered(browser, lang);
    const { page } = proposer;
    await card.getByRole("button", { name: words.decline, exact: true }).click();
    await page.locator("#answer-text").fill("Tack, men nej.");
    await replier.page.getByRole("button", { name: words.withdraw }).click();
    await replier.page.locator("#question-text").fill("Planerna ändrades.");
    await replier.page.locator("dialog[open] button[type=submit]").click();
    await expect(replier.page.locator("#manage-status")).toHaveText(words.withdrawn);
    await page.locator("dialog[open] button[type=submit]").click();
    await expect(page.locator("#answer-error")).toBeVisible();
    await expect(page.locator("#answer-text")).toHaveValue("Tack, men nej.");
    await page.keyboard.press("Escape");
    await page.reload();
    await expect(page.locator(".replies")).toContainText(words.none);
    await proposer.close();
    await replier.close();
    for (const message of messages.splice(0)) expect(message).toMatch(NETWORK);
  });
}

test("an unconfirmed reply is changed on a page of its own, and its link names the proposal", async ({ browser }) => {
  test.setTimeout(90_000);
  const proposer = await published(browser, "fi");
  const form = replyForm();
  const context = await browser.newContext({ baseURL: ORIGIN });
  const page = await context.newPage();
  const answered = await page.request.post(`/api/v1/proposals/${proposer.number.year}/${proposer.number.serial}/replies`, {
    headers: { origin: ORIGIN },
    data: { key: crypto.randomUUID(), lang: "fi", seconds: 600, nickname: "", form },
  });
  const { id } = await answered.json();
  await open(page, `/fi/manage/${id}`);
  await expect(page.locator(".sent-to")).toContainText(form.contact_email);
  expect(await violations(page), "awaiting").toEqual([]);
  await page.getByRole("link", { name: "Muokkaa vastausta" }).click();
  await expect(page).toHaveURL(`/fi/manage/${id}/reply`);
  await page.locator("#f-message").fill("Tarjoamme kolme ohjaajaa.");
  expect(await violations(page), "form").toEqual([]);
  await expect.poll(async () => (await kept(page, `draft-${id}`))?.form.message).toBe("Tarjoamme kolme ohjaajaa.");
  await page.getByRole("link", { name: "Takaisin omalle sivullesi" }).click();
  await expect(page.getByText("Tässä selaimessa on muutoksia, joita et ole vielä lähettänyt.")).toBeVisible();
  await page.getByRole("link", { name: "Muokkaa vastausta" }).click();
  await expect(page.locator("#f-message")).toHaveValue("Tarjoamme kolme ohjaajaa.");
  // It is changed elsewhere meanwhile: both texts are shown, and the author chooses.
  const { version } = await (await page.request.get(`/api/v1/manage/${id}`)).json();
  const elsewhere = { version, action: "edit", form: { ...form, message: "Tarjoamme tilan." } };
  const changed = await page.request.post(`/api/v1/manage/${id}/actions`, { headers: { origin: ORIGIN }, data: elsewhere });
  expect(changed.ok()).toBe(true);
  await page.getByRole("button", { name: "Lähetä muutokset" }).click();
  await expect(page.locator("#conflict-title")).toBeFocused();
  await expect(page.locator(".difference")).toContainText("Tarjoamme tilan.");
  expect(await violations(page), "conflict").toEqual([]);
  await page.getByRole("button", { name: "Jatka valituilla teksteillä" }).click();
  await expect(page.locator("#f-message")).toHaveValue("Tarjoamme kolme ohjaajaa.");
  await drawnSlowly(page);
  await page.getByRole("button", { name: "Lähetä muutokset" }).click();
  await expect(page).toHaveURL(`/fi/manage/${id}`);
  await expect(page.locator("#manage-status")).toBeFocused();
  await expect(page.locator(".message .is-good").first()).toHaveText("Muutokset on tallennettu.");
  await open(page, linkIn(await mailTo(form.contact_email)));
  await expect(page.locator("h1")).toHaveText("Vahvista vastauksesi");
  await expect(page.locator("main .facts")).toContainText("Taiteilija");
  expect(await violations(page), "link").toEqual([]);
  await page.locator("main form button").click();
  await expect(page.locator("#manage-status")).toHaveText("Toimitettu ehdottajalle");
  await proposer.page.reload();
  await expect(proposer.page.locator(`#reply-${id} .received-text`)).toHaveText("Tarjoamme kolme ohjaajaa.");
  await context.close();
  await proposer.close();
});

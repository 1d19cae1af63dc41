// The life of a co-operation, with two organisations and a reviewer in three browsers: from the publication of the proposal to
// the results that both sides report.
import { violations } from "./axe.mjs";
import { fillInReply, takeTime } from "./filling.mjs";
import { missed, press, typeIn } from "./keyboard.mjs";
import { expect, open, test } from "./page.mjs";
import { decide, handIn, idOf, linkIn, mailTo, proposal, publish, published, replyForm, settle } from "./people.mjs";
import { pageOf, reviewer } from "./staff.mjs";

const WORDS = {
  fi: {
    reply: "Vastaa hanke-ehdotukseen", send: "Lähetä vastaus", accept: "Hyväksy", accepted: "Hyväksytty", approve: "Hyväksy ja julkaise",
    fill: "Täytä neuvottelujen tuloslomake", report: "Lähetä tulokset", replies: "Vastaukset (1)", results: "Tulokset (2)", concluded: "Päättynyt",
    differ: "eikä palvelu ota kantaa",
  },
  sv: {
    reply: "Svara på projektförslaget", send: "Skicka svaret", accept: "Acceptera", accepted: "Accepterat", approve: "Hyväksy ja julkaise",
    fill: "Fyll i resultatblanketten", report: "Skicka resultatet", replies: "Svar (1)", results: "Resultat (2)", concluded: "Avslutat",
    differ: "tjänsten tar inte ställning",
  },
};
let count = 0;

/** Opens the link of the newest mail to an address, and presses its button. */
async function follow(page, address, since) {
  await page.goto(linkIn(await mailTo(address, since)));
  await page.locator("main form button").click();
  await expect(page.locator("#manage-status")).toBeVisible();
}

/** The reviewer approves what waits, and it is published. */
async function approves(staff, id, words) {
  await staff.page.goto(pageOf(id));
  await staff.page.getByRole("button", { name: words.approve }).click();
  // The bar may still tell of the decision before.
  const decided = staff.page.waitForResponse((answer) => answer.url().endsWith("/actions"));
  await staff.page.locator("#decision-yes").click();
  expect((await decided).ok()).toBe(true);
  await expect(staff.page.locator("#undo")).toBeVisible();
}

/** Fills in the results with the keyboard alone, and sends them; gives the id of what was handed in. A proposer says with whom. */
async function reports(page, words, results, partner) {
  await page.reload();
  await press(page, page.getByRole("link", { name: words.fill }).first());
  if (partner) {
    await expect(page.locator(".choices")).toBeVisible();
    expect(await violations(page), "with whom").toEqual([]);
    await press(page, page.getByRole("button", { name: partner }));
  }
  await missed(page, "#f-led-to");
  expect(await violations(page), "what is missing").toEqual([]);
  // The partner is known.
  await typeIn(page, [
    ["#f-led-to", "Sovimme työpajoista palvelutalossa."], ...results.map((result) => [`#f-results input[value=${result}]`, true]),
    ["#f-publish", true], ["#f-official-name", "Kuoro palvelutalossa"],
  ]);
  expect(await violations(page), "results").toEqual([]);
  // A form that is filled in faster is a program's.
  await page.waitForTimeout(3600);
  await press(page, page.getByRole("button", { name: words.report }));
  await expect(page.locator("#manage-status")).toBeVisible();
  await expect(page.locator("main h1")).toBeFocused();
  expect(await violations(page), "reported").toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  return idOf(page);
}

for (const lang of ["fi", "sv"]) {
  test(`a proposal is answered, agreed on and reported by both sides in ${lang}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const words = WORDS[lang];
    const other = async () => (await browser.newContext({ baseURL: process.env.BASE_URL, viewport: { width: lang === "fi" ? 1280 : 360, height: 900 } })).newPage();
    const [proposer, replier, staff] = [await other(), await other(), await reviewer(browser, {})];

    const { id, form, path } = await published({ publish_contact: false }, lang);
    await open(replier, `/${lang}${path}`);
    await replier.getByRole("link", { name: words.reply }).first().click();
    const own = {
      organisation: "Kuoro Kaiku ry", municipality: "564", contact_name: "Ville Vastaaja", message: "Tarjoamme kaksi ohjaajaa.", languages: ["fi"],
      contact_email: `ville@life${Date.now()}-${count++}.example.org`,
    };
    await fillInReply(replier, own);
    await replier.locator("#f-publish").check();
    await takeTime(replier, `draft-reply-${path.split("/").slice(-2).join("-")}`);
    const sent = Date.now();
    await replier.getByRole("button", { name: words.send }).click();
    await expect(replier.locator("#manage-status")).toBeVisible();
    const reply = idOf(replier);
    await follow(replier, own.contact_email, sent);

    // The mail of the new reply leads to the proposer's page.
    await proposer.goto(linkIn(await mailTo(form.contact_email, sent)));
    const card = proposer.locator(`#reply-${reply}`);
    await card.getByRole("button", { name: words.accept, exact: true }).click();
    await proposer.locator("dialog[open] button[type=submit]").click();
    await expect(card.locator(".undo-bar")).toBeVisible();
    const accepted = Date.now();
    await settle(reply);
    for (const [address, contact] of [[form.contact_email, own.contact_email], [own.contact_email, form.contact_email]]) {
      expect((await mailTo(address, accepted)).text).toContain(contact);
    }
    await proposer.reload();
    await expect(card.locator("h4").first()).toHaveText(words.accepted);

    // What may be public of the reply is reviewed.
    await approves(staff, reply, words);
    await publish(reply);
    await open(replier, `/${lang}${path}/replies`);
    await expect(replier.locator(".tabs [aria-current=page]")).toHaveText(words.replies);
    await expect(replier.locator("main")).toContainText(own.message);
    await expect(replier.locator("main")).not.toContainText(own.contact_email);

    await replier.goto(`/${lang}/manage/${reply}`);
    const ofReplier = await reports(replier, words, ["starts"]);
    const ofProposer = await reports(proposer, words, ["starts"], own.organisation);
    for (const outcome of [ofReplier, ofProposer]) {
      await approves(staff, outcome, words);
      await publish(outcome);
    }
    await open(replier, `/${lang}${path}/results`);
    await expect(replier.locator(".tabs [aria-current=page]")).toHaveText(words.results);
    await expect(replier.locator(".report")).toHaveCount(2);
    expect(await violations(replier), "results").toEqual([]);
    await open(replier, `/${lang}${path}`);
    await expect(replier.locator("main")).toContainText(words.concluded);
    await expect(replier.locator("main")).not.toContainText(form.contact_email);
    expect(id).not.toBe(reply);
    for (const page of [proposer, replier]) await page.context().close();
    await staff.context.close();
  });
}

for (const lang of ["fi", "sv"]) {
  test(`two sides whose results differ are shown beside each other in ${lang}`, async ({ page, browser }) => {
    test.setTimeout(180_000);
    const words = WORDS[lang];
    const proposer = await handIn(browser, "/api/v1/proposals", proposal({ lang: "fi" }), lang);
    for (const action of ["approve", "announce"]) await decide(proposer.id, action);
    await publish(proposer.id);
    await proposer.page.reload();
    const number = await proposer.page.locator(".standing a[href*='/proposals/']").textContent();
    const path = `/proposals/${number.split("/").reverse().join("/")}`;
    const replier = await handIn(browser, `/api/v1${path}/replies`, replyForm(), lang);
    await proposer.page.reload();
    await proposer.page.locator(`#reply-${replier.id}`).getByRole("button", { name: words.accept, exact: true }).click();
    await proposer.page.locator("dialog[open] button[type=submit]").click();
    await expect(proposer.page.locator(".undo-bar")).toBeVisible();
    await settle(replier.id);
    for (const [side, result, partner] of [[proposer, "starts", "Kuoro Kaiku ry"], [replier, "no_cooperation"]]) {
      const outcome = await reports(side.page, words, [result], partner);
      for (const action of ["approve", "announce"]) await decide(outcome, action);
      await publish(outcome);
    }
    await replier.page.goto(`/${lang}/manage/${replier.id}/results`);
    await expect(replier.page.locator("#results-form .notice")).toBeVisible();
    expect(await violations(replier.page), "nothing to report").toEqual([]);
    await open(page, `/${lang}${path}/results`);
    await expect(page.locator(".report")).toHaveCount(2);
    await expect(page.locator(".pair > .notice")).toContainText(words.differ);
    await expect(page.locator("main")).not.toContainText("@kuoro");
    await open(page, `/${lang}/outcomes`);
    await expect(page.getByRole("table")).toBeVisible();
    for (const side of [proposer, replier]) await side.close();
  });
}

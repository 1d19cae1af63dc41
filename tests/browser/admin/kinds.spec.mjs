// What reaches an addressee: its states on its holder's page, and every decision about it, in Finnish and in Swedish.
import { lookInAll, readIn } from "./look.mjs";
import { press } from "../keyboard.mjs";
import { expect, test } from "../page.mjs";
import { decide, handIn, proposal, publish, replyForm, settle } from "../people.mjs";
import { RECORD } from "../published.mjs";
import { sql } from "../database.mjs";
import { emptyQueue, pageOf, reviewer } from "../staff.mjs";

const ORIGIN = process.env.BASE_URL;
const WORDS = {
  fi: { accept: "Hyväksy listalle", decline: "Älä hyväksy", remove: "Poista listalta", answer: "Vastaa", deliver: "Toimita eteenpäin", reject: "Hylkää", dismiss: "Ilmoitus on aiheeton", spam: "Merkitse roskapostiksi", allow: "Päästä hyväksyntä eteenpäin", disallow: "Pysäytä hyväksyntä", giveBack: "Palauta täydennettäväksi" },
  sv: { accept: "Godkänn och ta med på listan", decline: "Avslå", remove: "Ta bort från listan", answer: "Svara", deliver: "Skicka vidare", reject: "Avslå", dismiss: "Anmälan är ogrundad", spam: "Markera som skräppost", allow: "Tillåt att svaret accepteras", disallow: "Hindra att svaret accepteras", giveBack: "Returnera för komplettering" },
};
const sender = () => {
  const { contact_email, contact_name } = replyForm();
  return { contact_email, contact_name, lang: "fi", privacy_version: RECORD.privacy_version };
};
const request = () => ({ ...sender(), organisation: "", municipality: "698", sentence: "Vedän kuoroa palvelutalossa.", languages: ["fi"] });
const message = (text) => ({ ...sender(), text, show_address: false });

test.use({ locale: "fi" });
test.beforeEach(emptyQueue);

/** An administrator's browser in a language. */
async function administrator(browser, lang) {
  const staff = await reviewer(browser, {});
  await readIn(staff.context, lang);
  return staff;
}

/** Looks at a submission, and at each step of each of its decisions, which are left. `without`: one that has no dialog. */
async function looksAtDecisions(page, lang, id, names, { without } = {}) {
  await page.goto(pageOf(id));
  const buttons = page.locator(".decide-buttons button");
  await expect(buttons).toHaveText(names);
  await lookInAll(page, lang, "submission");
  for (const name of names.filter((name) => name !== without)) {
    await press(page, buttons.filter({ hasText: new RegExp(`^${name}$`) }));
    const text = page.locator("#decision-why");
    const yes = page.locator("#decision-yes");
    await expect(text.or(yes)).toBeVisible();
    await lookInAll(page, lang, name);
    if (await text.isVisible()) {
      await text.fill("Kiitos viestistänne.");
      await page.locator("dialog[open] button[type=submit]").click();
      await expect(yes).toBeVisible();
      await lookInAll(page, lang, `${name}, its mails`);
    }
    await page.keyboard.press("Escape");
    // What was typed is given up on purpose.
    const stay = page.locator("#decision-stay");
    if (await stay.isVisible()) {
      await lookInAll(page, lang, `${name}, asked before it is closed`);
      await page.locator("p", { has: stay }).getByRole("button").last().click();
    }
    await expect(page.locator("dialog[open]")).toHaveCount(0);
  }
}

/** Looks at the holder's page as it is now. */
async function looksAtOwn(held, lang, name) {
  await held.page.goto(`/${lang}/manage/${held.id}`);
  await expect(held.page.locator("#manage-status")).toBeVisible();
  await lookInAll(held.page, lang, name);
}

for (const lang of ["fi", "sv"]) {
  test(`requests to join, and the lists, in ${lang}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const words = WORDS[lang];
    const { page, context } = await administrator(browser, lang);
    const held = await handIn(browser, "/api/v1/networks/pohjois-savo/join", request(), "fi");
    await looksAtDecisions(page, lang, held.id, [words.accept, words.decline, words.spam]);
    await decide(held.id, "decline", { text: "Verkosto on täynnä." });
    await settle(held.id);
    await looksAtOwn(held, lang, "declined");

    const interested = await handIn(browser, "/api/v1/regions/18/interest", request(), "fi");
    await decide(interested.id, "accept");
    await settle(interested.id);
    await looksAtDecisions(page, lang, interested.id, [words.remove, words.spam]);
    await looksAtOwn(interested, lang, "on the list");
    for (const path of ["", "/network:pohjois-savo", "/region:18"]) {
      await page.goto(`/admin/lists${path}`);
      await expect(page.locator(path ? "#list-name" : "main li a").first()).toBeVisible();
      await lookInAll(page, lang, path || "all lists");
    }
    await press(page, page.locator("ol.rows button").first());
    await expect(page.locator("dialog[open] .plain-button")).toBeFocused();
    await lookInAll(page, lang, "removing");
    await context.close();
    for (const one of [held, interested]) await one.close();
  });

  test(`messages to a network, in ${lang}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const words = WORDS[lang];
    const { page, context } = await administrator(browser, lang);
    const held = await handIn(browser, "/api/v1/networks/pohjois-savo/messages", message("Katso www.example.org"), "fi");
    await looksAtOwn(held, lang, "waits for a reviewer");
    await looksAtDecisions(page, lang, held.id, [words.deliver, words.reject]);
    const delivered = await handIn(browser, "/api/v1/messages", message("Milloin kokoonnutte?"), "fi");
    await looksAtDecisions(page, lang, delivered.id, [words.answer, words.spam]);
    await looksAtOwn(delivered, lang, "not answered yet");
    await context.close();
    for (const one of [held, delivered]) await one.close();
  });

  test(`replies, in ${lang}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const words = WORDS[lang];
    const { page, context } = await administrator(browser, lang);
    const proposer = await handIn(browser, "/api/v1/proposals", proposal({ lang: "fi" }), "fi");
    for (const action of ["approve", "announce"]) await decide(proposer.id, action);
    await publish(proposer.id);
    await proposer.page.reload();
    const number = await proposer.page.locator(".standing a[href*='/proposals/']").textContent();
    const replies = `/api/v1/proposals/${number.split("/").reverse().join("/")}/replies`;
    const post = async (path, data) => {
      const answer = await proposer.page.request.post(path, { headers: { origin: ORIGIN }, data });
      expect(answer.ok(), await answer.text()).toBe(true);
    };
    /** The proposer answers a reply as it is now. */
    const answer = async ({ id }, action) => {
      const own = `/api/v1/manage/${proposer.id}/replies`;
      const { replies: all } = await (await proposer.page.request.get(own)).json();
      await post(`${own}/${id}/actions`, { version: all.find((reply) => reply.id === id).version, action, text: "" });
    };

    const flagged = await handIn(browser, replies, replyForm({ message: "Katso www.example.org", publish: true }), "fi");
    await looksAtOwn(flagged, lang, "waits for a reviewer");
    await looksAtDecisions(page, lang, flagged.id, [words.deliver, words.giveBack, words.reject], { without: words.giveBack });

    const reply = await handIn(browser, replies, replyForm({ organisation: "Rovaniemen seudun kulttuuriyhdistysten yhteistyöelin ry" }), "fi");
    await answer(reply, "report");
    await looksAtOwn(proposer, lang, "a reported reply");
    await looksAtDecisions(page, lang, reply.id, [words.dismiss, words.spam]);
    await decide(reply.id, "dismiss");

    await answer(reply, "accept");
    await answer(reply, "retract");
    sql("UPDATE limits SET count = most WHERE most = 10");
    await answer(reply, "accept");
    await looksAtOwn(proposer, lang, "an acceptance that waits");
    await looksAtDecisions(page, lang, reply.id, [words.allow, words.disallow, words.spam]);
    await decide(reply.id, "disallow");

    await post(`/api/v1/manage/${proposer.id}/replies/${reply.id}/messages`, { key: "a".repeat(32), text: "Katso www.example.org" });
    const queue = await (await page.request.get("/api/v1/review/submissions")).json();
    const { id } = queue.items.find(({ kind }) => kind === "thread_message");
    await looksAtDecisions(page, lang, id, [words.deliver, words.reject]);
    await looksAtOwn(reply, lang, "seen");
    await page.goto("/admin");
    await expect(page.locator(".queue li").first()).toBeVisible();
    await lookInAll(page, lang, "the queue");
    await context.close();
    for (const one of [proposer, flagged, reply]) await one.close();
  });
}

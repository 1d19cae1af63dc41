// Finding things at the desk: by number and id in all states, by day, by who decided and by flags; in the record and in the outbox too.
import { sql } from "../database.mjs";
import { expect, open, test } from "../page.mjs";
import { decide, publish } from "../people.mjs";
import { emptyQueue, expectStatuses, handIn, pageOf, person, reviewer, signIn } from "../staff.mjs";
import { look, lookInAll, readIn } from "./look.mjs";

const DAY = 86_400_000;
const WORDS = {
  fi: {
    search: "Etsi otsikolla, organisaatiolla, numerolla tai tunnuksella", show: "Näytä", state: "Tila", any: "Kaikki tilat", published: "Julkaistu", rejected: "Hylätty",
    from: "Tila muuttui aikaisintaan", by: "Viimeksi päättänyt", me: "sinä itse", scope: "Rajaus", mine: "Minun päätettäväni", all: "Kaikki, mitä näen", flags: "Katso tarkkaan",
    flagged: "Vain tarkkaan katsottavat", contact: "Yhteystietoja tekstissä", queue: "Jono", filters: "Rajaukset", approve: "Hyväksy",
    record: "Etsi numerolla, tunnuksella, otsikolla tai nimellä", mails: "Etsi osoitteella, numerolla, tunnuksella tai otsikolla", none: "Tällaisia viestejä ei ole.",
  },
  sv: {
    search: "Sök på rubrik, organisation, nummer eller kod", show: "Visa", state: "Status", any: "Alla statusar", published: "Publicerat", rejected: "Avslaget",
    from: "Status ändrad tidigast", by: "Senast avgjort av", me: "du själv", scope: "Urval", mine: "Det jag ska avgöra", all: "Allt jag ser", flags: "Kontrollera noga",
    flagged: "Bara det som ska kontrolleras noga", contact: "Kontaktuppgifter i texten", queue: "Kö", filters: "Avgränsningar", approve: "Godkänn",
    record: "Sök på nummer, kod, rubrik eller namn", mails: "Sök på adress, nummer, kod eller rubrik", none: "Det finns inga sådana meddelanden.",
  },
};

test.use({ locale: "fi" });
test.beforeEach(emptyQueue);
test.afterEach(({ messages }) => expectStatuses(messages));

const titles = (page) => page.locator(".queue-title a");
const show = (page, words) => page.getByRole("search").getByRole("button", { name: words.show, exact: true }).click();
const day = (days) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Helsinki" }).format(Date.now() + days * DAY);

const seen = async (page, id) => (await page.request.get(`/api/v1/review/submissions/${id}`)).json();

/** A proposal that is published, with its number. */
async function published(page, title) {
  const held = await handIn({ title, parallel: {} });
  await decide(held.id, "approve");
  await decide(held.id, "announce");
  await publish(held.id);
  const { number } = await seen(page, held.id);
  return { ...held, number };
}

/** The reviewer whose browser it is decides. */
async function does(page, id, decision) {
  const { item } = await seen(page, id);
  const data = { version: item.version, ...decision };
  const answer = await page.request.post(`/api/v1/review/submissions/${id}/actions`, { data, headers: { origin: process.env.BASE_URL } });
  expect(answer.ok(), decision.action).toBe(true);
}

for (const lang of ["fi", "sv"]) {
  const words = WORDS[lang];

  test(`a number and an id are found from the queue as it opens, in ${lang}`, async ({ page, context }) => {
    await signIn(context, person());
    await readIn(context, lang);
    const held = await published(page, "Kanteleet kuuluviin");
    await open(page, "/admin");
    await expect(titles(page)).toHaveCount(0);
    for (const text of [held.number, held.number.split("/")[0], held.id.slice(0, 8)]) {
      await page.getByLabel(words.search).fill(text);
      await show(page, words);
      await expect(page).toHaveURL(`/admin?q=${encodeURIComponent(text)}`);
      await expect(titles(page).first()).toHaveText("Kanteleet kuuluviin");
      const row = page.locator(".queue li").first();
      await expect(row.locator(".queue-state")).toContainText(words.published);
      await expect(row.locator(".queue-details")).toContainText(held.number);
      await expect(page.getByLabel(words.state, { exact: true }).locator("option:checked")).toHaveText(words.any);
    }
    await lookInAll(page, lang, "found");
  });

  test(`last week's rejection is found in three presses, in ${lang}`, async ({ page, context }) => {
    await signIn(context, person());
    await readIn(context, lang);
    const held = await handIn({ title: "Viime viikon ehdotus", parallel: {} });
    await handIn({ title: "Odottava ehdotus", parallel: {} });
    await does(page, held.id, { action: "reject", reason: { kind: "unsuitable", why: "Ehdotus ei sovi tähän palveluun." } });
    sql(`UPDATE submissions SET evidence = json_set(evidence, '$.at', json_extract(evidence, '$.at') - ${7 * DAY}) WHERE id = '${held.id}';
      UPDATE review_queue SET since = since - ${7 * DAY} WHERE submission = '${held.id}'`);
    await open(page, "/admin");
    await page.getByLabel(words.state, { exact: true }).selectOption("rejected");
    await show(page, words);
    await expect(titles(page)).toHaveText(["Viime viikon ehdotus"]);
    await page.getByLabel(words.from).fill(day(-8));
    await page.getByLabel(words.by).selectOption("me");
    await show(page, words);
    await expect(page).toHaveURL(`/admin?state=rejected&from=${day(-8)}&by=me`);
    await expect(titles(page)).toHaveText(["Viime viikon ehdotus"]);
    await expect(page.getByLabel(words.by)).toHaveValue("me");
    await page.getByLabel(words.from).fill(day(-3));
    await show(page, words);
    await expect(page).toHaveURL(`/admin?state=rejected&from=${day(-3)}&by=me`);
    await expect(titles(page)).toHaveCount(0);
  });

  test(`what a text has to be looked at for stands in the queue and before a bulk action, in ${lang}`, async ({ page, context }) => {
    await signIn(context, person());
    await readIn(context, lang);
    await handIn({ title: "Yhteystietoineen", parallel: {}, time_frame: "Kysy: maija@example.org, 000 000 0000" });
    await handIn({ title: "Ilman yhteystietoja", parallel: {} });
    await open(page, "/admin");
    await expect(page.locator(".queue li", { hasText: "Yhteystietoineen" }).locator(".queue-flags")).toHaveText(words.contact);
    await expect(page.locator(".queue-flags")).toHaveCount(1);
    await page.getByLabel(words.flags, { exact: true }).selectOption({ label: words.flagged });
    await show(page, words);
    await expect(page).toHaveURL("/admin?mark=flagged");
    await expect(titles(page)).toHaveText(["Yhteystietoineen"]);
    await lookInAll(page, lang, "flagged");
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.locator(".select-all input").check();
    await page.locator(".bulk-bar").getByRole("button", { name: words.approve, exact: true }).click();
    await expect(page.getByRole("dialog")).toContainText(words.contact);
    await page.keyboard.press("Escape");
    await titles(page).first().click();
    await expect(page.getByText(words.flags, { exact: true })).toBeVisible();
  });

  test(`a coordinator begins with what is theirs to decide, and the link to the queue keeps the filter, in ${lang}`, async ({ browser }) => {
    const { context, page } = await reviewer(browser, { role: "coordinator", regions: ["06"] });
    await readIn(context, lang);
    await handIn({ title: "Lapista Pirkanmaalle", parallel: {}, regions: ["06"] });
    await open(page, "/admin");
    await expect(titles(page)).toHaveCount(0);
    await expect(page.getByLabel(words.scope, { exact: true }).locator("option:checked")).toHaveText(words.mine);
    await page.getByLabel(words.scope, { exact: true }).selectOption({ label: words.all });
    await show(page, words);
    await expect(page).toHaveURL("/admin?scope=all");
    await titles(page).first().click();
    await expect(page).toHaveURL(/\/admin\/submissions\//);
    const link = page.getByRole("navigation").getByRole("link", { name: words.queue, exact: true });
    await expect(link).toHaveAttribute("href", "/admin?scope=all");
    // It keeps them over a reload, and on a page of the other program.
    await page.reload();
    await expect(link).toHaveAttribute("href", "/admin?scope=all");
    await open(page, "/admin/settings");
    await expect(link).toHaveAttribute("href", "/admin?scope=all");
    await link.click();
    await expect(page).toHaveURL("/admin?scope=all");
    await expect(titles(page)).toHaveText(["Lapista Pirkanmaalle"]);
    await context.close();
  });

  test(`on a phone the first one is on the first screen, and the filters say what is chosen, in ${lang}`, async ({ page, context }) => {
    await signIn(context, person());
    await readIn(context, lang);
    await page.setViewportSize({ width: 360, height: 740 });
    await handIn({ title: "Ensimmäinen ehdotus", parallel: {} });
    await open(page, "/admin");
    await expect(titles(page).first()).toBeInViewport();
    await expect(page.getByLabel(words.state, { exact: true })).toBeHidden();
    const fold = page.locator(".filters-fold summary");
    await expect(fold).toHaveText(words.filters);
    await fold.press("Enter");
    await page.getByLabel(words.state, { exact: true }).selectOption("in_review");
    await look(page, "unfolded");
    await show(page, words);
    await expect(page).toHaveURL("/admin?state=in_review");
    await expect(fold).toContainText(`${words.filters}: `);
    await expect(page.getByLabel(words.state, { exact: true })).toBeHidden();
    await expect(titles(page).first()).toBeInViewport();
  });

  test(`the record and the outbox are searched by number, id, title, name and address, in ${lang}`, async ({ page, context }) => {
    const whom = person();
    await signIn(context, whom);
    await readIn(context, lang);
    const name = `Aino${whom.id.slice(0, 6)} Esimerkki`;
    sql(`UPDATE people SET name = '${name}' WHERE id = '${whom.id}'`);
    const title = `Lokista löytyvä ${whom.id.slice(0, 8)}`;
    const held = await published(page, title);
    await does(page, held.id, { action: "take_down", why: "Kokeilu" });
    for (const text of [held.number, held.id.slice(0, 8), title.toUpperCase(), name.split(" ")[0].toLowerCase()]) {
      await open(page, "/admin/record");
      await page.getByLabel(words.record).fill(text);
      await show(page, words);
      await expect(page).toHaveURL(`/admin/record?subject=${encodeURIComponent(text)}`);
      await expect(page.locator(".event").first().getByRole("link", { name: `${held.number} ${title}` })).toHaveAttribute("href", pageOf(held.id));
    }
    await lookInAll(page, lang, "record");
    for (const text of [held.address, held.number, title, held.id.slice(0, 8)]) {
      await open(page, "/admin/mails");
      await page.getByLabel(words.mails).fill(text);
      await show(page, words);
      await expect(page).toHaveURL(`/admin/mails?q=${encodeURIComponent(text)}`);
      await expect(page.locator(`.mail a[href="${pageOf(held.id)}"]`).first()).toBeVisible();
      await expect(page.getByLabel(words.mails)).toHaveValue(text);
    }
    await page.locator(".states a").last().click();
    await expect(page).toHaveURL(`/admin/mails?state=cancelled&q=${held.id.slice(0, 8)}`);
    await open(page, "/admin/mails?q=nobody%40example.org");
    await expect(page.locator(".nothing")).toHaveText(words.none);
    await lookInAll(page, lang, "mails");
  });
}

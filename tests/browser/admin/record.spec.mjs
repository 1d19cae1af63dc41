// The record: searched, taken a copy of, and proved whole.
import { readFileSync } from "node:fs";
import { tick } from "../../../tools/local.mjs";
import { look, readIn } from "./look.mjs";
import { tabTo } from "../keyboard.mjs";
import { sql } from "../database.mjs";
import { LANGUAGES, expect, open, test } from "../page.mjs";
import { expectStatuses, person, signIn } from "../staff.mjs";

test.use({ locale: "fi" });
test.afterEach(({ messages }) => expectStatuses(messages));

const WORDS = {
  fi: { action: "Tapahtuma", role: "Tekijä", from: "Alkupäivä", to: "Loppupäivä", subject: "Etsi numerolla, tunnuksella, otsikolla tai nimellä", show: "Näytä", did: "Oikeudet muutettu", invited: "Käyttäjä kutsuttu", all: "Näytä kaikki tapahtumat", verify: "Tarkista nyt", whole: "Loki on eheä.", nothing: "Hakuun sopivia tapahtumia ei ole.", change: "Koordinaattori → Ylläpitäjä", you: "sinä itse" },
  sv: { action: "Händelse", role: "Vem", from: "Från och med", to: "Till och med", subject: "Sök på nummer, kod, rubrik eller namn", show: "Visa", did: "Rättigheterna ändrade", invited: "Användare inbjuden", all: "Visa alla händelser", verify: "Kontrollera nu", whole: "Loggen är intakt.", nothing: "Inga händelser motsvarar sökningen.", change: "Koordinator → Administratör", you: "du själv" },
  en: { action: "Event", role: "By whom", from: "From", to: "Until", subject: "Search by number, ID, title or name", show: "Show", did: "Rights changed", invited: "User invited", all: "Show all events", verify: "Verify now", whole: "The log is intact.", nothing: "No events match the search.", change: "Network coordinator → Administrator", you: "yourself" },
};
const ORIGIN = process.env.BASE_URL;
let count = 0;

/** The administrator whose browser it is invites someone, and then makes them an administrator; their id. */
async function invite(page) {
  const post = async (path, data) => {
    const answer = await page.request.post(path, { data, headers: { origin: ORIGIN } });
    expect(answer.ok(), path).toBe(true);
    return answer.json();
  };
  const address = `loki${Date.now()}${count++}@org.example`;
  const { id } = await post("/api/v1/admin/people", { address, lang: "fi", role: "coordinator", regions: ["19"] });
  await post(`/api/v1/admin/people/${id}`, { role: "administrator", regions: [] });
  return id;
}

/** The day in Finland, so many days from today. */
const day = (days) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Helsinki" }).format(Date.now() + days * 86_400_000);
const events = (page) => page.locator(".event");
const search = (page, words) => page.getByRole("search").getByRole("button", { name: words.show, exact: true });

/** Has the job seal what happened. */
async function seal(page) {
  for (let tries = 0; tries < 30; tries++) {
    await tick(ORIGIN);
    const { unsealed } = await (await page.request.get("/api/v1/admin/audit/verify")).json();
    if (unsealed === 0) return;
    await page.waitForTimeout(300);
  }
  throw new Error("nothing was sealed");
}

for (const lang of LANGUAGES) {
  test(`what happened is searched by subject, action, role and day in ${lang}`, async ({ page, context }) => {
    const words = WORDS[lang];
    await signIn(context, person());
    await readIn(context, lang);
    const id = await invite(page);
    for (const [colorScheme, width] of [["light", 1280], ["dark", 360]]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await open(page, "/admin/record");
      await expect(events(page).first()).toContainText(words.did);
      await expect(events(page).first()).toContainText(words.change);
      await expect(events(page).first()).toContainText(words.you);
      await look(page, `all, ${width}`);
      await page.screenshot({ path: `build/screenshots/admin-record-${lang}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByLabel(words.subject).fill(id);
    await search(page, words).click();
    await expect(page).toHaveURL(`/admin/record?subject=${id}`);
    await expect(page.locator("#results")).toBeFocused();
    await expect(events(page)).toHaveCount(2);
    await page.getByLabel(words.action).selectOption({ label: words.invited });
    await page.getByLabel(words.role).selectOption("administrator");
    await page.getByLabel(words.from).fill(day(0));
    await page.getByLabel(words.to).fill(day(0));
    await search(page, words).click();
    await expect(page).toHaveURL(`/admin/record?subject=${id}&action=invite&role=administrator&from=${day(0)}&to=${day(0)}`);
    await expect(events(page)).toHaveCount(1);
    await expect(events(page)).toContainText(words.invited);
    await page.reload();
    await expect(events(page)).toHaveCount(1);
    await expect(page.getByLabel(words.action)).toHaveValue("invite");
    await expect(page.getByLabel(words.from)).toHaveValue(day(0));
    await page.getByLabel(words.from).fill(day(1));
    await page.getByLabel(words.to).fill("");
    await search(page, words).click();
    await expect(page.locator(".nothing")).toHaveText(words.nothing);
    await look(page, "nothing found");
    await page.screenshot({ path: `build/screenshots/admin-record-nothing-${lang}.png`, fullPage: true });
    await page.goBack();
    await expect(events(page)).toHaveCount(1);
    await expect(page.getByLabel(words.from)).toHaveValue(day(0));
    await page.getByRole("link", { name: words.all }).click();
    await expect(page).toHaveURL("/admin/record");
    await expect(page.getByLabel(words.subject)).toHaveValue("");

    await seal(page);
    await page.getByRole("button", { name: words.verify }).click();
    await expect(page.locator(".verify [role=status]")).toContainText(words.whole);
    await look(page, "whole");
    await page.screenshot({ path: `build/screenshots/admin-record-whole-${lang}.png` });
  });
}

test("by the keyboard alone: an action is searched for, and all about its subject", async ({ page, context }) => {
  await signIn(context, person());
  const id = await invite(page);
  await open(page, "/admin/record");
  await expect(events(page).first()).toBeVisible();
  await tabTo(page, page.getByLabel("Tapahtuma", { exact: true }));
  await page.keyboard.type("Oike");
  await expect(page.getByLabel("Tapahtuma", { exact: true })).toHaveValue("change_rights");
  await tabTo(page, search(page, WORDS.fi));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/admin/record?action=change_rights");
  await expect(page.locator("#results")).toBeFocused();
  await tabTo(page, events(page).first().locator(".event-about a"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/admin/record?subject=person%3A${id}`);
  await expect(page.locator("h1")).toBeFocused();
  await expect(events(page)).toHaveCount(2);
  await page.goBack();
  await expect(events(page).first().locator(".event-about a")).toBeFocused();
});

test("events come a page at a time, with links to what they are about", async ({ page, context }) => {
  await signIn(context, person());
  const submission = "a1b2c3d4e5f6a7b8c9d0";
  sql(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
    INSERT INTO audit_events (subject, version, action, role, person, from_state, to_state, at, request_id)
    SELECT 'submission:${submission}', i, 'edit', 'holder', NULL, 'in_review', 'in_review', ${Date.now()}, '' FROM n`);
  await open(page, `/admin/record?subject=${submission}`);
  await expect(page.locator("#results")).toHaveText("60 tapahtumaa");
  await expect(events(page)).toHaveCount(50);
  await expect(events(page).first()).toContainText("Muokattu Käsittelyssä");
  await expect(events(page).first().getByRole("link", { name: "Avaa: Lähetetty teksti a1b2c3d4" })).toHaveAttribute("href", `/admin/submissions/${submission}`);
  await page.getByRole("link", { name: "Näytä vanhemmat tapahtumat" }).click();
  await expect(events(page)).toHaveCount(10);
  await look(page, "the last page");
  await page.getByRole("link", { name: "Näytä uusimmat tapahtumat" }).click();
  await expect(events(page)).toHaveCount(50);
});

test("what was changed afterwards is found, and its place named", async ({ page, context }) => {
  await signIn(context, person());
  await invite(page);
  await seal(page);
  const migration = readFileSync("migrations/0003_submissions.sql", "utf8");
  const trigger = migration.match(/CREATE TRIGGER audit_events_update .+/)[0];
  const { items: [{ seq, action }] } = await (await page.request.get("/api/v1/admin/audit?action=invite")).json();
  const change = (to) => sql(`BEGIN; DROP TRIGGER audit_events_update; UPDATE audit_events SET action = '${to}' WHERE seq = ${seq}; ${trigger} COMMIT;`);
  await open(page, "/admin/record");
  change("approve");
  try {
    await page.getByRole("button", { name: "Tarkista nyt" }).click();
    await expect(page.locator(".verify .notice.is-bad")).toContainText(/Loki ei ole eheä\. Ensimmäinen rikkoutunut sinetti alkaa tapahtumasta \d+\./);
    await look(page, "broken");
    await page.screenshot({ path: "build/screenshots/admin-record-broken.png" });
  } finally {
    change(action);
  }
  await page.getByRole("button", { name: "Tarkista nyt" }).click();
  await expect(page.locator(".verify .notice.is-good")).toContainText("Kaikki tapahtumat on sinetöity.");
});

test("all of it is a file of JSON lines", async ({ page, context }) => {
  await signIn(context, person());
  const id = await invite(page);
  await open(page, "/admin/record");
  const begins = page.waitForEvent("download");
  await page.getByRole("link", { name: "Lataa koko loki (JSON-rivit)" }).click();
  const download = await begins;
  expect(download.suggestedFilename()).toBe("record.jsonl");
  const lines = readFileSync(await download.path(), "utf8").trim().split("\n").map((line) => JSON.parse(line));
  expect(lines.filter(({ subject }) => subject === `person:${id}`).map(({ action }) => action)).toEqual(["invite", "change_rights"]);
  await expect(page).toHaveURL("/admin/record");
});

// Filling in the proposal's form as a person does.
import { readFileSync } from "node:fs";
import { expect } from "./page.mjs";

const LINES = {
  organisation: "organisation", website: "website", contact_name: "contact-name", contact_role: "contact-role",
  contact_email: "contact-email", contact_phone: "contact-phone", title: "title", summary: "summary",
  description: "description", invited: "invited", time_frame: "time-frame", open_until: "open-until",
  funding_note: "funding-note", partner: "partner", theme_other: "theme-other",
};
const TEXTS = ["title", "summary", "description", "invited", "time_frame"];

/** The Finnish names of the municipalities by their codes. */
const NAMES = new Map(readFileSync("shared/municipalities.tsv", "utf8").split("\n").map((line) => line.split("\t").slice(0, 2)));

/** Types the name of a municipality, and leaves the field. */
export async function fillInMunicipality(page, code) {
  const field = page.locator("#f-municipality");
  await field.fill(NAMES.get(code));
  await field.press("Tab");
}

/** Fills in the fields that the record has. */
export async function fillIn(page, record) {
  const tick = (group, code) => page.locator(`#f-${group} input[value="${code}"]`).check();
  await page.locator("#f-organisation-type").selectOption(record.organisation_type);
  await fillInMunicipality(page, record.municipality);
  await tick("kind", record.kind);
  await page.locator("#f-sector").selectOption(record.sector);
  for (const region of record.regions) await tick("regions", region);
  for (const theme of record.themes) await tick("themes", theme);
  for (const language of record.languages) await tick("languages", language);
  await tick("lang", record.lang);
  await tick("funding", record.funding);
  await page.locator("#f-partner-areas").fill(record.partner_areas.join("\n"));
  for (const [name, id] of Object.entries(LINES)) {
    const field = page.locator(`#f-${id}`);
    if (record[name] && (await field.isVisible())) await field.fill(record[name].replaceAll("\r\n", "\n"));
  }
  for (const [lang, texts] of Object.entries(record.parallel)) {
    const title = page.locator(`#f-title-${lang}`);
    if (!(await title.isVisible())) await page.locator("details", { has: title }).locator("summary").click();
    for (const name of TEXTS) if (texts[name]) await page.locator(`#f-${LINES[name]}-${lang}`).fill(texts[name]);
  }
  await page.locator("#f-privacy-version").check();
}

/** Fills in the form for a reply. */
export async function fillInReply(page, reply) {
  await page.locator("#f-organisation").fill(reply.organisation);
  await fillInMunicipality(page, reply.municipality);
  await page.locator("#f-contact-name").fill(reply.contact_name);
  await page.locator("#f-contact-email").fill(reply.contact_email);
  await page.locator("#f-message").fill(reply.message);
  for (const language of reply.languages) await page.locator(`#f-languages input[value="${language}"]`).check();
  await page.locator("#f-privacy-version").check();
}

/** Waits as long as a person takes to fill in the form: a faster one is refused as a program's. */
export async function takeTime(page, key = "draft-proposal") {
  await page.waitForFunction((name) => Date.now() - JSON.parse(localStorage.getItem(name))?.opened > 3500, key);
}

/** The draft in the browser's storage. */
export const kept = (page, key = "draft-proposal") => page.evaluate((name) => JSON.parse(localStorage.getItem(name)), key);

/** Waits until the draft in the browser's storage has a title. */
export async function waitUntilKept(page, title, key = "draft-proposal") {
  await expect.poll(async () => (await kept(page, key))?.form.title).toBe(title);
}

/** Waits until the draft is gone from the browser: the page of the submission removes it. */
export async function waitUntilGone(page, key = "draft-proposal") {
  await expect.poll(() => kept(page, key)).toBe(null);
}

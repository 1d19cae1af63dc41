// Coordinators and administrators in the browser, and proposals in their queue.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { expect } from "./page.mjs";
import { leaveAlone, sql } from "./database.mjs";
import { linkIn, mailTo, proposal, sendDue } from "./people.mjs";

const ORIGIN = process.env.BASE_URL;
let count = 0;

/** Chromium's own console message about an answer 4xx or 5xx. */
export const STATUS = /^Failed to load resource: the server responded with a status of \d+/;

/** Removes Chromium's messages about such answers; there may be no others. */
export function expectStatuses(messages) {
  for (const message of messages.splice(0)) expect(message).toMatch(STATUS);
}

/** A new person with rights, not signed in. */
export function person({ role = "administrator", regions = [], address, lang = "fi" } = {}) {
  const id = randomBytes(16).toString("hex");
  const whose = address ?? `${id}@hub${count++}.example`;
  const places = regions.map((region) => `INSERT INTO people_regions VALUES ('${id}', '${region}');`).join("");
  sql(`INSERT INTO people (id, address, lang, role, notify, created_at) VALUES ('${id}', '${whose}', '${lang}', '${role}', 'daily', 0); ${places}`);
  return { id, address: whose };
}

/** Gives a browser the session of a person, as signing in does. */
export async function signIn(context, whom, seconds = 0) {
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(token).digest("hex");
  const at = Date.now() - seconds * 1000;
  sql(`INSERT INTO sessions (hash, person, created_at, seen_at) VALUES ('${hash}', '${whom.id}', ${at}, ${at});`);
  await context.addCookies([
    { name: "__Host-session", value: token, url: ORIGIN.replace("http:", "https:"), secure: true, httpOnly: true, sameSite: "Lax" },
  ]);
  return whom;
}

/** Opens another browser, in which a new person is signed in. */
export async function reviewer(browser, rights, options = {}) {
  const context = await browser.newContext({ baseURL: ORIGIN, locale: "fi", ...options });
  const whom = await signIn(context, person(rights));
  return { context, page: await context.newPage(), ...whom };
}

async function send(path, body, cookie) {
  const answer = await fetch(new URL(path, ORIGIN), {
    method: "POST",
    headers: { origin: ORIGIN, "content-type": "application/json", ...(cookie && { cookie }) },
    body: JSON.stringify(body),
    redirect: "manual",
  });
  if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** Hands in a proposal and confirms it, so that it is in review. */
export async function handIn(more = {}, lang = "fi") {
  const form = proposal(more);
  const answer = await send("/api/v1/proposals", { key: randomUUID(), lang, seconds: 600, form });
  const { id } = await answer.json();
  const cookie = answer.headers.get("set-cookie").split(";")[0];
  const path = linkIn(await mailTo(form.contact_email));
  const pressed = await fetch(new URL(path, ORIGIN), { method: "POST", headers: { origin: ORIGIN }, redirect: "manual" });
  if (pressed.status !== 303) throw new Error(`${path}: ${pressed.status}`);
  await sendDue(form.contact_email);
  return { id, cookie, form, address: form.contact_email };
}

/** The holder acts on the proposal. */
export async function author(held, action, more = {}) {
  const seen = await (await fetch(new URL(`/api/v1/manage/${held.id}`, ORIGIN), { headers: { cookie: held.cookie } })).json();
  await send(`/api/v1/manage/${held.id}/actions`, { version: seen.version, action, ...more }, held.cookie);
}

/** Removes the submissions of other tests from the queue. */
export function emptyQueue() {
  leaveAlone();
  sql("DELETE FROM review_queue; DELETE FROM review_words;");
}

/** The page of a submission. */
export const pageOf = (id) => `/admin/submissions/${id}`;

/** Pixels by which the page is wider than its window. */
export const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

// The mailbox of an address, and an administrator who reviews through the API.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { newestMail, tick } from "../../tools/local.mjs";
import { RECORD } from "./published.mjs";
import { rows, sql } from "./database.mjs";

const ORIGIN = process.env.BASE_URL;
const DAY = 86_400_000;
/** In 2100: a digest that went out then is not due. */
const NEVER = Date.UTC(2100, 0, 1);
let count = 0;

/** The form that the record 017/2018 fills in, still open, from an address that nobody else has. */
export function proposal(more = {}) {
  const contact_email = `maija@org${Date.now()}-${count++}.example.org`;
  const open_until = new Date(Date.now() + 200 * DAY).toISOString().slice(0, 10);
  return { ...RECORD, contact_email, open_until, ...more };
}

/** The newest mail to an address, sent since `since`; due mails are sent first, and those of decisions that could still be undone. */
export async function mailTo(address, since = 0) {
  sql(`UPDATE mails SET not_before = 0 WHERE recipient = '${address}' AND about IS NOT NULL AND state = 'waiting' AND attempts = 0`);
  for (let tries = 0; tries < 40; tries++) {
    const mail = await newestMail(ORIGIN, address, since);
    if (mail) return mail;
    await tick(ORIGIN);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`nothing was sent to ${address}`);
}

/** Sends what is due to an address, so that the next mail to it is about what follows. */
export async function sendDue(address) {
  const due = `SELECT 1 FROM mails WHERE recipient = '${address}' AND state = 'waiting' AND not_before <= ${Date.now()}`;
  for (let tries = 0; rows(due).length > 0; tries++) {
    if (tries === 40) throw new Error(`mails to ${address} are still waiting`);
    await tick(ORIGIN);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** The path of the link in a mail. */
export const linkIn = (mail) => mail.text.match(/\/(fi|sv|en)\/manage\/[0-9a-f]{64}/)[0];

/** Sends a request to the API. */
async function ask(path, { cookie, body } = {}) {
  const answer = await fetch(new URL(path, ORIGIN), {
    method: body ? "POST" : "GET",
    headers: { origin: ORIGIN, ...(cookie && { cookie }), ...(body && { "content-type": "application/json" }) },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

let session;

/** The cookie of an administrator who has signed in. */
function signedIn() {
  if (session) return session;
  const [token, id] = [randomBytes(32).toString("hex"), randomBytes(16).toString("hex")];
  const hash = createHash("sha256").update(token).digest("hex");
  sql(`INSERT INTO people (id, address, lang, role, notify, told_at, created_at) VALUES ('${id}', '${id}@hub.example', 'fi', 'administrator', 'daily', ${NEVER}, 0);
    INSERT INTO sessions (hash, person, created_at, seen_at) VALUES ('${hash}', '${id}', ${Date.now()}, ${Date.now()});`);
  session = `__Host-session=${token}`;
  return session;
}

/** The administrator's decision on a submission. */
export async function decide(id, action, more = {}) {
  const cookie = signedIn();
  const path = `/api/v1/review/submissions/${id}`;
  const { item } = await ask(path, { cookie });
  return ask(`${path}/actions`, { cookie, body: { version: item.version, action, ...more } });
}

/** Lets the half minute of the announcement pass, and runs the cron. */
export async function publish(id) {
  const earlier = (column) => `${column} = json_replace(${column}, '$.at', json_extract(${column}, '$.at') - 31000)`;
  sql(`UPDATE submissions SET due_at = due_at - 31000, ${earlier("evidence")}, ${earlier("candidate_evidence")} WHERE id = '${id}'`);
  await tick(ORIGIN);
}

/** Lets the half minute of an acceptance pass, and runs the cron. */
export async function settle(id) {
  sql(`UPDATE submissions SET due_at = due_at - 31000, evidence = json_set(evidence, '$.answer.at', json_extract(evidence, '$.answer.at') - 31000) WHERE id = '${id}';
    UPDATE mails SET not_before = not_before - 31000 WHERE submission = '${id}' AND state = 'waiting'`);
  await tick(ORIGIN);
}

/**
 * A proposal that is published, from an address that nobody else has, whose mails are in a language: its form and the path of its
 * page, without the language.
 */
export async function published(more = {}, lang = "fi") {
  const form = proposal(more);
  const body = { key: randomBytes(16).toString("hex"), lang, seconds: 600, nickname: "", form };
  const { id } = await ask("/api/v1/proposals", { body });
  await confirmed(linkIn(await mailTo(form.contact_email)));
  await decide(id, "approve");
  await decide(id, "announce");
  const before = Date.now();
  await publish(id);
  const mail = await mailTo(form.contact_email, before);
  return { id, form, path: mail.text.match(/\/proposals\/\d{4}\/\d{3,}/)[0] };
}

/** Presses the button of a mailed link. */
async function confirmed(link) {
  const answer = await fetch(new URL(link, ORIGIN), { method: "POST", headers: { origin: ORIGIN }, redirect: "manual" });
  if (answer.status !== 303) throw new Error(`${link}: ${answer.status}`);
}

/** Hands in a form through the API, confirms it by the link of its mail, and opens its page in a browser of its own. */
export async function handIn(browser, path, form, lang) {
  const context = await browser.newContext({ baseURL: ORIGIN });
  const page = await context.newPage();
  const since = Date.now();
  const answer = await page.request.post(path, {
    headers: { origin: ORIGIN },
    data: { key: randomUUID(), lang, seconds: 600, nickname: "", form },
  });
  if (answer.status() !== 201) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  const { id } = await answer.json();
  await page.goto(linkIn(await mailTo(form.contact_email, since)));
  await page.locator("main form button").click();
  await page.locator("#manage-status").waitFor();
  await sendDue(form.contact_email);
  return { page, id, address: form.contact_email, close: () => context.close() };
}

/** The form of a reply from an organisation that nobody else has. */
export const replyForm = (more = {}) => ({
  organisation: "Kuoro Kaiku ry",
  municipality: "564",
  contact_name: "Ville Vastaaja",
  contact_email: `ville@kuoro${Date.now()}-${count++}.example.org`,
  message: "Tarjoamme kaksi ohjaajaa.\n\nVoimme aloittaa syksyllä.",
  languages: ["fi", "sv"],
  publish: false,
  lang: "fi",
  privacy_version: RECORD.privacy_version,
  ...more,
});

/** The id of the submission whose page or form is shown. */
export const idOf = (page) => new URL(page.url()).pathname.split("/")[3];

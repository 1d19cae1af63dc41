// The local installation: its administrator, its mailbox and its cron.
import { randomBytes } from "node:crypto";
import { open } from "./database.mjs";

/** The local administrator's address, of another domain than any proposal's: nobody decides on a submission of their own organisation. */
export const ADMINISTRATOR = "admin@hub.example";
/** The page of the local mailbox. */
export const MAILBOX = "/cdn-cgi/local/explorer/email/sending";
const MAILS = "/cdn-cgi/local/explorer/api/local/email/sending";
const CRON = "/cdn-cgi/local/scheduled?cron=*+*+*+*+*";

/** Creates the local administrator, unless there is one already. */
export function makeAdministrator(state) {
  const database = open(state);
  try {
    database
      .prepare("INSERT INTO people (id, address, lang, role, created_at) VALUES (?, ?, 'fi', 'administrator', ?) ON CONFLICT DO NOTHING")
      .run(randomBytes(16).toString("hex"), ADMINISTRATOR, Date.now());
  } finally {
    database.close();
  }
}

/** Runs the cron: the local runtime has no timer. */
export async function tick(origin) {
  const answer = await fetch(`${origin}${CRON}`);
  if (!answer.ok) throw new Error(`the cron's endpoint answered ${answer.status}`);
}

/** The newest mail to an address sent since a time in milliseconds, with its text; null if there is none. */
export async function newestMail(origin, address, since) {
  const { result } = await (await fetch(`${origin}${MAILS}?per_page=100`)).json();
  const [newest] = result
    .filter(({ to, sentAt }) => to.includes(address) && Date.parse(sentAt) >= since)
    .sort((a, b) => b.sentAt.localeCompare(a.sentAt));
  if (!newest) return null;
  const detail = await fetch(`${origin}${MAILS}?email_id=${encodeURIComponent(newest.messageId)}`);
  return (await detail.json()).result;
}

// What an installation on one's own machine has instead of people and a mail server.
import { randomBytes } from "node:crypto";
import { open } from "./database.mjs";

/** The local administrator's address: of a domain of its own, as nobody decides on what comes from the own organisation. */
export const ADMINISTRATOR = "admin@hub.example";
/** Where mails are read. */
export const MAILBOX = "/cdn-cgi/local/explorer/email/sending";
const MAILS = "/cdn-cgi/local/explorer/api/local/email/sending";
const CRON = "/cdn-cgi/local/scheduled?cron=*+*+*+*+*";

/** Makes the local administrator, unless there is one already. */
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

/** Does what the platform's clock does each minute: nothing else does it here. */
export async function tick(origin) {
  const answer = await fetch(`${origin}${CRON}`);
  if (!answer.ok) throw new Error(`the cron's endpoint answered ${answer.status}`);
}

/** The newest mail to an address sent since a time in milliseconds, with its text; null where there is none. */
export async function newestMail(origin, address, since) {
  const { result } = await (await fetch(`${origin}${MAILS}?per_page=100`)).json();
  const [newest] = result
    .filter(({ to, sentAt }) => to.includes(address) && Date.parse(sentAt) >= since)
    .sort((a, b) => b.sentAt.localeCompare(a.sentAt));
  if (!newest) return null;
  const detail = await fetch(`${origin}${MAILS}?email_id=${encodeURIComponent(newest.messageId)}`);
  return (await detail.json()).result;
}

// The roles that ask, each with its cookie and the ids of its own things for the description's examples.
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { open } from "../database.mjs";

const HOUR = 3_600_000;

export const roles = {
  anonymous: async () => ({ examples: {} }),
  /** Someone who has handed in a proposal. */
  holder: async (origin) => {
    const { cookie, id } = await handIn(origin);
    return { cookie, examples: { id } };
  },
  /** An administrator with a session, a submission to decide on, another person and a mail. */
  administrator: async (origin, state) => {
    const { id } = await handIn(origin);
    const database = open(state);
    await confirm(origin, database, id);
    const person = (address) => {
      const key = randomBytes(16).toString("hex");
      database
        .prepare("INSERT INTO people (id, address, lang, role, created_at) VALUES (?, ?, 'fi', 'administrator', ?)")
        .run(key, address, Date.now());
      return key;
    };
    const [administrator, colleague] = [person("paula@example.org"), person("pekka@example.org")];
    const token = randomBytes(32).toString("hex");
    database
      .prepare("INSERT INTO sessions (hash, person, created_at, seen_at) VALUES (?, ?, ?, ?)")
      .run(hash(token), administrator, Date.now(), Date.now());
    const { id: mail } = database.prepare("SELECT id FROM mails LIMIT 1").get();
    database.close();
    const examples = {
      id,
      "/api/v1/admin/people/{id} id": colleague,
      "/api/v1/admin/people/{id}/revoke id": colleague,
      "/api/v1/admin/mails/{id}/send id": mail,
    };
    return { cookie: `__Host-session=${token}`, examples };
  },
};

/** Hands in the record 017/2018; gives the manage cookie and the id. */
async function handIn(origin) {
  const form = JSON.parse(readFileSync("tests/fixtures/proposal-017-2018.json", "utf8"));
  form.open_until = new Date(Date.now() + 90 * 24 * HOUR).toISOString().slice(0, 10);
  const answer = await fetch(`${origin}/api/v1/proposals`, {
    method: "POST",
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: JSON.stringify({ key: randomBytes(16).toString("hex"), lang: "fi", seconds: 600, form }),
  });
  if (answer.status !== 201) throw new Error(`nothing was handed in: ${answer.status} ${await answer.text()}`);
  const [cookie] = answer.headers.getSetCookie()[0].split(";");
  return { cookie, id: (await answer.json()).id };
}

/** Confirms the address of a submission, as the link of its mail does. */
async function confirm(origin, database, id) {
  const token = randomBytes(32).toString("hex");
  database
    .prepare(
      `INSERT INTO links (hash, submission, purpose, address, created_at, expires_at)
       SELECT ?, id, 'confirm', address, ?, ? FROM submissions WHERE id = ?`,
    )
    .run(hash(token), Date.now(), Date.now() + HOUR, id);
  const headers = { "sec-fetch-site": "same-origin" };
  const answer = await fetch(`${origin}/fi/manage/${token}`, { method: "POST", headers, redirect: "manual" });
  if (answer.status !== 303) throw new Error(`the address was not confirmed: ${answer.status}`);
}

function hash(token) {
  return createHash("sha256").update(token).digest("hex");
}

// `make review`: acts as the local administrator, through the API of the product that `make run` has started.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ADMINISTRATOR, newestMail, tick } from "./local.mjs";

const { values } = parseArgs({ options: { port: { type: "string" }, state: { type: "string" } } });
// Make passes its variables on in the environment.
const { ID: id, ACTION: action, TEXT: text, FIELD: field = "title" } = process.env;
const origin = `http://localhost:${values.port}`;
const kept = join(values.state, "review-session");

try {
  const session = await signIn();
  await (id ? act(session) : list(session));
} catch (error) {
  console.error(`review: ${error.cause?.code === "ECONNREFUSED" ? `no answer at ${origin}: start \`make run\` first` : error.message}`);
  process.exitCode = 1;
}

/** Sends a request to the API; throws if it is refused. */
async function ask(path, { cookie, body } = {}) {
  const answer = await fetch(`${origin}${path}`, {
    method: body ? "POST" : "GET",
    headers: { origin, ...(cookie && { cookie }), ...(body && { "content-type": "application/json" }) },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  const value = text && answer.headers.get("content-type")?.includes("json") ? JSON.parse(text) : null;
  if (!answer.ok) throw Object.assign(new Error(`${path}: ${answer.status} ${value?.code ?? ""}`), { status: answer.status });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  return { value, cookies };
}

/** The session's cookie: the kept one while it lasts, else one by the token of a new mail. */
async function signIn() {
  if (existsSync(kept)) {
    const cookie = readFileSync(kept, "utf8");
    try {
      await ask("/api/v1/me", { cookie });
      return cookie;
    } catch (error) {
      if (error.status !== 401) throw error;
    }
  }
  const since = Date.now();
  const asked = await ask("/api/v1/sign-in", { body: { address: ADMINISTRATOR, lang: "fi" } });
  for (let tries = 0; tries < 50; tries++) {
    const mail = await newestMail(origin, ADMINISTRATOR, since);
    const token = mail?.text.match(/\b[0-9a-f]{64}\b/)?.[0];
    if (token) {
      const { cookies } = await ask("/api/v1/sign-in/redeem", { cookie: asked.cookies[0], body: { token } });
      const cookie = cookies.find((line) => line.startsWith("__Host-session="));
      writeFileSync(kept, cookie, { mode: 0o600 });
      return cookie;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (tries === 15) await tick(origin);
  }
  throw new Error("the mail to sign in with didn't arrive");
}

/** Prints the reviewers' queue. */
async function list(cookie) {
  let after = "";
  let found = 0;
  do {
    const { value } = await ask(`/api/v1/review/submissions?after=${encodeURIComponent(after)}`, { cookie });
    for (const { id: waiting, state, is_revision, organisation, title } of value.items) {
      console.log(`${waiting}  ${state}${is_revision ? " (revision)" : ""}  ${organisation}: ${title}`);
      found++;
    }
    after = value.next ?? "";
  } while (after);
  console.log(found ? "\nmake review ID=… ACTION=approve|announce|undo|return|reject|… [TEXT='…' FIELD=title]" : "review: the queue is empty");
}

/** Acts on a submission, or shows it. */
async function act(cookie) {
  const path = `/api/v1/review/submissions/${id}`;
  const { value } = await ask(path, { cookie });
  const said = {
    return: { notes: [{ field, text }] },
    reject: { reason: { kind: "unsuitable", why: text } },
    take_down: { why: text },
    close: { why: "time_is_over", told: text },
  }[action];
  if (said && !text) throw new Error(`${action} needs TEXT='…'`);
  if (!action) return show(value);
  const done = await ask(`${path}/actions`, { cookie, body: { version: value.item.version, action, ...said } });
  show(done.value);
}

function show({ item, actions }) {
  console.log(`${item.id}  ${item.state}  ${item.organisation}: ${item.title}\npossible actions: ${actions.join(", ") || `none for ${ADMINISTRATOR}`}`);
}

// Every kind of public page by two checkers besides axe, none of whose rules is disabled. What they leave to judgement is judged.
import { reports } from "./checkers.mjs";
import { ENGINE, SNIFFER } from "./judged.mjs";
import { LANGUAGES, expect, open, test } from "./page.mjs";
import { REPLY, clear, fresh, publish } from "./published.mjs";

const PROPOSAL = "/proposals/2018/017";
const IN_EACH_LANGUAGE = ["", "/networks/lansi-suomi", PROPOSAL, "/proposals/new"];
const OTHERS = [
  "/fi?layer=started", "/fi/networks/lansi-suomi/join", "/fi/regions/18", "/fi/proposals", `/fi${PROPOSAL}/replies`, "/fi/about", "/fi/accessibility",
  "/admin/sign-in",
];
/** Chromium's line about the question whether somebody is signed in. */
const STATUS = /^Failed to load resource: the server responded with a status of 401/;

test.use({ locale: "fi" });
test.beforeAll(() => {
  clear();
  publish([{ year: 2018, number: 17, replies: [REPLY] }]);
});
test.afterAll(() => clear());
test.beforeEach(({ context }) => fresh(context));

test("IBM's engine and HTML CodeSniffer report nothing but what is judged, and all that is judged", async ({ page, messages }) => {
  test.setTimeout(180_000);
  const [judged, others] = [new Set(), []];
  for (const path of [...LANGUAGES.flatMap((lang) => IN_EACH_LANGUAGE.map((path) => `/${lang}${path}`)), ...OTHERS]) {
    await open(page, path);
    // The names of a part of the map have their places.
    if ((await page.locator(".is-zoomed").count()) > 0) await expect(page.locator(".towns")).toBeAttached();
    const found = await reports(page);
    for (const key of found.judged) judged.add(key);
    others.push(...found.others.map((other) => `${path} ${other}`));
  }
  expect(others).toEqual([]);
  expect([...judged].sort()).toEqual([...Object.keys(ENGINE), ...Object.keys(SNIFFER)].sort());
  for (const message of messages.splice(0)) expect(message).toMatch(STATUS);
});

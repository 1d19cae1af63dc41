// The tasks of visitors, each in counted steps: a text typed, a choice made or a link followed is one.
import { expect, open, ready, test } from "./page.mjs";
import { REPLY, clear, publish } from "./published.mjs";

test.beforeAll(() => {
  clear();
  publish([
    { year: 2026, number: 5, form: { regions: ["18"], open_until: "2030-06-30" } },
    { year: 2026, number: 6, form: { regions: ["19"], open_until: "2030-06-30" }, replies: [REPLY] },
  ]);
});
test.afterAll(() => clear());

/** Counts what a visitor does. */
function counted() {
  let steps = 0;
  const does = async (act) => {
    steps++;
    await act;
  };
  return { does, steps: () => steps };
}

const search = (page) => page.getByRole("searchbox", { name: /^Etsi/ });

/** Follows the first result, as soon as it is the one that the search has found. */
async function followFirst(page, name) {
  const first = page.locator(".network-list a").first();
  await expect(first).toContainText(name);
  await first.click();
}

test("who works in Lempäälä, and how to join: two steps, and a third to the form", async ({ page }) => {
  const { does, steps } = counted();
  await open(page, "/fi");
  await does(search(page).fill("Lempäälä"));
  await does(followFirst(page, "Pirkanmaa"));
  await expect(page.locator("h1")).toHaveText("Pirkanmaa");
  await expect(page.locator(".facts")).toContainText("Kulttuurikeskus PiiPoo");
  const join = page.locator("article a").nth(1);
  await expect(join).toHaveText("Liity verkostoon");
  await expect(join).toBeInViewport();
  expect(steps()).toBe(2);
  await does(join.click());
  await expect(page).toHaveURL("/fi/networks/pirkanmaa/join");
  expect(steps()).toBe(3);
});

test("on a phone the answer stands under what was typed", async ({ page }) => {
  const { does, steps } = counted();
  await page.setViewportSize({ width: 375, height: 553 });
  await open(page, "/fi");
  await does(search(page).fill("Lempäälässä"));
  const hit = page.locator(".best-hit a");
  await expect(hit).toBeInViewport();
  await does(hit.click());
  await expect(page.locator("h1")).toHaveText("Pirkanmaa");
  await expect(page.locator("h1")).toBeInViewport();
  expect(steps()).toBe(2);
});

test("Kajaani has no network: two steps to what can be done, and to what is open there", async ({ page }) => {
  const { does, steps } = counted();
  await open(page, "/fi");
  await does(search(page).fill("Kajaani"));
  await does(followFirst(page, "Kainuu"));
  await expect(page.locator("h1")).toHaveText("Kainuu");
  await expect(page.locator("article a").nth(1)).toHaveText("Olen kiinnostunut");
  await expect(page.locator("article a").nth(1)).toBeInViewport();
  await expect(page.locator("article a[href='/fi/proposals/2026/005']")).toBeVisible();
  expect(steps()).toBe(2);
});

test("a bilingual network: one step by a word, two by the layer of languages", async ({ page }) => {
  for (const word of ["kaksikielinen", "svenska", "ruotsi", "bilingual", "tvåspråkig"]) {
    await open(page, "/fi");
    await search(page).fill(word);
    await expect(page.locator(".network-list b"), word).toHaveText(["Länsi-Suomi"]);
  }
  const { does, steps } = counted();
  await open(page, "/fi");
  await does(page.locator("#layer-languages").click());
  await does(page.locator(".map-key a").filter({ hasText: "ruotsi" }).click());
  await expect(page.locator(".network-list b")).toHaveText(["Länsi-Suomi"]);
  expect(steps()).toBe(2);
});

test("co-operation in Lapland, and a reply to it: two steps to what is open, two to the reply", async ({ page }) => {
  const { does, steps } = counted();
  await open(page, "/fi");
  await does(search(page).fill("Lappi"));
  await does(followFirst(page, "Lappi"));
  const proposal = page.locator("article a[href='/fi/proposals/2026/006']");
  await expect(proposal).toBeVisible();
  expect(steps()).toBe(2);
  await does(proposal.click());
  await does(page.locator(".reply-link a").first().click());
  await ready(page);
  await expect(page).toHaveURL("/fi/proposals/2026/006/reply");
  expect(steps()).toBe(4);
});

test("what is seen is shared: two steps to its link", async ({ page, context }) => {
  const { does, steps } = counted();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/fi?layer=started&step=2017&q=savo");
  await expect(page).toHaveTitle(/2017/);
  await does(page.locator(".map-tools summary").click());
  await does(page.locator("[data-tool=link]").click());
  await expect(page.locator("#map-said")).not.toBeEmpty();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  expect(steps()).toBe(2);
});

test("a network on paper: one step, two pages", async ({ page }) => {
  await open(page, "/fi/networks/lansi-suomi");
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g).length).toBeLessThanOrEqual(2);
});

test("how the networks grew: one step to the years, a second to one of them", async ({ page }) => {
  const { does, steps } = counted();
  await open(page, "/fi");
  await does(page.locator("#layer-started").click());
  await expect(page.locator(".layer-table tbody tr").first()).toBeAttached();
  await does(page.locator("#growth-year").fill("2017"));
  await expect(page.locator("#growth-said")).toContainText("2017");
  expect(steps()).toBe(2);
});

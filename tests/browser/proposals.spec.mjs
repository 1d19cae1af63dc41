// The public pages of proposals.
import { violations } from "./axe.mjs";
import { LANGUAGES, content, differences, expect, open, ready, slowly, test } from "./page.mjs";
import { RECORD, REPLY, clear, fresh, publish } from "./published.mjs";

const LIST = "/proposals";
const ONE = "/proposals/2018/017";
const GONE = "/proposals/2020/001";
const STATUS = /^Failed to load resource: the server responded with a status of 410/;
const TITLES = { fi: "Hanke-ehdotukset", sv: "Projektförslag", en: "Co-operation proposals" };
/** A contact without consent to be published. */
const SECRET = "Oili Olematon";
const OPEN = { open_until: "2027-12-31" };

/** Replies that everybody reads. */
const REPLIES = [
  REPLY,
  { organisation: "Exempelteatern", municipality: "905", message: { lang: "sv", text: "Vi kommer gärna med." }, languages: ["sv"] },
];

const own = (title, more) => ({ ...OPEN, parallel: {}, title, summary: `${title}: lyhyesti sanottuna.`, ...more });
const PROPOSALS = [
  { year: 2018, number: 17, form: { ...OPEN, contact_name: SECRET }, replies: REPLIES, delivered: 5 },
  { year: 2020, number: 1, state: "anonymised", form: { regions: ["18", "19"], themes: ["music", "dance"] } },
  { year: 2020, number: 2, state: "withdrawn" },
  { year: 2020, number: 3, state: "taken_down", replies: REPLIES.slice(0, 1) },
  { year: 2026, number: 1, home: "15", state: "closed", form: own("Musik på sjukhus", { lang: "sv", municipality: "905", regions: ["15"], themes: ["music", "arts_in_hospitals"] }) },
  {
    year: 2026, number: 2, home: "06", publishedAt: Date.UTC(2026, 10, 2),
    form: own("Tanssia ikäihmisille <b>kotiin</b>", {
      organisation: "Esimerkin tanssiyhdistys", organisation_type: "association", municipality: "418", regions: ["06", "05"],
      themes: ["dance", "older_people", "other"], theme_other: "Kotihoito", kind: "named_partner", partner: "Esimerkin kotihoito",
      publish_contact: true, contact_name: "Aila Esimerkki", contact_role: "Toiminnanjohtaja", contact_phone: "+000 000",
      website: "https://example.org/tanssi", languages: ["fi", "fse"], funding: "partly", funding_note: "Haemme loput yhdessä.", time_frame: "Keväällä 2027.",
    }),
  },
  ...Array.from({ length: 21 }, (_, index) => ({
    year: 2025, number: index + 1, form: own(`Residenssi ${index + 1}`, { regions: ["14"], themes: ["artist_residency"] }),
  })),
];

const items = (page) => page.locator(".results .proposal-list > li");

test.beforeAll(() => {
  clear();
  publish(PROPOSALS);
});
test.afterAll(() => clear());
test.beforeEach(({ context }) => fresh(context));

test("the list shows the newest first, a page at a time, and Back returns to the place", async ({ page }) => {
  await open(page, `/fi${LIST}`);
  await expect(page.locator("h1")).toHaveText("Hanke-ehdotukset");
  await expect(page.locator("#results")).toHaveText("24 ehdotusta");
  await expect(items(page)).toHaveCount(20);
  await expect(items(page).first()).toContainText("002/2026");
  await page.getByRole("link", { name: "Näytä seuraavat ehdotukset" }).click();
  await expect(items(page)).toHaveCount(4);
  await expect(items(page).last()).toContainText("017/2018");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await items(page).last().getByRole("link").click();
  await expect(page.locator("h1")).toHaveText(RECORD.title);
  await page.goBack();
  await expect(items(page)).toHaveCount(4);
  await expect(page.getByRole("link", { name: RECORD.title })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/\/fi\/proposals$/);
  await expect(items(page)).toHaveCount(20);
});

test("each filter is in the URL, is applied without a document load, and goes back", async ({ page }) => {
  await open(page, `/fi${LIST}`);
  await page.evaluate(() => (window.here = true));
  const show = () => page.getByRole("button", { name: "Näytä" }).click();
  for (const [label, choice, parameter, count] of [
    ["Maakunta", "Pirkanmaa", "region=06", "1 ehdotus"],
    ["Teema", "Tanssi", "region=06&theme=dance", "1 ehdotus"],
    ["Tila", "Suljettu", "region=06&theme=dance&state=closed", "0 ehdotusta"],
  ]) {
    await page.getByLabel(label).selectOption(choice);
    await show();
    await expect(page).toHaveURL(new RegExp(`/fi/proposals\\?${["region", "theme", "kind", "state"].flatMap((name) => parameter.split("&").filter((part) => part.startsWith(`${name}=`))).join("&")}$`));
    await expect(page.locator("#results")).toHaveText(count);
    await expect(page.locator("#results")).toBeFocused();
  }
  await expect(page.locator(".nothing")).toContainText("Poista rajauksia");
  expect(await violations(page)).toEqual([]);
  await page.goBack();
  await expect(page.locator("#results")).toHaveText("1 ehdotus");
  await expect(page.getByLabel("Tila")).toHaveValue("");
  await expect(page.getByLabel("Teema")).toHaveValue("dance");
  await page.getByRole("link", { name: "Kaikki hanke-ehdotukset" }).click();
  await expect(page.locator("#results")).toHaveText("24 ehdotusta");
  await expect(page.getByLabel("Maakunta")).toHaveValue("");
  await page.getByLabel("Etsi ehdotuksista").fill("ikäihm koti");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=ik%C3%A4ihm%20koti$/);
  await expect(items(page)).toHaveCount(1);
  await page.getByLabel("Vuosi").fill("2025");
  await page.getByLabel("Etsi ehdotuksista").fill("");
  await show();
  await expect(page.locator("#results")).toHaveText("21 ehdotusta");
  expect(await page.evaluate(() => window.here)).toBe(true);
});

test("the language switch keeps the filters", async ({ page }) => {
  await open(page, `/fi${LIST}?region=15&q=musik`);
  await page.getByRole("navigation", { name: "Kieli" }).getByText("svenska").click();
  await expect(page).toHaveURL(/\/sv\/proposals\?region=15&q=musik$/);
  await expect(page.locator("#results")).toHaveText("1 förslag");
});

for (const lang of LANGUAGES) {
  test(`everything works without JavaScript in ${lang}`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL });
    const page = await context.newPage();
    await page.goto(`/${lang}${LIST}`);
    await expect(page.locator("h1")).toHaveText(TITLES[lang]);
    await page.locator("#filter-region").selectOption("06");
    await page.locator(".filters button").click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/proposals\\?.*region=06`));
    await expect(items(page)).toHaveCount(1);
    await expect(page.locator("#filter-region")).toHaveValue("06");
    await items(page).getByRole("link").click();
    await expect(page.locator("h1")).toHaveText("Tanssia ikäihmisille <b>kotiin</b>");
    await expect(page.locator("h1")).toHaveAttribute(...(lang === "fi" ? ["tabindex", "-1"] : ["lang", "fi"]));
    await context.close();
  });

  test(`axe finds nothing in ${lang}`, async ({ page, messages }) => {
    test.setTimeout(90_000);
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const path of [LIST, `${LIST}?region=06&q=x`, ONE, `${ONE}/replies`, `${ONE}/reply`, "/proposals/2026/001/reply", "/proposals/2026/002", "/proposals/2026/001", GONE, ""]) {
        await open(page, `/${lang}${path}`);
        expect(await violations(page), `${path} ${scheme}`).toEqual([]);
      }
    }
    for (const message of messages.splice(0)) expect(message).toMatch(STATUS);
  });
}

test("a page reached by a link has the content of its first HTML", async ({ page }) => {
  for (const [path, from] of [[LIST, "Hanke-ehdotukset"], [`${LIST}/2026/002`, "Tanssia ikäihmisille <b>kotiin</b>"]]) {
    await open(page, `/fi${path}`);
    const first = await content(page);
    await open(page, path === LIST ? "/fi/about" : `/fi${LIST}`);
    await page.getByRole("link", { name: from, exact: true }).first().click();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    // The page before stays until the answer has come.
    await expect.poll(async () => differences(await content(page), first)).toEqual([]);
  }
});

test("the record 017/2018 is complete, and its contact is not public", async ({ page }) => {
  await open(page, `/fi${ONE}`);
  for (const text of [
    "Hanke-ehdotus 017/2018", "Avoinna vastauksille 31.12.2027 asti", "5 vastausta", RECORD.organisation, "Valtion virasto, Rovaniemi (Lappi)",
    "taike.fi", "Etsimme uusia yhteistyökumppaneita", "Lappi", ...RECORD.partner_areas, "Kulttuuri- ja valistustoiminta",
    "Kulttuurihallinto", "Kulttuurivaihto", "Sosiaaliala ja perhekulttuuri",
    "suomi, englanti ja venäjä", RECORD.summary, RECORD.invited, "jakaa Suomessa kehitetyn mallin",
  ]) await expect(page.locator("main")).toContainText(text);
  // Nothing is said of what nobody told.
  for (const term of ["Rahoitus", "Aikataulu"]) await expect(page.locator("main")).not.toContainText(term);
  await expect(page.locator(".contact")).toContainText("ei ole antanut lupaa");
  await expect(page.locator(".contact")).toContainText("Voit silti vastata");
  await expect(page.getByRole("link", { name: "Vastaa hanke-ehdotukseen" })).toHaveCount(2);
  for (const secret of [RECORD.contact_email, SECRET]) expect(await page.content()).not.toContain(secret);
  const json = await (await page.request.get("/api/v1/proposals/2018/017?lang=fi")).json();
  expect(json.contact).toBeNull();
  await expect(page.locator("body")).toMatchAriaSnapshot({ name: "proposals-2018-017.aria.yml" });
});

test("the public replies are a page of their own, reached by a tab", async ({ page }) => {
  await open(page, `/fi${ONE}`);
  const tabs = page.getByRole("navigation", { name: "Ehdotuksen sivut" });
  await expect(tabs.getByRole("link")).toHaveText(["Ehdotus", "Vastaukset (2)"]);
  await expect(tabs.getByRole("link", { name: "Ehdotus" })).toHaveAttribute("aria-current", "page");
  await page.evaluate(() => (window.here = true));
  await tabs.getByRole("link", { name: "Vastaukset (2)" }).click();
  await expect(page).toHaveURL(`/fi${ONE}/replies`);
  await expect(page.locator("h1")).toHaveText("Vastaukset");
  await expect(page.locator("h1")).toBeFocused();
  await expect(page).toHaveTitle(`Vastaukset: ${RECORD.title} (017/2018) – Verkostokartta`);
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/fi\/proposals\/2018\/017\/replies$/);
  const [first, second] = [page.locator("main section").first(), page.locator("main section").last()];
  await expect(first.getByRole("heading", { level: 2 })).toHaveText("Esimerkin kulttuuriyhdistys");
  await expect(first).toContainText("Rovaniemi · suomi ja englanti · hyväksytty 2.6.2018");
  await expect(first).toContainText("<b>Ja ohjaajan</b>");
  await expect(second.locator(".only-in")).toHaveText("Tämä teksti on vain ruotsiksi.");
  await expect(second.locator("[lang=sv]")).toHaveText("Vi kommer gärna med.");
  expect(await page.evaluate(() => window.here)).toBe(true);
  const object = JSON.parse(await page.locator("script[type='application/ld+json']").textContent());
  expect(object.about.comment.map((it) => it.author.name)).toEqual(REPLIES.map((it) => it.organisation));
  await expect(page.locator("body")).toMatchAriaSnapshot({ name: "proposals-2018-017-replies.aria.yml" });
  expect(await (await page.request.get("/sitemap.xml")).text()).toContain("/sv/proposals/2018/017/replies<");
});

test("the page of replies is there only while a public proposal has some", async ({ page, messages }) => {
  await open(page, "/fi/proposals/2026/002");
  await expect(page.locator(".proposal-top")).toContainText("Ei vielä vastauksia");
  await expect(page.locator(".tabs")).toHaveCount(0);
  await open(page, "/fi/proposals/2026/001");
  await expect(page.locator(".proposal-top")).not.toContainText("vastauksia");
  await expect(page.getByRole("link", { name: "Vastaa hanke-ehdotukseen" })).toHaveCount(0);
  const status = async (path) => (await page.request.get(`/fi/proposals/${path}`)).status();
  for (const part of ["reply", "replies"]) {
    expect(await status(`2020/004/${part}`), "never given").toBe(404);
    for (const number of ["001", "002", "003"]) expect(await status(`2020/${number}/${part}`), "gone").toBe(410);
  }
  expect(await status("2026/002/replies")).toBe(404);
  expect(await status("2018/017/other")).toBe(404);
  const answer = await page.goto("/fi/proposals/2020/003/replies");
  expect(answer.status()).toBe(410);
  expect(await page.content()).not.toContain(REPLIES[0].organisation);
  expect(await (await page.request.get("/sitemap.xml")).text()).not.toContain("2020/003");
  for (const message of messages.splice(0)) expect(message).toMatch(STATUS);
});

test("lists tell how many have replied", async ({ page }) => {
  await open(page, `/fi${LIST}?region=19`);
  await expect(items(page).first().locator(".proposal-top")).toContainText("5 vastausta");
  await open(page, `/fi${LIST}?region=06`);
  await expect(items(page).first().locator(".proposal-top")).toContainText("Ei vielä vastauksia");
  const { items: listed } = await (await page.request.get("/api/v1/proposals?lang=fi&region=19")).json();
  expect(listed.map((item) => item.replies)).toEqual([5]);
  const one = await (await page.request.get("/api/v1/proposals/2018/017?lang=fi")).json();
  expect([one.replies, one.public_replies]).toEqual([5, 2]);
});

test("the page of a reply tells what is sought, and of a closed proposal that it takes none", async ({ page }) => {
  await open(page, `/en${ONE}/reply`);
  await expect(page.locator("h1")).toHaveText("Reply to the proposal");
  await expect(page.locator(".reply-about")).toContainText(RECORD.parallel.en.title);
  await expect(page.locator(".reply-about")).toContainText(RECORD.organisation);
  await expect(page.locator(".reply-about")).toContainText("31 December 2027");
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
  await expect(page.locator("body")).toMatchAriaSnapshot({ name: "proposals-2018-017-reply.aria.yml" });
  await open(page, "/fi/proposals/2026/001/reply");
  await expect(page.locator("h1")).toHaveText("Ehdotukseen ei voi enää vastata");
  await expect(page.locator("form.form")).toHaveCount(0);
  await page.getByRole("link", { name: "Takaisin ehdotukseen" }).click();
  await expect(page.locator("h1")).toHaveText("Musik på sjukhus");
});

test("in another language the parallel texts are shown, and what has none is marked", async ({ page }) => {
  await open(page, `/en${ONE}`);
  await expect(page.locator("h1")).toHaveText(RECORD.parallel.en.title);
  await expect(page.getByText("We want to share the experience")).toBeVisible();
  const invited = page.locator("section", { has: page.getByRole("heading", { name: "Who is invited" }) });
  await expect(invited.locator(".only-in")).toHaveText("This text is in Finnish only.");
  await expect(invited.locator("[lang=fi]")).toContainText("Nimettyjen kumppanialueiden");
});

test("a contact who agreed is shown, and what anyone wrote is never markup", async ({ page }) => {
  await open(page, "/fi/proposals/2026/002");
  await expect(page.locator(".contact")).toContainText("Aila Esimerkki, Toiminnanjohtaja");
  for (const told of ["Rahoitus on osittain varmistunut", "Haemme loput yhdessä.", "Keväällä 2027."]) await expect(page.locator("main")).toContainText(told);
  await expect(page.getByRole("link", { name: RECORD.contact_email })).toHaveAttribute("href", `mailto:${RECORD.contact_email}`);
  await expect(page.locator("main b")).toHaveCount(0);
  const object = JSON.parse(await page.locator("script[type='application/ld+json']").textContent());
  expect(object).toMatchObject({ "@type": "CreativeWork", identifier: "002/2026", datePublished: "2026-11-02", expires: "2027-12-31", inLanguage: "fi" });
  await expect(page.locator("meta[property='og:title']")).toHaveAttribute("content", /Tanssia ikäihmisille .* Verkostokartta/);
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/fi\/proposals\/2026\/002$/);
  await expect(page.locator("body")).toMatchAriaSnapshot({ name: "proposals-2026-002.aria.yml" });
});

test("what is gone answers 410; of what was erased number, regions and themes are left", async ({ page, messages }) => {
  const answer = await page.goto(`/fi${GONE}`);
  expect(answer.status()).toBe(410);
  await ready(page);
  await expect(page.locator("h1")).toHaveText("Hanke-ehdotus 001/2020 ei ole enää nähtävillä");
  await expect(page.locator("main")).toContainText("Kainuu ja Lappi");
  await expect(page.locator("main")).toContainText("Musiikki, Tanssi");
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
  for (const number of ["002", "003"]) {
    expect((await page.goto(`/fi/proposals/2020/${number}`)).status()).toBe(410);
    await expect(page.locator("main dl")).toHaveCount(0);
    expect(await page.content()).not.toContain(RECORD.title);
    const api = await page.request.get(`/api/v1/proposals/2020/${number}`);
    expect([api.status(), (await api.json()).code]).toEqual([410, "gone"]);
  }
  expect((await page.request.get("/fi/proposals/2020/004")).status()).toBe(404);
  for (const message of messages.splice(0)) expect(message).toMatch(STATUS);
});

test("a link to what has gone meanwhile leads to its page", async ({ page, messages }) => {
  publish([{ year: 2026, number: 3, form: own("Katoava ehdotus") }]);
  await open(page, `/fi${LIST}`);
  const { sql } = await import("./database.mjs");
  sql(`UPDATE submissions SET state = 'withdrawn', evidence = '{"at":1,"from":"published","why":{"kind":"holder","text":"Ei."}}' WHERE idempotency = 'test-2026000003';
    DELETE FROM proposal_facets WHERE place = 2026000003`);
  await page.getByRole("link", { name: "Katoava ehdotus" }).click();
  await expect(page.locator("h1")).toHaveText("Hanke-ehdotus 003/2026 ei ole enää nähtävillä");
  for (const message of messages.splice(0)) expect(message).toMatch(STATUS);
});

test("the home page shows the newest and where there are open ones, a network's page what concerns its regions", async ({ page }) => {
  await open(page, "/fi");
  const home = page.locator(".home-proposals");
  await expect(home.locator(".proposal-list > li")).toHaveCount(3);
  await expect(home.getByRole("link", { name: "Pirkanmaa (1)" })).toHaveAttribute("href", "/fi/proposals?region=06&state=published");
  await expect(home.getByRole("link", { name: "Etelä-Pohjanmaa (21)" })).toBeVisible();
  await home.getByRole("link", { name: "Pirkanmaa (1)" }).click();
  await expect(page.locator("#results")).toHaveText("1 ehdotus");
  await open(page, "/fi/networks/lansi-suomi");
  await expect(page.locator(".network-page .proposal-list > li")).toHaveCount(3);
  await expect(page.locator(".network-page .proposal-list > li").first()).toContainText("021/2025");
  await page.getByRole("link", { name: "Pohjanmaa: kaikki ehdotukset", exact: true }).click();
  await expect(page).toHaveURL(/\?region=15$/);
  await expect(page.locator("#results")).toHaveText("1 ehdotus");
});

test("the API refuses what no filter means, and a page leaves it out", async ({ page }) => {
  for (const query of ["region=03", "theme=x", "state=draft", "year=x", "sort=x", "after=x", "after=%20"]) {
    const answer = await page.request.get(`/api/v1/proposals?${query}`);
    expect([answer.status(), (await answer.json()).code], query).toEqual([400, "invalid_query"]);
    await open(page, `/fi${LIST}?${query}`);
    await expect(page.locator("#results")).toHaveText(/ehdotusta$/);
  }
});

test("nothing is wider than the window, and the pictures are kept", async ({ page, messages }) => {
  test.setTimeout(120_000);
  for (const [width, height] of [[320, 256], [360, 800], [1280, 900]]) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      for (const path of ["/fi/proposals", "/sv/proposals?region=06&q=x", "/fi/proposals/2018/017", "/fi/proposals/2018/017/replies", "/sv/proposals/2018/017/reply", "/en/proposals/2026/002", "/fi/proposals/2020/001"]) {
        await open(page, path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path} ${width}`).toBeLessThanOrEqual(0);
        await page.screenshot({ path: `build/screenshots/${path.slice(1).replaceAll(/[/?=&]/g, "-")}-${width}-${colorScheme}.png`, fullPage: width > 320 });
      }
      await open(page, "/fi");
      await page.locator(".home-proposals").scrollIntoViewIfNeeded();
      await page.locator(".home-proposals").screenshot({ path: `build/screenshots/home-proposals-${width}-${colorScheme}.png` });
    }
  }
  for (const message of messages.splice(0)) expect(message).toMatch(STATUS);
});

test("a proposal prints as text, without what only a screen needs", async ({ page }) => {
  await open(page, `/fi${ONE}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const hidden of [".site-nav", ".languages", ".back", ".tabs"]) await expect(page.locator(hidden)).toBeHidden();
  // The way to reply is read once, with its address.
  const ways = page.locator(".reply-link a:visible");
  expect(await ways.evaluateAll((all) => all.map((link) => getComputedStyle(link, "::after").content))).toEqual([`" (/fi${ONE}/reply)"`]);
  await page.pdf({ path: "build/screenshots/proposal.pdf", format: "A4" });
});

test("pages of the anonymous come from the isolate for ten seconds, those of editors never", async ({ request }) => {
  const text = async (headers) => (await request.get(`/fi${LIST}?year=2024&unknown=${Math.random()}`, { headers })).text();
  const before = await text({});
  publish([{ year: 2024, number: 1, form: own("Juuri julkaistu") }]);
  expect(await text({})).toBe(before);
  expect(before).not.toContain("Juuri julkaistu");
  for (const name of ["__Host-session", "__Host-manage-0123456789abcdef"]) {
    expect(await text({ cookie: `lang=fi; ${name}=x` })).toContain("Juuri julkaistu");
  }
  await expect.poll(() => text({}), { timeout: 15_000, intervals: [1000] }).toContain("Juuri julkaistu");
  const tag = (await request.get(`/fi${LIST}?year=2024`)).headers().etag;
  const again = await request.get(`/fi${LIST}?year=2024`, { headers: { "if-none-match": tag } });
  expect(again.status()).toBe(304);
  expect(again.headers()["x-request-id"]).toMatch(/^[0-9a-f]{16}$/);
});

test("filters that were chosen before the program came are kept, and lead to the list", async ({ page }) => {
  await slowly(page, async () => {
    await page.goto(`/fi${LIST}`, { waitUntil: "commit" });
    await page.getByLabel("Teema").selectOption("Tanssi");
    await page.getByLabel("Etsi ehdotuksista").pressSequentially("koti");
  });
  await expect(page.getByLabel("Etsi ehdotuksista")).toHaveValue("koti");
  await expect(page.getByLabel("Etsi ehdotuksista")).toBeFocused();
  await page.evaluate(() => (window.here = true));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/fi\/proposals\?theme=dance&q=koti$/);
  await expect(page.locator("#results")).toBeFocused();
  await expect(items(page)).toHaveCount(1);
  expect(await page.evaluate(() => window.here)).toBe(true);
});

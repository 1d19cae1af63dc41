// The list of the home page and its search: the order, what the sentence says, the chip of the search, titles.
import { violations } from "./axe.mjs";
import { LANGUAGES, expect, open, test } from "./page.mjs";

const shown = (page) => page.locator("#shown");
const free = (page) => page.locator(".network-list a[id^=list-region] b");

test("regions without a network stand in the order of the language, or from the north", async ({ page }) => {
  for (const [path, names] of [
    ["/fi", ["Ahvenanmaa", "Kainuu", "Päijät-Häme"]],
    ["/sv", ["Kajanaland", "Päijänne-Tavastland", "Åland"]],
    ["/en", ["Åland", "Kainuu", "Päijät-Häme"]],
    ["/fi?sort=started", ["Ahvenanmaa", "Kainuu", "Päijät-Häme"]],
    ["/fi?sort=north", ["Kainuu", "Päijät-Häme", "Ahvenanmaa"]],
  ]) {
    await open(page, path);
    await expect(free(page), path).toHaveText(names);
    // The program renders the list anew in the same order.
    await page.getByRole("searchbox").fill("x");
    await page.getByRole("searchbox").fill("");
    await expect(free(page), path).toHaveText(names);
  }
});

test("the sentence names each place of several, and no place where something else was found as well", async ({ page }) => {
  await open(page, "/fi");
  for (const [text, sentence] of [
    ["Kuopio, Joensuu", "2 verkostoa kaikista 14: Kuopio – maakunta: Pohjois-Savo, Joensuu – maakunta: Pohjois-Karjala"],
    ["Kajaani ja Rovaniemi", "1 verkosto kaikista 14, 1 maakunta ilman verkostoa: Rovaniemi – maakunta: Lappi, Kajaani – maakunta: Kainuu"],
    ["lapin", "3 verkostoa kaikista 14: ”lapin”"],
  ]) {
    await page.getByRole("searchbox").fill(text);
    await expect(shown(page)).toHaveText(sentence);
  }
});

for (const lang of LANGUAGES) {
  test(`the search is a chip that takes it off in ${lang}`, async ({ page }) => {
    await open(page, `/${lang}?q=savo&layer=started`);
    const chip = page.locator(".typed .chip");
    const off = { fi: "Poista rajaus", sv: "Ta bort avgränsningen", en: "Remove the filter" }[lang];
    await expect(chip).toHaveText(`${off} savo`);
    await page.getByRole("searchbox").fill(" lappi");
    await expect(chip).toHaveText(`${off} lappi`);
    await page.getByRole("searchbox").fill(" ");
    await expect(chip).toBeHidden();
    await page.getByRole("searchbox").fill("lappi");
    await expect(chip).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await chip.click();
    await expect(page).toHaveURL(`/${lang}?layer=started`);
    await expect(page.getByRole("searchbox")).toHaveValue("");
    await expect(chip).toBeHidden();
    await open(page, `/${lang}?q=savo&language=fi`);
    await page.locator(".chips a").last().click();
    await expect(page).toHaveURL(`/${lang}`);
  });
}

test("the title names what is shown", async ({ page }) => {
  for (const [path, title] of [
    ["/fi?layer=started&until=2017", "Aloitus, 2017 – Verkostokartta"],
    ["/fi?q=savo&coordinator=none", "koordinaattori ei tiedossa, savo – Verkostokartta"],
    ["/fi/proposals?region=19&theme=music&year=2026&q=tanssi", "Hanke-ehdotukset: Lappi, Musiikki, 2026, tanssi – Verkostokartta"],
  ]) {
    await open(page, path);
    await expect(page, path).toHaveTitle(title);
  }
  // The typed text is named at once, without another page.
  for (const [path, typed, title] of [
    ["/fi?layer=started&until=2017", " savo ", "Aloitus, 2017, savo – Verkostokartta"],
    ["/sv?q=savo", "lappi", "lappi – Verkostokartta"],
    ["/en?q=savo", " ", "Verkostokartta – regional networks for arts and wellbeing"],
  ]) {
    await open(page, path);
    await page.getByRole("searchbox").fill(typed);
    await expect(page, path).toHaveTitle(title);
  }
});

test("a region and a network say that nothing is open", async ({ page }) => {
  for (const [path, words] of [["/fi/regions/07", "Avoimia ehdotuksia ei ole juuri nyt."], ["/sv/networks/satakunta", "Just nu finns inga öppna förslag."]]) {
    await open(page, path);
    await expect(page.locator("main").getByText(words)).toBeVisible();
  }
});

test("the place of the map is kept on a phone, and the rest of a page is as long as it seems", async ({ page }) => {
  for (const width of [360, 768, 1366]) {
    await page.setViewportSize({ width, height: 740 });
    await open(page, "/fi/networks/lappi");
    const top = () => page.locator("h1").evaluate((heading) => heading.getBoundingClientRect().top + scrollY);
    const before = await top();
    await page.locator(".explore-map").evaluate((map) => map.remove());
    expect(Math.abs((await top()) - before), `${width}`).toBeLessThan(1);
    await open(page, "/fi");
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const first = await height();
    await page.locator(".site-footer").scrollIntoViewIfNeeded();
    expect(Math.abs((await height()) - first), `${width}`).toBeLessThan(120);
  }
});

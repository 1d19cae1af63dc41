// The layers of the map, the filters, the order of the list, and the tools.
import { readFileSync } from "node:fs";
import { violations } from "./axe.mjs";
import { LANGUAGES, expect, open, test } from "./page.mjs";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const LAYERS = ["started", "proposals", "results", "languages", "checked"];
const shown = (page) => page.locator("#shown");
const networks = (page) => page.locator(".network-list a[id^=network-] b");
/** The colours of the regions, by the order of their codes. */
const classes = (page) => page.locator(".ground use").evaluateAll((all) => all.map((use) => use.className.baseVal));
/** The regions in the colour of those where nothing has begun. */
const empty = (page) =>
  page.locator(".ground use").evaluateAll((all) => {
    const none = document.body.appendChild(document.createElement("i"));
    none.style.color = "var(--l0)";
    const colour = getComputedStyle(none).color;
    none.remove();
    return all.filter((use) => getComputedStyle(use).fill === colour).map((use) => use.getAttribute("href"));
  });

for (const lang of LANGUAGES) {
  for (const layer of LAYERS) {
    test(`the layer ${layer} is coloured, explained and a table in ${lang}`, async ({ page }) => {
      await open(page, `/${lang}?layer=${layer}`);
      const fills = await classes(page);
      expect(fills).toHaveLength(19);
      expect(fills.every((fill) => /^(l[0-5]|is-free)$/.test(fill))).toBe(true);
      await expect(page.locator(".map-layers a[aria-current=true]")).toHaveAttribute("href", new RegExp(`layer=${layer}$`));
      const rows = page.locator("#layer-table tbody tr");
      await expect(rows).toHaveCount(19);
      // The key counts what the table has, and each value is in the region's name on the map.
      const counts = await page.locator(".map-key a").evaluateAll((all) => all.map((link) => Number(/\((\d+)\)$/.exec(link.textContent)[1])));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(19);
      const told = Object.fromEntries(await rows.evaluateAll((all) => all.map((row) => [row.cells[0].querySelector("a").href.slice(-2), row.cells[2].textContent])));
      // That a region has no network is said in any layer.
      const codes = ["01", "14", ...(["proposals", "results"].includes(layer) ? ["18"] : [])];
      for (const code of codes) await expect(page.locator(`#region-${code}`)).toHaveAttribute("aria-label", new RegExp(`: ${told[code].replace(/[()]/g, ".")}$`));
      expect(await violations(page)).toEqual([]);
    });
  }
}

test("a layer is chosen with a link, and the map and its view stay", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "/fi");
  await page.locator(".map-button").first().click();
  const view = await page.locator(".map-svg").getAttribute("viewBox");
  await page.evaluate(() => (document.querySelector(".map-svg").dataset.kept = "yes"));
  await page.getByRole("link", { name: "Aloitus" }).click();
  await expect(page).toHaveURL("/fi?layer=started");
  await expect(page.locator(".ground .l5").first()).toBeAttached();
  expect(await page.locator(".map-svg").getAttribute("viewBox")).toBe(view);
  await expect(page.locator(".map-svg")).toHaveAttribute("data-kept", "yes");
  await page.locator("#region-12").hover();
  await expect(page.locator(".region-card")).toContainText("Aloitus: kevät 2017");
  await page.goBack();
  await expect(page).toHaveURL("/fi");
  expect((await classes(page)).filter((fill) => fill !== "")).toEqual(["is-free", "is-free", "is-free"]);
});

test("a step of the key is a filter, which a chip takes off", async ({ page }) => {
  await open(page, "/fi?layer=started");
  await page.locator(".map-key").getByRole("link", { name: "2017" }).click();
  await expect(page).toHaveURL("/fi?layer=started&step=2017");
  await expect(shown(page)).toHaveText("4 verkostoa kaikista 14: Aloitus: 2017");
  await expect(page).toHaveTitle("Aloitus: 2017 – Verkostokartta");
  await expect(networks(page)).toHaveText(["Etelä-Savo", "Kymenlaakso", "Länsi-Suomi", "Pohjois-Karjala"]);
  expect((await classes(page)).filter((fill) => !fill.includes("is-unmatched"))).toHaveLength(6);
  await page.getByRole("link", { name: "Poista rajaus Aloitus: 2017" }).click();
  await expect(page).toHaveURL("/fi?layer=started");
  await expect(networks(page)).toHaveCount(14);
});

test("filters leave networks, and the search goes on among them", async ({ page }) => {
  await open(page, "/fi");
  await page.locator(".selection summary").click();
  await page.getByLabel("Verkoston kieli").selectOption("several");
  await page.getByRole("button", { name: "Näytä", exact: true }).click();
  await expect(page).toHaveURL("/fi?language=several");
  await expect(shown(page)).toHaveText("1 verkosto kaikista 14: Verkoston kieli: useampi kuin yksi kieli");
  await expect(networks(page)).toHaveText(["Länsi-Suomi"]);
  await page.getByRole("searchbox").fill("vaasa");
  await expect(page).toHaveURL("/fi?q=vaasa&language=several");
  await expect(shown(page)).toHaveText("1 verkosto kaikista 14: Vaasa – maakunta: Pohjanmaa, Verkoston kieli: useampi kuin yksi kieli");
  await page.getByRole("searchbox").fill("kotka");
  await expect(shown(page)).toContainText("Ei osumia");
  await page.getByRole("searchbox").fill("");
  await expect(networks(page)).toHaveText(["Länsi-Suomi"]);
  await page.goto("/fi?coordinator=none");
  await expect(networks(page)).toHaveText(["Etelä-Karjala"]);
  expect(await violations(page)).toEqual([]);
});

test("what was typed goes on with a layer, a filter and their end", async ({ page }) => {
  await open(page, "/fi");
  await page.getByRole("searchbox").fill("pohj");
  await page.locator("#layer-started").click();
  await expect(page).toHaveURL("/fi?q=pohj&layer=started");
  await expect(page.locator("#growth-year")).toBeVisible();
  const found = await networks(page).allTextContents();
  expect(found.length).toBeLessThan(14);
  await page.getByRole("searchbox").fill("savo");
  await page.locator(".selection summary").click();
  await page.getByLabel("Verkoston kieli").selectOption("fi");
  await page.getByRole("button", { name: "Näytä", exact: true }).click();
  await expect(page).toHaveURL("/fi?q=savo&layer=started&language=fi");
  await expect(page.locator(".chips")).toBeVisible();
  await page.getByRole("searchbox").fill("");
  await page.locator(".chips a").first().click();
  await expect(page).toHaveURL("/fi?layer=started");
  await expect(networks(page)).toHaveCount(14);
});

test("what is typed while the next page is loaded is searched for there", async ({ page }) => {
  await open(page, "/fi");
  let answer;
  const answered = new Promise((resolve) => (answer = resolve));
  await page.route("**/part/**", async (route) => {
    await answered;
    await route.continue();
  });
  await page.locator("#layer-started").click();
  await expect(page).toHaveURL("/fi?layer=started");
  await page.getByRole("searchbox").pressSequentially("pirk");
  await expect(networks(page)).toHaveText(["Pirkanmaa"]);
  answer();
  await expect(page.locator("#growth-year")).toBeVisible();
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("a");
  await expect(page.getByRole("searchbox")).toHaveValue("pirka");
  await expect(page).toHaveURL("/fi?q=pirka&layer=started");
  await expect(networks(page)).toHaveText(["Pirkanmaa"]);
});

test("the sentence says how a search was understood", async ({ page }) => {
  await open(page, "/fi");
  await expect(shown(page)).toHaveText("14 verkostoa, 3 maakuntaa ilman verkostoa");
  for (const [text, sentence] of [
    ["Lempäälässä", "1 verkosto kaikista 14: Lempäälä – maakunta: Pirkanmaa"],
    ["37500", "1 verkosto kaikista 14: Lempäälä – maakunta: Pirkanmaa"],
    ["ruotsi", "1 verkosto kaikista 14: kieli: ruotsi"],
    ["kaksikielinen", "1 verkosto kaikista 14: kieli: useampi kuin yksi kieli"],
    ["lappi", "1 verkosto kaikista 14: ”lappi”"],
    ["kajaani", "1 maakunta ilman verkostoa: Kajaani – maakunta: Kainuu"],
  ]) {
    await page.getByRole("searchbox").fill(text);
    await expect(shown(page)).toHaveText(sentence);
    // The server says the same.
    const document = await (await page.request.get(`/fi?q=${encodeURIComponent(text)}`)).text();
    expect(document).toContain(sentence);
  }
});

test("the list is sorted by beginning, last check, and from north to south", async ({ page }) => {
  for (const [sort, first] of [["started", ["Pirkanmaa", "Pohjois-Savo", "Varsinais-Suomi"]], ["checked", ["Uusimaa", "Länsi-Suomi"]], ["north", ["Lappi", "Pohjois-Pohjanmaa"]]]) {
    await open(page, `/fi?sort=${sort}`);
    expect((await networks(page).allTextContents()).slice(0, first.length)).toEqual(first);
    await expect(networks(page)).toHaveCount(14);
  }
});

test("growth is stepped by keyboard, played, and said", async ({ page }) => {
  await open(page, "/fi?layer=started");
  const slider = page.getByRole("slider", { name: "Verkostojen kasvu" });
  await slider.focus();
  await page.keyboard.press("Home");
  const said = page.locator("#growth-said");
  await expect(said).toHaveText("2016: 2016 (vain vuosi on tiedossa): Pirkanmaa, Pohjois-Savo ja Varsinais-Suomi – 3 verkostoa, 3 maakuntaa");
  await expect(page).toHaveURL("/fi?layer=started&until=2016");
  expect(await empty(page)).toHaveLength(13);
  const later = page.locator(".growth").getByText("Tuli mukaan myöhemmin");
  await expect(later).toBeVisible();
  await expect(page.locator(".languages a[lang=sv]")).toHaveAttribute("href", /\/sv\?layer=started&until=2016$/);
  await expect(page).toHaveTitle("Aloitus, 2016 – Verkostokartta");
  await page.keyboard.press("ArrowRight");
  await expect(said).toContainText("kevät 2017: Kymenlaakso ja Pohjois-Karjala; syksy 2017: Etelä-Savo");
  await page.keyboard.press("End");
  await expect(said).toContainText("14 verkostoa, 16 maakuntaa");
  await expect(later).toBeHidden();
  const play = page.getByRole("button", { name: "Toista" });
  await play.focus();
  await page.keyboard.press("Enter");
  await expect(slider).toHaveValue("2016");
  await expect(slider).toHaveValue("2018");
  await page.getByRole("button", { name: "Pysäytä" }).click();
  await expect(page.getByRole("button", { name: "Toista" })).toBeVisible();
  // The server draws the same year.
  const now = await empty(page);
  await page.reload();
  await expect(said).not.toBeEmpty();
  expect(await empty(page)).toEqual(now);
  // The year stays with the page, and not with the map.
  await page.locator(".map-key").getByRole("link", { name: "2019" }).click();
  await expect(page).toHaveURL("/fi?layer=started&step=2019");
  await expect.poll(() => empty(page)).toEqual([]);
  await page.goBack();
  await expect.poll(() => empty(page)).toEqual(now);
  const year = Number(await slider.inputValue());
  expect(await page.locator(`[data-growth="${year}"] td`).last().textContent()).toMatch(/verkostoa/);
  expect(await violations(page)).toEqual([]);
});

for (const colorScheme of ["light", "dark"]) {
  test(`the colours of a layer rise step by step, and borders stand out from all (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, "/fi?layer=started");
    const [edge, ...levels] = await page.evaluate(() => {
      const luminance = (name) => {
        const probe = document.body.appendChild(document.createElement("i"));
        probe.style.color = `var(--${name})`;
        const parts = getComputedStyle(probe).color.match(/\d+/g).map((part) => part / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        probe.remove();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
      };
      return ["edge", "l0", "l1", "l2", "l3", "l4", "l5"].map(luminance);
    });
    const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    for (const level of levels) expect(ratio(level, edge)).toBeGreaterThanOrEqual(3);
    for (const [at, level] of levels.slice(1).entries()) expect(ratio(level, levels[at])).toBeGreaterThanOrEqual(1.15);
    // And each differs in its filling.
    const fills = await page.locator(".ground use").evaluateAll((all) => new Set(all.map((use) => getComputedStyle(use).fill)).size);
    expect(fills).toBe(5);
  });
}

test("where the reader is leads to the region, and nothing is sent", async ({ page, context }) => {
  await context.grantPermissions(["geolocation"]);
  await open(page, "/fi");
  const requests = [];
  page.on("request", (request) => requests.push(request.url() + (request.postData() ?? "")));
  for (const [place, url] of [
    [{ latitude: 61.498, longitude: 23.761 }, "/fi/networks/pirkanmaa"],
    [{ latitude: 60.1, longitude: 19.94 }, "/fi/regions/21"],
    [{ latitude: 64.22, longitude: 27.73 }, "/fi/regions/18"],
    [{ latitude: 69.91, longitude: 27.03 }, "/fi/networks/lappi"],
  ]) {
    await context.setGeolocation(place);
    await open(page, "/fi");
    await page.getByText("Työkalut", { exact: true }).click();
    await page.getByRole("button", { name: "Missä olen?" }).click();
    await expect(page).toHaveURL(url);
  }
  expect(requests.filter((request) => /61\.4|23\.7|latitude/.test(request))).toEqual([]);
  await context.setGeolocation({ latitude: 59.33, longitude: 18.07 });
  await open(page, "/fi");
  await page.getByText("Työkalut", { exact: true }).click();
  await page.getByRole("button", { name: "Missä olen?" }).click();
  await expect(page.locator("#map-said")).toHaveText("Sijaintisi ei ole missään Suomen maakunnassa.");
  await context.clearPermissions();
  await page.getByRole("button", { name: "Missä olen?" }).click();
  await expect(page.locator("#map-said")).toContainText("Selain ei saa kertoa sijaintiasi.");
});

test("the link is copied, with the layer and the filters in it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/fi?layer=checked&language=fi");
  await page.getByText("Työkalut", { exact: true }).click();
  await page.getByRole("button", { name: "Kopioi linkki" }).click();
  await expect(page.locator("#map-said")).toHaveText("Linkki tähän näkymään on kopioitu.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/fi\?layer=checked&language=fi$/);
});

/** The file that a button of the tools saves. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return readFileSync(await download.path());
}

/** A saved SVG opened by itself: its texts from top to bottom, those that leave its edges, its shape, and pixels of points of the map. */
async function opened(context, svg, points = []) {
  const picture = await context.newPage();
  await picture.goto(`data:image/svg+xml;base64,${svg.toString("base64")}`);
  const found = await picture.evaluate((points) => {
    const root = document.documentElement;
    const map = root.querySelector("svg");
    const texts = [...root.children].filter(({ localName }) => localName === "text");
    const { width, height } = root.viewBox.baseVal;
    const leaves = (text) => {
      const box = text.getBBox();
      return box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height;
    };
    const outer = [...root.querySelectorAll("*")].flatMap((part) => [...part.attributes]).map(({ value }) => value);
    return {
      texts: texts.map(({ textContent }) => textContent).join(" "),
      outside: texts.filter(leaves).map(({ textContent }) => textContent),
      shape: map.width.baseVal.value / map.height.baseVal.value,
      // Values that need a style sheet or another file, or that only some programs for pictures know.
      unknown: outer.filter((value) => /var\(|color\(|https?:(?!\/\/www\.w3\.org)|^\/|javascript/.test(value)),
      scripts: root.querySelectorAll("script, foreignObject, b, a, [onclick]").length,
      pixels: points.map(([x, y]) => new DOMPoint(x, y).matrixTransform(map.getScreenCTM())).map(({ x, y }) => [Math.round(x), Math.round(y)]),
    };
  }, points);
  await picture.close();
  return found;
}

/** The colours of a saved PNG at its corners, and at some pixels. */
const coloursOf = (page, png, pixels) =>
  page.evaluate(
    async ([base64, pixels]) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
      const context = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height }).getContext("2d", { willReadFrequently: true });
      context.drawImage(image, 0, 0);
      const [right, bottom] = [image.width - 1, image.height - 1];
      const at = ([x, y]) => `rgb(${[...context.getImageData(x, y, 1, 1).data.slice(0, 3)].join(", ")})`;
      return { corners: [[0, 0], [right, 0], [0, bottom], [right, bottom]].map(at), colours: pixels.map(at) };
    },
    [png.toString("base64"), pixels],
  );
const water = (page) => page.locator(".explore-map").evaluate((part) => getComputedStyle(part).backgroundColor);
const frameOf = (page) => page.locator(".map-frame").evaluate((frame) => frame.clientWidth / frame.clientHeight);

test("the map is saved as SVG and PNG, with its credits", async ({ page, context }) => {
  await open(page, "/fi?layer=started");
  await expect(page.locator(".between")).toHaveAttribute("d", /^M/);
  await page.getByText("Työkalut", { exact: true }).click();
  const [lapland, bothnia] = [[560, 250], [170, 900]];
  const svg = await saved(page, "Kuva (SVG)");
  const picture = await opened(context, svg, [lapland, bothnia]);
  const credits = (await page.locator("#map-credits").textContent()).trim();
  expect(picture.texts).toBe(`Aloitus – Verkostokartta ${await shown(page).textContent()} 2016 2017 2018 2019 Ei vielä verkostoa ${credits}`);
  expect(picture.outside).toEqual([]);
  expect(picture.unknown).toEqual([]);
  expect(picture.shape).toBeCloseTo(await frameOf(page), 2);
  // It is drawn without our style sheets: regions have their colours, and so have the marks of the key.
  const png = await saved(page, "Kuva (PNG)");
  expect(png.readUInt32BE(16)).toBe(1600);
  const { corners, colours } = await coloursOf(page, png, picture.pixels);
  const sea = await water(page);
  expect(colours).toEqual(["rgb(222, 233, 206)", sea]);
  expect(corners).toEqual([sea, sea, sea, sea]);
  const marks = [...svg.toString().matchAll(/<g transform="translate[^>]*><rect [^>]*?fill="([^"]*)"/g)].map(([, fill]) => fill.replaceAll("&quot;", '"'));
  expect(marks).toEqual(['url("#p5")', 'url("#p3")', 'url("#p2")', "rgb(222, 233, 206)", 'url("#hatch")']);
});

test("the picture of a year says what the map was then", async ({ page, context }) => {
  await open(page, "/fi?layer=started&until=2017");
  await page.getByText("Työkalut", { exact: true }).click();
  const { texts } = await opened(context, await saved(page, "Kuva (SVG)"));
  expect(texts).toMatch(/^Aloitus – Verkostokartta 2017: .* – 7 verkostoa, 9 maakuntaa 2016 /);
  expect(texts).toContain("Tuli mukaan myöhemmin");
  expect(texts).not.toContain("14 verkostoa");
  await expect(page.locator("#map-said")).toHaveText("Kuva on ladattu.");
});

test("a picture is of the part and in the colours that are shown, and a searched text is only a text in it", async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 1400, height: 700 });
  await open(page, `/sv?layer=languages&q=${encodeURIComponent('<b onclick="x">&')}`);
  for (let press = 0; press < 3; press++) await page.locator(".map-button").first().click();
  await expect(page.locator(".map-scale")).toBeVisible();
  await page.getByText("Verktyg", { exact: true }).click();
  const picture = await opened(context, await saved(page, "Bild (SVG)"));
  expect(picture.texts).toContain('<b onclick="x">&');
  expect(picture.texts).toContain(await page.locator(".map-scale").textContent());
  expect(picture.scripts).toBe(0);
  expect(picture.outside).toEqual([]);
  expect(picture.unknown).toEqual([]);
  // The frame is wider than the whole map is.
  expect(picture.shape).toBeCloseTo(await frameOf(page), 2);
  expect(picture.shape).toBeGreaterThan(1);
  const { corners } = await coloursOf(page, await saved(page, "Bild (PNG)"), []);
  expect(new Set(corners)).toEqual(new Set([await water(page)]));
  await page.setViewportSize({ width: 360, height: 800 });
  const narrow = await opened(context, await saved(page, "Bild (SVG)"));
  expect(narrow.outside).toEqual([]);
  expect(narrow.shape).toBeCloseTo(await frameOf(page), 2);
});

test("the map fills the screen", async ({ page }) => {
  await open(page, "/fi");
  await page.getByText("Työkalut", { exact: true }).click();
  await page.getByRole("button", { name: "Koko näyttö" }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.className)).toBe("map-panel");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("layers, filters, the key and growth are links and forms", async ({ page }) => {
    await page.goto("/fi?q=a");
    await page.getByRole("link", { name: "Aloitus" }).click();
    await expect(page).toHaveURL("/fi?q=a&layer=started");
    await page.goto("/sv?layer=started");
    await page.getByRole("slider").fill("2017");
    await page.getByRole("button", { name: "Visa året" }).click();
    await expect(page).toHaveURL("/sv?layer=started&until=2017");
    await expect(page.locator("#growth-said")).toContainText("7 nätverk, 9 landskap");
    await page.locator(".selection summary").click();
    await page.getByLabel("Ordning").selectOption("north");
    await page.getByRole("button", { name: "Visa", exact: true }).click();
    await expect(page).toHaveURL(/layer=started/);
    expect((await networks(page).allTextContents())[0]).toBe("Lappland");
  });
});

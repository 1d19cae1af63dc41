// The words of a screen reader on the main pages, in each language.
import { LANGUAGES, expect, open, test } from "./page.mjs";
import { REPLY, clear, fresh, publish } from "./published.mjs";
import { spoken } from "./spoken.mjs";

const PAGES = { home: "", network: "/networks/lansi-suomi", proposal: "/proposals/2018/017", form: "/proposals/new" };
const MAPS = { fi: "Suomen alueverkostot kartalla", sv: "Finlands regionala nätverk på kartan", en: "Finland’s regional networks on the map" };
/** The names of the languages, as far as they are seen. */
const SEEN = ["FI", "SV", "EN"];

test.beforeAll(() => {
  clear();
  publish([{ year: 2018, number: 17, replies: [REPLY], form: { open_until: "2099-12-31" } }]);
});
test.afterAll(() => clear());
test.beforeEach(({ context }) => fresh(context));

for (const lang of LANGUAGES) {
  for (const [name, path] of Object.entries(PAGES)) {
    test(`what is said of the ${name} in ${lang}`, async ({ page }) => {
      await open(page, `/${lang}${path}`);
      const phrases = await spoken(page);
      expect(`${phrases.join("\n")}\n`).toMatchSnapshot(["spoken", `${name}-${lang}.txt`]);
    });
  }

  test(`what is said of the map and of the languages comes once, and in its place, in ${lang}`, async ({ page }) => {
    for (const path of [PAGES.home, PAGES.network]) {
      await open(page, `/${lang}${path}`);
      const phrases = await spoken(page);
      // The map's name is said where the map begins, and where it ends.
      expect(phrases.filter((phrase) => phrase.includes(MAPS[lang]))).toEqual([`region, ${MAPS[lang]}`, `end of region, ${MAPS[lang]}`]);
      // The content comes before the map's links.
      const heading = phrases.findIndex((phrase) => /^heading, .*, level 1$/.test(phrase));
      expect(heading).toBeGreaterThan(0);
      expect(heading).toBeLessThan(phrases.indexOf(`region, ${MAPS[lang]}`));
      // A language's name begins with what is seen.
      for (const seen of SEEN) expect(phrases.filter((phrase) => phrase.startsWith(`link, ${seen} `))).toHaveLength(1);
    }
  });
}

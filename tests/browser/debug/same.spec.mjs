// A debug front end, which panics on more than the released one, draws what the server has drawn.
import { LANGUAGES, PATHS, content, differences, expect, open, test } from "../page.mjs";
import { clear, publish } from "../published.mjs";

test.beforeAll(() => {
  clear();
  publish([{ year: 2018, number: 17 }, { year: 2018, number: 18, state: "anonymised" }]);
});
test.afterAll(() => clear());

const PROPOSALS = ["/proposals", "/proposals?region=19&theme=music&after=x", "/proposals/2018/017", "/proposals/2018/018"];
/** The form draws its places for errors, and is ready to be filled in. */
const FORMS = ["/proposals/new"];

for (const lang of LANGUAGES) {
  test(`every page in ${lang} looks the same with the program, which says nothing`, async ({ page, browser, messages }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL });
    const plain = await context.newPage();
    for (const path of [...PATHS, "?q=vasa", "?q=xyz", ...PROPOSALS, ...FORMS]) {
      await open(page, `/${lang}${path}`);
      await plain.goto(`/${lang}${path}`);
      // Without a program a form can't be filled in.
      const sent = (await content(plain)).map((line) => (line.startsWith("<fieldset") ? line.replace(" disabled=", "") : line));
      expect(differences(await content(page), sent), path).toEqual([]);
    }
    await context.close();
    // Chromium's own line about what is gone.
    for (const message of messages.splice(0)) expect(message).toContain("status of 410");
  });
}

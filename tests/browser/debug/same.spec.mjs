// A debug front end, which panics on more than the released one, draws what the server has drawn.
import { LANGUAGES, PATHS, content, differences, expect, open, test } from "../page.mjs";
import { REPLY, clear, publish } from "../published.mjs";

test.beforeAll(() => {
  clear();
  publish([{ year: 2018, number: 17, replies: [REPLY] }, { year: 2018, number: 18, state: "anonymised" }]);
});
test.afterAll(() => clear());

const PROPOSALS = ["/proposals", "/proposals?region=19&theme=music&after=x", "/proposals/2018/017", "/proposals/2018/017/replies", "/proposals/2018/018"];
const FORMS = ["/proposals/new", "/proposals/2018/017/reply", "/networks/lansi-suomi/join", "/networks/lansi-suomi/ask", "/regions/07/interest", "/about/write"];
/** A line of the form without what the program alone knows: today, the outlines of the small map, and that it can be filled in. */
const withoutLater = (line) => line.replace(/^(<fieldset.*) disabled=/, "$1").replace(/^<path d=.*/, "<path>").replaceAll(/ (max|min)=[0-9-]+(?=.* type=date)/g, "");

for (const lang of LANGUAGES) {
  test(`every page in ${lang} looks the same with the program, which says nothing`, async ({ page, browser, messages }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL });
    const plain = await context.newPage();
    for (const path of new Set([...PATHS, "?q=vasa", "?q=xyz", ...PROPOSALS, ...FORMS])) {
      await open(page, `/${lang}${path}`);
      await plain.goto(`/${lang}${path}`);
      const lines = async (of) => (FORMS.includes(path) ? (await content(of)).map(withoutLater) : content(of));
      expect(differences(await lines(page), await lines(plain)), path).toEqual([]);
    }
    await context.close();
    // Chromium's own line about what is gone.
    for (const message of messages.splice(0)) expect(message).toContain("status of 410");
  });
}

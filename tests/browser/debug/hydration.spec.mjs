// A debug front end says where it does not fit the server's HTML.
import { LANGUAGES, PATHS, expect, open, test } from "../page.mjs";
import { clear, publish } from "../published.mjs";

test.beforeAll(() => {
  clear();
  publish([{ year: 2018, number: 17 }, { year: 2018, number: 18, state: "anonymised" }]);
});
test.afterAll(() => clear());

const PROPOSALS = ["/proposals", "/proposals?region=19&theme=music&after=x", "/proposals/2018/017", "/proposals/2018/018"];

for (const lang of LANGUAGES) {
  test(`every page in ${lang} is taken over without a word`, async ({ page, messages }) => {
    for (const path of [...PATHS, "?q=vasa", "?q=xyz", ...PROPOSALS]) await open(page, `/${lang}${path}`);
    // Chromium's own line about what is gone.
    for (const message of messages.splice(0)) expect(message).toContain("status of 410");
  });
}

// A debug front end says where it does not fit the server's HTML.
import { LANGUAGES, PATHS, open, test } from "../page.mjs";

for (const lang of LANGUAGES) {
  test(`every page in ${lang} is taken over without a word`, async ({ page }) => {
    for (const path of [...PATHS, "?q=vasa", "?q=xyz"]) await open(page, `/${lang}${path}`);
  });
}

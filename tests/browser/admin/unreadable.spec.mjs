// What can't be read: administrators see it on the page of the record.
import { tick } from "../../../tools/local.mjs";
import { sql } from "../database.mjs";
import { LANGUAGES, expect, open, test } from "../page.mjs";
import { expectStatuses, person, signIn } from "../staff.mjs";
import { look, readIn } from "./look.mjs";

test.use({ locale: "fi" });
test.afterEach(({ messages }) => expectStatuses(messages));

const WORDS = {
  fi: { title: "Tiedot, joita ei voi lukea", none: "Rikkinäisiä tietoja ei ole löytynyt.", kind: "Maakunnan luvut", part: "Vika kohdassa" },
  sv: { title: "Uppgifter som inte går att läsa", none: "Inga skadade uppgifter har hittats.", kind: "Landskapets siffror", part: "Felet finns i" },
  en: { title: "Data that can’t be read", none: "No damaged data has been found.", kind: "Figures of a region", part: "Damaged part" },
};
const BROKEN = "INSERT INTO standing_counts (region, standing, count) VALUES ('99', 'open', 1)";
const MENDED = "DELETE FROM standing_counts WHERE region = '99'";

for (const lang of LANGUAGES) {
  test(`what can't be read is listed until it is mended in ${lang}`, async ({ page, context }) => {
    const words = WORDS[lang];
    const list = page.locator(".unreadable");
    await signIn(context, person());
    await readIn(context, lang);
    await tick(process.env.BASE_URL);
    await open(page, "/admin/record");
    await expect(list.getByRole("heading", { name: words.title })).toBeVisible();
    await expect(list).toContainText(words.none);
    sql(BROKEN);
    // The cron doesn't read everything every minute.
    sql("DELETE FROM reading_places WHERE name <> 'derived'");
    try {
      await tick(process.env.BASE_URL);
      for (const [colorScheme, width] of [["light", 1280], ["dark", 360]]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await open(page, "/admin/record");
        const row = list.getByRole("listitem");
        await expect(row).toHaveCount(1);
        await expect(row.getByRole("heading", { name: words.kind })).toBeVisible();
        await expect(row).toContainText("99");
        await expect(row).toContainText(`${words.part}region`);
        await look(page, `broken, ${width}`);
        await page.screenshot({ path: `build/screenshots/admin-unreadable-${lang}-${width}.png` });
      }
    } finally {
      sql(MENDED);
    }
    await tick(process.env.BASE_URL);
    await open(page, "/admin/record");
    await expect(list).toContainText(words.none);
  });
}

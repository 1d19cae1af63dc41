// A network's page.
import { violations } from "./axe.mjs";
import { expect, open, test } from "./page.mjs";
import { sql } from "./database.mjs";
import { fresh } from "./published.mjs";

// The database as it is now, not as it was some seconds ago.
test.beforeEach(({ context }) => fresh(context));

test("what exists in one language only is shown in it, and marked", async ({ page }) => {
  sql("CREATE TABLE kept AS SELECT * FROM network_texts WHERE network = 'satakunta' AND lang = 'sv'; DELETE FROM network_texts WHERE network = 'satakunta' AND lang = 'sv'");
  try {
    await open(page, "/sv/networks/satakunta");
    await expect(page.locator("h1")).toHaveAttribute("lang", "fi");
    await expect(page.locator(".only-in").first()).toHaveText("Texten finns endast på finska.");
    expect(await violations(page)).toEqual([]);
  } finally {
    sql("INSERT INTO network_texts SELECT * FROM kept; DROP TABLE kept");
  }
  await open(page, "/sv/networks/satakunta");
  await expect(page.locator(".only-in")).toHaveCount(0);
});

// The page of a fault.
import { readFileSync } from "node:fs";
import { violations } from "./axe.mjs";
import { LANGUAGES, expect, open, test } from "./page.mjs";
import { sql } from "./database.mjs";
import { fresh } from "./published.mjs";

// The database as it is now, not as it was some seconds ago.
test.beforeEach(({ context }) => fresh(context));

for (const lang of LANGUAGES) {
  test(`a fault of the database shows its page in ${lang}, is logged once, and passes`, async ({ page, messages }) => {
    let id;
    sql("ALTER TABLE network_texts RENAME TO network_texts_away");
    try {
      const answer = await page.goto(`/${lang}`);
      expect(answer.status()).toBe(500);
      id = answer.headers()["x-request-id"];
      await expect(page.locator(".request-id")).toHaveText(id);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      expect(await answer.text()).not.toContain("network_texts");
      expect(await violations(page)).toEqual([]);
      const api = await page.request.get(`/api/v1/networks?lang=${lang}`);
      expect(api.status()).toBe(500);
      expect(api.headers()["content-type"]).toBe("application/problem+json");
      expect(await api.json()).toMatchObject({ status: 500, code: "internal" });
    } finally {
      sql("ALTER TABLE network_texts_away RENAME TO network_texts");
    }
    const lines = () => readFileSync(process.env.WORKER_LOG, "utf8").split("\n").filter((line) => line.includes(id));
    await expect.poll(() => lines().filter((line) => line.includes('"level":"error"')).length).toBe(1);
    expect(lines().filter((line) => line.includes('"level":"info"'))).toHaveLength(1);
    for (const message of messages.splice(0)) expect(message).toContain("status of 500");
    await open(page, `/${lang}`);
    await expect(page.locator(".network-list li")).toHaveCount(17);
  });
}

// `make looks`: takes pictures of the pages that visitors see at five widths, light and dark, in three languages, side by side in
// build/looks. What was there before is kept in build/looks-before.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { freePort, migrate, start } from "./server.mjs";

const OUT = "build/looks";
const PAGES = {
  home: "", layer: "?layer=started", network: "/networks/lansi-suomi", region: "/regions/18", proposals: "/proposals", proposal: "/proposals/2018/017",
};
const LANGUAGES = ["fi", "sv", "en"];
const SIZES = [[360, 740], [768, 1024], [1366, 768], [1920, 1080], [2560, 1440]];
const SCHEMES = ["light", "dark"];
/** The height of a picture on a sheet, in pixels. */
const ROW = 420;

const state = mkdtempSync(join(tmpdir(), "verkostokartta-"));
await migrate(state);
const server = await start({ port: await freePort(), state, log: join(state, "worker.log") });
process.env.STATE_DIR = state;
const { REPLY, publish } = await import("../tests/browser/published.mjs");
publish([{ year: 2018, number: 17, replies: [REPLY] }, { year: 2026, number: 2, form: { regions: ["18", "14"], open_until: "2030-06-30" } }]);
if (existsSync(OUT)) {
  rmSync(`${OUT}-before`, { recursive: true, force: true });
  renameSync(OUT, `${OUT}-before`);
}
mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium-headless-shell", args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const [name, path] of Object.entries(PAGES)) {
    for (const colorScheme of SCHEMES) {
      await sheet(name, path, colorScheme);
      console.log(`looks: ${OUT}/${name}-${colorScheme}.png`);
    }
  }
} finally {
  await browser.close();
  server.stop();
  rmSync(state, { recursive: true, force: true });
}
process.exit(0);

/** One sheet: a row for each language, a picture for each width; and each picture by itself. */
async function sheet(name, path, colorScheme) {
  const context = await browser.newContext({ baseURL: server.origin, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  const rows = [];
  for (const lang of LANGUAGES) {
    const row = [];
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.goto(`/${lang}${path}`, { waitUntil: "networkidle" });
      await page.locator("html[data-boot=ready]").waitFor({ state: "attached" });
      const picture = await page.screenshot({ path: `${OUT}/${name}-${lang}-${width}-${colorScheme}.png` });
      row.push(`<img height="${ROW}" src="data:image/png;base64,${picture.toString("base64")}">`);
    }
    rows.push(`<div>${row.join("")}</div>`);
  }
  await context.close();
  const board = await browser.newPage({ viewport: { width: 3000, height: 100 } });
  await board.setContent(`<style>body{margin:12px;background:#888;width:max-content}div{display:flex;gap:12px;margin-bottom:12px}</style>${rows.join("")}`);
  await board.locator("body").screenshot({ path: `${OUT}/${name}-${colorScheme}.png` });
  await board.close();
}

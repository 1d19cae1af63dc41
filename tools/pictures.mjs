// `make pictures`: makes the committed pictures from the running product: link previews, icons, the README's screenshot.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { freePort, start } from "./server.mjs";

/** The style of a link preview: the heading beside the map. */
const PREVIEW = `
  .site-nav, .languages, .search, .count, .selection, .explore-beside, .map-top, .map-controls, .map-foot, .site-footer { display: none !important; }
  .site-header { border: 0; padding: 2.4rem 3rem 0; }
  .brand { font-size: 2rem; } .mark { width: 44px; height: 44px; }
  .explore { position: absolute; inset: 0; display: block; }
  .home-intro { position: absolute; left: 0; top: 8rem; width: 38rem; padding: 0 3rem; }
  h1 { font-size: 3.6rem; } .lead { font-size: 1.6rem; }
  .explore-map { position: absolute; left: 42rem; right: 0; top: 0; z-index: -1; }
  .map-panel { height: 630px; min-height: 0; }
  html { scrollbar-gutter: auto; }
`;

mkdirSync("frontend/public/assets", { recursive: true });
const state = mkdtempSync(join(tmpdir(), "verkostokartta-"));
const server = await start({ port: await freePort(), state, log: join(state, "worker.log") });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium-headless-shell", args: ["--no-sandbox", "--disable-gpu"] });
try {
  const context = await browser.newContext({ baseURL: server.origin, bypassCSP: true, viewport: { width: 1200, height: 630 } });
  const page = await context.newPage();
  // The first page brings the headings' font for the others.
  await page.goto("/fi", { waitUntil: "networkidle" });
  for (const lang of ["fi", "sv", "en"]) {
    await page.goto(`/${lang}`, { waitUntil: "networkidle" });
    await page.addStyleTag({ content: PREVIEW });
    await page.screenshot({ path: `frontend/public/assets/og-${lang}.png` });
  }

  await page.setViewportSize({ width: 1280, height: 860 });
  await page.goto("/en", { waitUntil: "networkidle" });
  await page.screenshot({ path: "docs/screenshot.png" });

  const icon = readFileSync("frontend/public/icon.svg", "utf8");
  const draw = async (size) => {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${icon}`);
    return page.screenshot({ omitBackground: true });
  };
  for (const size of [180, 192, 512]) writeFileSync(`frontend/public/icon-${size}.png`, await draw(size));
  writeFileSync("frontend/public/favicon.ico", ico(await draw(32), 32));
} finally {
  await browser.close();
  server.stop();
  rmSync(state, { recursive: true, force: true });
}
process.exit(0);

/** A PNG as favicon.ico, which browsers request without a link. */
function ico(png, size) {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

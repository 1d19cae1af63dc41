// The words of a screen reader on a page from its beginning to its end, by Guidepup's virtual reader.
import { readFileSync } from "node:fs";
import { transform } from "esbuild";

const FILE = "node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js";
const { code: READER } = await transform(readFileSync(FILE, "utf8"), { format: "iife", globalName: "reader" });
const END = "end of document";

/** The phrases that are read of a page, in order. What changes with the day and with the version is left out of them. */
export async function spoken(page) {
  await page.evaluate(READER);
  const phrases = await page.evaluate(async (end) => {
    // The reader knows neither what is folded, nor what is for browsers without the program, nor what the program has ticked.
    for (const part of document.querySelectorAll("details:not([open]) > :not(summary), noscript")) part.setAttribute("aria-hidden", "true");
    for (const box of document.querySelectorAll("[type=radio], [type=checkbox]")) box.toggleAttribute("checked", box.checked);
    const { virtual } = window.reader;
    await virtual.start({ container: document.body });
    while ((await virtual.lastSpokenPhrase()) !== end) await virtual.next();
    const all = await virtual.spokenPhraseLog();
    await virtual.stop();
    return all;
  }, END);
  const lastDay = /(?<=^textbox, .*, )\d{1,2}([./])\d{1,2}\1\d{4}(?=, )/;
  return phrases.map((phrase) => phrase.replace(lastDay, "…").replace(/^(\p{L}+) \d+\.\d+\.\d+$/u, "$1 …"));
}

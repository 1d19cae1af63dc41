// The checks of a page by IBM's engine and by HTML CodeSniffer, which run inside the page.
import { readFileSync } from "node:fs";
import { ENGINE, SNIFFER } from "./judged.mjs";

const ENGINE_SOURCE = readFileSync("node_modules/accessibility-checker-engine/ace.js", "utf8");
const SNIFFER_SOURCE = readFileSync("node_modules/html_codesniffer/build/HTMLCS.js", "utf8");

/** The reports of both on a page, with its folded parts open: the keys of the judgements that apply, and what none applies to. */
export async function reports(page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  // Contrast is that of the end of an animation.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const all = [await engine(page), await sniffer(page)];
  return { judged: all.flatMap(({ judged }) => judged), others: all.flatMap(({ others }) => others) };
}

/** The reports of IBM's engine by its rules for WCAG 2.2, A and AA, of which none is disabled. */
async function engine(page) {
  await page.evaluate(ENGINE_SOURCE);
  return page.evaluate(async (table) => {
    const { results } = await new window.ace.Checker().check(document, ["WCAG_2_2"]);
    const [judged, others] = [new Set(), []];
    for (const { ruleId, value, message, node, snippet } of results.filter(({ value }) => value[1] !== "PASS")) {
      const key = `${value[0] === "VIOLATION" && value[1] === "FAIL" ? "error" : "review"} ${ruleId}`;
      if (table[key] && node.matches(table[key][0])) judged.add(key);
      else others.push(`${key}: ${message} ${snippet}`);
    }
    return { judged: [...judged], others };
  }, ENGINE);
}

/** The reports of HTML CodeSniffer by its rules for WCAG 2.1, A and AA, of which none is disabled. */
async function sniffer(page) {
  await page.evaluate(SNIFFER_SOURCE);
  return page.evaluate(async (table) => {
    const { HTMLCS } = window;
    // The words of some errors are missing, without which it would stop: their key tells as much.
    const own = HTMLCS.getTranslation;
    HTMLCS.getTranslation = (key) => own.call(HTMLCS, key) ?? key;
    await new Promise((resolve, reject) => HTMLCS.process("WCAG2AA", document, resolve, () => reject(new Error("no such standard"))));
    const levels = { [HTMLCS.ERROR]: "error", [HTMLCS.WARNING]: "warning", [HTMLCS.NOTICE]: "notice" };
    const [judged, others] = [new Set(), []];
    for (const { type, code, msg, element } of HTMLCS.getMessages()) {
      const key = `${levels[type]} ${code.replace(/^WCAG2AA\.Principle\d\.Guideline\d_\d\./, "")}`;
      // A report of the whole page is one of the document.
      const at = element === document ? document.documentElement : element;
      if (table[key] && at.matches(table[key][0])) judged.add(key);
      else others.push(`${key}: ${msg} ${at.outerHTML.slice(0, 200)}`);
    }
    return { judged: [...judged], others };
  }, SNIFFER);
}

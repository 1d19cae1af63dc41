// The check of a page by axe, which runs inside the page.
import axe from "axe-core";

/** The violations on a page, or in the part that a selector names, with no rule disabled. */
export async function violations(page, selector = ":root") {
  // Contrast is that of the end of an animation.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // The pages have no frames, so it needs no window of its own to put their reports together.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (include) => {
    const { violations } = await window.axe.run({ include }, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => ({ id, html: nodes[0].html, summary: nodes[0].failureSummary }));
  }, selector);
  return found.map(({ id, html, summary }) => `${id}: ${html} ${summary}`);
}

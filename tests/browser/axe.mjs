// The check of a page by axe.
import AxeBuilder from "@axe-core/playwright";

/** The violations on a page, or in the part that a selector names, with no rule disabled. */
export async function violations(page, selector = ":root") {
  // Contrast is that of the end of an animation.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await new AxeBuilder({ page }).include(selector).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`);
}

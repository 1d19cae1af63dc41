// The tasks of a program from its beginning on, on a phone: the browser is slowed down until it is as fast as one, whatever machine runs it.
import { expect, test } from "./page.mjs";

const PAGES = ["/fi", "/fi/networks/uusimaa", "/fi/proposals", "/fi/proposals/new", "/fi/manage/aaaaaaaaaaaaaaaa", "/admin/sign-in"];
/** The most that a task may take, in ms; the browser reports what takes longer. */
const LONGEST = 50;
/** The time that the phone needs for the work by which machines are compared, in ms. */
const PHONE_MS = 16;
/** The time in which a page has done all that it does by itself, in ms. */
const SETTLED = 4000;
/** Other programs of this machine make a task longer in one try, and not in all. */
const TRIES = 8;

for (const path of PAGES) {
  test(`no task of ${path} takes longer than ${LONGEST} ms`, async ({ browser }) => {
    let long;
    for (let tries = 0; tries < TRIES; tries++) {
      long = await longTasks(browser, path);
      if (long.length === 0) break;
    }
    expect(long).toEqual([]);
  });
}

/** The lengths in ms of the long tasks after the first paint and the beginning of the program, on a page that nobody touches. */
async function longTasks(browser, path) {
  const context = await browser.newContext({ baseURL: process.env.BASE_URL, viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const rate = Math.max(1, PHONE_MS / (await work(page)));
  await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate });
  // A question of the test would be a task of the page, too. The test asks when all is recorded.
  await page.addInitScript((settled) => {
    const tasks = [];
    let began = Infinity;
    const marks = new MutationObserver(() => {
      if (document.documentElement?.dataset.boot === "loading") began = Math.min(began, performance.now());
    });
    marks.observe(document, { subtree: true, attributeFilter: ["data-boot"] });
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
    observer.observe({ type: "longtask", buffered: true });
    setTimeout(() => {
      observer.disconnect();
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      const boot = document.documentElement.dataset.boot;
      window.recorded = { boot, long: tasks.filter(({ startTime, duration }) => startTime >= paint.startTime && startTime + duration > began).map(({ duration }) => duration) };
    }, settled);
  }, SETTLED);
  await page.goto(path);
  await page.waitForTimeout(SETTLED + 500);
  const { boot, long } = await page.evaluate(() => window.recorded);
  expect(boot).toBe("ready");
  await context.close();
  return long;
}

/** The time that this machine needs for some work, in ms: the best of some tries, which nothing else has slowed down. */
function work(page) {
  return page.evaluate(() => {
    const times = Array.from({ length: 12 }, () => {
      const began = performance.now();
      const words = new Uint32Array(4096);
      let state = 1;
      for (let step = 0; step < 3_000_000; step++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        words[state >>> 20] ^= state;
      }
      return performance.now() - began + (words[0] & 0);
    });
    return Math.min(...times);
  });
}

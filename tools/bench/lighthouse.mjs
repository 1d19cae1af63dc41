// Lighthouse's figures of a page on a simulated mobile phone.
import { execFile } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const RUNS = 5;
const FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** Name, value, limit and unit of each figure of a page, medians; a negative limit is a least value. `plain` is a static page. */
export async function audit(url, plain) {
  // In turn, so that both see the same machine.
  const [runs, plains] = [[], []];
  for (let count = 0; count < RUNS; count++) {
    runs.push(await run(url));
    plains.push(await run(plain));
  }
  const median = (all, of) => all.map(of).sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  const metric = (id, all = runs) => median(all, ({ audits }) => audits[id].numericValue);
  const score = (id) => median(runs, ({ categories }) => Math.round(categories[id].score * 100));
  const paint = (name, id) => [
    [name, Math.round(metric(id)), undefined, "ms"],
    [`${name}, of a static page`, Math.round(metric(id, plains)), undefined, "ms"],
    [`${name}, times that of a static page`, metric(id) / metric(id, plains), 1.05, ""],
  ];
  return [
    ...paint("first contentful paint", "first-contentful-paint"),
    ...paint("largest contentful paint", "largest-contentful-paint"),
    ["total blocking time", Math.round(metric("total-blocking-time")), 20, "ms"],
    ["cumulative layout shift", metric("cumulative-layout-shift"), 0, ""],
    ["accessibility", score("accessibility"), -100, ""],
    ["best practices", score("best-practices"), -100, ""],
    ["search engines", score("seo"), -100, ""],
  ];
}

async function run(url) {
  const file = join(tmpdir(), `lighthouse-${process.pid}.json`);
  const options = [url, "--quiet", "--output=json", `--output-path=${file}`, `--chrome-flags=${FLAGS}`];
  options.push("--only-categories=performance,accessibility,best-practices,seo");
  // Asynchronously: the static page is served by this process.
  await promisify(execFile)("node_modules/.bin/lighthouse", options, { env: { ...process.env, CHROME_PATH: "/usr/bin/chromium-headless-shell" } });
  const report = JSON.parse(readFileSync(file, "utf8"));
  rmSync(file);
  return report;
}

// Lighthouse's figures of a page on a simulated mobile phone.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const RUNS = 5;
const FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** Name, median, limit and unit of each figure; a negative limit is a least value. */
export async function audit(url) {
  const runs = Array.from({ length: RUNS }, () => run(url));
  const median = (of) => runs.map(of).sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  const metric = (id) => median(({ audits }) => audits[id].numericValue);
  const score = (id) => median(({ categories }) => Math.round(categories[id].score * 100));
  return [
    ["first contentful paint", Math.round(metric("first-contentful-paint")), 800, "ms"],
    ["largest contentful paint", Math.round(metric("largest-contentful-paint")), 900, "ms"],
    ["total blocking time", Math.round(metric("total-blocking-time")), 100, "ms"],
    ["cumulative layout shift", metric("cumulative-layout-shift"), 0, ""],
    ["accessibility", score("accessibility"), -100, ""],
    ["best practices", score("best-practices"), -100, ""],
    ["search engines", score("seo"), -100, ""],
  ];
}

function run(url) {
  const file = join(tmpdir(), `lighthouse-${process.pid}.json`);
  const options = [url, "--quiet", "--output=json", `--output-path=${file}`, `--chrome-flags=${FLAGS}`];
  options.push("--only-categories=performance,accessibility,best-practices,seo");
  const result = spawnSync("node_modules/.bin/lighthouse", options, {
    encoding: "utf8",
    env: { ...process.env, CHROME_PATH: "/usr/bin/chromium-headless-shell" },
  });
  if (result.status !== 0) throw new Error(`Lighthouse failed:\n${result.stderr}`);
  const report = JSON.parse(readFileSync(file, "utf8"));
  rmSync(file);
  return report;
}

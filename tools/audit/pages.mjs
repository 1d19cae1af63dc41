// Wapiti follows the links of the public pages, and attacks each page and form that it finds.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PUBLIC } from "../bench/round-trips.mjs";
import { python } from "../build/tools.mjs";
import { PAGES, unexplained } from "./reasons.mjs";
import { withWorker } from "./worker.mjs";

const FOLDER = "build/audit";
/** Without those that ask a server elsewhere to see if the product calls it. The headers have a part of their own. */
const MODULES = [
  "cookieflags", "crlf", "csp", "exec", "file", "htaccess", "ldap", "methods", "permanentxss", "redirect", "shellshock", "sql", "upload", "xss",
];
/** Seconds for following links, and for each module. */
const [CRAWL, ATTACK] = [120, 60];

export function pages() {
  return withWorker(({ origin, log }) => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const report = join(FOLDER, "wapiti.json");
    const options = [
      "--url", `${origin}/fi`, ...PUBLIC.flatMap((path) => ["--start", origin + path]), "--scope", "domain",
      // The other languages are the same pages.
      ...["sv", "en"].flatMap((lang) => ["--exclude", `${origin}/${lang}*`]),
      "--header", "Sec-Fetch-Site: same-origin", "--module", MODULES.join(","), "--depth", "6", "--max-links-per-page", "60", "--tasks", "2",
      "--max-scan-time", `${CRAWL}`, "--max-attack-time", `${ATTACK}`, "--store-session", FOLDER, "--store-config", FOLDER, "--no-bugreport",
      "--format", "json", "--output", report,
    ];
    const { status, stdout, stderr } = spawnSync(python("audit", "wapiti"), options, { encoding: "utf8", maxBuffer: 1 << 28 });
    if (status !== 0) return { wrong: [`wapiti failed:\n${stdout}${stderr}`] };
    const { vulnerabilities, anomalies, infos } = JSON.parse(readFileSync(report, "utf8"));
    const requests = logged(log);
    console.log(`audit: pages: ${infos.crawled_pages_nbr} pages and forms attacked by ${requests.length} requests`);
    const findings = Object.entries({ ...vulnerabilities, ...anomalies }).flatMap(([category, found]) =>
      found.map(({ method, path, parameter, info }) => `${category}: ${method} ${path}: ${parameter}: ${info}`),
    );
    const skipped = [...stdout.matchAll(/^(\d+) requests were skipped/gm)].map(([line]) => `wapiti: ${line} due to network issues`);
    const faults = requests.filter(({ status }) => status >= 500).map(({ method, route, status }) => `${method} ${route} answered ${status}`);
    return { wrong: [...unexplained([...new Set(findings)], PAGES), ...new Set(faults), ...skipped] };
  });
}

/** The Worker's own lines about the requests. */
function logged(log) {
  const lines = readFileSync(log, "utf8").split("\n").filter((line) => line.startsWith("{") && line.includes('"status":'));
  return lines.map((line) => JSON.parse(line));
}

// The headers of the main kinds of answers, as drheader and shcheck see them.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { python } from "../build/tools.mjs";
import { HEADERS, unexplained } from "./reasons.mjs";
import { withWorker } from "./worker.mjs";

const ASSETS = JSON.parse(readFileSync("build/assets.json", "utf8"));
const ANSWERS = {
  "a page": "/fi",
  "a holder's page": `/fi/manage/${"0".repeat(32)}`,
  "a page that isn't there": "/fi/nothing",
  "the API": "/api/v1/proposals",
  "the API, refusing": "/api/v1/me",
  "the API, not there": "/api/v1/nothing",
  "the administration": "/admin",
  "the sign-in": "/admin/sign-in",
  "a program": ASSETS["site.js"],
  "a drawing": ASSETS["lakes.svg"],
  "a picture, which the platform sends": ASSETS["og-fi.png"],
  "the icon, which the platform sends": "/icon.svg",
};

export function headers() {
  return withWorker(({ origin }) => {
    const findings = Object.entries(ANSWERS).flatMap(([name, path]) => [...drheader(name, origin + path), ...shcheck(name, origin + path)]);
    return { wrong: unexplained(findings, HEADERS) };
  });
}

function drheader(name, url) {
  const found = asked("drheader", ["scan", "single", "--output", "json", url]);
  return found.map(({ rule, message, value }) => `${name}: ${rule}: drheader: ${message}${value ? `: ${value}` : ""}`);
}

function shcheck(name, url) {
  const options = ["--json-output", "--use-get-method", "--no-follow", "--information", "--deprecated", url];
  const { missing, information_disclosure: disclosed } = Object.values(asked("shcheck.py", options))[0];
  return [
    ...missing.map((header) => `${name}: ${header}: shcheck: missing`),
    ...Object.keys(disclosed).map((header) => `${name}: ${header}: shcheck: tells about the server`),
  ];
}

/** What a program prints as JSON. */
function asked(program, options) {
  const { stdout, stderr } = spawnSync(python("audit", program), options, { encoding: "utf8" });
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${program} ${options.at(-1)} printed no findings:\n${stdout}${stderr}`);
  }
}

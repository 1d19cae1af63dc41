// The Worker against its own description, docs/openapi.json, by schemathesis. A stage of `make test` sends the description's
// examples, with a fixed seed; `make audit` (`--fuzz`) sends generated requests for MINUTES. Each role has a fresh database. No answer may
// be a 5xx or stand outside the description.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { python } from "./build/tools.mjs";
import { roles } from "./contract/roles.mjs";
import { NO_LIMITS, freePort, start } from "./server.mjs";

const { values } = parseArgs({ options: { fuzz: { type: "boolean", default: false }, minutes: { type: "string", default: "3" } } });
const PROGRAM = python("contract", "schemathesis");
/** The descriptions, and what schemathesis keeps of a run. */
const FOLDER = "build/contract";
const CHECKS = [
  "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance", "response_schema_conformance",
];

let failed = 0;
for (const [name, enter] of Object.entries(roles)) {
  const state = mkdtempSync(join(tmpdir(), "verkostokartta-contract-"));
  const log = join(state, "worker.log");
  const server = await start({ port: await freePort(), state, log, assets: "build/site", vars: NO_LIMITS });
  try {
    const { cookie, examples } = await enter(server.origin, state);
    if (!run(name, server.origin, cookie, described(name, examples))) failed++;
  } finally {
    server.stop();
    rmSync(state, { recursive: true, force: true });
  }
}
const count = Object.keys(roles).length;
console.log(`${count - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Writes the description with the ids of this database in its examples; gives the file's name in FOLDER. */
function described(name, examples) {
  // The last day in the examples has to be one to come.
  const nextYear = new Date().getFullYear() + 1;
  const description = JSON.parse(readFileSync("docs/openapi.json", "utf8").replaceAll("2027-12-31", `${nextYear}-12-31`));
  // These end the session or the cookie that the other operations need.
  for (const path of ["/api/v1/manage/{id}/rotate", "/api/v1/sign-out"]) {
    const item = description.paths[path];
    delete description.paths[path];
    description.paths[path] = item;
  }
  for (const [path, item] of Object.entries(description.paths)) {
    for (const parameter of Object.values(item).flatMap((operation) => operation.parameters ?? [])) {
      const example = examples[`${path} ${parameter.name}`] ?? examples[parameter.name];
      if (parameter.in === "path" && example) parameter.example = example;
    }
  }
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), JSON.stringify(description));
  return `${name}.json`;
}

/** Runs schemathesis in a role; tells if every answer was as described. */
function run(name, origin, cookie, description) {
  const phases = values.fuzz ? ["--phases", "examples,coverage,fuzzing,stateful", "--max-time", `${values.minutes * 60}`] : ["--phases", "examples"];
  const options = [
    "run", description, "--url", origin, "--checks", CHECKS.join(","), "--seed", "1", "--no-color", "--continue-on-failure",
    "--generation-database", "none", "--generation-with-security-parameters", "false", "--warnings", "off",
    "--header", "Sec-Fetch-Site: same-origin", ...(cookie ? ["--header", `Cookie: ${cookie}`] : []), ...phases,
  ];
  console.log(`contract: ${name}`);
  const { status, stdout, stderr } = spawnSync(PROGRAM, options, { cwd: FOLDER, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) process.stdout.write(stdout + stderr);
  return status === 0;
}

// Wrangler's commands on a database, the local one in a folder or the remote one.
import { spawnSync } from "node:child_process";

/** Runs a command of `wrangler d1`, and gives what it prints; throws with that if it fails. */
export function d1(...options) {
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/wrangler", ["d1", ...options], { encoding: "utf8", maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return stdout;
}

/** The options that name the place of a database: the local one in the folder `state`, or the remote one. */
export const place = ({ state, remote }) => (remote ? ["--remote"] : ["--local", "--persist-to", state]);

/** The rows of each of some SQL statements. Each call starts wrangler, which takes a second or two. */
export function query(database, where, sql) {
  const answer = d1("execute", database, ...where, "--json", "--command", sql);
  return JSON.parse(answer).map(({ results }) => results);
}

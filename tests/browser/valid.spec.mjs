// The HTML of each kind of page is valid by the Nu Html Checker.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LANGUAGES, PATHS, expect, test } from "./page.mjs";
import { REPLY, RESULTS, clear, negotiate, publish } from "./published.mjs";

const PROPOSALS = [
  "/proposals", "/proposals?region=19&q=x", "/proposals/2018/017", "/proposals/2018/017/replies", "/proposals/2018/017/results",
  "/proposals/2018/017/reply", "/outcomes", "/proposals/2018/018", "/proposals/new",
];
const OTHERS = ["/admin", "/admin/sign-in", "/admin/people", "/admin/mails", "/admin/record", "/admin/nowhere", "/api"];

test.beforeAll(() => {
  clear();
  publish([{ year: 2018, number: 17, replies: [REPLY], standing: "differ" }, { year: 2018, number: 18, state: "anonymised" }]);
  negotiate({ year: 2018, number: 17, results: [["proposer", RESULTS.proposer], ["replier", RESULTS.replier]] });
});
test.afterAll(() => clear());

test("the published HTML is valid, and has no marks of the framework", async ({ request }) => {
  const folder = mkdtempSync(join(tmpdir(), "verkostokartta-html-"));
  const paths = LANGUAGES.flatMap((lang) => [...PATHS, "?q=vasa", "?q=xyz", "/networks/uusimaa", "/nowhere", `/manage/${"a".repeat(16)}`, `/manage/${"a".repeat(16)}/edit`, `/manage/${"a".repeat(16)}/reply`, `/manage/${"a".repeat(16)}/results`, `/manage/${"0f".repeat(32)}`, ...PROPOSALS].map((path) => `/${lang}${path}`));
  const files = [];
  for (const path of [...paths, ...OTHERS]) {
    const answer = await request.get(path);
    expect(answer.headers()["content-type"], path).toMatch(/^text\/html/);
    const html = await answer.text();
    expect(html.match(/<!(?!DOCTYPE)/gi) ?? [], path).toEqual([]);
    files.push(join(folder, `${files.length}${path.replaceAll(/[^a-z0-9]+/gi, "-")}.html`));
    // The checker's list of CSS properties is older than those that all browsers have.
    writeFileSync(files.at(-1), html.replaceAll(/(<style>).*?(<\/style>)/gs, "$1$2"));
  }
  const { stderr, status } = spawnSync("java", ["-jar", "node_modules/vnu-jar/build/dist/vnu.jar", "--format", "json", ...files], { encoding: "utf8", maxBuffer: 1 << 26 });
  rmSync(folder, { recursive: true });
  const { messages } = JSON.parse(stderr);
  const told = messages.filter(({ type }) => type === "error").map(({ url, message, extract }) => `${url.split("/").at(-1)}: ${message} ${extract ?? ""}`);
  expect([...new Set(told)]).toEqual([]);
  expect(status).toBe(0);
});

// The browser tests: Debian's Chromium on the Worker at BASE_URL.
import { defineConfig } from "@playwright/test";

/** Tests of time, which run alone. */
const TIMED = /\/tasks\.spec\.mjs$/;
/** Tests in which people hand in, and review. */
const WRITING = /\/(join|life|manage|mine|proposals-(draft|form|inputs|new|seen)|replies|reply|admin\/[^/]+)\.spec\.mjs$/;

export default defineConfig({
  testDir: ".",
  outputDir: "../../build/test-results",
  snapshotPathTemplate: "{testDir}/trees/{arg}{ext}",
  workers: 1,
  timeout: 60_000,
  use: {
    baseURL: process.env.BASE_URL,
    launchOptions: {
      executablePath: "/usr/bin/chromium-headless-shell",
      args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
      ],
    },
  },
  projects: [
    // The tests of the public pages know all that is in the database, so those that write have another one.
    { name: "public", testMatch: "**/*.spec.mjs", testIgnore: ["debug/**", WRITING, TIMED] },
    { name: "writing", testMatch: WRITING },
    { name: "timed", testMatch: TIMED },
    { name: "debug", testMatch: "debug/*.spec.mjs" },
  ],
});

// The browser tests: Debian's Chromium on the Worker at BASE_URL.
import { defineConfig } from "@playwright/test";

/** Tests in which people hand in, and review. */
const WRITING = /\/(forms|holder|admin)[^/]*\.spec\.mjs$/;

export default defineConfig({
  testDir: ".",
  outputDir: "../../build/test-results",
  snapshotPathTemplate: "{testDir}/trees/{arg}{ext}",
  workers: 1,
  timeout: 60_000,
  use: {
    baseURL: process.env.BASE_URL,
    launchOptions: {
      executablePath: "/usr/bin/chromium",
      args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
      ],
    },
  },
  projects: [
    // What the public pages show is known to their tests alone, so those of people who write have another database.
    { name: "public", testMatch: "*.spec.mjs", testIgnore: ["debug/**", WRITING] },
    { name: "writing", testMatch: WRITING },
    { name: "debug", testMatch: "debug/*.spec.mjs" },
  ],
});

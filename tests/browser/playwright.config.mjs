// The browser tests: Debian's Chromium on the Worker at BASE_URL.
import { defineConfig } from "@playwright/test";

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
    { name: "release", testMatch: "*.spec.mjs", testIgnore: "debug/**" },
    { name: "debug", testMatch: "debug/*.spec.mjs" },
  ],
});

import { defineConfig } from "@playwright/test";

const executablePath = process.env.CHROMIUM;

export default defineConfig({
  testDir: "test/journeys",
  testMatch: "**/*.test.ts",
  globalSetup: "./test/support/journeys/prepare.ts",
  outputDir: "test-results/journeys",
  // A journey starts a server of its own, so two are what two cores carry.
  workers: 2,
  fullyParallel: true,
  // No journey asserts how long something takes: these only end what hangs, also on a machine that is busy with other work.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  use: {
    browserName: "chromium",
    actionTimeout: 30_000,
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    // Traces double the work of a page; the picture of a failure and the server's words tell enough.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});

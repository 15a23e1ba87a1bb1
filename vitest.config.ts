import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.{ts,tsx}", "apps/*/src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "test/journeys/**"],
    environment: "node",
    // Forks, because native modules (sqlite3, argon2) and process-wide state do not mix with threads.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    passWithNoTests: true,
    benchmark: { include: ["bench/**/*.bench.ts"] },
  },
});

import { defineConfig } from "vitest/config";

/** Suites that ask the database: they run on both engines. */
const STORED = [
  "packages/store/src/**/*.test.ts",
  "packages/template/src/**/*.test.ts",
  "apps/server/src/auth/*.test.ts",
  "test/{abuse,conformance,differential,faults,rules}/**/*.test.ts",
];
/** About SQLite itself or what its planner makes of an index. */
const OF_SQLITE = [
  "packages/store/src/dialect/sqlite/**",
  "packages/store/src/naming/combined-indexes.test.ts",
  "test/faults/storage-full.test.ts",
];

/** About PostgreSQL itself, or what only a database beside the server can do. */
const OF_POSTGRES = [
  "packages/store/src/dialect/postgres/**",
  "packages/store/src/move/**",
  "test/faults/lost-connection.test.ts",
  "test/faults/two-servers.test.ts",
];

const LEFT_OUT = ["**/node_modules/**", "**/dist/**", "test/journeys/**"];

export default defineConfig({
  test: {
    environment: "node",
    // Forks, because native modules (sqlite3, argon2) and process-wide state do not mix with threads.
    pool: "forks",
    maxWorkers: 2,
    // They only end what hangs, also on a machine that is busy with other work.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    passWithNoTests: true,
    benchmark: { include: ["bench/**/*.bench.ts"] },
    projects: [
      {
        extends: true,
        test: {
          name: "sqlite",
          include: ["packages/*/src/**/*.test.{ts,tsx}", "apps/*/src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
          exclude: [...LEFT_OUT, ...OF_POSTGRES],
        },
      },
      {
        extends: true,
        test: {
          name: "postgres",
          include: STORED,
          exclude: [...LEFT_OUT, ...OF_SQLITE],
          globalSetup: "test/support/postgres/global-setup.ts",
          env: { QUOIN_TEST_ENGINE: "postgres" },
        },
      },
    ],
  },
});

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { at, commandOf } from "./paths.mjs";
import { runNode } from "./run.mjs";
import { say } from "./say.mjs";

const JOURNEYS = at("test", "journeys");

/** A suite that ended without a report counts as one failure, so that a crash is never green. */
function counted(report, code, count) {
  const total = existsSync(report) ? count(JSON.parse(readFileSync(report, "utf8"))) : { passed: 0, failed: 0 };
  return code !== 0 && total.failed === 0 ? { ...total, failed: 1 } : total;
}

const freshReport = (name) => {
  const report = at("test-results", name);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  return report;
};

/** Runs vitest over the files given (all when none) and resolves to how many tests passed and failed. */
export async function runVitest(files = []) {
  const report = freshReport("vitest.json");
  const code = await runNode([
    commandOf("vitest"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...files,
  ]);
  return counted(report, code, (result) => {
    const unloadable = result.testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.length === 0,
    );
    return { passed: result.numPassedTests, failed: result.numFailedTests + unloadable.length };
  });
}

/** Runs the browser journeys, if there are any, and resolves to how many passed and failed. */
export async function runJourneys() {
  if (!existsSync(JOURNEYS) || !readdirSync(JOURNEYS, { recursive: true }).some((file) => file.endsWith(".test.ts"))) {
    say("There are no browser journeys in test/journeys.");
    return { passed: 0, failed: 0 };
  }
  const browser = await ensureChromium();
  if (!browser) {
    say("No Chromium could be found or installed: set CHROMIUM to the path of one.");
    return { passed: 0, failed: 1 };
  }
  const report = freshReport("journeys.json");
  const env = {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    ...(browser.path ? { CHROMIUM: browser.path } : {}),
  };
  const code = await runNode([commandOf("@playwright/test", "playwright"), "test", "--reporter=list,json"], { env });
  return counted(report, code, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));
}

// `npm test`: everything that CI runs. Installs what is missing, then checks, tests and drives a browser.
import { requireSupportedNode } from "./lib/node-version.mjs";

requireSupportedNode();
const { ensureInstalled } = await import("./lib/install.mjs");
const { ensureBuilt } = await import("./lib/build.mjs");
const { runChecks } = await import("./lib/checks.mjs");
const { runJourneys, runVitest } = await import("./lib/suites.mjs");
const { say } = await import("./lib/say.mjs");

/** The command line's tests and the journeys run what people run: the build. */
const runBuild = async () => ((await ensureBuilt()) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

await ensureInstalled();
const suites = { Checks: runChecks, Build: runBuild, Tests: () => runVitest(), "Browser journeys": runJourneys };
const totals = [];
for (const [title, suite] of Object.entries(suites)) {
  say(`\n== ${title}`);
  totals.push(await suite());
}
const sum = (key) => totals.reduce((total, part) => total + part[key], 0);
process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed\n`);
process.exitCode = sum("failed") > 0 ? 1 : 0;

// `npm run check`: types, lint, format, unused code, manifests and the architecture's own tests.
import { requireSupportedNode } from "./lib/node-version.mjs";

requireSupportedNode();
const { ensureInstalled } = await import("./lib/install.mjs");
const { runChecks } = await import("./lib/checks.mjs");
const { runVitest } = await import("./lib/suites.mjs");

await ensureInstalled();
const totals = [await runChecks(), await runVitest(["test/architecture"])];
process.exit(totals.some(({ failed }) => failed > 0) ? 1 : 0);

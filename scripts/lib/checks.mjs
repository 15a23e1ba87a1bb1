import { commandOf } from "./paths.mjs";
import { capture } from "./run.mjs";
import { say, since } from "./say.mjs";

/** The static checks, in the order in which their findings are worth reading. */
const CHECKS = [
  { name: "types", command: () => [commandOf("typescript", "tsc"), "--noEmit", "--project", "tsconfig.json"] },
  { name: "lint", command: () => [commandOf("oxlint"), "--type-aware", "--deny-warnings"] },
  { name: "format", command: () => [commandOf("oxfmt"), "--check"] },
  { name: "unused", command: () => [commandOf("knip"), "--no-config-hints"] },
  { name: "manifests", command: () => [commandOf("sherif"), "--ignore-rule", "root-package-manager-field"] },
];

/** Runs every static check, prints what fails and resolves to how many passed and failed. */
export async function runChecks() {
  const total = { passed: 0, failed: 0 };
  for (const { name, command } of CHECKS) {
    const start = Date.now();
    const { code, output } = await capture(process.execPath, command());
    if (code === 0) total.passed += 1;
    else total.failed += 1;
    say(`${code === 0 ? "ok    " : "FAILED"} ${name} (${since(start)})`);
    if (code !== 0) say(output.trimEnd());
  }
  return total;
}

import { existsSync } from "node:fs";
import { run, runNode } from "./run.mjs";
import { commandOf } from "./paths.mjs";
import { say } from "./say.mjs";

/** Where systems keep a Chromium of their own. */
const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** Playwright's own browser counts only when it was downloaded. */
async function playwrightHasOne() {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath());
}

const find = async () => {
  const path = [process.env.CHROMIUM, ...SYSTEM].find((candidate) => candidate && existsSync(candidate));
  if (path) return { path };
  return (await playwrightHasOne()) ? {} : undefined;
};

/** Debian's package, where we may install it: it works too where Playwright's download is closed. */
async function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => run("apt-get", args, { env });
  await apt("update", "-qq");
  return (await apt("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk")) === 0;
}

/**
 * Finds a Chromium for the browser journeys, installing one when there is none.
 * Resolves to `{path}`, to `{}` when Playwright finds its own, to undefined when none could be had.
 */
export async function ensureChromium() {
  const found = await find();
  if (found) return found;
  say("Installing Chromium for the browser journeys …");
  if (!(await installFromDebian())) await runNode([commandOf("@playwright/test", "playwright"), "install", "chromium"]);
  return find();
}

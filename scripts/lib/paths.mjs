import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder, wherever the script was called from. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** An absolute path inside the repository. */
export const at = (...parts) => join(ROOT, ...parts);

/**
 * The script behind a package's command, so that it can be run by Node itself:
 * the shims in node_modules/.bin differ per system. `from` is the folder whose node_modules is tried first.
 */
export function commandOf(packageName, command = packageName, from = ROOT) {
  const folders = [join(from, "node_modules", packageName), at("node_modules", packageName)];
  const folder = folders.find((candidate) => existsSync(join(candidate, "package.json")));
  if (!folder) throw new Error(`${packageName} is not installed: run npm ci`);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}

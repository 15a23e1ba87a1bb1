import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { at } from "./paths.mjs";

const SKIPPED = new Set(["node_modules", "dist", "coverage", ".cache"]);
const TEST_FILE = /\.(test|spec|bench)\.[cm]?[jt]sx?$/;

/** Every file below `path` (a file or a folder, relative to the root) that can change a build, sorted. */
function sourceFiles(path) {
  const absolute = at(path);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [path];
  return readdirSync(absolute, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name) && !TEST_FILE.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => sourceFiles(join(path, entry.name)));
}

/** One hash over the names and contents of all files below the paths given. */
export function hashSources(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(sourceFiles)) {
    const content = readFileSync(at(file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

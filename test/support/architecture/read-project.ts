import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Project, makeProject } from "./project.ts";

const ROOTS = ["packages", "apps", "scripts", "test", "bench", "templates"];
const SKIPPED = new Set(["node_modules", "dist", "coverage"]);
const READ = /\.(ts|tsx|mts|mjs|js|css|json)$/;

function* files(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    const wanted = folder !== "" || ROOTS.includes(entry.name) || entry.isFile();
    if (SKIPPED.has(entry.name) || !wanted) continue;
    if (entry.isDirectory()) yield* files(root, path);
    else if (READ.test(entry.name)) yield path;
  }
}

/** Reads the repository at `root`: code, styles, manifests, locale files and the templates' documents. */
export function readProject(root: string): Project {
  return makeProject(
    new Map([...files(root, "")].sort().map((path) => [path, readFileSync(join(root, path), "utf8")])),
  );
}

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the built web app, looked for upwards from here: this file runs from its source and from a bundle. */
export function findWeb(from = dirname(fileURLToPath(import.meta.url))): string | undefined {
  const built = join(from, "apps", "web", "dist");
  if (existsSync(join(built, "index.html"))) return built;
  const up = dirname(from);
  return up === from ? undefined : findWeb(up);
}

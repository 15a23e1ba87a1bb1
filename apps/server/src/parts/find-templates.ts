import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of templates that come with the product, looked for upwards from here. */
export function findTemplates(from = dirname(fileURLToPath(import.meta.url))): string {
  const folder = join(from, "templates");
  if (existsSync(join(folder, "core", "template.json")) || dirname(from) === from) return folder;
  return findTemplates(dirname(from));
}

import { readFolder } from "./read-folder.ts";
import { readPackage } from "./read-package.ts";
import { readZip } from "./read-zip.ts";
import type { TemplatePackage } from "./template-package.ts";

/** Reads a package from its folder (a path) or from the bytes of a `.quoin.zip`. Throws `invalid_template`. */
export async function readTemplate(source: string | Uint8Array): Promise<TemplatePackage> {
  return readPackage(typeof source === "string" ? await readFolder(source) : readZip(source));
}

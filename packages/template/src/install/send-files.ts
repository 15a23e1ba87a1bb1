import { Readable } from "node:stream";
import { namedFiles } from "../read/named-files.ts";
import { PACKAGE_LIMITS } from "../read/package-files.ts";
import type { TemplatePackage } from "../read/template-package.ts";
import type { Workspace } from "./install.ts";

/**
 * Sends the files that a package's sample data names, each once: the first record that names one takes it, others get copies.
 * Those that no record takes are forgotten like any upload. Their ids by their names.
 */
export async function sendFiles(
  { data, files }: Pick<TemplatePackage, "data" | "files">,
  { store, actor }: Workspace,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const name of new Set(Object.values(data).flat().flatMap(namedFiles))) {
    const content = files.get(name);
    if (content === undefined) continue;
    const about = { name, limit: PACKAGE_LIMITS.file, actor, withoutPlace: true };
    ids.set(name, (await store.files.receive(Readable.from([content]), about)).id);
  }
  return ids;
}

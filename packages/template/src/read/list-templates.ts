import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@quoin/definition";
import { readTemplate } from "./read-template.ts";
import type { TemplatePackage } from "./template-package.ts";

/** A folder of packages, listed. A package that cannot be read is told with its error, so that one bad folder hides no other. */
export interface ListedTemplate {
  readonly folder: string;
  readonly package?: TemplatePackage;
  readonly error?: AppError;
}

/** Every package in the folders inside `directory`, by name of folder. A directory that is not there holds none. */
export async function listTemplates(directory: string): Promise<readonly ListedTemplate[]> {
  const names = (await readdir(directory).catch(() => [])).toSorted();
  const listed: ListedTemplate[] = [];
  for (const name of names) {
    const folder = join(directory, name);
    const isPackage = await stat(join(folder, "template.json")).then(
      (found) => found.isFile(),
      () => false,
    );
    if (!isPackage) continue;
    try {
      listed.push({ folder, package: await readTemplate(folder) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      listed.push({ folder, error });
    }
  }
  return listed;
}

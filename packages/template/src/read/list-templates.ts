import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@quoin/definition";
import { readTemplate } from "./read-template.ts";
import type { TemplatePackage } from "./template-package.ts";

/** A folder of packages, listed. A package that cannot be read is told with its error, so that one bad folder hides no other. */
export interface ListedTemplate {
  /** Its folder, or its packed file. */
  readonly folder: string;
  readonly package?: TemplatePackage;
  readonly error?: AppError;
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Every package in the folders and packed files inside `directory`, by name. A directory that is not there holds none. */
export async function listTemplates(directory: string): Promise<readonly ListedTemplate[]> {
  const names = (await readdir(directory).catch(() => [])).toSorted();
  const listed: ListedTemplate[] = [];
  for (const name of names) {
    const folder = join(directory, name);
    const isPacked = name.endsWith(".zip");
    if (!(await isFile(isPacked ? folder : join(folder, "template.json")))) continue;
    try {
      listed.push({ folder, package: await readTemplate(isPacked ? await readFile(folder) : folder) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      listed.push({ folder, error });
    }
  }
  return listed;
}

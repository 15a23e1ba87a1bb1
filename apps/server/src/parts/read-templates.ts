import { compareVersions, listTemplates, type TemplatePackage } from "@quoin/template";
import { findTemplates } from "./find-templates.ts";
import { OwnTemplates } from "./own-templates.ts";

/** A package that may be installed, and whether people brought it. */
export interface KnownTemplate {
  readonly package: TemplatePackage;
  readonly own: boolean;
}

/** The packages that come with the product and those kept in a data folder. Of one name the newest counts; of equals, people's own. */
export async function readTemplates(data: string): Promise<readonly KnownTemplate[]> {
  const known = new Map<string, KnownTemplate>();
  const folders = [
    { folder: findTemplates(), own: false },
    { folder: new OwnTemplates(data).folder, own: true },
  ];
  for (const { folder, own } of folders)
    for (const { package: found } of await listTemplates(folder)) {
      if (!found) continue;
      const { name, version } = found.manifest;
      const before = known.get(name)?.package.manifest.version;
      if (before === undefined || compareVersions(version, before) >= 0) known.set(name, { package: found, own });
    }
  return [...known.values()];
}

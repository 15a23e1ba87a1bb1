import type { TemplatesPort } from "@quoin/api";
import { AppError, KINDS, type LocalizedText } from "@quoin/definition";
import type { Store } from "@quoin/store";
import {
  install,
  installedPackages,
  listTemplates,
  planInstall,
  planRemove,
  remove,
  removeSampleData,
  type InstallPlan,
  type TemplatePackage,
} from "@quoin/template";
import { findTemplates } from "./find-templates.ts";

const labelsOf = (document: unknown): LocalizedText | undefined => {
  const { labels, "x-labels": own } = document as { labels?: LocalizedText; "x-labels"?: LocalizedText };
  return labels ?? own;
};

const iconOf = (document: unknown): string | undefined => (document as { "x-icon"?: string })["x-icon"];

/** The packages of a folder, and what installing them into the store does. */
export function createTemplates(store: Store, folder: string = findTemplates()): TemplatesPort {
  const readAll = async (): Promise<readonly TemplatePackage[]> => (await listTemplates(folder)).flatMap((found) => found.package ?? []);

  const pick = async (name: string): Promise<{ found: TemplatePackage; catalog: readonly TemplatePackage[] }> => {
    const catalog = await readAll();
    const found = catalog.find(({ manifest }) => manifest.name === name);
    if (!found) throw new AppError("not_found", `There is no template "${name}".`);
    return { found, catalog };
  };

  const planOf = async (name: string, choices: Parameters<typeof planInstall>[2] = {}): Promise<InstallPlan> => {
    const { found, catalog } = await pick(name);
    return planInstall({ package: found, catalog }, store, choices);
  };

  return {
    async list() {
      const installed = await installedPackages(store);
      return (await readAll()).map(({ manifest }) => {
        const own = installed.get(manifest.name);
        return {
          name: manifest.name,
          version: manifest.version,
          title: manifest.title,
          ...(manifest.description ? { description: manifest.description } : {}),
          ...(manifest.industry ? { industry: manifest.industry } : {}),
          ...(manifest.icon ? { icon: manifest.icon } : {}),
          requires: (manifest.requires ?? {}) as Readonly<Record<string, string>>,
          languages: manifest.languages,
          ...(own ? { installed: { version: own.manifest.version } } : {}),
        };
      });
    },

    async preview(name) {
      const { found } = await pick(name);
      return {
        manifest: found.manifest,
        definitions: KINDS.flatMap((kind) =>
          Object.entries<unknown>(found.set[kind]).map(([key, document]) => {
            const labels = labelsOf(document);
            const icon = iconOf(document);
            return { kind, key, ...(labels ? { labels } : {}), ...(icon ? { icon } : {}) };
          }),
        ),
        extensions: found.extensions.map(({ kind, key, of }) => ({ kind, key, of })),
        sample: Object.fromEntries(Object.entries(found.data).map(([entity, records]) => [entity, records.length])),
      };
    },

    async plan(name, choices) {
      const { set: _, packages, ...plan } = await planOf(name, choices);
      return {
        ...plan,
        packages: packages.map(({ name: of, version, action, from, renamed }) => ({ name: of, version, action, renamed, ...(from === undefined ? {} : { from }) })),
      };
    },

    async install({ name, sampleData, choices }, actor) {
      const { published } = await install(await planOf(name, choices), { store, actor }, { sampleData });
      return { version: published.version };
    },

    async remove(name, actor) {
      const { version } = await remove(await planRemove(name, store), { store, actor });
      return { version };
    },

    async removeSampleData(name, actor) {
      const { removed } = await removeSampleData(name, { store, actor });
      return { removed };
    },

    export: () => Promise.reject(new AppError("unavailable", "EXPORT")),
  };
}

import type { TemplatesPort } from "@quoin/api";
import { AppError, KINDS } from "@quoin/definition";
import type { Store } from "@quoin/store";
import {
  exportPackage,
  install,
  installedPackages,
  planInstall,
  pack,
  planRemove,
  previewTemplate,
  remove,
  removeSampleData,
  type InstallPlan,
  type TemplatePackage,
} from "@quoin/template";
import { OwnTemplates } from "./own-templates.ts";
import { type KnownTemplate, readTemplates } from "./read-templates.ts";

const LANGUAGES = ["en", "zh-CN"];

/** So many reasons for refusing sample records are told of each package. */
const TOLD = 20;

/** The packages that there are, those kept in the data folder among them, and what installing them into the store does. */
export function createTemplates(store: Store, data: string): TemplatesPort {
  const own = new OwnTemplates(data);
  const readAll = (): Promise<readonly KnownTemplate[]> => readTemplates(data);

  const pick = async (name: string): Promise<{ found: TemplatePackage; catalog: readonly TemplatePackage[] }> => {
    const catalog = (await readAll()).map((known) => known.package);
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
      return (await readAll()).map(({ package: found, own: isOwn }) => {
        const { manifest } = found;
        const { pipelines, counts } = previewTemplate(found);
        const there = installed.get(manifest.name);
        return {
          name: manifest.name,
          version: manifest.version,
          title: manifest.title,
          ...(manifest.description ? { description: manifest.description } : {}),
          ...(manifest.industry ? { industry: manifest.industry } : {}),
          ...(manifest.icon ? { icon: manifest.icon } : {}),
          requires: (manifest.requires ?? {}) as Readonly<Record<string, string>>,
          languages: manifest.languages,
          pipeline: pipelines.map(({ stages }) => stages).toSorted((a, b) => b.length - a.length)[0] ?? [],
          counts,
          ...(there ? { installed: { version: there.manifest.version } } : {}),
          ...(isOwn ? { own: true as const } : {}),
        };
      });
    },

    add: async (packed) => ({ name: await own.add(packed) }),

    forget: (name) => own.forget(name),

    preview: async (name) => previewTemplate((await pick(name)).found),

    async plan(name, choices) {
      const { set: _, packages, ...plan } = await planOf(name, choices);
      return {
        ...plan,
        packages: packages.map(({ name: of, version, action, from, renamed }) => ({
          name: of,
          version,
          action,
          renamed,
          ...(from === undefined ? {} : { from }),
        })),
      };
    },

    async install({ name, sampleData, choices }, actor, onProgress = () => undefined) {
      const done = await install(await planOf(name, choices), { store, actor }, { sampleData, onProgress });
      const samples = done.samples.map((one) => ({ ...one, refused: one.refused.slice(0, TOLD) }));
      return { version: done.published.version, samples };
    },

    async remove(name, actor) {
      const { version } = await remove(await planRemove(name, store), { store, actor });
      return { version };
    },

    async removeSampleData(name, actor) {
      const { removed } = await removeSampleData(name, { store, actor });
      return { removed };
    },

    async export({ name, version, title, entities }, actor) {
      const { set } = await store.definitions.published();
      const documents = entities
        ? entities.map((key) => ({ kind: "entity" as const, key }))
        : KINDS.flatMap((kind) => Object.keys(set[kind]).map((key) => ({ kind, key })));
      const titles = Object.fromEntries(LANGUAGES.map((language) => [language, title]));
      const files = await exportPackage(
        { manifest: { name, version, title: titles, languages: LANGUAGES }, documents },
        { store, actor },
      );
      return { file: `${name}-${version}.quoin.zip`, base64: Buffer.from(pack(files)).toString("base64") };
    },
  };
}

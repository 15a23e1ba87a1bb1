import { extractLocale, isPlainObject, KINDS, stringifyDocument } from "@quoin/definition";
import { FOLDERS } from "../read/check-path.ts";
import type { PackageFiles } from "../read/package-files.ts";
import type { TemplatePackage } from "../read/template-package.ts";

const encoder = new TextEncoder();

/** The files of a package: documents without words, words by language, data a record a line. `readPackage` reads them back. */
export function toFiles({ manifest, set, data }: Pick<TemplatePackage, "manifest" | "set" | "data">): PackageFiles {
  const { set: bare, locales } = extractLocale(set, manifest.languages);
  const files = new Map<string, string>();
  const { title, description, ...plain } = manifest;
  const left = (text: unknown): boolean =>
    isPlainObject(text) && Object.keys(text).some((language) => !manifest.languages.includes(language));
  const rest = { ...(left(title) ? { title } : {}), ...(left(description) ? { description } : {}) };
  files.set("template.json", toJson({ ...plain, ...rest }));
  const folders = new Map(Object.entries(FOLDERS).map(([folder, kind]) => [kind, folder]));
  for (const kind of KINDS) {
    for (const [key, document] of Object.entries(bare[kind])) {
      const folder = folders.get(kind);
      files.set(folder === undefined ? "navigation.json" : `${folder}/${key}.json`, stringifyDocument(kind, document));
    }
  }
  for (const language of manifest.languages) {
    const own = Object.entries({ title, description }).flatMap(([name, text]) => {
      const words = text?.[language];
      return words === undefined ? [] : [[`template#${name}`, words] as const];
    });
    const words = Object.entries(locales[language] ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
    files.set(`locales/${language}.json`, toJson(Object.fromEntries([...own, ...words])));
  }
  for (const [entity, records] of Object.entries(data)) {
    files.set(`data/${entity}.json`, `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(",\n")}\n]\n`);
  }
  return new Map(
    [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => [path, encoder.encode(text)]),
  );
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

import { checkManifest, checkShape } from "@quoin/definition/check";
import {
  applyLocale,
  checkBounds,
  isPlainObject,
  KINDS,
  type DefinitionSet,
  type Kind,
  type LocaleWords,
  type PackageDocument,
  type Problem,
} from "@quoin/definition";
import { fileRole } from "./check-path.ts";
import type { PackageFiles } from "./package-files.ts";
import { namedFiles } from "./named-files.ts";
import { parseJson } from "./parse-json.ts";
import { readCsvData } from "./read-csv-data.ts";
import { readData } from "./read-data.ts";
import { refuse, refuseFile } from "./refuse.ts";
import type { Extension, SampleRecord, TemplatePackage } from "./template-package.ts";

interface Raw {
  manifest?: unknown;
  readonly documents: Record<Kind, Record<string, unknown>>;
  /** "<kind>/<key>" → the file that it came from. */
  readonly files: Map<string, string>;
  readonly locales: Record<string, LocaleWords>;
  readonly data: Record<string, readonly SampleRecord[]>;
  readonly contents: Map<string, Uint8Array>;
}

/**
 * Makes a package of its files. Throws `invalid_template` with a problem per mistake: unknown files, wrong JSON (file, line, column),
 * documents of a wrong shape, keys and versions that are none. What definitions say of each other is judged by `planInstall`.
 */
export function readPackage(files: PackageFiles): TemplatePackage {
  const raw = sortFiles(files);
  const manifest = readManifest(raw);
  refuseMistakes(manifest.name, raw.files, (kind, key) => checkBounds(raw.documents[kind][key]));
  const { set, unknown } = applyLocale(raw.documents as unknown as DefinitionSet, raw.locales);
  // After the words are in place, for some documents are nothing without them.
  refuseMistakes(manifest.name, raw.files, (kind, key) => {
    const document: Readonly<Record<string, unknown>> = { ...set[kind][key] };
    const partial = "extends" in document || "x-extends" in document;
    return checkShape(kind, document).filter(({ code }) => !(partial && code === "missing"));
  });
  refuseMissingFiles(raw);
  const languages = new Set(manifest.languages);
  return {
    manifest,
    ...splitExtensions(set, raw.files),
    data: raw.data,
    files: raw.contents,
    unknownNames: unknown.filter(({ language }) => languages.has(language)),
  };
}

function refuseMistakes(
  name: string,
  files: ReadonlyMap<string, string>,
  check: (kind: Kind, key: string) => readonly Problem[],
): void {
  const problems = [...files].flatMap(([place, file]) => {
    const [kind = "", key = ""] = place.split("/");
    return check(kind as Kind, key).map((problem) => ({ ...problem, path: `/${file}${problem.path}` }));
  });
  if (problems.length > 0)
    throw refuse(`The package "${name}" has mistakes in its definitions (${problems.length}).`, problems);
}

function refuseMissingFiles({ data, contents }: Raw): void {
  const problems = Object.entries(data).flatMap(([entity, records]) =>
    records.flatMap((record, index) =>
      namedFiles(record)
        .filter((name) => !contents.has(name))
        .map((name) => ({
          path: `/data/${entity}.json/${index}`,
          code: "missing_file",
          params: { file: `files/${name}` },
        })),
    ),
  );
  if (problems.length > 0) throw refuse("The sample data names files that the package does not have.", problems);
}

function sortFiles(files: PackageFiles): Raw {
  const documents = Object.fromEntries(KINDS.map((kind) => [kind, {}])) as Raw["documents"];
  const raw: Raw = { documents, files: new Map(), locales: {}, data: {}, contents: new Map() };
  const navigation: unknown[] = [];
  for (const [path, bytes] of files) {
    const role = fileRole(path);
    if (role.role === "text") continue;
    if (role.role === "file") {
      raw.contents.set(role.name, bytes);
      continue;
    }
    if (role.role === "data") {
      // One entity may have its records in both forms.
      const records = path.endsWith(".csv") ? readCsvData(path, bytes) : parseJson(path, bytes);
      raw.data[role.entity] = [...(raw.data[role.entity] ?? []), ...readData(path, records)];
      continue;
    }
    const value = parseJson(path, bytes);
    if (role.role === "manifest") raw.manifest = value;
    else if (role.role === "navigation") navigation.push(value);
    else if (role.role === "locale") raw.locales[role.language] = readWords(path, value);
    else {
      raw.documents[role.kind][role.key] = value;
      raw.files.set(`${role.kind}/${role.key}`, path);
    }
  }
  const name = isPlainObject(raw.manifest) && typeof raw.manifest.name === "string" ? raw.manifest.name : "";
  for (const value of navigation) {
    raw.documents.navigation[name] = value;
    raw.files.set(`navigation/${name}`, "navigation.json");
  }
  return raw;
}

function readManifest(raw: Raw): PackageDocument {
  if (raw.manifest === undefined) {
    throw refuseFile(
      "template.json",
      { code: "missing_file", params: { file: "template.json" } },
      "the package has no manifest.",
    );
  }
  const words = (suffix: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(raw.locales).flatMap(([language, locale]) => {
        const text = locale[`template#${suffix}`];
        return text === undefined ? [] : [[language, text]];
      }),
    );
  const own = isPlainObject(raw.manifest) ? raw.manifest : {};
  const texts = ["title", "description"].flatMap((suffix) => {
    const found = words(suffix);
    return Object.keys(found).length > 0
      ? [[suffix, { ...(isPlainObject(own[suffix]) ? own[suffix] : {}), ...found }]]
      : [];
  });
  const manifest: unknown = isPlainObject(raw.manifest) ? { ...own, ...Object.fromEntries(texts) } : raw.manifest;
  const problems = checkManifest(manifest);
  if (problems.length > 0) {
    const located = problems.map((problem) => ({ ...problem, path: `/template.json${problem.path}` }));
    throw refuse("template.json: the manifest has mistakes.", located);
  }
  return manifest as PackageDocument;
}

function readWords(file: string, value: unknown): LocaleWords {
  if (isPlainObject(value) && Object.values(value).every((words) => typeof words === "string"))
    return value as LocaleWords;
  throw refuseFile(
    file,
    { code: "bad_locale", params: { file } },
    "a locale file is one flat list of names and texts.",
  );
}

function splitExtensions(
  set: DefinitionSet,
  files: ReadonlyMap<string, string>,
): Pick<TemplatePackage, "set" | "extensions"> {
  const extensions: Extension[] = [];
  const own = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      Object.fromEntries(
        Object.entries(set[kind]).filter(([key, document]) => {
          const { extends: other, "x-extends": entity, ...rest } = document as Readonly<Record<string, unknown>>;
          const target = entity ?? other;
          if (target === undefined) return true;
          const [, of, targetKey] = /^([a-z0-9_-]+)\/([a-z0-9_-]+)$/.exec(String(target)) ?? [];
          if (of === undefined || targetKey === undefined) {
            const file = files.get(`${kind}/${key}`) ?? key;
            throw refuseFile(
              file,
              { code: "bad_extends", params: { target } },
              `"${String(target)}" is not <package>/<key>.`,
            );
          }
          extensions.push({ kind, key: targetKey, of, document: rest });
          return false;
        }),
      ),
    ]),
  ) as unknown as DefinitionSet;
  return { set: own, extensions };
}

import type { Project } from "./project.ts";
import type { Rule } from "./rule.ts";

const LOCALES = ["en", "zh-CN"];
const FILE = /^(.*)\/(en|zh-CN)\.json$/;
/** i18next's plural forms differ per language: they are compared by their stem. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every text of a locale file by its path of keys; an empty one is worth as much as none. */
function keysOf(value: unknown, path = ""): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [path.replace(PLURAL, "")];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path === "" ? key : `${path}.${key}`));
}

function check({ texts }: Project): string[] {
  const folders = new Set(
    [...texts.keys()].flatMap((path) => (path.includes("locales/") ? (FILE.exec(path)?.[1] ?? []) : [])),
  );
  return [...folders].flatMap((folder) => {
    const keys = new Map(
      LOCALES.map((locale) => [locale, new Set(keysOf(JSON.parse(texts.get(`${folder}/${locale}.json`) ?? "{}")))]),
    );
    const all = new Set([...keys.values()].flatMap((set) => [...set]));
    return LOCALES.flatMap((locale) =>
      [...all].filter((key) => !keys.get(locale)?.has(key)).map((key) => `${folder}/${locale}.json lacks ${key}`),
    );
  });
}

export const locales: Rule = {
  title: "English and Chinese locale files have the same keys, none empty",
  check,
  planted: {
    "packages/ui/src/locales/en.json": `{"a":"A","b":{"c":"C"},"count_one":"1","count_other":"n","e":"E"}`,
    "packages/ui/src/locales/zh-CN.json": `{"a":"甲","b":{"d":"丁"},"count_other":"n","e":" "}`,
    "packages/render/src/locales/en.json": `{"only":"here"}`,
  },
  finds: [
    "packages/ui/src/locales/en.json lacks b.d",
    "packages/ui/src/locales/zh-CN.json lacks b.c",
    "packages/ui/src/locales/zh-CN.json lacks e",
    "packages/render/src/locales/zh-CN.json lacks only",
  ],
};

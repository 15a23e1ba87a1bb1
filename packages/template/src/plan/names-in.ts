import { isPlainObject, type Kind } from "@quoin/definition";

/** Keywords whose text, or whose list of texts, names a definition of a kind, in documents of every kind. */
const NAMING: Readonly<Record<string, Kind>> = {
  entity: "entity",
  "x-entity": "entity",
  "x-entities": "entity",
  view: "view",
  dashboard: "dashboard",
  home: "dashboard",
  rule: "rule",
  buttons: "rule",
  roles: "role",
  message: "message",
};

/** Rewrites or reads the name at one place. Giving the same name back leaves the place as it is. */
export type Rename = (kind: Kind, key: string) => string;

/**
 * Walks a document and rewrites every name of another definition in it: links, relations, permissions, relations inside conditions.
 * Structure only; a field that happens to be called like a keyword holds an object and is passed by.
 */
export function renameIn(document: unknown, rename: Rename): unknown {
  if (Array.isArray(document)) return document.map((item: unknown) => renameIn(item, rename));
  if (!isPlainObject(document)) return document;
  return Object.fromEntries(Object.entries(document).map(([key, value]) => [key, renameAt(key, value, rename)]));
}

function renameAt(keyword: string, value: unknown, rename: Rename): unknown {
  const kind = Object.hasOwn(NAMING, keyword) ? NAMING[keyword] : undefined;
  if (kind && typeof value === "string") return rename(kind, value);
  if (kind && Array.isArray(value) && value.every((item) => typeof item === "string")) {
    return value.map((item) => rename(kind, item));
  }
  if (keyword === "entities" && isPlainObject(value)) return renameKeys(value, (key) => rename("entity", key), rename);
  if (keyword === "related" && isPlainObject(value)) {
    return renameKeys(value, (ref) => ref.replace(/^([^.]+)(?=\.)/, (entity) => rename("entity", entity)), rename);
  }
  return renameIn(value, rename);
}

const renameKeys = (
  value: Readonly<Record<string, unknown>>,
  toKey: (key: string) => string,
  rename: Rename,
): unknown => Object.fromEntries(Object.entries(value).map(([key, child]) => [toKey(key), renameIn(child, rename)]));

/** The definitions that a document names, without repetition. */
export function namesIn(document: unknown): readonly { readonly kind: Kind; readonly key: string }[] {
  const found = new Map<string, { kind: Kind; key: string }>();
  renameIn(document, (kind, key) => {
    found.set(`${kind}/${key}`, { kind, key });
    return key;
  });
  return [...found.values()];
}

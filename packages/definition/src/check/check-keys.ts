import type { Problem } from "../errors/problem.ts";
import { KEY_PATTERN, NAME_PATTERN } from "../set/key.ts";
import type { Kind } from "../set/kind.ts";
import { reservedName } from "../set/reserved-names.ts";
import { isPlainObject } from "../text/is-plain-object.ts";
import { toPointer } from "../text/pointer.ts";

const NAME = new RegExp(NAME_PATTERN);
const KEY = new RegExp(KEY_PATTERN);
const NAME_LENGTH = 48;
const KEY_LENGTH = 64;
/** The role that every workspace has without a definition. */
const EVERYTHING = "admin";
const MACHINERY = new Set(["__proto__", "prototype", "constructor", "hasOwnProperty", "toString", "valueOf"]);

/** Problems of a document's own key. */
export function checkKey(kind: Kind, key: string): readonly Problem[] {
  const path = toPointer([kind, key]);
  if (kind === "entity") return checkName(key, "entity", path);
  // A document by this name would seem to say what those may do who may do everything.
  if (kind === "role" && key === EVERYTHING)
    return [{ path, code: "reserved_key", params: { key, why: "system_prefix" } }];
  return checkPart(key, path);
}

/** Problems of the keys of an entity's fields. Paths start at the document. */
export function checkFieldKeys(document: unknown): readonly Problem[] {
  if (!isPlainObject(document) || !isPlainObject(document.properties)) return [];
  return Object.keys(document.properties).flatMap((key) => checkName(key, "field", toPointer(["properties", key])));
}

function checkPart(key: string, path: string): readonly Problem[] {
  if (MACHINERY.has(key)) return [{ path, code: "reserved_key", params: { key, why: "system_prefix" } }];
  return key.length <= KEY_LENGTH && KEY.test(key)
    ? []
    : [{ path, code: "bad_key", params: { key, limit: KEY_LENGTH } }];
}

function checkName(key: string, what: "entity" | "field", path: string): readonly Problem[] {
  if (key.length > NAME_LENGTH || !NAME.test(key))
    return [{ path, code: "bad_name", params: { key, limit: NAME_LENGTH } }];
  const why = MACHINERY.has(key) ? "system_prefix" : reservedName(key, what);
  return why === undefined ? [] : [{ path, code: "reserved_key", params: { key, why } }];
}

/** Keys of one list that a person, or a file system that ignores case, would take for the same. */
export function checkClashes(keys: readonly string[], pathOf: (key: string) => string): readonly Problem[] {
  const seen = new Map<string, string>();
  return keys.flatMap((key): Problem[] => {
    const folded = key.normalize("NFKC").toLowerCase();
    const other = seen.get(folded);
    seen.set(folded, key);
    return other === undefined ? [] : [{ path: pathOf(key), code: "clashing_key", params: { key, other } }];
  });
}

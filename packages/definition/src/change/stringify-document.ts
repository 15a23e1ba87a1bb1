import { entitySchema } from "../entity/entity-schema.ts";
import { META_SCHEMAS } from "../set/meta-schemas.ts";
import type { DefinitionSet } from "../set/definition-set.ts";
import { KINDS, type Kind } from "../set/kind.ts";
import { isPlainObject } from "../text/is-plain-object.ts";
import { resolveSchema } from "../text/resolve-schema.ts";

/**
 * A document as text for files and comparison: keys in the order of the meta-schema, then of the alphabet; two spaces; a last
 * newline. The order of an entity's fields, of settings and of conditions is kept, for it is content.
 */
export function stringifyDocument(kind: Kind, document: unknown): string {
  return `${JSON.stringify(arrange(META_SCHEMAS[kind], META_SCHEMAS[kind], document), null, 2)}\n`;
}

/** SHA-256 (hex) of `stringifyDocument` over the whole set: equal for sets that differ only in the order of documents and keywords. */
export async function hashDefinitions(set: DefinitionSet): Promise<string> {
  const text = KINDS.flatMap((kind) =>
    Object.keys(set[kind])
      .toSorted()
      .map((key) => `${kind}/${key}\n${stringifyDocument(kind, set[kind][key])}`),
  ).join("");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function arrange(root: unknown, schema: unknown, value: unknown): unknown {
  const resolved = resolveSchema(root, schema);
  if (Array.isArray(value)) return value.map((item: unknown) => arrange(root, resolved.items, item));
  if (!isPlainObject(value)) return value;
  const properties = isPlainObject(resolved.properties) ? resolved.properties : undefined;
  const map = isPlainObject(resolved.additionalProperties) ? resolved.additionalProperties : undefined;
  if (!properties && !map) return value;
  const rank = new Map(Object.keys(properties ?? {}).map((key, index) => [key, index]));
  const rankOf = (key: string): number => rank.get(key) ?? rank.size;
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  const isContent = schema === entitySchema.properties.properties;
  const sorted = isContent
    ? entries
    : entries.toSorted(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : Number(a > b)));
  return Object.fromEntries(sorted.map(([key, child]) => [key, arrange(root, properties?.[key] ?? map, child)]));
}

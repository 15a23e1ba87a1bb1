import { entitySchema } from "../entity/entity-schema.ts";
import { META_SCHEMAS } from "../set/meta-schemas.ts";
import type { Kind } from "../set/kind.ts";
import { conditionSlot } from "../text/condition-document.ts";
import { isPlainObject } from "../text/is-plain-object.ts";
import { ruledSlot } from "../text/ruled-slot.ts";
import { resolveSchema } from "../text/resolve-schema.ts";
import type { Tree } from "./tree.ts";

/** Lays a document (which has passed `checkBounds`) out as a tree, led by its kind's meta-schema. */
export function toTree(kind: Kind, document: unknown): Tree {
  return build(META_SCHEMAS[kind], META_SCHEMAS[kind], document);
}

function build(root: unknown, schema: unknown, value: unknown): Tree {
  if (schema === conditionSlot || schema === ruledSlot) return { type: "leaf", value };
  const resolved = resolveSchema(root, schema);
  if (Array.isArray(value)) {
    const names = namesOf(value, resolved.items);
    if (!names) return { type: "leaf", value };
    const children = new Map(names.map((name, index) => [name, build(root, resolved.items, value[index])] as const));
    return { type: "branch", form: "list", ordered: resolved.uniqueItems !== true, children };
  }
  if (!isPlainObject(value)) return { type: "leaf", value };
  const properties = isPlainObject(resolved.properties) ? resolved.properties : {};
  const children = new Map(
    Object.entries(value)
      .filter(([, child]) => child !== undefined)
      .map(([key, child]) => {
        const sub = Object.hasOwn(properties, key) ? properties[key] : resolved.additionalProperties;
        return [key, build(root, sub, child)] as const;
      }),
  );
  return { type: "branch", form: "map", ordered: schema === entitySchema.properties.properties, children };
}

/** The names of a list's items; `undefined` where they have none or share one. */
function namesOf(items: readonly unknown[], schema: unknown): readonly string[] | undefined {
  // An empty list that can only hold named items is a list of names all the same; any other empty one is a value.
  if (items.length === 0) return isPlainObject(schema) ? [] : undefined;
  for (const keyOf of [itself, named("id"), named("field")]) {
    const names = items.map(keyOf).filter((name) => name !== undefined);
    if (names.length === items.length && new Set(names).size === names.length) return names;
  }
  return undefined;
}

const itself = (item: unknown): string | undefined => (typeof item === "string" ? item : undefined);

const named =
  (key: string) =>
  (item: unknown): string | undefined => {
    const name = isPlainObject(item) ? item[key] : undefined;
    return typeof name === "string" ? name : undefined;
  };

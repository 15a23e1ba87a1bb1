import { isPlainObject } from "./is-plain-object.ts";

/** A subschema of one of our own meta-schemas, its `$ref` followed; an empty object for `true` and for none. */
export function resolveSchema(root: unknown, schema: unknown): Readonly<Record<string, unknown>> {
  if (!isPlainObject(schema)) return {};
  if (typeof schema.$ref !== "string") return schema;
  const target = schema.$ref
    .slice(2)
    .split("/")
    .reduce<unknown>((node, part) => (isPlainObject(node) ? node[part] : undefined), root);
  return isPlainObject(target) ? target : {};
}

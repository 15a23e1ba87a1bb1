import { isPlainObject, type Kind, META_SCHEMAS } from "@quoin/definition";
import { fieldType, hasFieldType } from "@quoin/fields";

type Schema = Readonly<Record<string, unknown>>;

const follow = (root: unknown, schema: unknown): Schema | undefined => {
  if (!isPlainObject(schema)) return undefined;
  const ref = schema["$ref"];
  if (typeof ref !== "string") return schema;
  const names = ref.replace(/^#\/?/, "").split("/").filter(Boolean);
  const target = names.reduce<unknown>((node, name) => (isPlainObject(node) ? node[name] : undefined), root);
  return isPlainObject(target) ? target : undefined;
};

/** The meta-schema of the part of a document at a path. Of a field, its type's own keywords are among the properties. */
export function schemaAt(kind: Kind, document: unknown, path: readonly string[]): Schema | undefined {
  const root = META_SCHEMAS[kind];
  let schema = follow(root, root);
  let value = document;
  path.forEach((name, index) => {
    if (!schema) return;
    value =
      Array.isArray(value) || isPlainObject(value) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
    const own = isPlainObject(schema["properties"]) ? schema["properties"][name] : undefined;
    schema = follow(
      root,
      own ?? (Number.isInteger(Number(name)) && schema["items"] ? schema["items"] : schema["additionalProperties"]),
    );
    if (schema && kind === "entity" && index === 1 && path[0] === "properties") schema = withSettings(schema, value);
  });
  return schema;
}

function withSettings(schema: Schema, field: unknown): Schema {
  const type = isPlainObject(field) ? field["x-type"] : undefined;
  if (typeof type !== "string" || !hasFieldType(type)) return schema;
  const known = isPlainObject(schema["properties"]) ? schema["properties"] : {};
  return { ...schema, properties: { ...known, ...fieldType(type).settingsSchema.properties } };
}

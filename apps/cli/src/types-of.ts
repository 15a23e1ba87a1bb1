import { schemaName } from "@quoin/api";
import type { Entity } from "@quoin/definition";
import { entitySchema } from "@quoin/fields";

type Schema = Readonly<Record<string, unknown>>;

const PLAIN: Readonly<Record<string, string>> = {
  string: "string",
  number: "number",
  integer: "number",
  boolean: "boolean",
  null: "null",
  object: "Record<string, unknown>",
};

/** The TypeScript type of a value's JSON Schema. What it cannot say is `unknown`. */
function typeOf(schema: Schema): string {
  const {
    type,
    enum: options,
    const: only,
    items,
    anyOf,
    properties,
    required = [],
  } = schema as {
    type?: unknown;
    enum?: readonly unknown[];
    const?: unknown;
    items?: Schema;
    anyOf?: readonly Schema[];
    properties?: Readonly<Record<string, Schema>>;
    required?: readonly string[];
  };
  if (only !== undefined) return JSON.stringify(only);
  if (options) return options.map((option) => JSON.stringify(option)).join(" | ") || "never";
  if (anyOf) return anyOf.map(typeOf).join(" | ");
  if (type === "object" && properties) {
    const parts = Object.entries(properties).map(
      ([name, part]) => `readonly ${name}${required.includes(name) ? "" : "?"}: ${typeOf(part)}`,
    );
    return `{ ${parts.join("; ")} }`;
  }
  if (type === "array") return `readonly (${items ? typeOf(items) : "unknown"})[]`;
  if (Array.isArray(type)) return type.map((one) => PLAIN[String(one)] ?? "unknown").join(" | ");
  return PLAIN[String(type)] ?? "unknown";
}

const comment = (text: string): string => `/** ${text.replaceAll("*/", "* /").replace(/\s+/g, " ")} */`;
const wordsOf = (labels: Readonly<Record<string, string>> | undefined): string =>
  Object.values(labels ?? {}).join(" · ");

function interfaceOf(entity: Entity): string {
  const { properties, required = [] } = entitySchema(entity) as unknown as {
    properties: Readonly<Record<string, Schema>>;
    required?: readonly string[];
  };
  const always = new Set([...required, "id", "rev", "created_at", "updated_at"]);
  const fields = Object.entries(properties).map(([key, schema]) => {
    const words = wordsOf(entity.fieldByKey.get(key)?.schema["x-labels"]);
    return `${words ? `  ${comment(words)}\n` : ""}  readonly ${key}${always.has(key) ? "" : "?"}: ${typeOf(schema)};`;
  });
  const words = wordsOf(entity.document["x-labels"]);
  return `${words ? `${comment(words)}\n` : ""}export interface ${schemaName(entity.key)} {\n${fields.join("\n")}\n}`;
}

/** The published entities as TypeScript: one interface each, and `Entities` by key. */
export function typesOf(version: number, entities: readonly Entity[]): string {
  const map = entities.map(({ key }) => `  readonly ${key}: ${schemaName(key)};`).join("\n");
  return (
    [
      `// Made by "quoin types" of definitions version ${version}.`,
      ...entities.map(interfaceOf),
      `/** Every entity by its key. */\nexport interface Entities {\n${map}\n}`,
    ].join("\n\n") + "\n"
  );
}

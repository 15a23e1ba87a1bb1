import { type DefinitionSet, isPlainObject, type Kind, SYSTEM_FIELDS } from "@quoin/definition";
import { FIELD_TYPES } from "@quoin/fields";
import { schemaAt } from "./schema-at.ts";

export interface Suggestion {
  /** What is written, as JSON. */
  readonly text: string;
  readonly label: string;
  /** What it is called, where it has a name of its own. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

interface Place {
  readonly kind: Kind;
  readonly document: unknown;
  readonly path: readonly string[];
}

/** Names that may be added to the object at a path. */
export function nameSuggestions({ kind, document, path }: Place): readonly Suggestion[] {
  const schema = schemaAt(kind, document, path);
  const there = path.reduce<unknown>(
    (node, name) => (isPlainObject(node) || Array.isArray(node) ? (node as Record<string, unknown>)[name] : undefined),
    document,
  );
  const taken = new Set(isPlainObject(there) ? Object.keys(there) : []);
  if (!schema || !isPlainObject(schema["properties"])) return [];
  return Object.keys(schema["properties"])
    .filter((name) => !taken.has(name))
    .map((name) => ({ text: `${JSON.stringify(name)}: `, label: name }));
}

const FIELD_NAMES = new Set(["field", "x-title", "x-subtitle", "required", "stage", "facts", "tags", "sum"]);

/** Values that may stand at a path: of a closed list, keys of fields, entities, options, types. */
export function valueSuggestions(set: DefinitionSet, { kind, document, path }: Place): readonly Suggestion[] {
  const name = path.findLast((one) => !/^\d+$/.test(one)) ?? "";
  const quoted = (label: string, labels?: Suggestion["labels"]): Suggestion => ({
    text: JSON.stringify(label),
    label,
    labels,
  });
  if (name === "x-type") return Object.keys(FIELD_TYPES).map((type) => quoted(type));
  if (name === "x-entity" || (kind !== "entity" && name === "entity")) {
    return Object.entries(set.entity).map(([key, entity]) => quoted(key, entity["x-labels"]));
  }
  if (name === "roles") return Object.entries(set.role).map(([key, role]) => quoted(key, role.labels));
  const field =
    kind === "entity" && path[0] === "properties" && isPlainObject(document) ? fieldIn(document, path[1]) : undefined;
  if (field && (name === "default" || name === "transitions")) return optionsOf(field, quoted);
  if (FIELD_NAMES.has(name)) {
    const owner = kind === "entity" ? document : set.entity[entityOf(document)];
    const fields = isPlainObject(owner) && isPlainObject(owner["properties"]) ? owner["properties"] : {};
    return Object.entries({ ...fields, ...(kind === "form" && SYSTEM_FIELDS) }).map(([key, one]) =>
      quoted(key, labelsOf(one)),
    );
  }
  const schema = schemaAt(kind, document, path);
  const listed = schema?.["enum"];
  if (Array.isArray(listed)) return listed.map((one: unknown) => ({ text: JSON.stringify(one), label: String(one) }));
  if (schema && "const" in schema) return [{ text: JSON.stringify(schema["const"]), label: String(schema["const"]) }];
  return (LITERALS[String(schema?.["type"])] ?? []).map((label) => ({ text: label, label }));
}

/** What JSON Schema's own types can only be. */
const LITERALS: Readonly<Record<string, readonly string[]>> = { boolean: ["true", "false"], null: ["null"] };

const entityOf = (document: unknown): string =>
  isPlainObject(document) && typeof document["entity"] === "string" ? document["entity"] : "";

const fieldIn = (document: Readonly<Record<string, unknown>>, key: string | undefined): unknown =>
  key !== undefined && isPlainObject(document["properties"]) ? document["properties"][key] : undefined;

const labelsOf = (part: unknown): Suggestion["labels"] => {
  const labels = isPlainObject(part) ? part["x-labels"] : undefined;
  return isPlainObject(labels) ? (labels as Readonly<Record<string, string>>) : undefined;
};

function optionsOf(
  field: unknown,
  quoted: (label: string, labels?: Suggestion["labels"]) => Suggestion,
): readonly Suggestion[] {
  const options = isPlainObject(field) ? field["x-options"] : undefined;
  if (!Array.isArray(options)) return [];
  return options.flatMap((option: unknown) =>
    isPlainObject(option) && typeof option["id"] === "string" ? [quoted(option["id"], labelsOf(option))] : [],
  );
}

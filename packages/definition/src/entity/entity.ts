import { SYSTEM_FIELDS } from "./system-fields.ts";
import type { EntityDocument } from "./entity-document.ts";
import type { Field } from "./field.ts";

/** An entity as the runtime sees it: its document with the fields laid out. Immutable; made once per published version. */
export interface Entity {
  readonly key: string;
  readonly document: EntityDocument;
  /** The fields in the document's order, without the system fields. */
  readonly fields: readonly Field[];
  /** Every field by key, system fields included. */
  readonly fieldByKey: ReadonlyMap<string, Field>;
  /** Key of the field that names a record; "id" when no text field exists. */
  readonly title: string;
}

/** Lays an entity document out as an `Entity`. The document must have passed `checkDefinitions`. */
export function readEntity(key: string, document: EntityDocument): Entity {
  const required = new Set(document.required ?? []);
  const toField = (fieldKey: string, schema: Field["schema"], system: boolean): Field => ({
    key: fieldKey,
    entity: key,
    type: schema["x-type"],
    schema,
    required: required.has(fieldKey),
    system,
  });
  const fields = Object.entries(document.properties).map(([k, schema]) => toField(k, schema, false));
  const system = Object.entries(SYSTEM_FIELDS).map(([k, schema]) => toField(k, schema, true));
  const fieldByKey = new Map([...system, ...fields].map((field) => [field.key, field]));
  const title = document["x-title"] ?? fields.find((field) => field.schema.type === "string")?.key ?? "id";
  return { key, document, fields, fieldByKey, title };
}

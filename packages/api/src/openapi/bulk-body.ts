import { ref } from "./common.ts";

type Schema = Readonly<Record<string, unknown>>;

const which = {
  id: { type: "string" },
  rev: { type: "integer", description: "The revision that was read." },
} as const;

const item = (key: string, schema: Schema): Schema => ({
  type: "object",
  properties: { [key]: schema },
  required: [key],
  additionalProperties: false,
});

/** The body of many changes of one entity's records: items of which each says by its one key what it does. */
export function bulkBody(name: string): Schema {
  const anyOf = [
    item("create", ref(`${name}New`)),
    item("update", {
      type: "object",
      description: "The fields that change stand beside the id; null empties one.",
      properties: which,
      required: ["id"],
      additionalProperties: true,
    }),
    item("upsert", {
      type: "object",
      properties: {
        match: {
          type: "array",
          items: { type: "string" },
          minItems: 1,
          maxItems: 5,
          description: "Fields by which the record is found: changed where there is one, made where there is none.",
        },
        values: ref(`${name}Changes`),
      },
      required: ["match", "values"],
      additionalProperties: false,
    }),
    item("delete", { type: "object", properties: which, required: ["id"], additionalProperties: false }),
  ];
  return {
    type: "object",
    properties: { items: { type: "array", items: { anyOf }, maxItems: 10_000 } },
    required: ["items"],
    additionalProperties: false,
  };
}

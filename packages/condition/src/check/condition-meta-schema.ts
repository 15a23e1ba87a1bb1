import { NAME_PATTERN, type JsonSchema } from "@quoin/definition";
import { SNAP_UNITS } from "../condition/relative-date.ts";
import { CONDITION_LIMITS } from "../parse/condition-limits.ts";
import { KEYWORDS } from "../parse/keywords.ts";
import { ADD_UNITS, DATE_PATTERN, INSTANT_PATTERN } from "../parse/read-date-operand.ts";

type Fragment = { readonly [keyword: string]: unknown };

const ref = (name: string): Fragment => ({ $ref: `#/$defs/${name}` });
const name = { type: "string", pattern: NAME_PATTERN, maxLength: 48 };
const bare = NAME_PATTERN.slice(1, -1);

const closed = (properties: Fragment, required: readonly string[]): Fragment => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const listOf = (items: Fragment): Fragment => ({
  type: "array",
  items,
  minItems: 1,
  maxItems: CONDITION_LIMITS.values,
});

const group = (keyword: string, description: string): Fragment => ({
  description,
  ...closed({ [keyword]: { type: "array", items: ref("condition"), minItems: 1 } }, [keyword]),
});

const defs = {
  condition: {
    anyOf: [
      { type: "boolean", description: "Always or never." },
      group("allOf", "All of these hold."),
      group("anyOf", "At least one of these holds."),
      { description: "This does not hold.", ...closed({ not: ref("condition") }, ["not"]) },
      {
        description: "The fields have a value, and it passes their tests.",
        ...closed(
          {
            required: listOf(name),
            properties: { type: "object", propertyNames: name, additionalProperties: ref("test") },
          },
          ["required"],
        ),
      },
      {
        description: "A record at the other end of the relation satisfies the condition.",
        ...closed(
          {
            related: {
              type: "object",
              propertyNames: { pattern: `^${bare}(\\.${bare})?$`, maxLength: 97 },
              additionalProperties: ref("condition"),
              minProperties: 1,
              maxProperties: 1,
            },
          },
          ["related"],
        ),
      },
      { description: "One of the fields was changed.", ...closed({ changed: listOf(name) }, ["changed"]) },
      { description: "Held before the update.", ...closed({ before: ref("condition") }, ["before"]) },
      { description: "Holds after the update.", ...closed({ after: ref("condition") }, ["after"]) },
      { description: "Found by these words.", ...closed({ search: ref("text") }, ["search"]) },
    ],
  },
  test: {
    type: "object",
    minProperties: 1,
    properties: {
      ...Object.fromEntries(Object.entries(KEYWORDS).map(([keyword, { schema }]) => [keyword, ref(schema)])),
      not: ref("constOrEnum"),
    },
    additionalProperties: false,
  },
  constOrEnum: {
    anyOf: [closed({ const: ref("scalar") }, ["const"]), closed({ enum: ref("values") }, ["enum"])],
  },
  text: { type: "string", minLength: 1, maxLength: CONDITION_LIMITS.text, pattern: "^[^\\u0000\\p{Surrogate}]*$" },
  scalar: { anyOf: [ref("text"), { type: "number" }, { type: "boolean" }] },
  values: { anyOf: [listOf(ref("text")), listOf({ type: "number" })] },
  number: { type: "number" },
  count: { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  yes: { const: true },
  contains: {
    anyOf: [closed({ const: ref("text") }, ["const"]), closed({ enum: listOf(ref("text")) }, ["enum"])],
  },
  date: {
    anyOf: [
      { type: "string", pattern: DATE_PATTERN },
      { type: "string", pattern: INSTANT_PATTERN },
      {
        description: "A date told from today: moved by add, then taken to the first or last day of snap.",
        ...closed(
          {
            today: { const: true },
            add: {
              type: "object",
              properties: Object.fromEntries(
                ADD_UNITS.map((unit) => [
                  unit,
                  { type: "integer", minimum: -CONDITION_LIMITS.add, maximum: CONDITION_LIMITS.add },
                ]),
              ),
              minProperties: 1,
              additionalProperties: false,
            },
            snap: { enum: SNAP_UNITS },
            end: { const: true },
          },
          ["today"],
        ),
        dependentRequired: { end: ["snap"] },
      },
    ],
  },
  anniversary: closed({ from: ref("date"), to: ref("date") }, ["from", "to"]),
} satisfies Fragment;

/**
 * Condition profile 1 as a JSON Schema 2020-12 document, for completion in editors and for other validators.
 * It says everything that `parseCondition` does, save what no schema can: depth, number of nodes,
 * that `properties` names only fields listed in `required`, and that an instant's day exists.
 */
export const CONDITION_META_SCHEMA: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://quoin.dev/schema/condition-1",
  title: "Condition",
  $ref: "#/$defs/condition",
  $defs: defs,
};

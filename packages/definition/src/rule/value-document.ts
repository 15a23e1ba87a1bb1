import type { Json } from "../text/json.ts";

export interface DateShift {
  readonly minutes?: number;
  readonly hours?: number;
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
  readonly years?: number;
}

/**
 * A value that a step takes, exactly one of:
 * - `value`: a literal;
 * - `path`: a place in the run's data, such as "record.amount", "before.stage", "steps.create1.id", "actor.id", "run.id";
 * - `from` "today" | "now" with an optional shift (a date or an instant);
 * - `text`: Liquid text over the same data.
 */
export type ValueDocument =
  | { readonly value: Json }
  | { readonly path: string }
  | { readonly from: "today" | "now"; readonly add?: DateShift }
  | { readonly text: string };

const plain = [
  { type: "object", properties: { value: true }, required: ["value"], additionalProperties: false },
  {
    type: "object",
    properties: {
      path: { type: "string", pattern: "^[a-z][a-zA-Z0-9_-]*(\\.[a-zA-Z0-9_-]+){0,6}$", maxLength: 200 },
    },
    required: ["path"],
    additionalProperties: false,
  },
  {
    type: "object",
    properties: {
      from: { enum: ["today", "now"] },
      add: {
        type: "object",
        properties: {
          minutes: { type: "integer" },
          hours: { type: "integer" },
          days: { type: "integer" },
          weeks: { type: "integer" },
          months: { type: "integer" },
          years: { type: "integer" },
        },
        additionalProperties: false,
      },
    },
    required: ["from"],
    additionalProperties: false,
  },
  {
    type: "object",
    properties: { text: { type: "string", maxLength: 20000 } },
    required: ["text"],
    additionalProperties: false,
  },
] as const;

export const valueSchema = { oneOf: plain } as const;

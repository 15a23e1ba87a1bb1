import type { JsonSchema } from "@quoin/definition";
import type { FieldSetting } from "../define/field-type.ts";
import { MOST_SCALE } from "./limits.ts";

/** Keywords of every type that keeps exact decimals. */
export const scaleKeywords: Readonly<Record<string, JsonSchema>> = {
  minimum: { type: "number" },
  maximum: { type: "number" },
  exclusiveMinimum: { type: "number" },
  exclusiveMaximum: { type: "number" },
  "x-scale": { type: "integer", minimum: 0, maximum: MOST_SCALE },
};

/** The inspector's settings for them. */
export const scaleSettings: readonly FieldSetting[] = [
  { keyword: "x-scale", control: "integer" },
  { keyword: "minimum", control: "decimal" },
  { keyword: "maximum", control: "decimal" },
  { keyword: "default", control: "value" },
];

import type { Field, Problem } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { labelOf } from "../text/label-of.ts";
import { formulaWhy } from "./formula-why.ts";

export interface ProblemTextOptions {
  /** The reader's language. Default "en". */
  readonly locale?: string;
  /** The field that the problem is about, so that options are called by their labels. */
  readonly field?: Field;
}

/** Translates a key of namespace "fields"; gives the key back when there is no such text. */
export type Translate = (key: string, params?: Record<string, unknown>) => string;

const isLabels = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === "string");

/** The sentence of a problem in the reader's language: "应为 18 位，现为 15 位". Ids of options become their labels, a definition's own hint comes first. */
export function problemText(
  { code, params = {} }: Problem,
  t: Translate,
  { locale = "en", field }: ProblemTextOptions = {},
): string {
  const hint = isLabels(params["hint"]) ? labelOf(params["hint"], locale) : undefined;
  if (hint !== undefined) return hint;
  const options = field && fieldType(field.type).options?.(field);
  const why = formulaWhy(params, locale);
  const said = Object.entries(params).map(([name, value]) => {
    if (name === "why" && why !== undefined) return [name, why];
    const labels = options?.find(({ id }) => id === value)?.labels;
    const plain = typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
    // Kinds of values are words of ours; other values are quoted as they are.
    if (name === "expected" && code === "wrong_type") return [name, t(`value.type.${String(value)}`)];
    return [name, labelOf(labels, locale) ?? plain];
  });
  return t(`problem.${code}`, Object.fromEntries(said));
}

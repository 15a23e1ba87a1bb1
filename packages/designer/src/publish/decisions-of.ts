import { fromPointer, type Problem } from "@quoin/definition";
import type { FieldPlace } from "./settle-field.ts";

/** Records whose option becomes another where a condition holds; without one, all that no case before has taken. */
export interface OptionCase {
  readonly from: string;
  readonly where?: boolean | { readonly [keyword: string]: unknown };
  readonly to: string | null;
}

/** Fields of stored values that were decided about, as the server keeps them with the draft. */
export interface ValueChoices {
  readonly misfits?: "stop" | "empty" | "fill";
  readonly several?: "first";
  readonly round?: "nearest" | "down";
  readonly duplicates?: "stop" | "empty";
  readonly fill?: unknown;
  readonly values?: Readonly<Record<string, unknown>>;
  /** Options split by condition. */
  readonly cases?: readonly OptionCase[];
  readonly bringBack?: boolean;
}

/**
 * What can be decided about stored values. "empty": leave them empty. "fill": one value for all of them. "map": a value for each.
 * "clear": leave those empty that do not go with
 * the field they depend on. "first": the first record keeps its value. "several": of a list, the first is the value. "round": figures are cut to the decimals that the field keeps.
 * "bringBack": take up the values that a removed field of the same key left.
 */
export type ValueDecision = "empty" | "fill" | "map" | "first" | "several" | "round" | "bringBack" | "clear";

/** The decisions that there are for a problem of a plan. */
export function decisionsOf({ code, params }: Pick<Problem, "code" | "params">): readonly ValueDecision[] {
  switch (code) {
    case "values_do_not_convert":
      return ["several", "round", "empty", "fill", "map"];
    case "duplicate_values":
      return ["first"];
    case "options_do_not_go":
      return ["clear"];
    case "values_kept":
      return ["bringBack"];
    case "values_do_not_fit":
      return params?.["code"] === "required" ? ["fill"] : ["empty", "map"];
    default:
      return [];
  }
}

/** The field that a problem names. */
export function placeOfValues({ path }: Pick<Problem, "path">): FieldPlace | undefined {
  const [kind, entity, part, field] = fromPointer(path);
  return kind === "entity" && part === "properties" && entity !== undefined && field !== undefined
    ? { entity, field }
    : undefined;
}

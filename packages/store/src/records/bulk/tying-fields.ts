import type { Change } from "../../door.ts";
import { type MatchRule, matchRules } from "../../duplicates/match-rules.ts";
import { refusesMatches } from "../../duplicates/refuses-matches.ts";
import type { EntityModel } from "../../query/field-model.ts";
import type { Writing } from "../writing.ts";

/** The fields of an entity by whose values one change of a call may decide about another. */
export interface TyingFields {
  /** Of all that follows. */
  readonly keys: ReadonlySet<string>;
  /** Those that must be unique. */
  readonly unique: readonly string[];
  /** By which the call's upserts find their records; empty: there are none. */
  readonly match: readonly string[];
  /** Rules for duplicates that refuse. */
  readonly rules: readonly MatchRule[];
}

/** Undefined where such a value may come about by itself, or records are found in several ways: then nothing is known beforehand. */
export function tyingFields(
  writing: Writing,
  entity: EntityModel,
  changes: readonly Change[],
): TyingFields | undefined {
  const unique = [...entity.fields.values()]
    .filter(({ field, link }) => field.schema["x-unique"] === true && link === undefined)
    .map(({ field }) => field.key);
  const rules =
    writing.duplicates === "allow"
      ? []
      : matchRules(entity).filter(({ rule }) => refusesMatches(rule, writing.duplicates));
  const matches = new Set(changes.flatMap((one) => (one.op === "upsert" ? [JSON.stringify(one.match)] : [])));
  const match = changes.find((one) => one.op === "upsert")?.match ?? [];
  const keys = new Set([...unique, ...match, ...rules.flatMap(({ reads }) => [...reads])]);
  const isOpen = [...keys].some((key) => {
    const model = entity.fields.get(key);
    return model === undefined || model.type.compute !== undefined || model.field.schema["x-default"] !== undefined;
  });
  // What an upsert that finds a record frees is not known before it does.
  const others = [...keys].filter((key) => !match.includes(key));
  const isFreeing = changes.some((one) => one.op === "upsert" && others.some((key) => Object.hasOwn(one.values, key)));
  return matches.size > 1 || isOpen || isFreeing ? undefined : { keys, unique, match, rules };
}

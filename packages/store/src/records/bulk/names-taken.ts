import { matchKeys } from "../../duplicates/match-keys.ts";
import type { Row } from "../../door.ts";
import type { EntityModel } from "../../query/field-model.ts";
import { matchValues } from "../match-values.ts";
import type { Writing } from "../writing.ts";
import type { TyingFields } from "./tying-fields.ts";

/** Names of what a record of these values takes for itself. */
export function namesTaken(
  writing: Writing,
  entity: EntityModel,
  { of: { unique, match, rules }, row }: { readonly of: TyingFields; readonly row: Row },
): readonly string[] {
  const valuesOf = (fields: readonly string[]): readonly string[] => {
    try {
      return [JSON.stringify(matchValues(entity, { op: "upsert", entity: entity.key, match: fields, values: row }))];
    } catch {
      // Without one of the values it takes nothing.
      return [];
    }
  };
  return [
    ...unique.flatMap((key) => valuesOf([key]).map((value) => `${entity.key} ${key} ${value}`)),
    ...(match.length === 0 ? [] : valuesOf(match).map((value) => `${entity.key} = ${value}`)),
    ...rules.flatMap((rule) =>
      matchKeys(entity, rule, { row, time: writing.scope }).map((key) => `${entity.key} ~ ${key}`),
    ),
  ];
}

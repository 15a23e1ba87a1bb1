import type { Field } from "@quoin/definition";
import type { Work } from "./work.ts";

/**
 * What a table of records asks of the database: nothing, since its rows are where they were. A plan tells of it all the same, with
 * what `left` finds of a field's values that it takes the place of.
 */
export function rowsWork(field: Field, old: Field | undefined, left: Pick<Work, "look" | "table">): readonly Work[] {
  const at = { entity: field.entity, field: field.key, class: "instant" } as const;
  if (old === undefined) return [{ ...at, kind: "add-field" }];
  if (old.type !== field.type) return [{ ...at, ...left, kind: "change-type" }];
  return JSON.stringify(old.schema) === JSON.stringify(field.schema) ? [] : [{ ...at, kind: "change-settings" }];
}

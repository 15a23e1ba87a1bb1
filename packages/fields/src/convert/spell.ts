import type { Field } from "@quoin/definition";
import type { TextContext } from "../define/field-type.ts";
import { fieldType } from "../field-type.ts";
import { seenValue } from "../record/seen-value.ts";
import { printInstant } from "../time/print-instant.ts";
import { outsideRecords } from "./outside-records.ts";

const DAY = 10;

/**
 * A value as text for the other field to read: figures without grouping, of a moment only the day where a day is wanted, of a record
 * of one of several entities its title, for which `titleOf` is asked by "entity/id".
 */
export function spell(
  value: unknown,
  { from, to }: { readonly from: Field; readonly to: Field },
  context: TextContext,
): string {
  const type = fieldType(from.type);
  if (type.condition === "instant" && fieldType(to.type).condition === "date")
    return printInstant(value, context.timeZone).slice(0, DAY);
  // Ids are told apart by their entity where there are several.
  const place = outsideRecords(from) === "entities" ? seenValue(from, value) : undefined;
  if (typeof place === "string") return context.titleOf?.(place) ?? place;
  return type.toText(value, ungrouped(from), context);
}

const known = new WeakMap<Field, Field>();

function ungrouped(field: Field): Field {
  const made = known.get(field) ?? { ...field, schema: { ...field.schema, "x-grouping": false } };
  known.set(field, made);
  return made;
}

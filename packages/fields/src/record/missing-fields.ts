import type { Row } from "@quoin/condition";
import type { Field } from "@quoin/definition";
import { countFilled } from "../computed/count-filled.ts";
import { fieldType } from "../field-type.ts";
import { isFilled } from "../schema/is-filled.ts";
import { holds, type HoldsOptions } from "./holds.ts";
import { valueIn } from "./value-in.ts";

/**
 * Keys of what a record lacks by one of its fields that count what is filled in, what counts most first; undefined for a
 * field that counts nothing.
 */
export function missingFields(field: Field, row: Row, options: HoldsOptions): readonly string[] | undefined {
  const counts = fieldType(field.type).counts?.(field);
  if (counts === undefined) return undefined;
  return countFilled(
    counts,
    (key) => {
      const own = options.entity.fieldByKey.get(key);
      return isFilled(valueIn(row, key), own !== undefined && fieldType(own.type).compute !== undefined);
    },
    (when) => holds(when, row, options) === true,
  ).missing;
}

import { AppError } from "@quoin/definition";
import { seenValue } from "@quoin/fields";
import type { Change, Row } from "../door.ts";
import type { EntityModel, FieldModel } from "../query/field-model.ts";
import { encodeValue } from "./field-values.ts";
import { normalizeValues } from "./validate.ts";

/** A value as the column that it is compared with holds it; null, which nothing matches, where that could not hold it. */
function comparable(model: FieldModel, value: unknown): string | number | boolean | null {
  const seen = model.seen ?? model;
  const found = seenValue(model.field, value);
  const isNumber = seen.storage === "integer" || seen.storage === "scaled";
  if (typeof found !== (isNumber ? "number" : seen.storage === "boolean" ? "boolean" : "string")) return null;
  const encoded = encodeValue(seen, found);
  return isNumber && !Number.isSafeInteger(encoded) ? null : encoded;
}

/**
 * The values that an upsert finds its record by, as their columns hold them, whichever way they were written. Throws `AppError`
 * validation where one is missing.
 */
export function matchValues(entity: EntityModel, change: Extract<Change, { op: "upsert" }>): readonly unknown[] {
  const named = Object.entries(change.values).filter(([key]) => change.match.includes(key));
  const given: Row = normalizeValues(entity.entity, Object.fromEntries(named));
  return change.match.map((key) => {
    const model = entity.fields.get(key);
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    if (model === undefined || value === undefined || value === null) {
      throw new AppError("validation", `"${key.slice(0, 100)}" is needed to find the record.`, {
        details: [{ path: `/${key.slice(0, 100)}`, code: "required" }],
      });
    }
    return comparable(model, value);
  });
}

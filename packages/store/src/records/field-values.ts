import { AppError, NEVER_WRITTEN, type Problem } from "@quoin/definition";
import { encodeScaled } from "@quoin/fields";
import { isNever } from "../access/fold-conditions.ts";
import type { Row } from "../door.ts";
import type { EntityModel, FieldModel } from "../query/field-model.ts";
import type { Writing } from "./writing.ts";

/** Whether the two are the same stored value. Lists are ordered. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));

/** A value as its column holds it. */
export function encodeValue(
  model: Pick<FieldModel, "storage" | "scale">,
  value: unknown,
): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  switch (model.storage) {
    case "scaled":
      return typeof value === "number" ? encodeScaled(value, model.scale) : null;
    case "boolean":
      return value === true ? 1 : 0;
    case "json":
      return JSON.stringify(value);
    default:
      return typeof value === "number" || typeof value === "string" ? value : String(value);
  }
}

function readonlyField(model: FieldModel): boolean {
  return model.field.schema["x-readonly"] === true || model.type.generate !== undefined || model.type.computed === true;
}

/**
 * Looks at the keys that a writer sent. Unknown and unreadable ones are the same `unknown_key`;
 * what may be read but not written is `forbidden`, with the fields named.
 * @param editable whether this writer may write the field, of this row
 */
export function checkKeys(
  writing: Writing,
  entity: EntityModel,
  given: { values: Row; editable: (key: string) => boolean },
): void {
  const problems: Problem[] = [];
  for (const key of Object.keys(given.values)) {
    const model = entity.fields.get(key);
    const right = writing.access.entity(entity.key).field(key);
    // Nobody writes what is computed: a right to write it shows nobody that it is there.
    const writes = model?.type.compute === undefined && (!isNever(right.edit) || right.create);
    const hidden = isNever(right.read) && !writes;
    if (model === undefined || hidden) {
      throw new AppError("unknown_key", `The record names "${key.slice(0, 100)}", which does not exist.`, {
        details: [{ path: `/${key.slice(0, 100)}`, code: "unknown_key", params: { key: key.slice(0, 100) } }],
      });
    }
    const closed =
      NEVER_WRITTEN.has(key) || model.type.compute !== undefined || (readonlyField(model) && !writing.allowReadonly);
    if (closed || !given.editable(key)) problems.push({ path: `/${key}`, code: "readonly" });
  }
  if (problems.length > 0)
    throw new AppError("forbidden", "Some of these fields may not be written.", { details: problems });
}

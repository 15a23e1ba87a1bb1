import type { Row } from "../door.ts";
import type { FieldModel } from "../query/field-model.ts";
import { hiddenValue } from "../query/hide-masked.ts";
import type { Sight } from "./sights-of.ts";

/** Of values of one record, those that its reader may see; masked ones with their middle hidden. */
export function seenBy(sight: Sight, values: Row): Row {
  const shown: Row = {};
  for (const [key, value] of Object.entries(values)) {
    const level = sight.level(key);
    const model: FieldModel | undefined = sight.entity.fields.get(key);
    if (level === "none" || model === undefined) continue;
    shown[key] = level === "open" ? value : hiddenValue(model, value);
  }
  return shown;
}

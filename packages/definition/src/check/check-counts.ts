import type { Problem } from "../errors/problem.ts";
import { LIMITS } from "../limits/limits.ts";
import type { Kind } from "../set/kind.ts";
import { isPlainObject } from "../text/is-plain-object.ts";
import { toPointer } from "../text/pointer.ts";

/** The numbers of fields and options of an entity, counted before anything looks at them one by one. Paths start at the document. */
export function checkCounts(kind: Kind, document: unknown): readonly Problem[] {
  if (kind !== "entity" || !isPlainObject(document) || !isPlainObject(document.properties)) return [];
  const fields = Object.entries(document.properties);
  if (fields.length > LIMITS.fieldsPerEntity) {
    return [
      {
        path: "/properties",
        code: "too_many_fields",
        params: { limit: LIMITS.fieldsPerEntity, actual: fields.length },
      },
    ];
  }
  return fields.flatMap(([key, field]): Problem[] => {
    const options = isPlainObject(field) ? field["x-options"] : undefined;
    if (!Array.isArray(options) || options.length <= LIMITS.optionsPerField) return [];
    const params = { limit: LIMITS.optionsPerField, actual: options.length };
    return [{ path: toPointer(["properties", key, "x-options"]), code: "too_many_options", params }];
  });
}

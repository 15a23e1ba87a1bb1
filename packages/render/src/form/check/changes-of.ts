import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { isEmpty, normalizeRecord, sameValue } from "@quoin/fields";

/** What is to be sent: the fields whose value is another than in `base`, in stored form; `null` empties a field. */
export function changesOf(entity: Entity, base: Row, values: Row): Record<string, unknown> {
  const touched = [...entity.fieldByKey.values()].flatMap(({ key, system, schema }) => {
    // Revision and instants are the store's: they differ after a colleague's save, and nobody here changed them.
    if (system && schema["x-readonly"] === true) return [];
    const [before, after] = [base[key], values[key]];
    return (isEmpty(before) && isEmpty(after)) || sameValue(before, after) ? [] : [key];
  });
  const changed = normalizeRecord(entity, Object.fromEntries(touched.map((key) => [key, values[key]])));
  return Object.fromEntries(
    Object.entries(changed).filter(
      ([key, value]) => !(value === null && isEmpty(base[key])) && !sameValue(value, base[key]),
    ),
  );
}

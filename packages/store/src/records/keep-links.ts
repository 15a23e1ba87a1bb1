import type { Change, Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { startReading } from "../query/start-reading.ts";
import { visibleIds } from "../query/visible-ids.ts";
import { sameValue } from "./field-values.ts";
import type { Loaded } from "./load-records.ts";
import type { Item, Writing } from "./writing.ts";

type Update = Extract<Change, { op: "update" }>;

/** The values of an update with what its writer could not see in the record's lists of relations, and so could not take out of them. */
export type KeptLinks = (record: Row, values: Row) => Row;

const idsIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Finds out which links of the lists that are written lead to what the writer does not see: those stay, behind the others. */
export async function keepLinks(
  writing: Writing,
  entity: EntityModel,
  { items, loaded }: { readonly items: readonly Item<Update>[]; readonly loaded: ReadonlyMap<string, Loaded> },
): Promise<KeptLinks> {
  const written = new Set(items.flatMap((item) => Object.keys(item.change.values)));
  const reading = startReading(writing.model, writing.access, writing.speech);
  const hidden = new Map<string, ReadonlySet<unknown>>();
  for (const { field, link, target } of entity.fields.values()) {
    if (link === undefined || target === undefined || !written.has(field.key)) continue;
    const stored = new Set([...loaded.values()].flatMap(({ record }) => idsIn(record[field.key]).map(String)));
    const seen = await visibleIds({ reading, db: writing.scope.db }, target, stored);
    hidden.set(field.key, new Set([...stored].filter((id) => !seen.has(id))));
  }
  if (hidden.size === 0) return (_record, values) => values;
  return (record, values) => {
    const whole = { ...values };
    for (const [key, ids] of hidden) {
      const value = values[key];
      // What is no list is refused as such.
      if (!Object.hasOwn(values, key) || (value !== undefined && value !== null && !Array.isArray(value))) continue;
      const given = idsIn(value);
      const kept = idsIn(record[key]).filter((id) => ids.has(id) && !given.includes(id));
      if (kept.length === 0) continue;
      const same = sameValue(
        given,
        idsIn(record[key]).filter((id) => !kept.includes(id)),
      );
      whole[key] = same ? record[key] : [...given, ...kept];
    }
    return whole;
  };
}

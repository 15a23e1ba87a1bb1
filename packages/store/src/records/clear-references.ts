import type { EntityModel, FieldModel } from "../query/field-model.ts";
import { ALWAYS } from "../access/fold-conditions.ts";
import type { Row } from "../door.ts";
import { finish } from "./finish.ts";
import { loadRecords } from "./load-records.ts";
import { storeChanged } from "./store-pending.ts";
import type { Pending, Writing } from "./writing.ts";

/** Empties a relation (or takes single ids out of a list) on the records that held it: ordinary updates with their log entries. */
export async function clearReferences(
  writing: Writing,
  from: { readonly entity: EntityModel; readonly field: FieldModel },
  asked: { readonly records: readonly string[]; readonly gone: ReadonlySet<string> },
): Promise<void> {
  if (asked.records.length === 0) return;
  const { key } = from.field.field;
  const loaded = await loadRecords(writing, from.entity, { ids: asked.records, right: ALWAYS });
  const pending = [...loaded.values()].map(({ record }): Pending => {
    const after: Row = { ...record, rev: Number(record["rev"]) + 1, updated_at: writing.at };
    const value = record[key];
    const left = Array.isArray(value) ? value.filter((one) => !asked.gone.has(String(one))) : [];
    if (left.length > 0) after[key] = left;
    else delete after[key];
    return {
      item: undefined,
      op: "update",
      entity: from.entity,
      id: String(record["id"]),
      before: record,
      after,
      changed: [key],
    };
  });
  await storeChanged(writing, pending);
  await finish(writing, pending);
}

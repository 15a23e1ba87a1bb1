import type { Kysely } from "kysely";
import type { Row } from "../door.ts";
import { anyTargets } from "../query/any-targets.ts";
import type { EntityModel, FieldModel } from "../query/field-model.ts";
import type { Reading } from "../query/reading.ts";
import { visibleIds } from "../query/visible-ids.ts";
import { pointedAt } from "./pointed-at.ts";

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];

export interface CutLinks {
  /** The fields of which the rows have what may have to be cut. */
  readonly keys: readonly string[];
  /** The row with its lists of relations cut to living records that the reader may see now; of which nothing is left is left out. */
  cut(row: Row): Row;
}

/** What of these the reader may see, as "entity/id". */
async function visible(
  fields: readonly FieldModel[],
  rows: readonly Row[],
  by: Parameters<typeof cutLinks>[2],
): Promise<ReadonlySet<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const field of fields)
    for (const { entity, id } of rows.flatMap((row) => pointedAt(field, row[field.field.key])))
      if (entity !== undefined) wanted.set(entity, (wanted.get(entity) ?? new Set()).add(id));
  const seen = new Set<string>();
  for (const [entity, ids] of wanted) for (const id of await visibleIds(by, entity, ids)) seen.add(`${entity}/${id}`);
  return seen;
}

/** Looks up, for all the rows of one entity at once, which links of theirs the reader may see. */
export async function cutLinks(
  rows: readonly Row[],
  entity: EntityModel,
  by: { readonly reading: Reading; readonly db: Kysely<unknown> },
): Promise<CutLinks> {
  const fields = [...entity.fields.values()].filter(
    (model) =>
      (anyTargets(model) !== undefined || (model.link !== undefined && model.target !== undefined)) &&
      rows.some((row) => pointedAt(model, row[model.field.key]).length > 0),
  );
  const seen = await visible(fields, rows, by);
  return {
    keys: fields.map(({ field }) => field.key),
    cut(row) {
      const shown: Row = { ...row };
      for (const model of fields) {
        const { key } = model.field;
        const value = row[key];
        const left = pointedAt(model, value).filter((at) => seen.has(`${at.entity ?? ""}/${at.id}`));
        if (Array.isArray(value)) {
          const ids = new Set(left.map(({ id }) => id));
          shown[key] = idsIn(value).filter((id) => ids.has(id));
        }
        if (left.length === 0 && pointedAt(model, value).length > 0) delete shown[key];
      }
      return shown;
    },
  };
}

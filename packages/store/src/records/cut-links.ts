import type { Kysely } from "kysely";
import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import type { Reading } from "../query/reading.ts";
import { visibleIds } from "../query/visible-ids.ts";

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];

export interface CutLinks {
  /** The lists of relations that the rows have at all. */
  readonly keys: readonly string[];
  /** The row with these lists cut to living records that the reader may see now; a list of which nothing is left is left out. */
  cut(row: Row): Row;
}

/** Looks up, for all the rows of one entity at once, which links of theirs the reader may see. */
export async function cutLinks(
  rows: readonly Row[],
  entity: EntityModel,
  by: { readonly reading: Reading; readonly db: Kysely<unknown> },
): Promise<CutLinks> {
  const seen = new Map<string, ReadonlySet<string>>();
  for (const { field, link, target } of entity.fields.values()) {
    if (link === undefined || target === undefined) continue;
    const ids = new Set(rows.flatMap((row) => idsIn(row[field.key])));
    if (ids.size > 0) seen.set(field.key, await visibleIds(by, target, ids));
  }
  return {
    keys: [...seen.keys()],
    cut(row) {
      const shown: Row = { ...row };
      for (const [key, visible] of seen) {
        if (!Array.isArray(row[key])) continue;
        const left = idsIn(row[key]).filter((id) => visible.has(id));
        if (left.length > 0) shown[key] = left;
        else delete shown[key];
      }
      return shown;
    },
  };
}

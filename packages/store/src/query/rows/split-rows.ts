import type { EntityModel } from "../field-model.ts";
import type { Reading } from "../reading.ts";
import { mayRead, type RowsAt, rowsAt } from "./rows-at.ts";

/** A table of records that a read asks for, and which fields of its rows; undefined: all that may be read. */
export interface AskedRows {
  readonly at: RowsAt;
  readonly paths: readonly string[] | undefined;
  /** Tables of the rows themselves. */
  readonly rows: readonly AskedRows[];
}

export interface SplitPaths {
  /** What the statement itself reads. */
  readonly paths: readonly string[];
  readonly rows: readonly AskedRows[];
}

/** Tables within tables that one read gives: entities may have each other's records as rows. */
export const MOST_DEEP = 3;

interface Asked {
  readonly entity: EntityModel;
  readonly paths: readonly string[];
  readonly depth: number;
}

function split(reading: Reading, { entity, paths, depth }: Asked): SplitPaths {
  if (entity.rows.size === 0 || depth > MOST_DEEP) return { paths, rows: [] };
  const own: string[] = [];
  const found = new Map<string, { readonly at: RowsAt; all: boolean; readonly paths: string[] }>();
  for (const path of paths) {
    const [key = "", ...rest] = path.split(".");
    const at = rowsAt(reading, entity, key);
    if (at === undefined || !mayRead(reading, at)) {
      own.push(path);
      continue;
    }
    const asked = found.get(key) ?? { at, all: false, paths: [] };
    found.set(key, asked);
    if (rest.length === 0) asked.all = true;
    else asked.paths.push(rest.join("."));
  }
  const rows = [...found.values()].map(({ at, all, paths: of }): AskedRows => {
    const inner = split(reading, { entity: at.child, paths: of, depth: depth + 1 });
    return { at, paths: all ? undefined : inner.paths, rows: inner.rows };
  });
  return { paths: own, rows };
}

/**
 * Takes "lines", "lines.product" and "lines.parts.name" out of the asked paths. What the reader may not know of, and what lies too
 * deep, stays among the paths, where it is as unknown as any other key.
 */
export const splitRows = (reading: Reading, entity: EntityModel, paths: readonly string[]): SplitPaths =>
  split(reading, { entity, paths, depth: 1 });

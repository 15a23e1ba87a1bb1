import type { EntityModel } from "../field-model.ts";
import type { Reading } from "../reading.ts";
import { unknownKey } from "../unknown-key.ts";
import { mayRead, type RowsAt, rowsAt } from "./rows-at.ts";

/** A table of records that a read asks for, and which fields of its rows; undefined: all that may be read. */
export interface AskedRows {
  readonly at: RowsAt;
  readonly paths: readonly string[] | undefined;
}

export interface SplitPaths {
  /** What the statement itself reads. */
  readonly paths: readonly string[];
  readonly rows: readonly AskedRows[];
}

/** Takes "lines" and "lines.product" out of the asked paths. Throws `unknown_key` where the reader may not know of such rows. */
export function splitRows(reading: Reading, entity: EntityModel, paths: readonly string[]): SplitPaths {
  if (entity.rows.size === 0) return { paths, rows: [] };
  const own: string[] = [];
  const found = new Map<string, { readonly at: RowsAt; paths: string[] | undefined }>();
  for (const path of paths) {
    const [key = "", ...rest] = path.split(".");
    const at = rowsAt(reading, entity, key);
    if (at === undefined) {
      own.push(path);
      continue;
    }
    if (!mayRead(reading, at)) throw unknownKey(path, "fields");
    const asked = found.get(key) ?? { at, paths: [] };
    found.set(key, asked);
    if (rest.length === 0) asked.paths = undefined;
    else asked.paths?.push(rest.join("."));
  }
  return { paths: own, rows: [...found.values()] };
}

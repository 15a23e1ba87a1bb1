import { AppError } from "@quoin/definition";
import { filesIn } from "@quoin/fields";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import { fail, type Pending, type Writing } from "../records/writing.ts";
import { fileFields } from "./file-fields.ts";
import { filesById } from "./files-by-id.ts";
import type { FileHolder } from "./stored-file.ts";

interface Use {
  readonly one: Pending;
  readonly place: FileHolder;
  readonly ids: readonly string[];
}

/**
 * Gives the files of changed fields to their records: the last check, since nothing may refuse a record afterwards but by
 * throwing. Missing and forbidden files give the same `dangling_relation`.
 */
export async function holdFiles(writing: Writing, pending: readonly Pending[]): Promise<readonly Pending[]> {
  const fields = fileFields(writing.model);
  if (fields.size === 0) return pending;
  const uses = pending.flatMap((one): readonly Use[] =>
    (fields.get(one.entity.key) ?? []).flatMap(({ field: { key } }) => {
      const ids = one.changed.includes(key) ? filesIn(one.after[key]).map((file) => file.id) : [];
      return ids.length === 0 ? [] : [{ one, ids, place: { entity: one.entity.key, record: one.id, field: key } }];
    }),
  );
  if (uses.length === 0) return pending;
  const { db } = writing.scope;
  const found = await filesById(db, writing.speech, new Set(uses.flatMap(({ ids }) => ids)));
  const held = new Map([...found].map(([id, { holder }]) => [id, holder]));
  const refused = new Set<Pending>();
  for (const { one, place, ids } of uses) {
    if (refused.has(one)) continue;
    const stands = ids.every((id) => {
      if (!held.has(id) || !writing.files.has(id)) return false;
      const holder = held.get(id);
      return holder === undefined || JSON.stringify(holder) === JSON.stringify(place);
    });
    if (!stands) {
      refused.add(one);
      const details = [{ path: `/${place.field}`, code: "dangling_relation" }];
      fail(
        writing,
        one.item,
        new AppError("dangling_relation", `"${place.field}" names a file that does not exist.`, { details }),
      );
      continue;
    }
    const free = ids.filter((id) => held.get(id) === undefined);
    if (free.length === 0) continue;
    await run(
      db,
      sql`UPDATE quoin_file SET entity = ${place.entity}, record = ${place.record}, field = ${place.field} WHERE entity IS NULL AND id IN (SELECT value FROM ${writing.speech.each(JSON.stringify(free))})`,
    );
    for (const id of free) held.set(id, place);
  }
  return pending.filter((one) => !refused.has(one));
}

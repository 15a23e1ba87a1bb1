import type { BindContext, Row } from "@quoin/condition";
import { type Entity, type Field, fromPointer, type Problem } from "@quoin/definition";
import { checkRecord, normalizeRecord, rowsOf } from "@quoin/fields";
import { ownValues } from "./row-key.ts";
import { rowsIn } from "./rows-in.ts";
import { rowsToSend } from "./rows-to-send.ts";

export interface CheckRows {
  readonly field: Field;
  readonly before: unknown;
  readonly after: unknown;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly context: BindContext;
}

/** What nobody writes in the form: the store has it. */
const STORED = new Set(["created_at", "created_by", "updated_at", "updated_by", "owner"]);

const judged = (entity: Entity, row: Row): Row =>
  normalizeRecord(entity, Object.fromEntries(Object.entries(ownValues(row)).filter(([key]) => !STORED.has(key))));

/** The problems of the rows that this form changed, the same as the server's; paths are "/<place>/<field>", "" of the table. */
export function rowProblems({ field, before, after, entities, context }: CheckRows): readonly Problem[] {
  const rows = rowsOf(field);
  const entity = rows && entities.get(rows.entity);
  const now = rowsIn(after);
  if (rows === undefined || entity === undefined) return [];
  const { sent, places } = rowsToSend(before, after);
  if (sent.save.length + sent.remove.length === 0 && before !== undefined) return [];
  if (now.length < rows.min)
    return [{ path: "", code: "too_few_rows", params: { limit: rows.min, actual: now.length } }];
  if (now.length > rows.max)
    return [{ path: "", code: "too_many_rows", params: { limit: rows.max, actual: now.length } }];
  const old = new Map(rowsIn(before).map((row) => [row["id"], row]));
  return places.flatMap((place) => {
    const row = now[place] ?? {};
    const was = row["id"] === undefined ? undefined : old.get(row["id"]);
    const found = checkRecord(entity, judged(entity, row), {
      context,
      allowReadonly: true,
      ...(was && { previous: judged(entity, was) }),
    });
    // The relation back is filled as the row is written.
    return found
      .filter(({ path }) => fromPointer(path)[0] !== rows.relation)
      .map((problem) => ({ ...problem, path: `/${place}${problem.path}` }));
  });
}

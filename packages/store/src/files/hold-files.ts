import { AppError } from "@quoin/definition";
import { filesIn } from "@quoin/fields";
import type { FieldModel } from "../query/field-model.ts";
import { run } from "../query/run.ts";
import { type Sql, sql } from "../query/sql/sql.ts";
import { fail, type Pending, type Writing } from "../records/writing.ts";
import { fileFields } from "./file-fields.ts";
import { filesById } from "./files-by-id.ts";
import { noteFile } from "./note-file.ts";
import type { FileHolder } from "./stored-file.ts";

interface Use {
  readonly place: FileHolder;
  readonly ids: readonly string[];
}

const isSame = (a: FileHolder, b: FileHolder): boolean =>
  a.entity === b.entity && a.record === b.record && a.field === b.field;

/** What one record wants of files, field by field; empty where no field of files was changed. */
function usesOf(one: Pending, fields: readonly FieldModel[]): readonly Use[] {
  return fields.flatMap(({ field: { key } }): readonly Use[] => {
    const ids = one.changed.includes(key) ? filesIn(one.after[key]).map((file) => file.id) : [];
    return ids.length === 0 ? [] : [{ ids, place: { entity: one.entity.key, record: one.id, field: key } }];
  });
}

/** Notes who holds these files from now on, in one statement. */
async function note({ scope, speech }: Writing, taken: ReadonlyMap<string, FileHolder>): Promise<void> {
  if (taken.size === 0) return;
  const rows = JSON.stringify([...taken].map(([id, { entity, record, field }]) => [id, entity, record, field]));
  const cell = (index: number): Sql => speech.cell(sql`v`, index, "text");
  await run(
    scope.db,
    sql`UPDATE quoin_file SET entity = ${cell(1)}, record = ${cell(2)}, field = ${cell(3)} FROM ${speech.rows(rows)} v WHERE quoin_file.entity IS NULL AND quoin_file.id = ${cell(0)}`,
  );
}

/**
 * Gives the files of changed fields to their records: the last check, since nothing may refuse a record afterwards but by
 * throwing. Missing and forbidden files give the same `dangling_relation`.
 */
export async function holdFiles(writing: Writing, pending: readonly Pending[]): Promise<readonly Pending[]> {
  const fields = fileFields(writing.model);
  if (fields.size === 0) return pending;
  const wanted = pending
    .map((one) => ({ one, uses: usesOf(one, fields.get(one.entity.key) ?? []) }))
    .filter(({ uses }) => uses.length > 0);
  if (wanted.length === 0) return pending;
  const named = new Set(wanted.flatMap(({ uses }) => uses.flatMap(({ ids }) => ids)));
  const noted = await filesById(writing.scope.db, writing.speech, named);
  const found = new Map([...writing.copies, ...noted]);
  const taken = new Map<string, FileHolder>();
  const refused = new Set<Pending>();
  for (const { one, uses } of wanted) {
    // What a record takes counts for it at once, and for the others only once all of it stands.
    const own = new Map<string, FileHolder>();
    const stands = ({ ids, place }: Use): boolean =>
      ids.every((id) => {
        const file = found.get(id);
        if (file === undefined || !writing.files.has(id)) return false;
        const holder = own.get(id) ?? taken.get(id) ?? file.holder;
        if (holder === undefined) own.set(id, place);
        return holder === undefined || isSame(holder, place);
      });
    const wrong = uses.find((use) => !stands(use));
    if (wrong === undefined) {
      for (const [id, place] of own) taken.set(id, place);
      continue;
    }
    refused.add(one);
    const { field } = wrong.place;
    fail(
      writing,
      one.item,
      new AppError("dangling_relation", `"${field}" names a file that does not exist.`, {
        details: [{ path: `/${field}`, code: "dangling_relation" }],
      }),
    );
  }
  await note(writing, taken);
  for (const [id, holder] of taken) {
    const copy = noted.has(id) ? undefined : writing.copies.get(id);
    if (copy !== undefined) await noteFile(writing.scope.db, { ...copy, holder });
  }
  return pending.filter((one) => !refused.has(one));
}

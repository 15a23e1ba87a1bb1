import { AppError } from "@quoin/definition";
import { sql, type Kysely } from "kysely";
import type { Choices, FieldChoices } from "../publish/convert/field-choices.ts";
import type { Scope } from "../scope.ts";

const FIELD = /^[a-z][a-z0-9_-]{0,63}\.[a-z][a-z0-9_]{0,63}$/;
/** Characters of JSON. */
const MOST = 200_000;

/** What was decided about stored values, kept with the draft until it is published or discarded. */
export async function readChoices(db: Kysely<unknown>): Promise<Choices> {
  const { rows } = await sql<{ field: string; choices: string }>`select field, choices from quoin_draft_choice
    order by field`.execute(db);
  return Object.fromEntries(rows.map((row) => [row.field, JSON.parse(row.choices) as FieldChoices]));
}

/** `null` forgets. Throws `malformed`, `too_large`. */
export async function writeChoices(
  { db, now }: Scope,
  { field, choices, by }: { readonly field: string; readonly choices: FieldChoices | null; readonly by: string | null },
): Promise<void> {
  if (!FIELD.test(field)) throw new AppError("malformed", `"${field.slice(0, 100)}" does not name a field.`);
  const text = JSON.stringify(choices);
  if (text.length > MOST) throw new AppError("too_large", `The decisions about ${field} are too long to keep.`);
  if (choices === null) return void (await sql`delete from quoin_draft_choice where field = ${field}`.execute(db));
  await sql`insert into quoin_draft_choice (field, choices, at, by_user) values (${field}, ${text}, ${now.toISOString()}, ${by})
    on conflict (field) do update set choices = excluded.choices, at = excluded.at, by_user = excluded.by_user`.execute(
    db,
  );
}

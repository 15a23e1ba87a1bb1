import { sql } from "kysely";
import type { DoorContext, Scope } from "../scope.ts";
import type { StagedContent } from "./contents.ts";

/** For how long a content may be on its way from the folder of what is received to its place. */
const HOUR = 3_600_000;

/**
 * Keeps a content in the transaction that notes its file. That it is about to lie there is said by a transaction before: where the
 * second does not come to its commit, or the process is killed in it, `collectFiles` finds what it left.
 */
export async function keepContent<T>(
  { write, clock }: Pick<DoorContext, "write" | "clock">,
  staged: StagedContent,
  note: (scope: Scope) => Promise<T>,
): Promise<T> {
  const { hash } = staged;
  const due = new Date(clock().getTime() + HOUR).toISOString();
  await write(({ db }) =>
    sql`insert into quoin_file_gone (hash, due) values (${hash}, ${due})
      on conflict (hash) do update set due = excluded.due`.execute(db),
  );
  return write(async (scope) => {
    const noted = await note(scope);
    await sql`delete from quoin_file_gone where hash = ${hash}`.execute(scope.db);
    await staged.keep();
    return noted;
  });
}

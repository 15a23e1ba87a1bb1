import type { Kysely } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";
import type { Write } from "../write/create-write.ts";

/** Keeps the search index up for as long as it needs it, each step a short transaction between which others write. */
export async function mendSearch(
  { db, dialect, write }: { readonly db: Kysely<unknown>; readonly dialect: Dialect; readonly write: Write },
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted && (await dialect.search.wants(db))) {
    const more = await write((scope) => dialect.search.mend(scope.db));
    if (!more) return;
  }
}

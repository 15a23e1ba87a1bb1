import { AppError } from "@quoin/definition";
import { type Kysely, sql } from "kysely";
import type { Actor } from "../actor.ts";

/** How many uploads that no record has taken may wait, and how much they may hold, in files of the largest size. */
const WAITING = 500;
const LARGEST = 40;

/** Throws `rate_limited` for who has left too many uploads lying: nobody can fill the disk without putting files into records. */
export async function refuseHoarding(
  db: Kysely<unknown>,
  { actor, limit }: { readonly actor: Actor; readonly limit: number },
): Promise<void> {
  const { rows } = await sql<{ count: number; size: number | null }>`select count(*) as count, sum(size) as size
    from quoin_file where entity is null and created_by = ${actor.userId}`.execute(db);
  const { count = 0, size = 0 } = rows[0] ?? {};
  if (Number(count) < WAITING && Number(size ?? 0) < LARGEST * limit) return;
  throw new AppError("rate_limited", "Too many of your uploads wait for a record. Save them or come back tomorrow.", {
    details: [{ path: "", code: "uploads_waiting" }],
  });
}

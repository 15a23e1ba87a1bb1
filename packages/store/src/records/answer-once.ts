import { createHash } from "node:crypto";
import { AppError, type ErrorCode, type Problem } from "@quoin/definition";
import type { Change, WriteResult } from "../door.ts";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import type { Writing } from "./writing.ts";

/** Answers are kept for a day. */
const KEPT = 86_400_000;
const KEY = /^[\x21-\x7e]{1,200}$/;

type Kept =
  | Extract<WriteResult, { ok: true }>
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: readonly Problem[];
      readonly data?: Readonly<Record<string, unknown>>;
    };

const keep = (result: WriteResult): Kept => {
  if (result.ok) return result;
  const { code, message, details, data } = result.error;
  return { ok: false, code, message, details, ...(data === undefined ? {} : { data }) };
};

const revive = (kept: Kept): WriteResult =>
  kept.ok
    ? kept
    : {
        ok: false,
        error: new AppError(kept.code, kept.message, {
          details: kept.details,
          ...(kept.data === undefined ? {} : { data: kept.data }),
        }),
      };

/**
 * Gives the first answer again where the same actor sends the same changes under the same key; `conflict` where the
 * changes differ. The answer is kept in the write's own transaction, so a failed write can be sent again.
 */
export async function answerOnce(
  writing: Writing,
  asked: { readonly key: string | undefined; readonly changes: readonly Change[] },
  write: () => Promise<readonly WriteResult[]>,
): Promise<readonly WriteResult[]> {
  const { key } = asked;
  if (key === undefined) return write();
  if (!KEY.test(key)) throw new AppError("malformed", "An idempotency key is 1 to 200 visible ASCII characters.");
  const { db, now } = writing.scope;
  const actor = writing.actor.userId ?? "";
  const digest = createHash("sha256")
    .update(JSON.stringify([asked.changes, writing.partial]))
    .digest("base64url");
  const oldest = new Date(now.getTime() - KEPT).toISOString();
  const [known] = await run<{ asked: string; answer: string }>(
    db,
    sql`SELECT asked, answer FROM quoin_answer WHERE actor = ${actor} AND key = ${key} AND at >= ${oldest}`,
  );
  if (known !== undefined) {
    if (known.asked !== digest)
      throw new AppError("conflict", "This idempotency key was already used for other changes.", {
        details: [{ path: "", code: "key_reused" }],
      });
    const answers: readonly Kept[] = JSON.parse(known.answer);
    return answers.map(revive);
  }
  const results = await write();
  await run(db, sql`DELETE FROM quoin_answer WHERE at < ${oldest}`);
  const answer = JSON.stringify(results.map(keep));
  await run(
    db,
    sql`INSERT INTO quoin_answer (actor, key, asked, at, answer) VALUES (${actor}, ${key}, ${digest}, ${writing.at}, ${answer})`,
  );
  return results;
}

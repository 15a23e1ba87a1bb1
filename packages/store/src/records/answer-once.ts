import { AppError, type ErrorCode, type Problem } from "@quoin/definition";
import type { Change, WriteResult } from "../door.ts";
import { once } from "./once.ts";
import type { Writing } from "./writing.ts";

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
  { key, changes }: { readonly key: string | undefined; readonly changes: readonly Change[] },
  write: () => Promise<readonly WriteResult[]>,
): Promise<readonly WriteResult[]> {
  if (key === undefined) return write();
  const asked = { key, actor: writing.actor.userId, asked: [changes, writing.partial] };
  const answers = await once(writing.scope, asked, async () => (await write()).map(keep));
  return answers.map(revive);
}

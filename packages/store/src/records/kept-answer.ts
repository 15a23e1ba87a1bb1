import { createHash } from "node:crypto";
import { AppError } from "@quoin/definition";
import type { Kysely } from "kysely";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";

/** Answers are kept for a day. */
const KEPT = 86_400_000;
const KEY = /^[\x21-\x7e]{1,200}$/;

/** What is to be done once, however often it is asked for. */
export interface Once {
  readonly key: string;
  /** Whose key it is: nobody gets another's answer. `null`: the system's. */
  readonly actor: string | null;
  /** All that the answer hangs on, as JSON. */
  readonly asked: unknown;
}

/** A key's place among the kept answers. */
export interface AnswerPlace {
  readonly actor: string;
  readonly key: string;
  /** Hash of what was asked. */
  readonly asked: string;
  /** Answers from before this instant are forgotten. */
  readonly oldest: string;
  /** What was answered, as JSON; undefined where nothing was yet. */
  readonly answer: string | undefined;
}

/** Where the answer to what is asked is kept, or is to be. Throws `malformed` for no key, `conflict` where something else was asked under it. */
export async function keptAnswer(
  { db, now }: { readonly db: Kysely<unknown>; readonly now: Date },
  { key, actor: of, asked: what }: Once,
): Promise<AnswerPlace> {
  if (!KEY.test(key)) throw new AppError("malformed", "An idempotency key is 1 to 200 visible ASCII characters.");
  const actor = of ?? "";
  const asked = createHash("sha256").update(JSON.stringify(what)).digest("base64url");
  const oldest = new Date(now.getTime() - KEPT).toISOString();
  const [known] = await run<{ asked: string; answer: string }>(
    db,
    sql`SELECT asked, answer FROM quoin_answer WHERE actor = ${actor} AND key = ${key} AND at >= ${oldest}`,
  );
  if (known !== undefined && known.asked !== asked)
    throw new AppError("conflict", "This idempotency key was already used for other changes.", {
      details: [{ path: "", code: "key_reused" }],
    });
  return { actor, key, asked, oldest, answer: known?.answer };
}

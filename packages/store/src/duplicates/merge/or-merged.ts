import { AppError } from "@quoin/definition";
import type { Actor } from "../../actor.ts";
import type { GetOptions } from "../../door.ts";
import { getRecordJson } from "../../query/get-record.ts";
import type { ReadContext } from "../../query/read-context.ts";
import { mergedInto } from "./merged-into.ts";

/** One record as JSON text. Throws `not_found`; of one that was merged with `merged_into` in its data, for who may see where it went. */
export async function orMerged(
  ref: { readonly entity: string; readonly id: string; readonly options?: GetOptions | undefined },
  actor: Actor,
  context: ReadContext,
): Promise<string> {
  try {
    return await getRecordJson(ref, actor, context);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "not_found") throw error;
    const survivor = await mergedInto(ref, actor, context);
    if (survivor === undefined) throw error;
    throw new AppError("not_found", "This record was merged with another.", { data: { merged_into: survivor } });
  }
}

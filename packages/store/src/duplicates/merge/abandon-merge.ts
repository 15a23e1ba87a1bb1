import type { Dialect } from "../../dialect/dialect.ts";
import type { Scope } from "../../scope.ts";
import { SYSTEM_ACTOR } from "../../system-actor.ts";
import { mergeState } from "./merge-state.ts";
import { undoMergePart } from "./undo-merge-part.ts";

/**
 * Takes back some of what the parts of a merge moved that will not come to its end, in this transaction. One that came to its end
 * stays. True once nothing is left to take back.
 */
export async function abandonMerge(
  merge: string,
  tools: { readonly scope: Scope; readonly dialect: Dialect },
): Promise<boolean> {
  const state = await mergeState(tools.scope.db, merge);
  if (state !== "begun" && state !== "undoing") return true;
  return (await undoMergePart(merge, SYSTEM_ACTOR, tools)).ended;
}

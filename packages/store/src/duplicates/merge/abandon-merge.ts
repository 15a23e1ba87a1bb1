import type { Dialect } from "../../dialect/dialect.ts";
import type { Scope } from "../../scope.ts";
import { SYSTEM_ACTOR } from "../../system-actor.ts";
import { mergeState } from "./merge-state.ts";
import { undoMerge } from "./undo-merge.ts";

/** Takes back what the parts of a merge moved that will not come to its end, in this transaction. One that came to its end stays. */
export async function abandonMerge(
  merge: string,
  tools: { readonly scope: Scope; readonly dialect: Dialect },
): Promise<void> {
  if ((await mergeState(tools.scope.db, merge)) === "begun") await undoMerge(merge, SYSTEM_ACTOR, tools);
}

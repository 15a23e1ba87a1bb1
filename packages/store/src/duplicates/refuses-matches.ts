import type { DuplicateRule } from "@quoin/definition";
import type { WriteContext } from "../door.ts";

/** Whether a match by this rule keeps a record from being written; `how`: as its writer wants duplicates to be treated. */
export function refusesMatches({ act, import: imported }: DuplicateRule, how: WriteContext["duplicates"]): boolean {
  if (how === "refuse") return true;
  return how === "import" && imported !== undefined ? imported !== "create" : act === "block";
}

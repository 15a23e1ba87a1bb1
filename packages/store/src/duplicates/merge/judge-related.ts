import { AppError } from "@quoin/definition";
import type { Writing } from "../../records/writing.ts";
import { judgeMoved } from "./judge-moved.ts";
import type { MovedRecords } from "./move-relations.ts";

/**
 * Records whose relation a merge moved, held against the rules of their own entities. Throws `validation` with the words of the
 * rule, at no field and of no record: it may be one that the merger does not see.
 */
export async function judgeRelated(writing: Writing, moved: readonly MovedRecords[]): Promise<void> {
  for (const { entity, befores } of moved)
    try {
      await judgeMoved(writing, entity, befores);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "validation") throw error;
      const details = error.details.map((problem) => ({ ...problem, path: "" }));
      throw new AppError("validation", "What would move breaks a rule of its entity.", { details });
    }
}

import { AppError } from "@quoin/definition";
import type { Actor } from "../actor.ts";
import type { ReadContext } from "../query/read-context.ts";
import { sightOf } from "../records/read-history.ts";
import type { StoredFile } from "./stored-file.ts";

/** Whether someone may read a file: the field of the record that holds it, living or in the bin; its uploader while none does. */
export async function mayRead({ holder, createdBy }: StoredFile, actor: Actor, context: ReadContext): Promise<boolean> {
  if (holder === undefined) return createdBy === actor.userId;
  try {
    const sight = await sightOf({ entity: holder.entity, id: holder.record }, actor, context);
    return sight.level(holder.field) === "open";
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return false;
    throw error;
  }
}

import { AppError } from "@quoin/definition";
import { isNever } from "../../access/fold-conditions.ts";
import type { EntityModel } from "../../query/field-model.ts";
import type { Writing } from "../../records/writing.ts";

/** The entity, or `not_found` where the actor may see none of its records. */
export function mergeEntity(writing: Writing, key: string): EntityModel {
  const entity = writing.model.entities.get(key);
  if (entity === undefined || isNever(writing.access.entity(key).read))
    throw new AppError("not_found", "There is no such entity.");
  return entity;
}

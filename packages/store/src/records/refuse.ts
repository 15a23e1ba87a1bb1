import { AppError, type Problem } from "@quoin/definition";
import type { Pending, Writing } from "./writing.ts";

/** Ends the write of one record with a problem that only the database could find. Throws `validation`. */
export function refuse(writing: Writing, one: Pending, problem: Problem): never {
  const place = writing.many && one.item !== undefined ? { data: { index: one.item.index } } : {};
  throw new AppError("validation", "The record is not valid.", { details: [problem], ...place });
}

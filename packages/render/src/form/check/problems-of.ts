import type { BindContext, Row } from "@quoin/condition";
import { type Entity, fromPointer, type Problem } from "@quoin/definition";
import { checkRecord } from "@quoin/fields";
import { changesOf } from "./changes-of.ts";

export interface CheckFormOptions {
  readonly entity: Entity;
  /** The record as read; `undefined` while one is made. */
  readonly base?: Row | undefined;
  readonly context: BindContext;
  /** Entities whose records are rows of tables in the form. */
  readonly entities?: ReadonlyMap<string, Entity> | undefined;
}

/** The field that a problem is about; "" for the record as a whole. */
export const fieldOfProblem = ({ path }: Problem): string => fromPointer(path)[0] ?? "";

/** The problems of a form's values, the same as the server's: first per field. Fields that nobody touched are not blamed. */
export function problemsOf(values: Row, { entity, base, context }: CheckFormOptions): ReadonlyMap<string, Problem> {
  const before =
    base &&
    Object.fromEntries(
      [...entity.fieldByKey.keys()].flatMap((key) => (base[key] === undefined ? [] : [[key, base[key]]])),
    );
  const after = { ...before, ...changesOf(entity, before ?? {}, values) };
  const found = checkRecord(entity, after, { context, ...(before && { previous: before }) });
  const byField = new Map<string, Problem>();
  for (const problem of found) {
    const field = fieldOfProblem(problem);
    if (!byField.has(field)) byField.set(field, problem);
  }
  return byField;
}

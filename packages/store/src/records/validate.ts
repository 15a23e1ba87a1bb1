import type { Entity, Problem } from "@quoin/definition";
import { checkRecord, normalizeRecord } from "@quoin/fields";
import { userOf } from "../access/user-of.ts";
import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { shownProblem } from "../rules/shown-problem.ts";
import type { Writing } from "./writing.ts";

/** What the store stamps by itself; nobody's to be judged. */
const STAMPS = new Set(["id", "rev", "created_at", "created_by", "updated_at", "updated_by"]);

/** What may turn once a record has its rows. */
const BY_SUMS = new Set(["gate_closed", "rule_broken"]);

/** Input in its stored form; emptied fields are null. */
export const normalizeValues = (entity: Entity, values: Row): Row => normalizeRecord(entity, values);

/**
 * Everything wrong with a record as it would be stored. Whether its writer may write each field was asked before,
 * so read-only fields are not judged again here.
 */
export function validate(
  writing: Writing,
  entity: EntityModel,
  { record, previous }: { readonly record: Row; readonly previous?: Row },
): readonly Problem[] {
  const { actor, scope } = writing;
  // Built up, not cut down: deleting keys would make every later look into it slow.
  const judged: Row = {};
  for (const key of Object.keys(record)) if (!STAMPS.has(key)) judged[key] = record[key];
  if (previous !== undefined) for (const key of STAMPS) if (previous[key] !== undefined) judged[key] = previous[key];
  const problems = checkRecord(entity.entity, judged, {
    ...(previous === undefined ? {} : { previous }),
    allowReadonly: true,
    settled: true,
    context: { now: scope.now, timeZone: actor.timeZone, user: userOf(actor) },
  });
  const told = writing.rowsFollow === true ? problems.filter(({ code }) => !BY_SUMS.has(code)) : problems;
  return told.map((problem) => shownProblem(writing, entity, problem));
}

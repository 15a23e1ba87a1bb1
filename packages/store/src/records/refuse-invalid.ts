import { AppError, type Problem } from "@quoin/definition";
import { defaultPlan } from "@quoin/fields";
import type { EntityModel } from "../query/field-model.ts";
import { checkRelations } from "./check-relations.ts";
import { fail, type Pending, type Writing } from "./writing.ts";

/** A change and everything that is wrong with the record as it would be stored. */
export interface Judged {
  readonly one: Pending;
  readonly problems: readonly Problem[];
}

/** Whether values of related records have a part in what is judged. */
const looksFar = ({ computing }: Writing, { key, entity }: EntityModel): boolean =>
  computing?.stages.of.has(key) === true || defaultPlan(entity).nodes.some(({ far }) => far);

/**
 * Refuses what is not valid, and gives the rest. Where values of related records were worked in, whoever points at one that they may
 * not see is told that first: a problem that its values made would tell of them.
 */
export async function refuseInvalid(
  writing: Writing,
  entity: EntityModel,
  judged: readonly Judged[],
): Promise<readonly Pending[]> {
  const broken = new Map(
    judged.flatMap(({ one, problems }) => (problems.length > 0 ? [[one, problems] as const] : [])),
  );
  if (broken.size > 0) {
    const seen = looksFar(writing, entity) ? await checkRelations(writing, [...broken.keys()]) : broken.keys();
    for (const one of seen)
      fail(
        writing,
        one.item,
        new AppError("validation", "The record is not valid.", { details: broken.get(one) ?? [] }),
      );
  }
  return judged.flatMap(({ one }) => (broken.has(one) ? [] : [one]));
}

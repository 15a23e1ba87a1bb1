import type { Problem } from "@quoin/definition";
import { isNever } from "../access/fold-conditions.ts";
import type { EntityModel } from "../query/field-model.ts";
import type { Writing } from "../records/writing.ts";

/** A broken rule as its writer is told it: not at a field that they may not know of. */
export function shownProblem({ access }: Writing, entity: EntityModel, problem: Problem): Problem {
  if (problem.code !== "rule_broken" || problem.path === "") return problem;
  const hidden = isNever(access.entity(entity.key).field(problem.path.slice(1)).read);
  return hidden ? { ...problem, path: "" } : problem;
}

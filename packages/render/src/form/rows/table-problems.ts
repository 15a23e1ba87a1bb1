import type { Row } from "@quoin/condition";
import type { Problem } from "@quoin/definition";
import { rowsOf } from "@quoin/fields";
import type { CheckFormOptions } from "../check/problems-of.ts";
import { rowProblems } from "./row-problems.ts";

/** The problems of the rows in a form's tables, by field; paths are "/<field>/<place>/<field of the row>". */
export function tableProblems(
  values: Row,
  { entity, base, entities, context }: CheckFormOptions,
): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, readonly Problem[]>();
  if (entities === undefined) return found;
  for (const field of entity.fields) {
    if (rowsOf(field) === undefined || values[field.key] === undefined) continue;
    const before = base && (base[field.key] ?? []);
    const problems = rowProblems({ field, before, after: values[field.key], entities, context });
    if (problems.length > 0)
      found.set(
        field.key,
        problems.map((problem) => ({ ...problem, path: `/${field.key}${problem.path}` })),
      );
  }
  return found;
}

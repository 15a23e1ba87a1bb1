import type { Problem } from "@quoin/definition";
import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import { tableProblems } from "../rows/table-problems.ts";
import type { SayRows } from "../rows/use-say-rows.ts";
import { type CheckFormOptions, problemsOf } from "./problems-of.ts";

/** How a problem is said to the reader; `field` is the key of the field that it is about. */
export type SayProblem = (problem: Problem, field: string) => string;

/** A resolver of react-hook-form over the interpreter that the server shares. `options` is asked at each check, so the record may change meanwhile. */
export function recordResolver(
  options: () => CheckFormOptions,
  say: () => SayProblem,
  sayRows?: () => SayRows,
): Resolver<FieldValues> {
  return (values) => {
    const problems = problemsOf(values, options());
    const tables = sayRows ? tableProblems(values, options()) : new Map<string, never>();
    if (problems.size + tables.size === 0) return { values, errors: {} };
    const entries: [string, object][] = [...problems].map(([field, problem]) => [
      field === "" ? "root" : field,
      { type: problem.code, message: say()(problem, field) },
    ]);
    for (const [field, found] of tables) if (sayRows) entries.push([field, sayRows()(found, field)]);
    return { values: {}, errors: Object.fromEntries(entries) as FieldErrors };
  };
}

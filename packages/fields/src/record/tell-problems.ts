import type { Field, Problem } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

/** Problems of a value's schema in the words of its type, each code once per place, with the field's own hint where its pattern refuses. */
export function tellProblems(problems: readonly Problem[], field: Field): readonly Problem[] {
  if (problems.length === 0) return problems;
  const codes = fieldType(field.type).codes;
  const hint = field.schema["x-pattern-help"];
  const told = new Map<string, Problem>();
  for (const { path, code, params } of problems) {
    const own = codes?.[code];
    const better: Problem = own === undefined ? { path, code, ...(params && { params }) } : { path, code: own };
    const hinted = code === "wrong_pattern" && own === undefined && hint ? { ...better, params: { hint } } : better;
    const key = `${path} ${hinted.code}`;
    if (!told.has(key)) told.set(key, hinted);
  }
  return [...told.values()];
}

import { type ConditionDocument, isPlainObject, sameJson } from "@quoin/definition";

/** The parts of a condition that must all hold; none for no condition. */
export function conjunctsOf(where: ConditionDocument | undefined): readonly ConditionDocument[] {
  if (where === undefined || where === true) return [];
  if (isPlainObject(where) && Object.keys(where).length === 1 && Array.isArray(where["allOf"]))
    return where["allOf"] as readonly ConditionDocument[];
  return [where];
}

/** One condition of parts that must all hold. */
export function joinConjuncts(parts: readonly ConditionDocument[]): ConditionDocument | undefined {
  const [only] = parts;
  return parts.length <= 1 ? only : { allOf: [...parts] };
}

/** Whether a part is among those of a condition. */
export const hasConjunct = (where: ConditionDocument | undefined, part: ConditionDocument): boolean =>
  conjunctsOf(part).every((one) => conjunctsOf(where).some((other) => sameJson(one, other)));

/** Adds a part, or takes it away where it is there: what a quick chip does. */
export function toggleConjunct(
  where: ConditionDocument | undefined,
  part: ConditionDocument,
): ConditionDocument | undefined {
  const wanted = conjunctsOf(part);
  const parts = conjunctsOf(where);
  const isWanted = (one: ConditionDocument) => wanted.some((other) => sameJson(one, other));
  const rest = parts.filter((one) => !isWanted(one));
  return joinConjuncts(hasConjunct(where, part) ? rest : [...rest, ...wanted]);
}

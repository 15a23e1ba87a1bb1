import type { OperatorValue, RelativeDate } from "@quoin/condition";
import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

/** How old a moment has grown, as a line of the editor: an operator and its value. */
interface AgeStep {
  readonly name: "fresh" | "ageing" | "stale";
  readonly operator: string;
  readonly value: OperatorValue;
}

const daysAgo = (days: number): RelativeDate => ({ today: true, add: { days: -days } });

/** The steps of a field whose values grow old; none of others. */
export function ageSteps(field: Field | undefined): readonly AgeStep[] {
  const ages = field && fieldType(field.type).ages?.(field);
  if (ages === undefined) return [];
  const { ageing, stale } = ages;
  const fresh: AgeStep = { name: "fresh", operator: "onOrAfter", value: daysAgo(ageing ?? stale) };
  const out: AgeStep = { name: "stale", operator: "moreThanDaysAgo", value: stale };
  if (ageing === undefined) return [fresh, out];
  return [
    fresh,
    { name: "ageing", operator: "between", value: { from: daysAgo(stale), to: daysAgo(ageing + 1) } },
    out,
  ];
}

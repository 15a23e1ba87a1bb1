import type { Problem } from "@quoin/definition";
import { checkValue, fieldType } from "@quoin/fields";
import { type Conversion, pathOfConversion } from "./conversion.ts";

/** Decisions that name values which the new field does not take. */
export function checkChoices(conversion: Conversion): readonly Problem[] {
  const { choices, to } = conversion;
  const path = pathOfConversion(conversion);
  const many = fieldType(to.type).storage(to) === "link";
  const wrong = (value: unknown): readonly Problem[] => {
    const found = checkValue(value, to);
    const item = many && !Array.isArray(value) ? checkValue([value], to) : found;
    const [problem] = found.length === 0 ? found : item;
    return problem === undefined ? [] : [{ path, code: "choice_does_not_fit", params: { code: problem.code, value } }];
  };
  const named = [...Object.values(choices.values ?? {}), ...(choices.cases ?? []).map((one) => one.to)];
  const filling = choices.misfits === "fill" || choices.fill !== undefined ? [choices.fill] : [];
  if (choices.misfits === "fill" && (choices.fill === undefined || choices.fill === null))
    return [{ path, code: "choice_without_value" }];
  return [...named.filter((value) => value !== null), ...filling].flatMap(wrong);
}

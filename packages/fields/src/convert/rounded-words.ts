import type { Field } from "@quoin/definition";
import { parseDecimal } from "../decimal/parse-decimal.ts";
import { roundDecimal } from "../decimal/round-decimal.ts";
import type { Rounding } from "../decimal/round-units.ts";
import type { TextContext } from "../define/field-type.ts";
import { fieldType } from "../field-type.ts";
import { decimalsOf } from "./decimals-of.ts";

/** The figure that words name, with the decimals that the field keeps: "12.7" as 13. Undefined: they name none, or none of such a field. */
export function roundedWords(
  text: string,
  to: Field,
  { round, ...context }: TextContext & { readonly round: Rounding },
): number | undefined {
  const decimals = decimalsOf(to);
  const type = fieldType(to.type);
  if (decimals === undefined || type.seen !== undefined || type.formula !== undefined) return undefined;
  // Where "7" means something else, as seven of a hundred, so would "12.7".
  const plain = type.fromText("7", to, context);
  if (!("value" in plain) || plain.value !== 7) return undefined;
  const read = parseDecimal(text, context.locale);
  return "value" in read ? roundDecimal(read.value, decimals, round) : undefined;
}

import type { Field } from "@quoin/definition";
import { sameValue } from "../schema/same-value.ts";
import { convertValue } from "./convert-value.ts";
import { convertible } from "./convertible.ts";
import { probesOf } from "./probes-of.ts";

/** lossless: every value has its like and comes back the same. lossy: some do not. impossible: none has. */
export type ConversionClass = "lossless" | "lossy" | "impossible";

/** Of names one does not know whether they lead back to one record. */
const CONTEXT = { locale: "en", timeZone: "UTC", titleOf: (id: string) => `(${id})` } as const;

/** What a change of a field's type would mean for its values, judged by the options that it has and by examples of its type. */
export function conversionClass(from: Field, to: Field): ConversionClass {
  if (!convertible(from, to)) return "impossible";
  const { field, values } = probesOf(from);
  const back = { from: to, to: field };
  const whole = values.every((value) => {
    const there = convertValue(value, { from: field, to }, CONTEXT);
    if (!("value" in there)) return false;
    const again = convertValue(there.value, back, CONTEXT);
    return "value" in again && sameValue(again.value, value);
  });
  return whole ? "lossless" : "lossy";
}

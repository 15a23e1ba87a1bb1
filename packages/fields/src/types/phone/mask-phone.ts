import type { Field } from "@quoin/definition";
import { countryOf, readPhone } from "./read-phone.ts";

/** Keeps the shape and hides the middle: "138****8000", "+49 89****412". */
export function maskPhone(value: unknown, field: Field): string {
  const phone = typeof value === "string" ? readPhone(value, countryOf(field)) : undefined;
  if (!phone) return "****";
  const digits = phone.nationalNumber;
  const own = phone.country === countryOf(field);
  const [start, end] = digits.length >= 11 ? [3, 4] : digits.length >= 8 ? [2, 3] : [1, 1];
  return `${own ? "" : `+${phone.countryCallingCode} `}${digits.slice(0, start)}****${digits.slice(-end)}`;
}

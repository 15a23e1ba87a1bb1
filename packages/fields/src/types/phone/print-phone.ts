import type { Field } from "@quoin/definition";
import { countryOf, readPhone } from "./read-phone.ts";

/** A stored number as people of the field's country write it; numbers of other countries with their prefix. */
export function printPhone(value: unknown, field: Field): string {
  if (typeof value !== "string") return "";
  const country = countryOf(field);
  const phone = readPhone(value, country);
  if (!phone) return value;
  const own = phone.country === country;
  const bare = phone.ext ? readPhone(phone.number, country) : phone;
  const text = (own ? bare?.formatNational() : bare?.formatInternational()) ?? phone.number;
  const written = `${text}${phone.ext ? ` ext. ${phone.ext}` : ""}`;
  const again = readPhone(written, country);
  // Where the national form would be read as another number, the full one is shown.
  return again && again.number === phone.number ? written : value;
}

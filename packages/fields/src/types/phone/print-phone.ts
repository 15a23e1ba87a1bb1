import type { Field } from "@quoin/definition";
import type { CountryCode } from "libphonenumber-js/min";
import { countryOf, readPhone } from "./read-phone.ts";

/** A list draws the same numbers again and again while it is scrolled. */
const KEPT = 20_000;
const known = new Map<string, string>();

/** A stored number as people of the field's country write it; numbers of other countries with their prefix. */
export function printPhone(value: unknown, field: Field): string {
  if (typeof value !== "string") return "";
  const country = countryOf(field);
  const key = `${country}${value}`;
  const printed = known.get(key) ?? print(value, country);
  if (known.size >= KEPT) known.clear();
  known.set(key, printed);
  return printed;
}

function print(value: string, country: CountryCode): string {
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

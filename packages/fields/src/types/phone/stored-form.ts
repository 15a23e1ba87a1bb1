import type { Field } from "@quoin/definition";
import { countryOf, readPhone, storedPhone } from "./read-phone.ts";

/** A mobile number of China as it is kept and as it is typed without anything. Nothing in it can be wrong: all of them are given out. */
const KEPT = /^\+861[3-9]\d{9}$/;
const TYPED = /^1[3-9]\d{9}$/;

/** The one form in which a text's number is kept; `undefined` where it is no valid number. */
export function storedForm(text: string, field: Field): string | undefined {
  if (text.length === 14 && KEPT.test(text)) return text;
  const country = countryOf(field);
  if (country === "CN" && text.length === 11 && TYPED.test(text)) return `+86${text}`;
  const phone = readPhone(text, country);
  return phone && storedPhone(phone);
}

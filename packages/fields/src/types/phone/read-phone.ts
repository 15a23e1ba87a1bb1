import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from "libphonenumber-js/min";
import type { Field } from "@quoin/definition";
import { foldWidth } from "../../text/fold-width.ts";

/** The country whose numbers are written without a prefix. Default China. */
export function countryOf({ schema }: Field): CountryCode {
  const country = schema["x-country"] ?? "CN";
  return isSupportedCountry(country) ? country : "CN";
}

const EXTENSION = /(?:转|轉|分机|ext\.?|extension|x|#|;ext=)\s*[:：]?\s*(\d{1,7})$/iu;
/** "0571-88888888-8012": the third part of a Chinese number is an extension. */
const DASHED = /^(0\d{2,3}[-\s]\d{7,8})[-\s](\d{1,6})$/;

/** One value is read, stored and checked: the same text comes several times in a row. */
const KEPT = 2000;
const known = new Map<string, PhoneNumber | undefined>();

/** The phone number that a text means in any common writing; `undefined` where it is no valid one. Not to be changed. */
export function readPhone(text: string, country: CountryCode): PhoneNumber | undefined {
  if (text.length > 80) return undefined;
  const key = `${country}${text}`;
  if (known.has(key)) return known.get(key);
  const phone = parse(text, country);
  if (known.size >= KEPT) known.clear();
  known.set(key, phone);
  return phone;
}

function parse(text: string, country: CountryCode): PhoneNumber | undefined {
  const plain = foldWidth(text)
    .trim()
    .replace(/^tel:/i, "")
    .replace(/[—–‐−]/gu, "-");
  const dashed = country === "CN" ? DASHED.exec(plain) : null;
  const extension = dashed?.[2] ?? EXTENSION.exec(plain)?.[1];
  const number = dashed?.[1] ?? plain.replace(EXTENSION, "").replace(/[\s,，]+$/u, "");
  const found = parsePhoneNumberFromString(number.replace(/^00(?=[1-9])/, "+"), {
    defaultCountry: country,
    extract: false,
  });
  if (!found?.isValid()) return undefined;
  if (extension !== undefined) found.setExt(extension);
  return found;
}

/** The one stored form: E.164, with ";ext=" where there is an extension. */
export const storedPhone = (phone: PhoneNumber): string => `${phone.number}${phone.ext ? `;ext=${phone.ext}` : ""}`;

import { isPlace } from "./is-place.ts";

/** Given by the country's own office, not by one of a province. */
const COUNTRY = "100000";
const SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** What is wrong with a unified social credit code of 18 characters (GB 32100): its shape or its check digit (mod 31, powers of 3). */
export function checkCompany(code: string): string | undefined {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return "bad_id_number";
  if (!code.startsWith(COUNTRY, 2) && !isPlace(code.slice(2))) return "unknown_place";
  let sum = 0;
  let weight = 1;
  for (const sign of code.slice(0, 17)) {
    sum += weight * SIGNS.indexOf(sign);
    weight = (weight * 3) % 31;
  }
  return SIGNS[(31 - (sum % 31)) % 31] === code[17] ? undefined : "bad_check_digit";
}

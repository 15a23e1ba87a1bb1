import { isDate } from "../../time/is-date.ts";

/** First two digits: the province or region that gave it. */
const PLACES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const SIGNS = "10X98765432";

/** What is wrong with a resident's number of 18 characters (GB 11643): place, day of birth, check digit (ISO 7064 mod 11-2). */
export function checkPerson(number: string): string | undefined {
  if (!/^\d{17}[\dX]$/.test(number) || !PLACES.test(number)) return "bad_id_number";
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDate(born)) return "bad_birth_date";
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return SIGNS[sum % 11] === number[17] ? undefined : "bad_check_digit";
}

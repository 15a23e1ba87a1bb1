import { isPlace } from "./is-place.ts";
import { isDate } from "../../time/is-date.ts";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const SIGNS = "10X98765432";

/** What is wrong with a resident's number of 18 characters (GB 11643): place, day of birth, check digit (ISO 7064 mod 11-2). */
export function checkPerson(number: string): string | undefined {
  if (!/^\d{17}[\dX]$/.test(number)) return "bad_id_number";
  if (!isPlace(number)) return "unknown_place";
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDate(born)) return "bad_birth_date";
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return SIGNS[sum % 11] === number[17] ? undefined : "bad_check_digit";
}

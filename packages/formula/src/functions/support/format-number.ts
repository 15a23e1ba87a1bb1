import { HUNDRED } from "../../decimal/decimal.ts";
import type { Decimal } from "../../decimal/decimal.ts";
import { multiply } from "../../decimal/arithmetic.ts";
import { round } from "../../decimal/round.ts";
import { printDecimal } from "../../decimal/text.ts";

/** What stands before and after the digits may not be letters or digits, but for those of Han script or in quotes. */
const PATTERN =
  /^((?:[^#0.,%"\p{L}\p{N}]|\p{Script=Han}|"[^"]*")*)([#0,]*)(?:\.([0#]*))?((?:[^#0.,"\p{L}\p{N}]|\p{Script=Han}|"[^"]*")*)$/u;
const MOST_PLACES = 20;
const MOST_PATTERN = 100;

const bare = (text: string): string => text.replaceAll('"', "");

/** A number by an Excel pattern such as "#,##0.00", "0%", "¥0.00"; `undefined` where the pattern is none. */
export function formatNumber(value: Decimal, pattern: string): string | undefined {
  // Before it is matched: what is long could take the matching long.
  const match = pattern.length > MOST_PATTERN ? null : PATTERN.exec(pattern);
  if (!match) return undefined;
  const [, before = "", wholePart = "", fraction = "", after = ""] = match;
  const most = fraction.length;
  if ((wholePart === "" && most === 0) || most > MOST_PLACES) return undefined;
  const shown = after.includes("%") ? multiply(value, HUNDRED) : value;
  const rounded = shown && round(shown, most);
  if (!rounded) return undefined;
  const least = fraction.lastIndexOf("0") + 1;
  const [digits = "", places = ""] = printDecimal(rounded, least).replace("-", "").split(".");
  const zeros = wholePart.replaceAll(/[^0]/gu, "").length;
  const padded = (digits === "0" && zeros === 0 ? "" : digits).padStart(zeros, "0");
  const grouped = wholePart.includes(",") ? padded.replaceAll(/\B(?=(\d{3})+$)/gu, ",") : padded;
  const sign = rounded.coefficient < 0n ? "-" : "";
  return `${sign}${bare(before)}${grouped}${places === "" ? "" : `.${places}`}${bare(after)}`;
}

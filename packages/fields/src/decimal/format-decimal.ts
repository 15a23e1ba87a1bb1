import { decimalDigits } from "./decimal-digits.ts";
import { separatorsOf } from "./separators.ts";

export interface DecimalFormat {
  readonly locale: string;
  /** Digits after the point that are always shown. */
  readonly least?: number;
  readonly grouping?: boolean;
}

/** A number exactly as it is, grouped as the language does. "" for what is no finite number. */
export function formatDecimal(value: unknown, { locale, least = 0, grouping = true }: DecimalFormat): string {
  const exact = typeof value === "number" ? decimalDigits(value) : undefined;
  if (!exact) return "";
  const { group, decimal } = separatorsOf(locale);
  const padded = exact.digits.padStart(exact.decimals + 1, "0");
  const whole = padded.slice(0, padded.length - exact.decimals);
  const fraction = padded.slice(padded.length - exact.decimals).padEnd(least, "0");
  const grouped = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  return `${exact.negative && exact.digits !== "0" ? "-" : ""}${grouped}${fraction ? `${decimal}${fraction}` : ""}`;
}

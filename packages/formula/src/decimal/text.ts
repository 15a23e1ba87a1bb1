import { type Decimal, MOST_WHOLE_DIGITS, decimal } from "./decimal.ts";

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/iu;

/** Reads "12", "-1.50", ".5", "1e-7"; `undefined` for anything else and for what is too large. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = NUMBER.exec(text);
  const digits = `${match?.[2] ?? ""}${match?.[3] ?? ""}`;
  if (!match || digits === "" || digits.length > 1000) return undefined;
  const scale = (match[3] ?? "").length - Number(match[4] ?? 0);
  const coefficient = BigInt(digits) * (match[1] === "-" ? -1n : 1n);
  if (coefficient === 0n) return decimal(0n, 0);
  // A power of ten that could not fit is not worth writing out.
  return scale < -MOST_WHOLE_DIGITS || scale > 1400 ? undefined : decimal(coefficient, scale);
}

/** All digits, a dot for the point, no groups: "-1286000.5". With `places`, at least so many after the point. */
export function printDecimal({ coefficient, scale }: Decimal, places = 0): string {
  const negative = coefficient < 0n;
  const digits = String(negative ? -coefficient : coefficient).padStart(scale + 1, "0");
  const fraction = digits.slice(digits.length - scale).padEnd(places, "0");
  const wholePart = digits.slice(0, digits.length - scale);
  return `${negative ? "-" : ""}${wholePart}${scale === 0 && places === 0 ? "" : `.${scale === 0 ? "0".repeat(places) : fraction}`}`;
}

/** A finite number as its exact decimal digits: value = sign · int(digits) · 10^-decimals. No trailing zeros after the point. */
export interface DecimalDigits {
  readonly negative: boolean;
  /** Without leading zeros; "0" for zero. */
  readonly digits: string;
  readonly decimals: number;
}

/** Reads what JavaScript prints for the number, which is the shortest text that means it. `undefined` for NaN and infinities. */
export function decimalDigits(value: number): DecimalDigits | undefined {
  // Most numbers are whole.
  if (Number.isSafeInteger(value)) return { negative: value < 0, digits: String(Math.abs(value)), decimals: 0 };
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) return undefined;
  const fraction = match[3] ?? "";
  const shift = fraction.length - Number(match[4] ?? 0);
  const raw = `${match[2]}${fraction}${"0".repeat(Math.max(0, -shift))}`;
  const digits = raw.replace(/^0+(?=\d)/, "");
  return { negative: match[1] === "-", digits, decimals: Math.max(0, shift) };
}

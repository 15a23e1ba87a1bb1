/** `value` × 10^scale, correctly rounded to the nearest double: 1.01 → 101, never 100.99999999999999. */
export function toScaled(value: number, scale: number): number {
  if (scale === 0 || !Number.isFinite(value)) return value;
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + scale}`);
}

/** The number that a scaled integer stands for. */
export function fromScaled(value: number, scale: number): number {
  if (scale === 0) return value;
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) - scale}`);
}

/** nearest: halves away from zero, as ROUND does. down: towards zero. */
export type Rounding = "nearest" | "down";

/** The digits of a figure (without its sign) less so many at the end; fewer than none: with as many zeros more. */
export function roundUnits(digits: bigint, less: number, way: Rounding): bigint {
  const unit = 10n ** BigInt(Math.abs(less));
  if (less <= 0) return digits * unit;
  return way === "down" ? digits / unit : (2n * digits + unit) / (2n * unit);
}

/** The decimal that a stored integer of 10^scale means: 1250 at scale 2 → 12.5. Exact for up to 15 digits. Takes driver text and bigint too. */
export function decodeScaled(stored: number | bigint | string, scale: number): number {
  const text = String(stored);
  const negative = text.startsWith("-");
  const digits = (negative ? text.slice(1) : text).padStart(scale + 1, "0");
  const point = digits.length - scale;
  return Number(`${negative ? "-" : ""}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ""}`) + 0;
}

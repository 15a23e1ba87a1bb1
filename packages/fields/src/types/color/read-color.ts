import { foldWidth } from "../../text/fold-width.ts";

const RGB = /^rgb\(\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*\)$/;

/** A colour in any common writing as "#rrggbb"; `undefined` for what is none. */
export function readColor(text: string): string | undefined {
  const plain = foldWidth(text).trim().toLowerCase();
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(plain)?.[1];
  if (hex !== undefined) return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex}`;
  const shares = RGB.exec(plain)?.slice(1).map(Number);
  if (!shares || shares.some((share) => share > 255)) return undefined;
  return `#${shares.map((share) => share.toString(16).padStart(2, "0")).join("")}`;
}

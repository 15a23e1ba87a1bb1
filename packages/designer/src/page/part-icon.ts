import { splitPart } from "./part-place.ts";

const ICONS: Readonly<Record<string, string>> = {
  "@header": "id",
  "@header/facts": "info-circle",
  "@header/tags": "tag",
  "@header/buttons": "bolt",
  "@related": "table",
  "@timeline": "history",
};

/** The icon of a part of the page, or of what stands in one. */
export function partIcon(place: string): string {
  return ICONS[place] ?? ICONS[splitPart(place)?.list ?? ""] ?? "columns-3";
}

import { foldLabel } from "../text/fold-label.ts";
import { oneLine } from "../text/one-line.ts";
import { locales } from "../locales/index.ts";
import { word } from "../text/words.ts";

/** Labels that are kept by their id and shown in the reader's language. */
const LABELS = ["work", "mobile", "home", "private", "fax", "invoices", "site", "shop", "page", "other"] as const;
export type KnownLabel = (typeof LABELS)[number];

const IDS: ReadonlyMap<string, KnownLabel> = new Map(
  LABELS.flatMap((id) =>
    [id, ...Object.values(locales).map((words) => words[`value.label.${id}`])].map((text): [string, KnownLabel] => [
      foldLabel(text),
      id,
    ]),
  ),
);

const isKnown = (label: string): label is KnownLabel => LABELS.some((id) => id === label);

/** A label as people read it. */
export const labelText = (label: string, locale: string): string =>
  isKnown(label) ? word(`value.label.${label}`, locale) : label;

/** Signs that stand around labels where several values are one text. */
const AROUND = /[;；,，、|()（）\n]+/gu;

/** A label as it is kept: the id of a known one, however it was written; otherwise the words. "" for none. */
export function readLabel(typed: string): string {
  const plain = String(oneLine(typed.replace(AROUND, " ")))
    .replace(/\s+/gu, " ")
    .trim();
  return IDS.get(foldLabel(plain)) ?? plain;
}

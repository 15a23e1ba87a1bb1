import { type ReaderLocale, useLocale } from "../text/use-locale.ts";
import { createFormat, type Format } from "./create-format.ts";

const kept = new WeakMap<ReaderLocale, Format>();

/** Writes numbers, amounts, days and sizes as the reader does; the same object until their locale changes. */
export function useFormat(): Format {
  const locale = useLocale();
  const known = kept.get(locale);
  if (known) return known;
  const made = createFormat(locale);
  kept.set(locale, made);
  return made;
}

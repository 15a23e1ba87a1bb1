import { useMemo } from "react";
import { useLocale } from "../text/use-locale.ts";
import { createFormat, type Format } from "./create-format.ts";

/** Writes numbers, amounts, days and sizes as the reader does; the same object until their locale changes. */
export function useFormat(): Format {
  const locale = useLocale();
  return useMemo(() => createFormat(locale), [locale]);
}

import { useCallback } from "react";
import { chooseLabel, type Labels } from "./choose-label.ts";
import { useLocale } from "./use-locale.ts";

/** Chooses from a definition's labels the one for the reader; see `chooseLabel`. */
export function useLabel(): (labels: Labels | undefined, fallback: string) => string {
  const { locale } = useLocale();
  return useCallback((labels: Labels | undefined, fallback: string) => chooseLabel(labels, locale, fallback), [locale]);
}

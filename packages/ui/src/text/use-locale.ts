import { useContext } from "react";
import { LocaleContext } from "./locale-context.ts";
import { TextContext } from "./text-context.ts";

export interface ReaderLocale {
  /** BCP 47 tag: "en" or "zh-CN". */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 4217 code. */
  readonly currency: string;
}

const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const kept = new Map<string, ReaderLocale>();

/** The same object for the same reader, wherever it is asked for. */
function keep(locale: string, timeZone: string, currency: string): ReaderLocale {
  const key = `${locale} ${timeZone} ${currency}`;
  const known = kept.get(key);
  if (known) return known;
  const made = { locale, timeZone, currency };
  kept.set(key, made);
  return made;
}

/** The reader's language, time zone and currency. */
export function useLocale(): ReaderLocale {
  const text = useContext(TextContext);
  const settings = useContext(LocaleContext);
  return keep(settings.locale ?? text.locale, settings.timeZone ?? machineZone, settings.currency ?? "CNY");
}

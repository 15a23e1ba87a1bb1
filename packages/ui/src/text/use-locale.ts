import { useContext, useMemo } from "react";
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

/** The reader's language, time zone and currency. */
export function useLocale(): ReaderLocale {
  const text = useContext(TextContext);
  const settings = useContext(LocaleContext);
  return useMemo(
    () => ({
      locale: settings.locale ?? text.locale,
      timeZone: settings.timeZone ?? machineZone,
      currency: settings.currency ?? "CNY",
    }),
    [settings, text.locale],
  );
}

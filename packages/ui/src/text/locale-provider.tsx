import { type ReactNode, useContext, useMemo } from "react";
import { LocaleContext, type LocaleSettings } from "./locale-context.ts";

interface LocaleProviderProps extends LocaleSettings {
  readonly children: ReactNode;
}

/** Sets time zone, currency or language for what is below, for instance once it is known who signed in. What is left out stays as it is. */
export function LocaleProvider({ locale, timeZone, currency, children }: LocaleProviderProps) {
  const above = useContext(LocaleContext);
  const value = useMemo(
    () => ({
      locale: locale ?? above.locale,
      timeZone: timeZone ?? above.timeZone,
      currency: currency ?? above.currency,
    }),
    [locale, timeZone, currency, above],
  );
  return <LocaleContext.Provider value={value}>{children}</LocaleContext.Provider>;
}

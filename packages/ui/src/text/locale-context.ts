import { createContext } from "react";

/** How a reader writes days and amounts. What is left out comes from the text provider, the machine, or the defaults. */
export interface LocaleSettings {
  readonly locale?: string | undefined;
  /** IANA name. Default: the machine's. */
  readonly timeZone?: string | undefined;
  /** ISO 4217 code for amounts that name none. Default CNY. */
  readonly currency?: string | undefined;
}

export const LocaleContext = createContext<LocaleSettings>({});

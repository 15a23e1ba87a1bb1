import { locales } from "../locales/index.ts";
import type { ConditionField } from "../condition/condition-shape.ts";
import { pickLanguage } from "./pick-language.ts";

export interface WordsOptions {
  /** Language tag of the reader. Words exist in English and Chinese; numbers and dates follow the tag. */
  readonly locale: string;
  /** For instants written out. Default UTC. */
  readonly timeZone?: string;
  /** A value as people read it: money with its currency, the title of a record, the name of a user. `undefined`: the default. */
  readonly valueText?: (field: ConditionField, value: string | number | boolean) => string | undefined;
}

/** The reader's language, with everything that words are made from. */
export interface Speaker {
  readonly locale: string;
  readonly timeZone: string;
  /** `one`: as the language says it of a single thing, where it says that differently. */
  text(key: string, one?: boolean): string;
  valueText(field: ConditionField, value: string | number | boolean): string | undefined;
}

const isLocale = (locale: string): boolean => {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
};

const isTimeZone = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

/** A language tag that no one knows speaks English, an unknown time zone is UTC: words never fail. */
export function speakerOf({ locale, timeZone = "UTC", valueText }: WordsOptions): Speaker {
  const known = isLocale(locale) ? locale : "en";
  const words: Readonly<Record<string, string>> = pickLanguage(locales, known) ?? locales.en;
  return {
    locale: known,
    timeZone: isTimeZone(timeZone) ? timeZone : "UTC",
    text: (key, one) => (one === true ? words[`${key}_one`] : undefined) ?? words[key] ?? key,
    valueText: (field, value) => valueText?.(field, value) ?? field.text?.(value, known),
  };
}

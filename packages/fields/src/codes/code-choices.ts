import { getCountries } from "libphonenumber-js/min";
import { foldLabel } from "../text/fold-label.ts";
import { word } from "../text/words.ts";
import { CURRENCIES } from "./currencies.ts";

/** What a code stands for: a country or region (ISO 3166), a currency (ISO 4217). */
export type CodeKind = "country" | "currency";

export interface CodeChoice {
  readonly code: string;
  /** What the reader calls it. */
  readonly name: string;
  /** The code and its names in every language, folded: whatever is typed of them finds it. */
  readonly words: string;
}

const LANGUAGES = ["en", "zh-CN"] as const;
const REGIONS = ["HK", "MO", "TW"] as const;

/** Says what codes are called in a language. */
function namesIn(kind: CodeKind, locale: string): (code: string) => string {
  const names = new Intl.DisplayNames([locale], { type: kind === "country" ? "region" : "currency" });
  return (code) => {
    const region = kind === "country" ? REGIONS.find((one) => one === code) : undefined;
    return region === undefined ? (names.of(code) ?? code) : word(`value.region.${region}`, locale);
  };
}

const known = new Map<string, readonly CodeChoice[]>();

/** All countries by their name, or all currencies with the common ones first. */
export function codeChoices(kind: CodeKind, locale: string): readonly CodeChoice[] {
  const key = `${kind} ${locale}`;
  const made = known.get(key);
  if (made !== undefined) return made;
  const codes: readonly string[] = kind === "country" ? getCountries() : CURRENCIES;
  const nameOf = namesIn(kind, locale);
  const others = LANGUAGES.map((language) => namesIn(kind, language));
  const choices = codes.map((code) => ({
    code,
    name: nameOf(code),
    words: foldLabel([code, ...others.map((say) => say(code))].join(" ")),
  }));
  const ordered = kind === "country" ? choices.toSorted((a, b) => a.name.localeCompare(b.name, locale)) : choices;
  known.set(key, ordered);
  return ordered;
}

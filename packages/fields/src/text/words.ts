import { locales } from "../locales/index.ts";

/** A word of this package's locale files for models, which know no React: "value.yes". Falls back to English. */
export function word(key: Extract<keyof typeof locales.en, `value.${string}`>, locale: string): string {
  return (locale.startsWith("zh") ? locales["zh-CN"] : locales.en)[key];
}

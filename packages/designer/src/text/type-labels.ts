import type { LocalizedText } from "@quoin/definition";
import { locales } from "@quoin/fields/locales";

/** What a field type is called in every language. */
export function typeLabels(type: string): LocalizedText {
  const words = Object.entries(locales).map(([tag, file]) => {
    const found = Object.entries(file).find(([key]) => key === `type.${type}`);
    return [tag, found?.[1] ?? type];
  });
  return Object.fromEntries(words);
}

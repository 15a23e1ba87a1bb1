import type { FormulaValue } from "@quoin/formula";
import { locales } from "@quoin/formula/locales";

/** What a kind of value is called. */
export function kindText(kind: FormulaValue["kind"], locale: string): string {
  return (locale.startsWith("zh") ? locales["zh-CN"] : locales.en)[`kind.${kind}`];
}

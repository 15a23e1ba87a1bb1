import type { FormulaFunction } from "@quoin/formula";
import { locales } from "@quoin/formula/locales";

/** What a parameter is called, in brackets where it may be left out. */
export function paramText({ name, optional }: FormulaFunction["params"][number], locale: string): string {
  const words: Readonly<Record<string, string>> = locale.startsWith("zh") ? locales["zh-CN"] : locales.en;
  const said = words[`param.${name}`] ?? name;
  return optional ? `[${said}]` : said;
}

/** A function as it is called: "ROUND(number, [places])". */
export function signatureText(of: FormulaFunction, locale: string): string {
  const more = of.repeat === undefined ? "" : ", …";
  return `${of.name}(${of.params.map((param) => paramText(param, locale)).join(", ")}${more})`;
}

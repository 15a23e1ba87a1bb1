import { locales } from "../locales/index.ts";

type Words = Readonly<Record<string, string>>;

/** The words of the reader's language; English for one that is not spoken here. */
export function wordsOf(locale: string): Words {
  return locale.split("-")[0] === "zh" ? locales["zh-CN"] : locales.en;
}

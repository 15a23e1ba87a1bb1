import { createContext } from "react";

/** What a sentence is filled with: `{{name}}` in the words. `count` chooses the plural form. */
export type TextParams = Readonly<Record<string, unknown>>;

/** The words of the product, whoever keeps them. `ns` is the package whose words they are. */
export interface TextSource {
  /** BCP 47 tag of the reader's language: "en" or "zh-CN". */
  readonly locale: string;
  readonly t: (ns: string, key: string, params?: TextParams) => string;
}

/** Without a provider a key stands for its words: nothing breaks, and the gap is plain to see. */
export const TextContext = createContext<TextSource>({ locale: "en", t: (_ns, key) => key });

import type { Field, Problem } from "@quoin/definition";
import { problemText } from "@quoin/fields";
import { locales as fieldLocales } from "@quoin/fields/locales";
import en from "./en.json" with { type: "json" };
import zhCN from "./zh-CN.json" with { type: "json" };

type Words = Readonly<Record<string, string>>;

const OWN: Readonly<Record<string, Words>> = { en, "zh-CN": zhCN };
const FIELDS = fieldLocales as Readonly<Record<string, Words>>;

const asText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number"
    ? String(value)
    : value === undefined
      ? ""
      : JSON.stringify(value);

const fill = (text: string, params: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => asText(params[name]));

const find = (locale: string, key: string): string | undefined =>
  OWN[locale]?.[key] ?? FIELDS[locale]?.[key] ?? OWN["en"]?.[key] ?? FIELDS["en"]?.[key];

/** Words for what the server writes into files. An unknown key is its own words. */
export const words = (locale: string, key: string, params: Readonly<Record<string, unknown>> = {}): string =>
  fill(find(locale, key) ?? key, params);

/** A problem in a sentence of the reader's language; with its field, options are called by their labels. */
export const problemWords = (locale: string, problem: Problem, field?: Field): string =>
  find(locale, `problem.${problem.code}`) === undefined
    ? words(locale, "problem.other", { code: problem.code })
    : problemText(problem, (key, params) => words(locale, key, params), { locale, ...(field ? { field } : {}) });

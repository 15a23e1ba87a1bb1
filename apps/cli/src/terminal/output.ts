import type { AppError, Problem } from "@quoin/definition";
import { locales } from "@quoin/definition/locales";
import { locales as fieldLocales } from "@quoin/fields/locales";

/** Where a command writes: words for people, or with `--json` one JSON document. */
export interface Output {
  readonly json: boolean;
  /** A line for people; nothing with `--json`. */
  line(text: string): void;
  /** The result: with `--json` the document, else what `words` makes of it. */
  result<T>(value: T, words: (value: T) => string | readonly string[]): void;
  /** How far long work is: a bar on a terminal, a plain line now and then elsewhere. */
  progress(name: string): { update(done: number, total: number): void; end(): void };
}

const WORDS: Readonly<Record<string, string>> = { ...fieldLocales.en, ...locales.en };
const MOST = 5;

const asText = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

/** A problem at its place in words; with its code and what it is about where there are none, or where these do not suffice. */
function problemLine({ path, code, params = {} }: Problem): string {
  const words = WORDS[`problem.${code}`]?.replaceAll(/\{\{(\w+)\}\}/gu, (place, name: string) =>
    params[name] === undefined ? place : asText(params[name]),
  );
  const said =
    words === undefined || words.includes("{{")
      ? `${code}${Object.keys(params).length > 0 ? ` ${JSON.stringify(params)}` : ""}`
      : words;
  return `${path || "/"}: ${said}`;
}

/** One line for an error, with the places that it names. */
export const errorLine = ({ code, message, details }: AppError): string => {
  if (code === "configuration" || details.length === 0) return message;
  const more = details.length > MOST ? [`and ${details.length - MOST} more`] : [];
  return `${message} (${[...details.slice(0, MOST).map(problemLine), ...more].join("; ")})`;
};

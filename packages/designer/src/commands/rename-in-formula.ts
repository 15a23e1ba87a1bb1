import { tokenize } from "@quoin/formula";

/** A formula with one of its record's own fields called otherwise. Fields of related records stay. */
export function renameInFormula(text: string, from: string, to: string): string {
  let result = text;
  for (const { type, start, end, text: name, unclosed } of tokenize(text).toReversed()) {
    if (type !== "field" || unclosed === true) continue;
    const [first = "", ...rest] = name.split(".").map((part) => part.trim());
    if (first === from) result = `${result.slice(0, start)}{${[to, ...rest].join(".")}}${result.slice(end)}`;
  }
  return result;
}

import type { Field, Problem } from "@quoin/definition";
import { findOption } from "../../options/find-option.ts";

const SEPARATOR = /([,，、;；|\n])/u;

type Result = { readonly value: readonly string[] } | { readonly problem: Omit<Problem, "path"> };

/** Reads a list of options; a label that has a separator in it is found too, the longest first. */
export function splitOptions(text: string, field: Field): Result {
  const parts = text.split(SEPARATOR);
  const ids: string[] = [];
  for (let from = 0; from < parts.length;) {
    if ((parts[from] ?? "").trim() === "") {
      from += 2;
      continue;
    }
    const found = longestFrom(parts, from, field);
    if ("problem" in found) return found;
    ids.push(found.id);
    from = found.next;
  }
  return { value: ids };
}

function longestFrom(
  parts: readonly string[],
  from: number,
  field: Field,
): { readonly id: string; readonly next: number } | { readonly problem: Omit<Problem, "path"> } {
  for (let to = Math.min(parts.length, from + 9); to > from; to -= 2) {
    const found = findOption(parts.slice(from, to).join(""), field);
    if ("value" in found) return { id: found.value, next: to + 1 };
    if (to - from <= 2) return found;
  }
  return { problem: { code: "not_an_option", params: { value: parts[from] ?? "" } } };
}

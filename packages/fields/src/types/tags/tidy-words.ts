import type { Field } from "@quoin/definition";
import { foldLabel } from "../../text/fold-label.ts";

const SEPARATOR = /[,，、;；|\n]/u;

/**
 * Words as they are kept: split at list signs, single spaces, each once whatever its case, an offered word as it is offered.
 * "" where none is left; what is no list of texts passes through.
 */
export function tidyWords(input: unknown, { schema }: Field): unknown {
  if (!Array.isArray(input) || !input.every((one) => typeof one === "string")) return input;
  const offered = new Map((schema["x-words"] ?? []).map((one) => [foldLabel(one), one]));
  const kept = new Map<string, string>();
  for (const one of input.flatMap((text) => text.normalize("NFC").split(SEPARATOR))) {
    const plain = one.replace(/\s+/gu, " ").trim();
    const key = foldLabel(plain);
    if (plain !== "" && !kept.has(key)) kept.set(key, offered.get(key) ?? plain);
  }
  return kept.size === 0 ? "" : [...kept.values()];
}

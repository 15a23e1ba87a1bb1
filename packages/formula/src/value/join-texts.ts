import { LIMITS } from "../limits.ts";
import { failure } from "./failure.ts";
import { text } from "./make.ts";
import type { FormulaValue } from "./value.ts";

/** Texts with a separator between them. What would be too long is never made: a few functions could ask for gigabytes. */
export function joinTexts(parts: readonly string[], separator = ""): FormulaValue {
  const between = separator.length * Math.max(0, parts.length - 1);
  const length = parts.reduce((sum, part) => sum + part.length, between);
  return length > LIMITS.textLength
    ? failure("text_too_long", { limit: LIMITS.textLength })
    : text(parts.join(separator));
}

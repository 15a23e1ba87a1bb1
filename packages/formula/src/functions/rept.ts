import type { FormulaFunction } from "../define/formula-function.ts";
import { asText } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { text } from "../value/make.ts";
import { LIMITS } from "../limits.ts";
import { countOf } from "./support/nth.ts";

export const rept: FormulaFunction = {
  name: "REPT",
  group: "text",
  params: [
    { name: "text", accepts: "text" },
    { name: "count", accepts: "number" },
  ],
  returns: "text",
  docs: { en: "A text several times over.", "zh-CN": "将文本重复若干次。" },
  examples: [
    ['REPT("★", 3)', "★★★"],
    ['REPT("a", 1000000)', "#text_too_long"],
  ],
  call: ([value, times]) => {
    const piece = asText(value);
    const wanted = countOf(times, 0);
    // Never made when it would be refused anyway.
    if (piece.length * wanted > LIMITS.textLength) return failure("text_too_long", { limit: LIMITS.textLength });
    return text(piece.repeat(wanted));
  },
};

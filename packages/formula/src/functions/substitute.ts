import type { FormulaFunction } from "../define/formula-function.ts";
import { asInteger, asText } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { text } from "../value/make.ts";
import { joinTexts } from "../value/join-texts.ts";

export const substitute: FormulaFunction = {
  name: "SUBSTITUTE",
  group: "text",
  params: [
    { name: "text", accepts: "text" },
    { name: "old", accepts: "text" },
    { name: "new", accepts: "text" },
    { name: "which", accepts: "number", optional: true },
  ],
  returns: "text",
  blanks: true,
  docs: {
    en: "Replaces a piece of text wherever it stands, or only where it stands for the given time.",
    "zh-CN": "替换文本中出现的所有指定内容，或只替换第几次出现的。",
  },
  examples: [
    ['SUBSTITUTE("1-2-3", "-", "/")', "1/2/3"],
    ['SUBSTITUTE("1-2-3", "-", "/", 2)', "1-2/3"],
    ['SUBSTITUTE("abc", "b", "")', "ac"],
    ['SUBSTITUTE("abc", "", "x")', "abc"],
  ],
  call: ([value, old, replacement, which], context) => {
    const [whole, piece] = [asText(value), asText(old)];
    if (whole === "" || piece === "") return text(whole);
    const parts = whole.split(piece);
    const spent = context.spend(parts.length);
    if (spent) return spent;
    const wanted = asInteger(which);
    if (which === undefined || which.kind === "blank") return joinTexts(parts, asText(replacement));
    if (wanted < 1) return failure("bad_argument", { parameter: "which" });
    if (wanted >= parts.length) return text(whole);
    return text(`${parts.slice(0, wanted).join(piece)}${asText(replacement)}${parts.slice(wanted).join(piece)}`);
  },
};

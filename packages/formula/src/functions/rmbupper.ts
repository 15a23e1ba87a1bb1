import type { FormulaFunction } from "../define/formula-function.ts";
import { asNumber } from "../value/as.ts";
import { failure } from "../value/failure.ts";
import { text } from "../value/make.ts";
import { rmbWords } from "./support/rmb-words.ts";

export const rmbupper: FormulaFunction = {
  name: "RMBUPPER",
  group: "text",
  params: [{ name: "number", accepts: "number" }],
  returns: "text",
  docs: {
    en: "An amount of money in Chinese capitals, as contracts and invoices in China need it; rounded to fen.",
    "zh-CN": "人民币大写金额，用于合同、发票等；四舍五入到分。",
  },
  examples: [
    ["RMBUPPER(1286000.5)", "壹佰贰拾捌万陆仟元伍角整"],
    ["RMBUPPER(100)", "壹佰元整"],
    ["RMBUPPER(10000001.01)", "壹仟万零壹元零壹分"],
    ["RMBUPPER(0)", "零元整"],
    ["RMBUPPER(-0.05)", "负伍分"],
    ["RMBUPPER(1000000000000)", "壹万亿元整"],
    ["RMBUPPER(1E17)", "#overflow"],
  ],
  call: ([amount]) => {
    const words = rmbWords(asNumber(amount));
    return words === undefined ? failure("overflow") : text(words);
  },
};

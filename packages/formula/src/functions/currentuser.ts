import type { FormulaFunction } from "../define/formula-function.ts";
import { BLANK, text } from "../value/make.ts";

export const currentuser: FormulaFunction = {
  name: "CURRENTUSER",
  group: "logic",
  params: [],
  returns: "text",
  personal: true,
  docs: {
    en: "The person who is at work, for default values and validation rules.",
    "zh-CN": "当前操作的用户，用于默认值和校验规则。",
  },
  examples: [
    ["CURRENTUSER()", "u-sample"],
    ['CURRENTUSER() = "someone"', "FALSE"],
  ],
  call: (_args, { user }) => (user === undefined ? BLANK : text(user)),
};

import type { FieldType } from "../../define/field-type.ts";
import { foldLabel } from "../../text/fold-label.ts";
import { word } from "../../text/words.ts";
import { NO, YES } from "../boolean/spellings.ts";
import { ANSWERS, isAnswer, UNKNOWN } from "./answers.ts";

/** Yes, no, or knowingly unknown: somebody asked and could not tell. Empty where nobody has asked. */
export const triState: FieldType = {
  name: "tri-state",
  icon: "contrast",
  group: "choice",
  settingsSchema: { properties: {} },
  settings: [{ keyword: "default", control: "value" }],
  initial: { type: "string", "x-type": "tri-state" },
  valueSchema: () => ({ type: "string", enum: ANSWERS.map(({ id }) => id) }),
  storage: () => "text",
  condition: "option",
  options: () => ANSWERS,
  toText: (value, _field, { locale }) => (isAnswer(value) ? word(`value.${value}`, locale) : ""),
  fromText(typed) {
    const folded = foldLabel(typed);
    if (YES.has(folded)) return { value: "yes" };
    if (NO.has(folded)) return { value: "no" };
    if (UNKNOWN.has(folded)) return { value: "unknown" };
    return { problem: { code: "not_an_option", params: { value: typed } } };
  },
  examples: {
    schema: { type: "string", "x-type": "tri-state" },
    valid: ["yes", "no", "unknown"],
    invalid: [
      ["maybe", "not_an_option"],
      [true, "wrong_type"],
    ],
    texts: [
      ["是", "yes"],
      ["FALSE", "no"],
      ["未知", "unknown"],
      ["不清楚", "unknown"],
      ["N/A", "unknown"],
    ],
  },
  width: 90,
  view: () => import("./view.tsx"),
};

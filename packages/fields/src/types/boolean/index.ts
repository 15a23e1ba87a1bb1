import type { FieldType } from "../../define/field-type.ts";
import { foldLabel } from "../../text/fold-label.ts";
import { word } from "../../text/words.ts";
import { NO, YES } from "./spellings.ts";

/** Yes or no; empty where nobody has said. */
export const boolean: FieldType = {
  name: "boolean",
  icon: "checkbox",
  group: "choice",
  settingsSchema: { properties: {} },
  settings: [{ keyword: "default", control: "value" }],
  initial: { type: "boolean", "x-type": "boolean" },
  valueSchema: () => ({ type: "boolean" }),
  storage: () => "boolean",
  condition: "boolean",
  toText: (value, _field, { locale }) =>
    typeof value === "boolean" ? word(value ? "value.yes" : "value.no", locale) : "",
  fromText(typed) {
    const folded = foldLabel(typed);
    if (YES.has(folded)) return { value: true };
    if (NO.has(folded)) return { value: false };
    return { problem: { code: "not_yes_or_no", params: { value: typed } } };
  },
  examples: {
    schema: { type: "boolean", "x-type": "boolean" },
    valid: [true, false],
    invalid: [
      ["true", "wrong_type"],
      [1, "wrong_type"],
    ],
    texts: [
      ["是", true],
      ["否", false],
      ["Yes", true],
      ["no", false],
      ["TRUE", true],
      ["０", false],
    ],
  },
  width: 80,
  view: () => import("./view.tsx"),
};

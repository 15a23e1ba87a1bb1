import type { FieldType } from "../../define/field-type.ts";
import { oneLine } from "../../text/one-line.ts";
import { checkEan } from "./check-ean.ts";
import { kindOf, PATTERNS } from "./kinds.ts";

/** A code that machines read: shown as a QR code or as bars, typed or scanned by camera. */
export const barcode: FieldType = {
  name: "barcode",
  icon: "barcode",
  group: "other",
  settingsSchema: { properties: { "x-kind": { enum: Object.keys(PATTERNS) } } },
  settings: [{ keyword: "x-kind", control: "select", choices: Object.keys(PATTERNS), required: true }],
  initial: { type: "string", "x-type": "barcode", "x-kind": "code128" },
  valueSchema: (field) => ({ type: "string", ...PATTERNS[kindOf(field)] }),
  codes: { wrong_pattern: "bad_code" },
  checkValue: (value, field) =>
    typeof value === "string" && kindOf(field) === "ean13" && !checkEan(value)
      ? [{ path: "", code: "bad_check_digit" }]
      : [],
  normalize: oneLine,
  storage: () => "text",
  condition: "text",
  matches: ["exact", "folded"],
  search: "text",
  toText: (value) => (typeof value === "string" ? value : ""),
  fromText: (typed) => ({ value: oneLine(typed) }),
  examples: {
    schema: { type: "string", "x-type": "barcode", "x-kind": "ean13" },
    valid: ["6901234567892", "4006381333931"],
    invalid: [
      ["6901234567890", "bad_check_digit"],
      ["690123456789", "wrong_length"],
      ["69012345678X2", "bad_code"],
      [6_901_234_567_892, "wrong_type"],
    ],
    texts: [[" 6901234567892 ", "6901234567892"]],
  },
  width: 150,
  view: () => import("./view.tsx"),
};

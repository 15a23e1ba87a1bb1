import type { Field } from "@quoin/definition";
import type { FieldType } from "../../define/field-type.ts";
import { maskPhone } from "./mask-phone.ts";
import { printPhone } from "./print-phone.ts";
import { storedForm } from "./stored-form.ts";

function tidyPhone(input: unknown, field: Field): unknown {
  if (typeof input !== "string") return input;
  return storedForm(input, field) ?? input.trim();
}

/** A phone number, kept as E.164 and shown as the field's country writes it. */
export const phone: FieldType = {
  name: "phone",
  icon: "phone",
  group: "contact",
  settingsSchema: { properties: { "x-country": { type: "string", pattern: "^[A-Z]{2}$" } } },
  settings: [{ keyword: "x-country", control: "country" }],
  initial: { type: "string", "x-type": "phone", "x-country": "CN" },
  valueSchema: () => ({ type: "string", pattern: "^\\+[1-9][0-9]{4,14}(;ext=[0-9]{1,7})?$", maxLength: 30 }),
  codes: { wrong_pattern: "bad_phone", too_long: "bad_phone" },
  checkValue: (value, field) =>
    typeof value === "string" && storedForm(value, field) === value ? [] : [{ path: "", code: "bad_phone" }],
  normalize: tidyPhone,
  storage: () => "text",
  condition: "text",
  matches: ["digits", "exact"],
  identifies: true,
  search: "phone",
  toText: printPhone,
  fromText(typed, field) {
    const value = storedForm(typed, field);
    return value !== undefined ? { value } : { problem: { code: "bad_phone", params: { value: typed } } };
  },
  reach: (value, field) =>
    typeof value === "string" && storedForm(value, field) !== undefined ? `tel:${value}` : undefined,
  mask: maskPhone,
  examples: {
    schema: { type: "string", "x-type": "phone", "x-country": "CN" },
    valid: ["+8613816012288", "+864008008000", "+8657188888888;ext=8012", "+498932168412", "+14155552671"],
    invalid: [
      ["13816012288", "bad_phone"],
      ["+861", "bad_phone"],
      ["+8699999999999999", "bad_phone"],
      ["call me", "bad_phone"],
      [13_816_012_288, "wrong_type"],
    ],
    texts: [
      ["138 1601 2288", "+8613816012288"],
      ["+86 138-1601-2288", "+8613816012288"],
      ["0086 13816012288", "+8613816012288"],
      ["１３８１６０１２２８８", "+8613816012288"],
      ["(0571) 8888 8888", "+8657188888888"],
      ["0571-88888888-8012", "+8657188888888;ext=8012"],
      ["0571-88888888转8012", "+8657188888888;ext=8012"],
      ["400-800-8000", "+864008008000"],
      ["+49 89 32168412", "+498932168412"],
      ["tel:+14155552671", "+14155552671"],
    ],
    normalized: [["138 1601 2288", "+8613816012288"]],
  },
  width: 150,
  view: () => import("./view.tsx"),
};

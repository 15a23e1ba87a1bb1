import type { Field } from "@quoin/definition";
import type { FieldType } from "../../define/field-type.ts";
import { foldWidth } from "../../text/fold-width.ts";
import { maskMiddle } from "../../text/mask-middle.ts";
import { checkCompany } from "./check-company.ts";
import { checkPerson } from "./check-person.ts";

const isPerson = ({ schema }: Field): boolean => schema["x-kind"] === "person";

const tidy = (input: unknown): unknown =>
  typeof input === "string" ? foldWidth(input).replace(/[\s-]/gu, "").toUpperCase() : input;

/** A number that the state gives, with its check digit: of a company (GB 32100) or of a person (GB 11643). */
export const idNumber: FieldType = {
  name: "id-number",
  icon: "fingerprint",
  group: "contact",
  settingsSchema: { properties: { "x-kind": { enum: ["company", "person"] } } },
  settings: [{ keyword: "x-kind", control: "select", choices: ["company", "person"], required: true }],
  initial: { type: "string", "x-type": "id-number", "x-kind": "company" },
  valueSchema: (field) => ({
    type: "string",
    minLength: 18,
    maxLength: 18,
    pattern: isPerson(field) ? "^[0-9X]*$" : "^[0-9A-HJ-NPQRTUWXY]*$",
  }),
  codes: { wrong_pattern: "bad_id_number" },
  checkValue(value, field) {
    if (typeof value !== "string") return [];
    const code = isPerson(field) ? checkPerson(value) : checkCompany(value);
    return code === undefined ? [] : [{ path: "", code }];
  },
  normalize: tidy,
  storage: () => "text",
  condition: "text",
  matches: ["folded", "exact"],
  identifies: true,
  search: "text",
  toText: (value) => (typeof value === "string" ? value : ""),
  fromText: (typed) => ({ value: tidy(typed) }),
  mask: (value, field) =>
    typeof value === "string"
      ? maskMiddle(value, isPerson(field) ? { start: 3, end: 4 } : { start: 4, end: 4 })
      : "****",
  examples: {
    schema: { type: "string", "x-type": "id-number", "x-kind": "person" },
    valid: ["11010519491231002X", "440524188001010014"],
    invalid: [
      ["110105194912310021", "bad_check_digit"],
      ["110105194902310026", "bad_birth_date"],
      ["990105194912310020", "unknown_place"],
      ["130000190002290018", "bad_birth_date"],
      ["160105194912310020", "unknown_place"],
      ["110105194900310020", "bad_birth_date"],
      // Numbers of 15 digits, as they were until 1999, have lost their validity.
      ["11010519491231X02X", "bad_id_number"],
      ["110105491231002", "wrong_length"],
      ["ABCDEFGHIJKLMNOPQR", "bad_id_number"],
      [110_105, "wrong_type"],
    ],
    texts: [
      ["11010519491231002x", "11010519491231002X"],
      ["110105 19491231 002X", "11010519491231002X"],
      ["４４０５２４１８８００１０１００１４", "440524188001010014"],
    ],
    normalized: [["110105-19491231-002x", "11010519491231002X"]],
  },
  width: 190,
  view: () => import("./view.tsx"),
};

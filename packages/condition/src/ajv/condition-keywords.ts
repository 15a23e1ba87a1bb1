import type { Ajv2020 } from "ajv/dist/2020.js";
import type { BoundDay } from "../condition/bound-day.ts";
import type { DateOp, TextOp } from "../condition/field-test.ts";
import type { MonthDayRange } from "../condition/month-day-range.ts";
import { foldText } from "../evaluate/fold-text.ts";

// Written apart from the interpreter on purpose: what checks it must not share its mistakes.

const TEXT: { readonly [Op in TextOp]: (value: string, operand: string) => boolean } = {
  textContains: (value, operand) => value.split(operand).length > 1,
  textStartsWith: (value, operand) => value.slice(0, operand.length) === operand,
  textEndsWith: (value, operand) => value.length >= operand.length && value.slice(-operand.length) === operand,
};

/** Whether a date is on, before or after a day, as the sign of its distance to it. */
function distance(value: string, operand: string | BoundDay): number | undefined {
  if (value.length === 10) {
    if (typeof operand === "string") return undefined;
    return Math.sign(Date.parse(value) - Date.parse(operand.date));
  }
  const at = Date.parse(value);
  if (typeof operand === "string") return Math.sign(at - Date.parse(operand));
  if (at < Date.parse(operand.from)) return -1;
  return at < Date.parse(operand.to) ? 0 : 1;
}

const DATE: { readonly [Op in DateOp]: readonly number[] } = {
  dateOn: [0],
  dateBefore: [-1],
  dateAfter: [1],
  dateOnOrBefore: [-1, 0],
  dateOnOrAfter: [0, 1],
};

const daySchema = {
  type: "object",
  properties: { date: { type: "string" }, from: { type: "string" }, to: { type: "string" } },
  required: ["date", "from", "to"],
  additionalProperties: false,
};

const rangesSchema = {
  type: "array",
  items: {
    type: "object",
    properties: { from: { type: "string" }, to: { type: "string" } },
    required: ["from", "to"],
    additionalProperties: false,
  },
};

/** Adds our keywords (bound text, date and anniversary tests) to an Ajv 2020 instance. Use with `conditionSchema`. */
export function conditionKeywords(ajv: Ajv2020): Ajv2020 {
  for (const [keyword, holds] of Object.entries(TEXT)) {
    ajv.addKeyword({
      keyword,
      type: "string",
      schemaType: "string",
      validate: (operand: string, value: string) => holds(foldText(value), foldText(operand)),
    });
  }
  for (const [keyword, signs] of Object.entries(DATE)) {
    ajv.addKeyword({
      keyword,
      type: "string",
      metaSchema: { anyOf: [{ type: "string" }, daySchema] },
      validate(operand: string | BoundDay, value: string) {
        const sign = distance(value, operand);
        return sign !== undefined && signs.includes(sign);
      },
    });
  }
  ajv.addKeyword({
    keyword: "anniversary",
    type: "string",
    metaSchema: rangesSchema,
    validate(ranges: readonly MonthDayRange[], value: string) {
      const day = Number(value.slice(5, 7)) * 100 + Number(value.slice(8, 10));
      const number = (monthDay: string) => Number(monthDay.replace("-", ""));
      return ranges.some(({ from, to }) => day >= number(from) && day <= number(to));
    },
  });
  return ajv;
}

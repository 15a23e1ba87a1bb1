import type { ConditionField } from "../condition/condition-shape.ts";
import type { DateAdd, RelativeDate } from "../condition/relative-date.ts";
import { conditionError } from "../parse/condition-error.ts";

const NUMBER = /^[+-]?\d+(\.\d+)?$/;
/** A "+" in an address is a space unless it was escaped; both are read. */
const TODAY = /^today(?:([+ -])(\d{1,5})([dwmqy]))?$/;
const OFFSET = / (\d\d:\d\d)$/;
const UNITS: Readonly<Record<string, keyof DateAdd>> = {
  d: "days",
  w: "weeks",
  m: "months",
  q: "quarters",
  y: "years",
};

function readRelative(text: string): RelativeDate | undefined {
  const match = TODAY.exec(text);
  if (match === null) return undefined;
  const [, sign, count, letter] = match;
  const unit = UNITS[letter ?? ""];
  return unit === undefined
    ? { today: true }
    : { today: true, add: { [unit]: (sign === "-" ? -1 : 1) * Number(count) } };
}

/** One value of a short form, typed by the field's kind. Texts of dates are checked by the keyword that takes them. */
export function readShortValue(
  field: ConditionField,
  text: string,
  path: string,
): string | number | boolean | RelativeDate {
  switch (field.kind) {
    case "number":
      if (!NUMBER.test(text))
        throw conditionError(path, "bad_operand", { expected: "number", value: text.slice(0, 100) });
      return Number(text);
    case "boolean":
      if (text !== "true" && text !== "false") {
        throw conditionError(path, "bad_operand", { expected: "boolean", value: text.slice(0, 100) });
      }
      return text === "true";
    case "date":
    case "instant":
      return readRelative(text) ?? text.replace(OFFSET, "+$1");
    default:
      return text;
  }
}

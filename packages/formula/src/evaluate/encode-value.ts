import { toNumber } from "../decimal/number.ts";
import { printClock, printDay, printInstant } from "../time/iso.ts";
import { failure } from "../value/failure.ts";
import type { Failure } from "../value/failure.ts";
import type { FormulaValue } from "../value/value.ts";

/** What a record holds for a formula's value; `undefined` where the field stays empty. */
export type EncodedValue =
  | { readonly value: string | number | boolean | readonly string[] | undefined }
  | { readonly failure: Failure };

const EMPTY: EncodedValue = { value: undefined };
/** NUL, which PostgreSQL keeps in no text, and halves of characters, which no UTF-8 can say. */
const BAD = /[\0\p{Cs}]/u;

/**
 * The stored form of a value. Numbers are rounded half away from zero to `scale` digits after the point (default 8) and
 * must then have at most 15 digits, which is what fields keep exactly. Times and durations are kept to the second.
 */
export function encodeValue(value: FormulaValue, scale = 8): EncodedValue {
  switch (value.kind) {
    case "failure":
      return { failure: value };
    case "blank":
      return EMPTY;
    case "number": {
      const rounded = toNumber(value.number, scale);
      return rounded === undefined ? { failure: failure("overflow") } : { value: rounded };
    }
    case "text":
      return BAD.test(value.text)
        ? { failure: failure("bad_character", { code: 0 }) }
        : { value: value.text.normalize("NFC") };
    case "list":
      return { value: value.items };
    case "boolean":
      return { value: value.boolean };
    case "date":
      return { value: printDay(value.day) };
    case "instant":
      return { value: printInstant(value.ms) };
    case "time":
      return { value: printClock(Math.floor(value.ms / 1000) * 1000) };
    default:
      return { value: Math.round(value.ms / 1000) + 0 };
  }
}

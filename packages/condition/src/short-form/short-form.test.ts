import { AppError } from "@quoin/definition";
import { describe, expect, test } from "vitest";
import { printCondition, shortForm } from "../index.ts";
import { SAMPLE_SHAPE } from "../testing/arbitrary-condition.ts";
import { ask } from "../testing/refused-documents.ts";

const read = (key: string, op: string, text: string) => {
  const field = SAMPLE_SHAPE.field(key);
  if (field === undefined) throw new TypeError(key);
  return shortForm(field, op, text);
};
const ofAmount = (tests: object) => ask(tests);

describe("short forms", () => {
  test.each([
    ["amount", "gte", "1000", ofAmount({ minimum: 1000 })],
    ["amount", "gt", "-0.5", ofAmount({ exclusiveMinimum: -0.5 })],
    ["amount", "in", "1, 2", ofAmount({ enum: [1, 2] })],
    ["amount", "ne", "1", { not: ofAmount({ const: 1 }) }],
    ["stage", "eq", "won", ask({ const: "won" }, "stage")],
    ["stage", "nin", "won,lost", { not: ask({ enum: ["won", "lost"] }, "stage") }],
    ["name", "contains", "王", ask({ textContains: "王" }, "name")],
    ["name", "starts", "A,b", ask({ textStartsWith: "A,b" }, "name")],
    ["name", "eq", "007", ask({ const: "007" }, "name")],
    ["name", "empty", "true", { not: { required: ["name"] } }],
    ["name", "empty", "false", { required: ["name"] }],
    ["active", "eq", "true", ask({ const: true }, "active")],
    ["due", "lt", "2026-01-31", ask({ dateBefore: "2026-01-31" }, "due")],
    ["due", "gte", "today-7d", ask({ dateOnOrAfter: { today: true, add: { days: -7 } } }, "due")],
    ["due", "lte", "today 2m", ask({ dateOnOrBefore: { today: true, add: { months: 2 } } }, "due")],
    ["due", "eq", "today", ask({ dateOn: { today: true } }, "due")],
    ["seen_at", "gt", "2026-01-01T08:00:00+08:00", ask({ dateAfter: "2026-01-01T00:00:00.000Z" }, "seen_at")],
    ["seen_at", "gt", "2026-01-01T08:00:00 08:00", ask({ dateAfter: "2026-01-01T00:00:00.000Z" }, "seen_at")],
    ["tags", "eq", "vip", ask({ contains: { const: "vip" } }, "tags")],
    ["tags", "nin", "vip,cold", { not: ask({ contains: { enum: ["vip", "cold"] } }, "tags") }],
    ["owner", "eq", "me", ask({ isCurrentUser: true }, "owner")],
    ["owner", "ne", "me", { not: ask({ isCurrentUser: true }, "owner") }],
    ["owner", "in", "u1,u2", ask({ enum: ["u1", "u2"] }, "owner")],
  ])("%s[%s]=%s", (...[key, op, text, expected]) => {
    expect(printCondition(read(key, op, text))).toEqual(expected);
  });

  test.each([
    ["amount", "gte", "1e3", "/amount[gte]", "bad_operand"],
    ["amount", "gte", "", "/amount[gte]", "bad_operand"],
    ["amount", "eq", "NaN", "/amount", "bad_operand"],
    ["amount", "contains", "1", "/amount[contains]", "wrong_keyword"],
    ["amount", "like", "1", "/amount[like]", "unknown_operator"],
    ["amount", "constructor", "1", "/amount[constructor]", "unknown_operator"],
    ["stage", "eq", "gone", "/stage", "unknown_option"],
    ["tags", "in", "vip,gone", "/tags[in]", "unknown_option"],
    ["name", "eq", "", "/name", "empty_text"],
    ["name", "empty", "yes", "/name[empty]", "bad_operand"],
    ["active", "eq", "1", "/active", "bad_operand"],
    ["due", "lt", "2026-02-31", "/due[lt]", "bad_date"],
    ["due", "lt", "soon", "/due[lt]", "bad_operand"],
    ["due", "lt", "2026-01-01T00:00:00Z", "/due[lt]", "wrong_operand"],
    ["due", "in", "2026-01-01", "/due[in]", "wrong_keyword"],
    ["stage", "in", Array.from({ length: 501 }, () => "won").join(","), "/stage[in]", "too_many_values"],
  ])("%s[%s]=%.20s is refused", (...args) => {
    const [key, op, text, path, code] = args;
    let error: unknown;
    try {
      read(key, op, text);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: "invalid_condition", details: [{ path, code }] });
  });
});

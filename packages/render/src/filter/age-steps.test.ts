import { bindCondition, evaluateCondition, operatorsOf } from "@quoin/condition";
import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { expect, it } from "vitest";
import { ageSteps } from "./age-steps.ts";

const field = (more: object): Field => ({
  key: "kept",
  entity: "thing",
  type: "freshness",
  schema: { ...fieldType("freshness").initial, ...more },
  required: false,
  system: false,
});

it("asks for each age once, whatever the day", () => {
  const context = { now: new Date("2026-11-22T12:00:00Z"), timeZone: "Asia/Shanghai" };
  const operators = operatorsOf({ kind: "instant" });
  const found = (of: Field, days: number) =>
    ageSteps(of)
      .filter(({ operator, value }) => {
        const condition = operators.find(({ name }) => name === operator)?.toTest("kept", value);
        const kept = new Date(context.now.getTime() - days * 86_400_000).toISOString();
        return condition && evaluateCondition(bindCondition(condition, context), { kept });
      })
      .map(({ name }) => name);
  const both = field({ "x-ageing": 30, "x-stale": 90 });
  expect([0, 30, 31, 90, 91].map((days) => found(both, days))).toEqual([
    ["fresh"],
    ["fresh"],
    ["ageing"],
    ["ageing"],
    ["stale"],
  ]);
  const one = field({ "x-ageing": undefined, "x-stale": 90 });
  expect([90, 91].map((days) => found(one, days))).toEqual([["fresh"], ["stale"]]);
});

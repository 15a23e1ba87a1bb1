import {
  bindCondition,
  evaluateCondition,
  parseCondition,
  printCondition,
  type ConditionShape,
} from "@quoin/condition";
import { arbitraryCondition, arbitraryRow } from "@quoin/condition/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cutCondition } from "./cut-condition.ts";

const FIELDS = [
  { key: "name", kind: "text" },
  { key: "secret", kind: "text" },
  { key: "staff", kind: "number" },
  { key: "hidden", kind: "number" },
  { key: "active", kind: "boolean" },
] as const;
const HIDDEN = new Set(["secret", "hidden"]);

const shape: ConditionShape = {
  entity: "thing",
  field: (key) => FIELDS.find((field) => field.key === key && !HIDDEN.has(key)),
  related: () => undefined,
};

test("a cut condition names nothing hidden and decides as for a record whose hidden fields are empty", () => {
  fc.assert(
    fc.property(arbitraryCondition(FIELDS), arbitraryRow(FIELDS), (condition, row) => {
      const cut = cutCondition(printCondition(condition), shape);
      expect(JSON.stringify(cut)).not.toMatch(/secret|hidden/);
      const seen = Object.fromEntries(Object.entries(row).filter(([key]) => !HIDDEN.has(key)));
      const context = { now: new Date("2026-03-29T09:00:00.000Z"), timeZone: "UTC" };
      const holds = (document: unknown) => evaluateCondition(bindCondition(parseCondition(document), context), seen);
      expect(holds(cut)).toBe(holds(printCondition(condition)));
    }),
  );
});

test("what leads to where the reader may not look holds for nothing", () => {
  const inner = { required: ["name"], properties: { name: { const: "x" } } };
  expect(cutCondition({ related: { vault: inner } }, shape)).toBe(false);
  expect(cutCondition({ anyOf: [inner, { related: { "vault.thing": true } }] }, shape)).toEqual(inner);
  expect(cutCondition({ not: { required: ["secret"] } }, shape)).toBe(true);
  expect(cutCondition({ changed: ["secret", "name"] }, shape)).toEqual({ changed: ["name"] });
  expect(cutCondition({ changed: ["secret"] }, shape)).toBe(false);
});

import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bindCondition,
  checkCondition,
  evaluateCondition,
  explainCondition,
  decidingLeaf,
  normaliseCondition,
  parseCondition,
  printCondition,
  withoutEmpty,
} from "../index.ts";
import { arbitraryCondition, arbitraryRow, SAMPLE_FIELDS, SAMPLE_SHAPE } from "../testing/arbitrary-condition.ts";
import { conditionKeywords } from "./condition-keywords.ts";
import { conditionSchema } from "./condition-schema.ts";

const binding = {
  now: new Date("2026-03-29T10:00:00Z"),
  user: { id: "u1", teams: ["u1", "u2"], subordinates: [] },
};
const timeZones = ["Asia/Shanghai", "Europe/Berlin", "America/Los_Angeles", "UTC"];
const cases = fc.record({
  condition: arbitraryCondition(SAMPLE_FIELDS),
  rows: fc.array(arbitraryRow(SAMPLE_FIELDS), { minLength: 12, maxLength: 12 }),
  timeZone: fc.constantFrom(...timeZones),
});

test("the interpreter agrees with Ajv about random conditions and records", () => {
  const ajv = conditionKeywords(new Ajv2020({ strict: true }));
  let hits = 0;
  let seen = 0;
  fc.assert(
    fc.property(cases, ({ condition, rows, timeZone }) => {
      const bound = bindCondition(condition, { ...binding, timeZone });
      const validate = ajv.compile(conditionSchema(bound));
      for (const row of rows) {
        const holds = evaluateCondition(bound, row);
        expect(holds).toBe(validate(withoutEmpty(row)));
        hits += holds ? 1 : 0;
        seen += 1;
      }
    }),
    { seed: 20260329, numRuns: 2500 },
  );
  // Cases that are nearly all true or nearly all false would prove little.
  expect(hits / seen).toBeGreaterThan(0.3);
  expect(hits / seen).toBeLessThan(0.7);
});

test("a condition survives printing, normalising and explaining", () => {
  fc.assert(
    fc.property(cases, ({ condition, rows, timeZone }) => {
      expect(checkCondition(condition, SAMPLE_SHAPE)).toEqual([]);
      expect(parseCondition(JSON.parse(JSON.stringify(printCondition(condition))))).toEqual(condition);
      const bound = bindCondition(condition, { ...binding, timeZone });
      const normal = normaliseCondition(bound);
      expect(normaliseCondition(normal)).toEqual(normal);
      const late = bindCondition(normaliseCondition(condition), { ...binding, timeZone });
      for (const row of rows) {
        const holds = evaluateCondition(bound, row);
        expect(evaluateCondition(normal, row)).toBe(holds);
        expect(evaluateCondition(late, row)).toBe(holds);
        const explained = explainCondition(bound, row);
        expect(explained.holds).toBe(holds);
        expect(decidingLeaf(explained).children).toEqual([]);
      }
    }),
    { seed: 7, numRuns: 3000 },
  );
});

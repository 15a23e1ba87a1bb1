import { type EntityDocument, readEntities, EMPTY_DEFINITIONS, type Entity } from "@quoin/definition";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkRecord } from "../record/check-record.ts";
import { brokenRules } from "./broken-rules.ts";
import { fillDefaults } from "./fill-defaults.ts";
import { settleOwn } from "./settle-own.ts";

const decimal = { type: "number", "x-type": "decimal", "x-scale": 2 } as const;
const computed = (text: string) => ({ "x-type": "formula", "x-formula": text, "x-as": "decimal", "x-scale": 2 });

const document: EntityDocument = {
  type: "object",
  properties: {
    a: decimal,
    b: { ...decimal, "x-default": "{a} / 2" },
    c: { ...decimal, "x-default": "{b} + 1" },
    owner_name: { type: "string", "x-type": "text", "x-default": "{other.name}" },
    code: { type: "string", "x-type": "text", "x-default": 'UPPER({owner_name}) & "!"' },
    other: { type: "string", "x-type": "relation", "x-entity": "thing" },
    day: { type: "string", "x-type": "date", "x-default": "DATE(YEAR(TODAY()), 2, 29)" },
    sum: computed("{a} + {b}"),
    double: computed("{sum} * 2"),
    far: { "x-type": "lookup", "x-lookup": "other.a" },
    of_far: computed("{far} + 1"),
  },
  "x-rules": [
    { id: "r1", must: "{double} <= 10", message: { en: "r1" }, field: "a" },
    { id: "r2", must: { required: ["sum"], properties: { sum: { minimum: 0 } } }, message: { en: "r2" } },
    { id: "r3", when: { required: ["c"] }, must: "{a} / {b} > 1", message: { en: "r3" }, field: "b" },
    { id: "r4", must: "IFBLANK({of_far}, 0) < 5", message: { en: "r4" } },
    { id: "r5", must: "{a} <> {b}", message: { en: "r5" }, severity: "warning" },
  ],
};

function read(): Entity {
  const set = { ...EMPTY_DEFINITIONS, entity: { thing: document } };
  const entity = readEntities(set).get("thing");
  if (entity === undefined) throw new Error("no entity");
  return entity;
}
const entity = read();
const context = { now: new Date("2028-11-22T08:00:00Z"), timeZone: "Asia/Shanghai", user: { id: "me" } };
const idsOf = (broken: ReturnType<typeof brokenRules>) => broken.map(({ rule }) => rule.id);

const figure = fc.option(
  fc.integer({ min: -2000, max: 2000 }).map((cents) => cents / 100),
  { nil: undefined },
);
const rows = fc.record({ a: figure, b: figure, c: figure });

test("a form finds what the server finds, whose computed fields are worked out", () => {
  fc.assert(
    fc.property(rows, fc.option(rows, { nil: undefined }), (row, before) => {
      const stored = (of: Record<string, unknown>) => settleOwn(entity, of, { context }).row;
      const previous = before && { ...stored(before) };
      const form = brokenRules(entity, { ...previous, ...row }, { context, ...(previous && { previous }) });
      const server = brokenRules(
        entity,
        { ...stored({ ...previous, ...row }) },
        { context, settled: true, ...(previous && { previous }) },
      );
      // What hangs on other records the form leaves to the server.
      expect(idsOf(form)).toEqual(idsOf(server).filter((id) => id !== "r4"));
    }),
  );
});

test("warnings are no problems, and a rule over other records is left to the server where these decide", () => {
  expect(checkRecord(entity, { a: 3, b: 3, other: "x" }, { context }).map(({ path }) => path)).toEqual(["/a"]);
  const previous = { a: 3, b: 1, sum: 4, double: 8, far: 1, of_far: 2, other: "x" };
  expect(idsOf(brokenRules(entity, { ...previous, other: "y", far: 9, of_far: 10 }, { context, previous }))).toEqual(
    [],
  );
  expect(idsOf(brokenRules(entity, { ...previous, far: 9, of_far: 10 }, { context, previous, settled: true }))).toEqual(
    ["r4"],
  );
});

test("defaults follow each other; what needs other records is left, and so is what reads that", () => {
  const filled = fillDefaults(entity, { a: 5 }, { context, isFree: () => true });
  expect(Object.fromEntries(filled)).toEqual({ b: 2.5, c: 3.5, day: "2028-02-29" });
  const kept = fillDefaults(entity, { a: 5, owner_name: "zoë" }, { context, isFree: (key) => key !== "owner_name" });
  expect(kept.get("code")).toBe("ZOË!");
  const left = fillDefaults(entity, { a: 5 }, { context, isFree: () => true, isLeft: (key) => key === "b" });
  expect([...left.keys()]).toEqual(["day"]);
});

test("a leap day that there is not gives nothing, and nothing throws on whatever is typed", () => {
  const year = { ...context, now: new Date("2027-01-01T00:00:00Z") };
  expect(fillDefaults(entity, {}, { context: year, isFree: () => true }).get("day")).toBeUndefined();
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("a", "b", "c", "owner_name", "day", "sum"), fc.anything()), (row) => {
      fillDefaults(entity, row, { context, isFree: (key) => row[key] === undefined });
      brokenRules(entity, row, { context });
    }),
  );
});

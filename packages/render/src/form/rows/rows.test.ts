import { type EntityDocument, readEntity } from "@quoin/definition";
import { describe, expect, it } from "vitest";
import { columnSum } from "./column-sum.ts";
import { inTheForm } from "./in-the-form.ts";
import { rowProblems } from "./row-problems.ts";
import { rowsToSend } from "./rows-to-send.ts";
import { tableColumns } from "./table-columns.ts";
import { tablePaths } from "./table-paths.ts";
import { valuesToSend } from "./values-to-send.ts";

const document = (properties: EntityDocument["properties"], required: readonly string[] = []): EntityDocument => ({
  type: "object",
  properties,
  required: [...required],
});
const box = readEntity(
  "box",
  document({
    name: { "x-type": "text", type: "string" },
    parts: {
      "x-type": "records",
      type: "array",
      items: { type: "object" },
      "x-from": "part.box",
      minItems: 1,
      maxItems: 3,
    },
    weight: { "x-type": "rollup", "x-from": "part.box", "x-function": "sum", "x-of": "grams" },
  }),
);
const part = readEntity(
  "part",
  document(
    {
      label: { "x-type": "text", type: "string", maxLength: 5 },
      grams: { "x-type": "decimal", type: "number", "x-scale": 2 },
      count: { "x-type": "integer", type: "integer" },
      box: { "x-type": "relation", type: "string", "x-entity": "box" },
      marks: { "x-type": "records", type: "array", items: { type: "object" }, "x-from": "mark.part", maxItems: 2 },
    },
    ["label", "box"],
  ),
);
const mark = readEntity(
  "mark",
  document(
    {
      word: { "x-type": "text", type: "string", maxLength: 3 },
      part: { "x-type": "relation", type: "string", "x-entity": "part" },
      parts: { "x-type": "records", type: "array", items: { type: "object" }, "x-from": "part.mark" },
    },
    ["word", "part"],
  ),
);
const entities = new Map([
  ["box", box],
  ["part", part],
  ["mark", mark],
]);
const of = { entity: part, entities };
const field = box.fieldByKey.get("parts")!;
const context = { now: new Date("2026-11-22T00:00:00Z"), timeZone: "UTC" };
const before = [
  { id: "a", rev: 1, label: "one", grams: 0.1 },
  { id: "b", rev: 4, label: "two", grams: 0.2, box$title: "Box" },
];
const [one, two] = before;

describe("rows of a form", () => {
  it("send only what this form changed, and leave what others added or took away", () => {
    const after = [
      { ...two, grams: null },
      { $new: "n1", label: "new", count: null },
      { id: "gone", rev: 1, label: "x" },
    ];
    expect(rowsToSend(before, after, of)).toEqual({
      sent: {
        save: [{ id: "b", rev: 4, grams: null }, { label: "new" }],
        remove: [{ id: "a", rev: 1 }],
      },
      places: [0, 1],
    });
    expect(rowsToSend(before, [two, one], of).sent).toEqual({ save: [], remove: [] });
    expect(rowsToSend(before, null, of).sent.remove).toHaveLength(2);
    const changed = { name: "x", parts: before };
    expect(valuesToSend({ entity: box, entities, base: { parts: before }, changed })).toEqual({ name: "x" });
  });

  it("are judged as the server judges them, at their place, unless nobody touched them", () => {
    const check = (after: unknown, was: unknown = before) =>
      rowProblems({ field, before: was, after, entities, context }).map(({ path, code }) => [path, code]);
    expect(check(before)).toEqual([]);
    expect(check([one, { ...two, label: "too long" }, { $new: "n", grams: 1 }])).toEqual([
      ["/1/label", "too_long"],
      ["/2/label", "required"],
    ]);
    expect(check([])).toEqual([["", "too_few_rows"]]);
    expect(check(null, undefined)).toEqual([["", "too_few_rows"]]);
    expect(check([...before, { label: "c" }, { label: "d" }])).toEqual([["", "too_many_rows"]]);
  });

  it("have the server's problems told where they stand in the form", () => {
    const after = [one, { ...two, grams: 5 }, { $new: "n", label: "c" }];
    const at = (path: string) => inTheForm({ path, code: "conflict" }, { ...of, before, after }).path;
    expect([at("/parts/save/0/grams"), at("/parts/save/1/label"), at("/parts/remove/0"), at("/parts")]).toEqual([
      "/parts/1/grams",
      "/parts/2/label",
      "/parts",
      "/parts",
    ]);
  });

  it("show what the reader may see, with exact sums under what the record sums up", () => {
    const accessTo = (_entity: string, key: string) => (key === "count" ? "none" : key === "label" ? "read" : "edit");
    const columns = tableColumns(field, box, { entities, accessTo });
    expect(columns.map(({ field: one, writable, summed }) => [one.key, writable, summed])).toEqual([
      ["label", false, false],
      ["grams", true, true],
      ["marks", true, false],
    ]);
    const grams = part.fieldByKey.get("grams")!;
    expect(columnSum(before, grams)).toBe(0.3);
    expect([columnSum([], grams), columnSum([{ grams: "x" }], grams)]).toEqual([undefined, undefined]);
  });

  describe("within rows", () => {
    const inner = [
      {
        ...one,
        marks: [
          { id: "m", rev: 2, word: "a" },
          { id: "n", rev: 1, word: "b" },
        ],
      },
      { ...two, marks: [] },
    ];
    const [first, second] = inner;
    const after = [
      {
        ...first,
        marks: [
          { id: "n", rev: 1, word: "long" },
          { $new: "x", word: "c" },
        ],
      },
      second,
      { $new: "y", label: "new", marks: [{ $new: "z", word: "d" }] },
    ];

    it("send only what changed, at any depth", () => {
      expect(rowsToSend(inner, after, of)).toEqual({
        sent: {
          save: [
            {
              id: "a",
              rev: 1,
              marks: { save: [{ id: "n", rev: 1, word: "long" }, { word: "c" }], remove: [{ id: "m", rev: 2 }] },
            },
            { label: "new", marks: { save: [{ word: "d" }], remove: [] } },
          ],
          remove: [],
        },
        places: [0, 2],
      });
      const moved = [{ ...first, marks: first?.marks.toReversed() }, second];
      expect(rowsToSend(inner, moved, of).sent).toEqual({ save: [], remove: [] });
    });

    it("are judged, and told of by the server, at their cells", () => {
      const found = rowProblems({ field, before: inner, after, entities, context });
      expect(found.map(({ path, code }) => [path, code])).toEqual([["/0/marks/0/word", "too_long"]]);
      const many = [{ ...first, marks: [1, 2, 3].map((n) => ({ $new: n, word: "w" })) }, second];
      const few = rowProblems({ field, before: inner, after: many, entities, context });
      expect(few).toMatchObject([{ path: "/0/marks", code: "too_many_rows" }]);
      const at = (path: string) => inTheForm({ path, code: "conflict" }, { ...of, before: inner, after }).path;
      expect([
        at("/parts/save/0/marks/save/1/word"),
        at("/parts/save/1/marks/save/0/word"),
        at("/parts/save/0/marks/remove/0"),
        at("/parts/save/1/label"),
      ]).toEqual(["/parts/0/marks/1/word", "/parts/2/marks/0/word", "/parts/0/marks", "/parts/2/label"]);
    });

    it("are read by name as deep as they are drawn, and no deeper though entities hold each other's records", () => {
      const accessTo = (_entity: string, key: string) => (key === "weight" ? "none" : "edit");
      expect(tablePaths(box, { entities, accessTo })).toEqual(["parts", "parts.marks", "parts.marks.parts"]);
      const hidden = (_entity: string, key: string) => (key === "marks" ? "none" : "edit");
      expect(tablePaths(box, { entities, accessTo: hidden })).toEqual(["parts"]);
    });
  });
});

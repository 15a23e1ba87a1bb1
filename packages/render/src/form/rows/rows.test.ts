import { type EntityDocument, readEntity } from "@quoin/definition";
import { describe, expect, it } from "vitest";
import { columnSum } from "./column-sum.ts";
import { inTheForm } from "./in-the-form.ts";
import { rowProblems } from "./row-problems.ts";
import { rowsToSend } from "./rows-to-send.ts";
import { tableColumns } from "./table-columns.ts";
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
    },
    ["label", "box"],
  ),
);
const entities = new Map([
  ["box", box],
  ["part", part],
]);
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
    expect(rowsToSend(before, after)).toEqual({
      sent: {
        save: [{ id: "b", rev: 4, grams: null }, { label: "new" }],
        remove: [{ id: "a", rev: 1 }],
      },
      places: [0, 1],
    });
    expect(rowsToSend(before, [two, one]).sent).toEqual({ save: [], remove: [] });
    expect(rowsToSend(before, null).sent.remove).toHaveLength(2);
    expect(valuesToSend(box, { parts: before }, { name: "x", parts: before })).toEqual({ name: "x" });
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
    const at = (path: string) => inTheForm({ path, code: "conflict" }, before, after).path;
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
    expect(columns.map(({ field: of, writable, summed }) => [of.key, writable, summed])).toEqual([
      ["label", false, false],
      ["grams", true, true],
    ]);
    const grams = part.fieldByKey.get("grams")!;
    expect(columnSum(before, grams)).toBe(0.3);
    expect([columnSum([], grams), columnSum([{ grams: "x" }], grams)]).toEqual([undefined, undefined]);
  });
});

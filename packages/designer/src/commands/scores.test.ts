import { checkMeaning, type DefinitionSet, EMPTY_DEFINITIONS, type FieldSchema, whereUsed } from "@quoin/definition";
import { produce } from "immer";
import { expect, test } from "vitest";
import { language } from "../frame/language.ts";
import { removeField } from "./remove-field.ts";
import { renameField } from "./rename-field.ts";

const labels = { "x-labels": { en: "Label", "zh-CN": "字段" } };
const text: FieldSchema = { type: "string", "x-type": "text", ...labels };
const filled = (key: string) => ({ required: [key], properties: { [key]: { minLength: 1 } } });
const set: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: {
    offer: {
      type: "object",
      "x-labels": { en: "Offer", "zh-CN": "报价" },
      properties: {
        name: text,
        note: text,
        met: { type: "string", "x-type": "date", format: "date", ...labels },
        score: {
          "x-type": "completeness",
          "x-counts": [
            { field: "note", weight: 2 },
            { field: "name", when: filled("note") },
          ],
          ...labels,
        },
        age: { "x-type": "freshness", "x-stale": 30, "x-changes": ["name", "note"], "x-moments": ["met"], ...labels },
      },
    },
  },
};
const problemsOf = (next: DefinitionSet) => checkMeaning(next, language).map(({ path, code }) => `${path} ${code}`);

test("scores name the fields that they count and watch", () => {
  expect(problemsOf(set)).toEqual([]);
  const uses = whereUsed(set, { kind: "entity", key: "offer", field: "note" }, language).map(({ path }) => path);
  expect(new Set(uses)).toEqual(
    new Set(["/properties/score/x-counts/0/field", "/properties/score/x-counts/1/when", "/properties/age/x-changes/1"]),
  );
});

test("a field that is renamed is renamed in scores, one that is removed is counted no more", () => {
  const once = produce(set, renameField({ entity: "offer", field: "note", to: "remark" }).apply);
  const renamed = produce(once, renameField({ entity: "offer", field: "met", to: "seen" }).apply);
  expect(problemsOf(renamed)).toEqual([]);
  expect(renamed.entity["offer"]?.properties["score"]).toMatchObject({
    "x-counts": [{ field: "remark" }, { field: "name", when: filled("remark") }],
  });
  expect(renamed.entity["offer"]?.properties["age"]).toMatchObject({
    "x-changes": ["name", "remark"],
    "x-moments": ["seen"],
  });
  const removed = produce(set, removeField("offer", "met").apply);
  expect(removed.entity["offer"]?.properties["age"]).not.toHaveProperty("x-moments");
  const without = produce(set, removeField("offer", "note").apply);
  expect(without.entity["offer"]?.properties["score"]?.["x-counts"]).toMatchObject([{ field: "name" }]);
  // A condition that asks for what is gone is the author's to decide.
  expect(problemsOf(without)).toEqual([
    "/entity/offer/properties/score/x-counts/0/when/properties/note/minLength unknown_field",
  ]);
});

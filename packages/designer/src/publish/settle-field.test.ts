import { type DefinitionSet, EMPTY_DEFINITIONS, type EntityDocument } from "@quoin/definition";
import { expect, test } from "vitest";
import { checkShape } from "../source/check-shape.ts";
import { choicesOf, fieldOfProblem, settleField } from "./settle-field.ts";

const text = { type: "string", "x-type": "text" } as const;
const money = { type: "number", "x-type": "money" } as const;
const setOf = (thing: EntityDocument): DefinitionSet => ({ ...EMPTY_DEFINITIONS, entity: { thing } });
const published = setOf({ type: "object", properties: { name: text, price: text, note: text }, required: ["name"] });
const draft = setOf({
  type: "object",
  properties: { name: text, price: money, note: text, fresh: text },
  required: ["name", "price"],
});
const sets = { published, draft };
const at = (field: string, code = "impossible_change") => ({ path: `/entity/thing/properties/${field}/x-type`, code });

test("only fields that are published and changed can be put back; what cannot turn into another may stand beside it", () => {
  expect(fieldOfProblem(at("price"), sets)).toEqual({ entity: "thing", field: "price" });
  expect(fieldOfProblem(at("note"), sets)).toBeUndefined();
  expect(fieldOfProblem(at("fresh"), sets)).toBeUndefined();
  expect(fieldOfProblem({ path: "/view/thing-all" }, sets)).toBeUndefined();
  expect(choicesOf(at("price"), sets)).toEqual(["restore", "beside"]);
  expect(choicesOf(at("price", "values_do_not_fit"), sets)).toEqual(["restore"]);
  expect(choicesOf(at("fresh"), sets)).toEqual([]);
});

test("put back, a field is as published, also whether it is required; all else of the draft stays", () => {
  const restored = settleField({ entity: "thing", field: "price" }, "restore", sets);
  expect(restored).toEqual({
    type: "object",
    properties: { name: text, price: text, note: text, fresh: text },
    required: ["name"],
  });
  expect(Object.keys(restored?.properties ?? {})).toEqual(["name", "price", "note", "fresh"]);
});

test("beside it, what was wanted follows the field under a key of its own", () => {
  const settled = settleField({ entity: "thing", field: "price" }, "beside", sets);
  expect(Object.keys(settled?.properties ?? {})).toEqual(["name", "price", "price_2", "note", "fresh"]);
  expect(settled?.properties["price"]).toEqual(text);
  expect(settled?.properties["price_2"]).toEqual(money);
  expect(checkShape("entity", settled)).toEqual([]);
  expect(settleField({ entity: "gone", field: "price" }, "restore", sets)).toBeUndefined();
});

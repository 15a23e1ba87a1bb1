import { expect, test } from "vitest";
import { decisionsOf, placeOfValues } from "./decisions-of.ts";
import { readTyped } from "./read-typed.ts";
import { draftField } from "./draft-field.ts";
import { EMPTY_DEFINITIONS } from "@quoin/definition";

test("each problem about stored values offers what may be decided about it, others nothing", () => {
  expect(decisionsOf({ code: "values_do_not_convert" })).toEqual(["several", "round", "empty", "fill", "map"]);
  expect(decisionsOf({ code: "values_do_not_fit", params: { code: "required" } })).toEqual(["fill"]);
  expect(decisionsOf({ code: "values_do_not_fit", params: { code: "not_an_option" } })).toEqual(["empty", "map"]);
  expect(decisionsOf({ code: "duplicate_values" })).toEqual(["first"]);
  expect(decisionsOf({ code: "impossible_change" })).toEqual([]);
});

test("a decision is about the field that the problem names, and takes what that field takes", () => {
  const place = placeOfValues({ path: "/entity/thing/properties/size/x-unique" });
  expect(place).toEqual({ entity: "thing", field: "size" });
  expect(placeOfValues({ path: "/view/all" })).toBeUndefined();
  const size = { type: "integer", "x-type": "integer", minimum: 1 } as const;
  const set = { ...EMPTY_DEFINITIONS, entity: { thing: { type: "object", properties: { size } } as const } };
  const field = draftField(set, { entity: "thing", field: "size" });
  expect(field).toMatchObject({ type: "integer", required: false });
  if (!field) return;
  const context = { locale: "en", timeZone: "UTC" };
  expect([
    readTyped("1,200", field, context),
    readTyped("0", field, context),
    readTyped("many", field, context),
  ]).toEqual([1200, undefined, undefined]);
  expect(draftField(set, { entity: "thing", field: "gone" })).toBeUndefined();
});

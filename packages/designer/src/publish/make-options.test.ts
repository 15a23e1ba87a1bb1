import { EMPTY_DEFINITIONS, type DefinitionSet, type FieldSchema } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { expect, test } from "vitest";
import { makeOptions } from "./make-options.ts";

const set = (region: FieldSchema): DefinitionSet => ({
  ...EMPTY_DEFINITIONS,
  entity: { thing: { type: "object", properties: { region } } },
});
const published = set({ type: "string", "x-type": "text" });
const place = { entity: "thing", field: "region" };
const optionsOf = (document: ReturnType<typeof makeOptions>) => document?.properties["region"]?.["x-options"];

test("texts become options in the reader's language; those that a new choice begins with go", () => {
  const draft = set(fieldType("select").initial);
  const once = makeOptions(place, { names: ["华东", "East coast"], language: "zh-CN" }, { published, draft });
  expect(optionsOf(once)).toEqual([
    { id: "option_1", "x-labels": { "zh-CN": "华东" }, color: "stage-2" },
    { id: "east_coast", "x-labels": { "zh-CN": "East coast" }, color: "stage-3" },
  ]);
  if (once === undefined) return;
  const next = { ...EMPTY_DEFINITIONS, entity: { thing: once } };
  const twice = makeOptions(place, { names: ["华北", "华南"], language: "zh-CN" }, { published, draft: next });
  expect(optionsOf(twice)?.map(({ id }) => id)).toEqual(["option_1", "east_coast", "option_2", "option_3"]);
});

test("options that are published stay, whatever they are called", () => {
  const draft = set(fieldType("select").initial);
  const made = makeOptions(place, { names: ["East"], language: "en" }, { published: draft, draft });
  expect(optionsOf(made)?.map(({ id }) => id)).toEqual(["option_1", "option_2", "east"]);
  expect(makeOptions({ entity: "none", field: "region" }, { names: [], language: "en" }, { published, draft })).toBe(
    undefined,
  );
});

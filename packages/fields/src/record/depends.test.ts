import { type EntityDocument, EMPTY_DEFINITIONS, readEntity } from "@quoin/definition";
import { checkDefinitions } from "@quoin/definition/check";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRecord, dependentsOf, fieldTypePorts } from "../index.ts";
import { choicesOf } from "../view/choices-of.ts";

const options = (...ids: readonly string[]) => ids.map((id) => ({ id, "x-labels": { en: id, "zh-CN": id } }));
const labels = { "x-labels": { en: "Field", "zh-CN": "字段" } };
const several = { type: "array", "x-type": "multi-select", items: { type: "string" }, uniqueItems: true } as const;

const document: EntityDocument = {
  type: "object",
  "x-labels": { en: "Place", "zh-CN": "地点" },
  "x-plural": { en: "Places", "zh-CN": "地点" },
  properties: {
    name: { type: "string", "x-type": "text", ...labels },
    land: { type: "string", "x-type": "select", ...labels, "x-options": options("cn", "de", "sea") },
    town: {
      type: "string",
      "x-type": "select",
      ...labels,
      "x-options": options("hangzhou", "berlin", "other"),
      "x-depends": { field: "land", options: { cn: ["hangzhou", "other"], de: ["berlin", "other"] } },
    },
    lands: { ...several, ...labels, "x-options": options("cn", "de", "sea") },
    towns: {
      ...several,
      ...labels,
      "x-options": options("hangzhou", "berlin", "other"),
      "x-depends": { field: "lands", options: { cn: ["hangzhou", "other"], de: ["berlin"] } },
    },
  },
  additionalProperties: false,
};
const place = readEntity("place", document);
const told = (row: Record<string, unknown>, previous?: Record<string, unknown>) =>
  checkRecord(place, row, previous ? { previous } : {}).map(({ path, code, params }) => [
    path,
    code,
    params?.["value"],
  ]);
const misfit = (field: string, value: string) => [`/${field}`, "option_does_not_fit", value];

describe("a choice that depends on another", () => {
  it("takes what goes with the other field and nothing else", () => {
    expect(told({ land: "cn", town: "hangzhou" })).toEqual([]);
    expect(told({ land: "de", town: "other" })).toEqual([]);
    expect(told({ land: "de", town: "hangzhou" })).toEqual([misfit("town", "hangzhou")]);
    expect(told({ land: "sea", town: "other" })).toEqual([misfit("town", "other")]);
    expect(told({ town: "other" })).toEqual([misfit("town", "other")]);
    expect(told({ land: "constructor", town: "other" })).toContainEqual(misfit("town", "other"));
    expect(told({ lands: ["cn", "de"], towns: ["berlin", "other"] })).toEqual([]);
    expect(told({ lands: ["de"], towns: ["berlin", "other"] })).toEqual([misfit("towns", "other")]);
  });

  it("is told of when the other field changes, and left alone when neither does", () => {
    const before = { land: "cn", town: "hangzhou" };
    expect(told({ ...before, land: "de" }, before)).toEqual([misfit("town", "hangzhou")]);
    expect(told({ town: "hangzhou" }, before)).toEqual([misfit("town", "hangzhou")]);
    expect(told({ land: "de", town: "berlin" }, before)).toEqual([]);
    const wrong = { name: "a", land: "de", town: "hangzhou" };
    expect(told({ ...wrong, name: "b" }, wrong)).toEqual([]);
  });

  it("offers in a form exactly what a record may hold, and what is chosen stays to be seen", () => {
    const field = place.fieldByKey.get("town")!;
    const offered = (land: unknown, chosen: readonly string[] = []) =>
      choicesOf(field, chosen, { locale: "en", record: { land } }).map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom("cn", "de", "sea", undefined), (land) => {
        for (const { id } of options("hangzhou", "berlin", "other"))
          expect(offered(land).includes(id)).toBe(told({ land, town: id }).length === 0);
      }),
    );
    expect(offered("de", ["hangzhou"])).toEqual(["hangzhou", "berlin", "other"]);
    // A filter, or a row without the other column, knows nothing of it.
    expect(choicesOf(field, [], { locale: "en" })).toHaveLength(3);
    expect(choicesOf(field, [], { locale: "en", record: {} })).toHaveLength(3);
    expect(dependentsOf(place, "land").map(({ key }) => key)).toEqual(["town"]);
  });

  const found = (depends: unknown, more: object = {}) => {
    const town = { ...document.properties["town"], "x-depends": depends };
    const properties = { ...document.properties, town, ...more };
    const set = { ...EMPTY_DEFINITIONS, entity: { place: { ...document, properties } } };
    const ports = { fieldTypes: fieldTypePorts, checkCondition: () => [], conditionReads: () => [] };
    return checkDefinitions(set, ports).map(
      ({ path, code }) => `${path.replace("/entity/place/properties/", "")} ${code}`,
    );
  };

  it.each([
    ["nothing wrong", document.properties["town"]?.["x-depends"], []],
    ["an unknown field", { field: "gone", options: {} }, ["town/x-depends/field unknown_field"]],
    ["a field without options", { field: "name", options: {} }, ["town/x-depends/field depends_on_no_choice"]],
    ["itself", { field: "town", options: {} }, ["town/x-depends/field depends_cycle"]],
    [
      "an unknown option there",
      { field: "land", options: { us: ["other"] } },
      ["town/x-depends/options/us unknown_option"],
    ],
    [
      "an unknown option here",
      { field: "land", options: { cn: ["x"] } },
      ["town/x-depends/options/cn/0 unknown_option"],
    ],
    ["another shape", { field: "land" }, ["town/x-depends missing"]],
  ])("definitions: %s", (_name, depends, problems) => {
    expect(found(depends)).toEqual(problems);
  });

  it("refuses choices that depend on each other", () => {
    const land = { ...document.properties["land"], "x-depends": { field: "town", options: {} } };
    expect(found({ field: "land", options: {} }, { land })).toEqual([
      "land/x-depends/field depends_cycle",
      "town/x-depends/field depends_cycle",
    ]);
  });
});

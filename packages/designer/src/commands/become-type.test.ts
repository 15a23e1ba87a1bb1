import { checkMeaning, type DefinitionSet, EMPTY_DEFINITIONS } from "@quoin/definition";
import { produce } from "immer";
import { expect, test } from "vitest";
import { language } from "../frame/language.ts";
import { named } from "../testing/named.ts";
import { becomeType } from "./become-type.ts";

const form = (entity: string, fields: readonly string[]) => ({
  entity,
  tabs: [{ id: "main", sections: [{ id: "basic", items: fields.map((field) => ({ id: field, field })) }] }],
});
const mine = { required: ["owner"], properties: { owner: { isCurrentUser: true as const } } };
const offer = named("Offer");
const set: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: {
    offer: {
      ...offer,
      "x-plural": { en: "Offers", "zh-CN": "报价" },
      properties: {
        ...offer.properties,
        partners: {
          type: "array",
          "x-type": "relations",
          items: { type: "string" },
          uniqueItems: true,
          "x-entity": "partner",
          maxItems: 7,
          "x-labels": { en: "Partners", "zh-CN": "伙伴" },
        },
      },
      required: ["name", "partners"],
    },
    partner: named("Partner"),
  },
  form: { "offer-record": form("offer", ["name", "partners"]), "partner-record": form("partner", ["name"]) },
  role: {
    seller: { entities: { offer: { create: true, read: mine, update: mine } } },
    reader: { entities: { offer: { create: true, read: true, update: true, fields: { partners: "read" } } } },
    blind: { entities: { offer: { read: true, update: true, fields: { partners: "none" } } } },
  },
};
const words = {
  title: { en: "Note", "zh-CN": "备注" },
  place: { en: "Position", "zh-CN": "行序" },
  section: { en: "Basics", "zh-CN": "基本信息" },
};
const at = { entity: "offer", field: "partners" };

test("a relation becomes a table of links with its entity and its rights, and back, each in one step", () => {
  const table = produce(set, becomeType(set, at, { type: "records", words }).apply);
  expect(checkMeaning(table, language)).toEqual([]);
  const { "x-from": from, ...shown } = table.entity["offer"]?.properties["partners"] ?? {};
  const [rows = "", back = ""] = String(from).split(".");
  expect(shown).toMatchObject({ "x-columns": ["partner", "name"], maxItems: 7, minItems: 1 });
  expect(table.entity["offer"]?.required).toEqual(["name"]);
  expect(table.entity[rows]).toMatchObject({
    "x-labels": { en: "Offer · Partners", "zh-CN": "Offer · 伙伴" },
    required: [back, "partner"],
    properties: { [back]: { "x-entity": "offer" }, partner: { "x-entity": "partner", "x-on-delete": "cascade" } },
  });
  const through = { related: { [back]: mine } };
  expect(
    [table.role["seller"], table.role["reader"], table.role["blind"]].map((role) => role?.entities?.[rows]),
  ).toEqual([
    { create: true, read: through, update: through, delete: through },
    { create: false, read: true, update: false, delete: false },
    { create: false, read: false, update: false, delete: false },
  ]);
  const other = Object.entries(table.entity["partner"]?.properties ?? {}).find(([key]) => key !== "name");
  expect(other?.[1]).toMatchObject({ "x-from": `${rows}.partner`, "x-labels": { en: "Offers" } });
  const again = produce(table, becomeType(table, at, { type: "relations", words }).apply);
  expect(checkMeaning(again, language)).toEqual([]);
  expect(again.entity["offer"]?.properties["partners"]).toMatchObject({
    "x-type": "relations",
    "x-entity": "partner",
    maxItems: 7,
  });
  expect(Object.keys(again.entity)).toEqual(["offer", "partner"]);
  expect(again.entity["partner"]).toEqual(set.entity["partner"]);
  expect(again.form).toEqual(set.form);
  expect(again.role).toEqual(set.role);
});

test("an entity that is spoken of elsewhere outlives its table", () => {
  const table = produce(set, becomeType(set, at, { type: "records", words }).apply);
  const rows = String(table.entity["offer"]?.properties["partners"]?.["x-from"]).split(".")[0] ?? "";
  const seen = { ...table, view: { all: { entity: rows } } };
  const again = produce(seen, becomeType(seen, at, { type: "relation", words }).apply);
  expect(checkMeaning(again, language)).toEqual([]);
  expect(again.entity["offer"]?.properties["partners"]).toMatchObject({ "x-type": "relation", "x-entity": "partner" });
  expect(again.entity[rows]).toEqual(table.entity[rows]);
});

import { checkMeaning, type DefinitionSet, EMPTY_DEFINITIONS } from "@quoin/definition";
import { produce } from "immer";
import { expect, test } from "vitest";
import { language } from "../frame/language.ts";
import { named } from "../testing/named.ts";
import { addColumn } from "./add-column.ts";
import { addRows } from "./add-rows.ts";

const form = (entity: string) => ({ entity, tabs: [{ id: "main", sections: [{ id: "basic", items: [] }] }] });
const mine = { required: ["owner"], properties: { owner: { isCurrentUser: true as const } } };
const set: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: { offer: named("Offer"), partner: named("Partner") },
  form: { "offer-record": form("offer"), "partner-record": form("partner") },
  role: { seller: { entities: { offer: { create: true, read: mine, update: mine, fields: { "*": "edit" } } } } },
};
const words = {
  title: { en: "Name", "zh-CN": "名称" },
  place: { en: "Position", "zh-CN": "行序" },
  section: { en: "Basics", "zh-CN": "基本信息" },
};
const spot = { tab: "main", section: "basic", index: 0 };
const common = { entity: "offer", type: "records", form: "offer-record", spot, words };

test("a table of rows comes with its entity, its rights and its place on the form, in one step", () => {
  const command = addRows(set, { ...common, labels: { en: "Line", "zh-CN": "明细" } });
  const next = produce(set, command.apply);
  expect(checkMeaning(next, language)).toEqual([]);
  expect(Object.keys(next.entity["line"]?.properties ?? {})).toEqual(["name", "offer", "position"]);
  expect(next.entity["line"]?.properties["offer"]).toMatchObject({ "x-entity": "offer", "x-on-delete": "cascade" });
  expect(next.entity["offer"]?.properties["line"]).toMatchObject({ "x-from": "line.offer", "x-position": "position" });
  expect(next.form["offer-record"]?.tabs[0]?.sections[0]?.items).toEqual([{ id: "line", field: "line" }]);
  const through = { related: { offer: mine } };
  expect(next.role["seller"]?.entities?.["line"]).toEqual({
    create: true,
    read: through,
    update: through,
    delete: through,
  });
});

test("a link between two entities shows on both sides, and goes with either", () => {
  const command = addRows(set, { ...common, labels: { en: "Share", "zh-CN": "份额" }, other: "partner" });
  const next = produce(set, command.apply);
  expect(checkMeaning(next, language)).toEqual([]);
  expect(next.entity["share"]?.required).toEqual(["offer", "partner"]);
  expect(next.entity["offer"]?.properties["share"]).toMatchObject({ "x-columns": ["partner", "name"] });
  expect(next.entity["partner"]?.properties["share"]).toMatchObject({ "x-from": "share.partner" });
  expect(next.form["partner-record"]?.tabs[0]?.sections[0]?.items).toEqual([{ id: "share", field: "share" }]);
});

test("a column comes with its field, on the form of the rows too; one that is a table with the entity of its rows", () => {
  const lines = produce(set, addRows(set, { ...common, labels: { en: "Line" } }).apply);
  const add = (
    to: DefinitionSet,
    column: { entity: string; field: string; columns: string[]; type: string; label: string },
  ) => {
    const { entity, field, columns, type, label } = column;
    const labels = { en: label, "zh-CN": label };
    const command = addColumn(to, { table: { entity, field }, columns, type, labels, words });
    return produce(to, (draft) => command?.apply(draft));
  };
  const table = { entity: "offer", field: "line" };
  const priced = add(lines, { ...table, columns: ["name"], type: "decimal", label: "Price" });
  expect(checkMeaning(priced, language)).toEqual([]);
  expect(priced.entity["line"]?.properties["price"]).toMatchObject({ "x-type": "decimal" });
  expect(priced.entity["offer"]?.properties["line"]?.["x-columns"]).toEqual(["name", "price"]);
  const itemsOf = (of: DefinitionSet, form: string) =>
    of.form[form]?.tabs[0]?.sections[0]?.items.map(({ field }) => field);
  expect(itemsOf(priced, "line-record")).toEqual(["name", "price"]);
  const deep = add(priced, { ...table, columns: ["name", "price"], type: "records", label: "Part" });
  expect(checkMeaning(deep, language)).toEqual([]);
  expect(deep.entity["part"]?.properties["line"]).toMatchObject({ "x-entity": "line", "x-on-delete": "cascade" });
  expect(deep.entity["offer"]?.properties["line"]?.["x-columns"]).toEqual(["name", "price", "part"]);
  expect(itemsOf(deep, "line-record")).toEqual(["name", "price", "part"]);
  expect(addColumn(set, { table, columns: [], type: "text", labels: { en: "x" }, words })).toBeUndefined();
});

import { checkMeaning, type DefinitionSet, EMPTY_DEFINITIONS } from "@quoin/definition";
import { produce } from "immer";
import { expect, test } from "vitest";
import { language } from "../frame/language.ts";
import { addRows } from "./add-rows.ts";

const named = (label: string) => ({
  type: "object" as const,
  "x-labels": { en: label, "zh-CN": label },
  "x-title": "name",
  properties: { name: { type: "string", "x-type": "text", "x-labels": { en: "Name", "zh-CN": "名称" } } },
  required: ["name"],
});
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
